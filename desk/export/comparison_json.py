"""A comparison, or articles on their own, as the JSON that other programs read.

The form is documented by resources/schemas/comparison.schema.json. Articles count from 0 in the order given,
sentences and paragraphs through their article; `start` and `end` of a sentence are offsets in its paragraph's
text, those of a fact's value are offsets in its sentence, all in code points. Furniture whose certainty is
only `maybe` is reported as body text: the structure holds it so already. Limit: no wording, which readers
derive from the texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desk.engine.agreement import Agreement, Descent, Pair
from desk.engine.agreement.measuring import agreement_of
from desk.engine.model import Comparison, Fact, Link, Place, Row, Structure

FORMAT = "desk-comparison"
VERSION = 1

Json = dict[str, object]


def comparison_json(comparison: Comparison) -> Json:
    """The whole comparison, ready for `json.dumps`."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "base": comparison.base,
        "articles": _articles(comparison.structures),
        "links": [_link(link) for link in comparison.links],
        "rows": {
            "sentence": [_row(row) for row in comparison.sentence_rows],
            "paragraph": [_row(row) for row in comparison.paragraph_rows],
        },
        "facts": [_fact(fact) for fact in comparison.facts],
        "agreement": _agreement(agreement_of(comparison)),
    }


def inspection_json(structures: Sequence[Structure]) -> Json:
    """Articles that were read each on its own, in the form they have inside a comparison."""
    return {"articles": _articles(structures)}


def _articles(structures: Sequence[Structure]) -> list[Json]:
    return [
        {
            "id": structure.article.id,
            "path": structure.article.path,
            "title": structure.article.title,
            "outlet": structure.article.outlet,
            "format": structure.article.format,
            "encoding": structure.article.encoding,
            "language": structure.language,
            "notes": list(structure.article.notes),
            "paragraphs": _paragraphs(structure),
        }
        for structure in structures
    ]


def _paragraphs(structure: Structure) -> list[Json]:
    article = structure.article
    inside = {
        number: list(group)
        for number, group in groupby(structure.sentences, key=lambda sentence: sentence.paragraph)
    }
    return [
        {
            "text": article.paragraph_text(number),
            "kind": structure.paragraph_kinds[number].value,
            "role": paragraph.role.value,
            "sentences": [
                {
                    "start": sentence.start - paragraph.start,
                    "end": sentence.end - paragraph.start,
                    "kind": sentence.kind.value,
                    "certainty": sentence.certainty.value,
                    "reason": sentence.reason,
                }
                for sentence in inside.get(number, ())
            ],
        }
        for number, paragraph in enumerate(article.paragraphs)
    ]


def _link(link: Link) -> Json:
    return {
        "a": _place(link.a),
        "b": _place(link.b),
        "score": round(link.score, 4),
        "status": link.status.value,
    }


def _place(place: Place) -> list[int]:
    return [place.article, place.sentence]


def _row(row: Row) -> Json:
    return {"cells": [list(cell) for cell in row.cells]}


def _fact(fact: Fact) -> Json:
    return {
        "type": fact.type.value,
        "row": fact.row,
        "agree": fact.agree,
        "values": [
            {
                "article": value.article,
                "sentence": value.sentence,
                "start": value.start,
                "end": value.end,
                "text": value.text,
                "value": value.value,
            }
            for value in fact.values
        ],
    }


def _agreement(agreement: Agreement) -> Json:
    return {
        "words": list(agreement.words),
        "shared": agreement.shared,
        "coverage": list(agreement.coverage),
        "pairs": [_pair(pair) for pair in agreement.pairs],
        "descents": [_descent(descent) for descent in agreement.descents],
        "alone": [list(rows) for rows in agreement.gaps.alone],
        "lacked": [list(rows) for rows in agreement.gaps.lacked],
    }


def _pair(pair: Pair) -> Json:
    return {
        "a": pair.first,
        "b": pair.second,
        "relation": pair.relation.value,
        "said": [round(share, 4) for share in pair.said],
        "verbatim": [round(share, 4) for share in pair.verbatim],
        "substance": round(pair.substance, 4),
        "word_for_word": round(pair.word_for_word, 4),
        "rows": list(pair.rows),
        "identical": sorted(pair.identical),
        "order": pair.order.value,
        "tau": round(pair.tau, 4),
        "moved": pair.moved,
        "differing": list(pair.differing),
        "missing_end": list(pair.missing_end),
    }


def _descent(descent: Descent) -> Json:
    return {
        "source": descent.source,
        "derived": descent.derived,
        "strength": descent.strength.value,
        "rival": descent.rival,
        "clues": [
            {"kind": clue.kind.value, "share": round(clue.share, 4), "count": clue.count}
            for clue in descent.clues
        ],
    }
