"""Writes the sample files beside it: one invented article in every format that the program reads.

Run it again after a change here; the files are kept in the repository so that tests need no Qt to read them.
"""

from __future__ import annotations

import textwrap
import zipfile
from email.message import EmailMessage
from pathlib import Path

HERE = Path(__file__).parent

HEADLINE = "Ferry service to Skarholm halted after engine fire"
LEDE = (
    "The only ferry to Skarholm was taken out of service on Tuesday after a fire in its engine room, the "
    "operator said, leaving 1,400 islanders without a link to the mainland until a replacement arrives."
)
CAPTION = "The ferry Sigrun off Skarholm in April. (Photo: P. Holmqvist)"
QUOTE = "“We saw smoke at once,” said the captain, Mads Brekke. “Nobody panicked.”"
PROMO = "READ: Islanders demand a second ship"
SUBHEAD = "What happened"
BODY = (
    "The blaze began in a fuel line and was put out by the crew within twenty minutes, the fire service "
    "said; investigators from the long-established maritime board will examine the engine on Wednesday."
)
BULLETS = ("No one was hurt.", "Repairs take three weeks, the operator expects.")
LAST = "A car ferry from the neighbouring Vestra line is to fill in from Friday, with two crossings a day."
NAVIGATION = ("Home", "Islands", "Weather")
FOOTER = "© Harbour Courier. All rights reserved."

LINES = (HEADLINE, LEDE, CAPTION, QUOTE, PROMO, SUBHEAD, BODY, *BULLETS, LAST)

JAPANESE = "スカルホルム行きのフェリーは火曜日、機関室の火災のため運航を停止した。\nけが人はいなかった。\n"
CHINESE = "前往斯卡霍尔姆的渡轮周二因机舱起火停航，岛上一千四百名居民的交通中断。\n没有人受伤。\n"
GERMAN = (
    "Die Fähre nach Skarholm fährt seit Dienstag nicht mehr.\n„Wir sahen sofort Rauch“, sagte der Kapitän.\n"
)


def main() -> None:
    plain()
    marked_up()
    mail()
    word()
    open_document()
    rich_text()
    pdf()


def plain() -> None:
    lines = "\n".join(LINES) + "\n"
    encoded = {
        "utf-8": lines.encode("utf-8"),
        "utf-8-mark": lines.encode("utf-8-sig"),
        "utf-16": lines.encode("utf-16"),
        "utf-16-unmarked": lines.encode("utf-16-le"),
        "windows-1252": GERMAN.encode("cp1252"),
        "shift-jis": JAPANESE.encode("cp932"),
        "gb18030": CHINESE.encode("gb18030"),
    }
    for name, data in encoded.items():
        (HERE / f"{name}.txt").write_bytes(data)
    wrapped = "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in (*LINES, BODY, LEDE))
    (HERE / "wrapped.txt").write_bytes(wrapped.encode("utf-8"))


def marked_up() -> None:
    bullets = "\n".join(f"- {bullet}" for bullet in BULLETS)
    emphasised = LEDE.replace("only", "*only*").replace("Tuesday", "**Tuesday**")
    markdown = (
        f"---\ntitle: kept out\n---\n# {HEADLINE}\n\n{emphasised}\n\n> {QUOTE}\n\n"
        f"[{PROMO}](https://harbour-courier.example/second-ship)\n\n## {SUBHEAD}\n\n"
        f"{textwrap.fill(BODY, 60)}\n\n{bullets}\n\n{LAST}\n"
    )
    (HERE / "article.md").write_text(markdown, "utf-8")
    (HERE / "article.html").write_text(page(), "utf-8")
    declared = page().replace("utf-8", "windows-1252")
    (HERE / "windows-1252.html").write_bytes(declared.encode("cp1252"))


def page() -> str:
    navigation = "".join(f'<li><a href="/{word.lower()}">{word}</a></li>' for word in NAVIGATION)
    bullets = "".join(f"<li>{bullet}</li>" for bullet in BULLETS)
    lede = LEDE.replace("operator said", "<b>operator</b> said").replace("1,400 ", "1,400&nbsp;")
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{HEADLINE} | Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier"></head>
<body><nav><ul>{navigation}</ul></nav>
<main><article><h1>{HEADLINE}</h1>
<p>{lede}</p>
<figure><img src="ferry.jpg" alt="A ferry"><figcaption>{CAPTION}</figcaption></figure>
<blockquote><p>{QUOTE}</p></blockquote>
<p><strong><a href="/second-ship">{PROMO}</a></strong></p>
<h2>{SUBHEAD}</h2>
<p>{BODY}</p>
<ul>{bullets}</ul>
<p>{LAST}</p>
<p style="display: none">This is never shown.</p>
</article></main>
<footer><p>{FOOTER}</p></footer><script>var shown = "never";</script></body></html>
"""


def mail() -> None:
    message = EmailMessage()
    message["From"] = "Harbour Courier <news@harbour-courier.example>"
    message["To"] = "desk@example.org"
    message["Subject"] = HEADLINE
    message["Message-ID"] = "<1@harbour-courier.example>"
    message["Date"] = "Tue, 14 Apr 2026 18:02:11 +0000"
    body = "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in LINES[1:])
    message.set_content(body + "\n", cte="quoted-printable")
    (HERE / "plain.eml").write_bytes(message.as_bytes())
    message.add_alternative("".join(f"<p>{line}</p>" for line in LINES[1:]), subtype="html", cte="base64")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="octet-stream", filename="x.bin")
    (HERE / "html.eml").write_bytes(message.as_bytes())
    archive = (
        "From: <Saved by a browser>\r\n"
        "Snapshot-Content-Location: https://www.harbour-courier.example/ferry\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="=b"\r\n\r\n'
        '--=b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n'
        f"{page()}\r\n--=b--\r\n"
    )
    (HERE / "page.mhtml").write_bytes(archive.encode("utf-8"))


def word() -> None:
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.core_properties.author = ""
    document.add_heading(HEADLINE, 0)
    document.add_paragraph(LEDE)
    document.add_paragraph(CAPTION, "Caption")
    document.add_paragraph(QUOTE, "Quote")
    promo = document.add_paragraph()
    promo._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="x"><w:r><w:t>{PROMO}</w:t></w:r></w:hyperlink>')
    )
    document.add_heading(SUBHEAD, 1)
    tracked = document.add_paragraph(BODY[:-10])
    author = 'w:id="1" w:author="a" w:date="2026-04-14T00:00:00Z"'
    tracked._p.append(
        parse_xml(f"<w:del {nsdecls('w')} {author}><w:r><w:delText>gone</w:delText></w:r></w:del>")
    )
    tracked._p.append(parse_xml(f"<w:ins {nsdecls('w')} {author}><w:r><w:t>{BODY[-10:]}</w:t></w:r></w:ins>"))
    for bullet in BULLETS:
        document.add_paragraph(bullet, "List Bullet")
    document.add_table(1, 1).cell(0, 0).text = LAST
    document.save(str(HERE / "article.docx"))


def open_document() -> None:
    items = "".join(f"<text:list-item><text:p>{bullet}</text:p></text:list-item>" for bullet in BULLETS)
    spaced = LEDE.replace("the operator", "the<text:s/>operator").replace(
        "1,400", "<text:span>1,400</text:span>"
    )
    names = "".join(
        f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (("office", "office"), ("text", "text"), ("style", "style"))
    )
    content = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content{names} office:version="1.3"><office:automatic-styles>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
</office:automatic-styles><office:body><office:text>
<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>
</text:changed-region></text:tracked-changes>
<text:h text:outline-level="1">{HEADLINE}</text:h><text:p>{spaced}
</text:p><text:p text:style-name="Caption">{CAPTION}</text:p><text:p text:style-name="P1">{QUOTE}</text:p>
<text:p><text:a>{PROMO}</text:a></text:p><text:h text:outline-level="2">{SUBHEAD}</text:h>
<text:p>{BODY}<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>
</text:note-body></text:note></text:p><text:list>{items}</text:list><text:p>{LAST}</text:p>
</office:text></office:body></office:document-content>"""
    with zipfile.ZipFile(HERE / "article.odt", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", content),
            ("META-INF/manifest.xml", "<manifest/>"),
        ):
            archive.writestr(zipfile.ZipInfo(name, (2026, 4, 14, 0, 0, 0)), text)


def rich_text() -> None:
    def escaped(line: str) -> str:
        return "".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in line)

    promo = f'{{\\field{{\\*\\fldinst{{HYPERLINK "https://example.org"}}}}{{\\fldrslt {PROMO}}}}}'
    lines = [promo if line == PROMO else escaped(line) for line in LINES]
    text = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Serif;}}\\f0 " + "\\par\n".join(lines) + "\\par}"
    (HERE / "article.rtf").write_bytes(text.encode("ascii"))


def pdf() -> None:
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication([])
    document = QTextDocument()
    document.setHtml(
        f"<h1>{HEADLINE}</h1>"
        + "".join(f"<p>{line}</p>" for line in LINES[1:])
        + f"<h2 style='page-break-before: always'>{SUBHEAD}</h2>"
        + "".join(f"<p>{line}</p>" for line in (BODY, LAST))
    )
    writer = QPdfWriter(str(HERE / "article.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setResolution(150)
    document.print_(writer)
    application.quit()


if __name__ == "__main__":
    main()
