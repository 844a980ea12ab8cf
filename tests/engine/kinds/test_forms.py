"""Anchored forms: a line is furniture by its whole shape, never by a word in it."""

from __future__ import annotations

import pytest

from desk.engine.kinds.forms import find_form
from desk.engine.kinds.lines import line_of
from desk.engine.model import Certainty, Kind


def found(text: str) -> Kind | None:
    finding = find_form(line_of(text))
    return finding.kind if finding else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("By Ada Lovelace", Kind.BYLINE),
        ("By Ada Lovelace and Charles Babbage, Science Desk", Kind.BYLINE),
        ("Von Ada Lovelace, London", Kind.BYLINE),
        ("Par Ada Lovelace", Kind.BYLINE),
        ("Ada Lovelace Science Correspondent", Kind.BYLINE),
        ("Reuters", Kind.BYLINE),
        ("Published 8:04 PM GMT, Tue 3 June 2031", Kind.DATELINE),
        ("03.06.2031 | 20:04 Uhr", Kind.DATELINE),
        ("Publié le 3 juin 2031 à 20h04", Kind.DATELINE),
        ("2 hours ago", Kind.DATELINE),
        ("LERWICK (AP) —", Kind.DATELINE),
        ("Waves break over the pier. (Ada Lovelace/AFP)", Kind.CAPTION),
        ("Waves break over the pier. Photo: Ada Lovelace", Kind.CAPTION),
        ("Getty Images", Kind.CAPTION),
        ("(Image credit: Ada Lovelace)", Kind.CAPTION),
        ("FILE PHOTO: Waves break over the pier.", Kind.CAPTION),
        ("Waves break over the pier. (file photo)", Kind.CAPTION),
        ("Wellen brechen am Pier. (Archivbild)", Kind.CAPTION),
        ("Des vagues sur la jetée. (Photo d’illustration)", Kind.CAPTION),
        ("Olas en el muelle. (Imagen de archivo)", Kind.CAPTION),
        ("Waves break over the pier at Lerwick. Ada Lovelace", Kind.CAPTION),
        ("— Ada Lovelace (@engine) June 3, 2031", Kind.CAPTION),
        ("HomeNewsSportCulture", Kind.NAV),
        ("Home » Scotland » Islands", Kind.NAV),
        ("The season of the northern lights was not only one of the…", Kind.TEASER),
        ("FORMER PILOT SAYS THE HARBOUR IS LOST", Kind.PROMO),
    ],
)
def test_each_form_has_its_kind(text: str, kind: Kind) -> None:
    assert found(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "By July the price had doubled.",
        "By Monday, 40 boats were missing.",
        "By comparison, the old pier was cheap.",
        "Islanders object",
        "What happens next?",
        "- Ferry service: Boats will leave from the fish market.",
        "In a Reuters poll, most islanders were against it.",
        "The harbour was built in 1904 and closed in 2031.",
        "He bought it for $12.50 in March 1999 from a neighbour.",
        "The fee rose to $139.00",
        "She told Reuters that she was “not surprised” …",
        "The bill (a copy was seen by The Daily Engine) was never paid.",
    ],
)
def test_copy_that_resembles_a_form_is_left_alone(text: str) -> None:
    assert found(text) is None


def test_a_clipped_line_is_likely_and_one_with_a_machine_stamp_certain() -> None:
    plain = find_form(line_of("The season was not only one of the…"))
    stamped = find_form(line_of("Updated 2031-06-03T17:54:50Z The season was not only one of the…"))
    assert plain is not None
    assert stamped is not None
    assert (plain.certainty, stamped.certainty) == (Certainty.LIKELY, Certainty.CERTAIN)
