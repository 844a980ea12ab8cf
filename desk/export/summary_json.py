"""The summary with its provenance as data, for programs that publish or check it.

The form is documented by resources/schemas/summary.schema.json. Articles count from 0 in the order of the
project's columns, paragraphs, sentences and rows likewise; `start` and `end` are offsets into the article's
text in code points; a fingerprint is the SHA-256 of a text in UTF-8.
"""

from __future__ import annotations

import json

from desk.engine.model import Comparison, fingerprint
from desk.engine.project import Project, letter
from desk.engine.summary import DerivedLine, Provenance, headed_lines, lines
from desk.export.manuscript import manuscript

FORMAT = "desk-summary"
VERSION = 1

Json = dict[str, object]


def summary_json(project: Project, comparison: Comparison) -> str:
    """The whole file. Raises ExportError where there is no summary yet."""
    ready = manuscript(project, comparison)
    written, headed = lines(project, comparison), headed_lines(project, comparison)
    above = headed[: len(headed) - len(written)]  # a headline that is no line of the summary
    value: Json = {
        "format": FORMAT,
        "version": VERSION,
        "title": ready.title,
        "language": ready.language,
        "articles": [_article(project, number) for number in range(len(project.articles))],
        "headline": next(map(_line, above), None),
        "lines": [_line(line) for line in written],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _article(project: Project, number: int) -> Json:
    article = project.articles[number]
    return {
        "letter": letter(number),
        "title": project.article_title(article),
        "outlet": article.outlet,
        "path": article.path,
        "fingerprint": fingerprint(article.text),
    }


def _line(line: DerivedLine) -> Json:
    return {
        "text": line.text,
        "style": line.style.value,
        "edited": line.edited,
        "sources": [_source(source) for source in line.sources],
    }


def _source(source: Provenance) -> Json:
    return {
        "article": source.article,
        "paragraph": source.paragraph,
        "sentence": source.sentence,
        "row": source.row,
        "start": source.ref.start,
        "end": source.ref.end,
        "text": source.text,
        "fingerprint": source.fingerprint,
    }
