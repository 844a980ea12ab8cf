"""The frame of a web page that stands alone: it runs nothing and fetches nothing."""

from __future__ import annotations

from html import escape

_PAGE = """<!DOCTYPE html>
<html lang="{language}"{direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main{least}>
{body}
</main>
</body>
</html>
"""


def framed(body: str, *, title: str, language: str, right_to_left: bool, style: str, least: int = 0) -> str:
    """A whole page about `body`, which is HTML; below a width of `least` rem it is scrolled sideways."""
    return _PAGE.format(
        language=escape(language) or "und",
        direction=' dir="rtl"' if right_to_left else "",
        title=escape(title),
        style=style,
        least=f' style="min-width: {least}rem"' if least else "",
        body=body,
    )
