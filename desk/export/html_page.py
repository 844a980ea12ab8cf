"""The summary as one HTML page: self-contained, inert, readable on a phone and on paper.

It is the Markdown of `desk.export.markdown_text` through Python-Markdown with its footnotes, then through
nh3, so a sentence can carry no markup of its own.
"""

from __future__ import annotations

from desk.export.html_frame import framed
from desk.export.manuscript import Manuscript
from desk.export.markdown_text import markdown_text

_TAGS = {"h1", "h2", "h3", "p", "ul", "ol", "li", "sup", "a", "div", "hr"}
_ATTRIBUTES = {"*": {"id", "class"}, "a": {"href", "title", "role"}}
_BACK = "↩\ufe0e"  # the arrow as text, which phones would else show as an emoji

_STYLE = """
:root { color-scheme: light dark; --text: #1c1b1a; --quiet: #6b6763; --rule: #d9d5d0; --paper: #fffefb;
  --link: #8a3b12; }
@media (prefers-color-scheme: dark) { :root { --text: #e9e6e1; --quiet: #a39e97; --rule: #45413c;
  --paper: #1b1a19; --link: #e2a074; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--text); -webkit-text-size-adjust: 100%;
  font: 1.125rem/1.6 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, "Noto Serif", serif; }
main { max-width: 38rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.85rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.25rem; margin: 2.25rem 0 .6rem; }
p, ul { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.4em; }
li { margin: .3rem 0; }
p, li { orphans: 2; widows: 2; }
h1, h2, h3, p, li { unicode-bidi: plaintext; text-align: start; }
sup { font-size: .7em; line-height: 0; vertical-align: super; font-weight: normal; }
a { color: var(--link); text-decoration: none; }
a:hover, a:focus { text-decoration: underline; }
sup a { padding: .3em .15em; }
:target { background: color-mix(in srgb, var(--link) 14%, transparent); }
main > h2:last-of-type ~ *, .footnote { color: var(--quiet); font-size: .875rem; line-height: 1.5; }
main > h2:last-of-type { font-size: 1rem; color: var(--text); margin-top: 3rem; padding-top: 1rem;
  border-top: 1px solid var(--rule); }
main > h2:last-of-type ~ h3 { color: var(--text); margin: 1.25rem 0 .4rem; }
main > h2:last-of-type ~ ul { list-style: none; padding: 0; }
.footnote hr { display: none; }
.footnote li p { margin: 0; }
@page { margin: 2.2cm 2.5cm; }
@media print { :root { --text: #000; --quiet: #333; --paper: #fff; --link: #000; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; } .footnote-backref { display: none; } }
"""


def html_page(manuscript: Manuscript) -> str:
    """The whole page."""
    return framed(
        html_fragment(manuscript),
        title=manuscript.title,
        language=manuscript.language,
        right_to_left=manuscript.right_to_left,
        style=_STYLE,
    )


def html_fragment(manuscript: Manuscript) -> str:
    """What stands inside the page: headings, paragraphs, lists, numbered notes. QTextBrowser shows it too,
    and word processors take it from the clipboard."""
    import markdown
    import nh3

    raw = markdown.markdown(
        markdown_text(manuscript),
        extensions=["footnotes"],
        extension_configs={"footnotes": {"BACKLINK_TEXT": _BACK, "BACKLINK_TITLE": "Back to line {}"}},
        output_format="html",
    )
    return str(nh3.clean(raw, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=set(), link_rel=None))
