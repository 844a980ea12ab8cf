"""Where a paragraph is cut, and where it is not. A bar in a sample stands for a cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.sentences import split

ENGLISH = [
    "The ferry sank. | Nobody was hurt.",
    "U.S. officials met Sen. Ida Marlow (D-Ohio) on Monday. | They left early.",
    "The bill passed in the U.S. | The Senate votes next.",
    "It rose to 3.5 percent vs. 2.1 percent at Hartley Inc. | The firm had no comment.",
    "J. R. Calloway and George W. Penn spoke at 5 p.m. Tuesday.",
    "Doors open at 5 p.m. | The show starts at six.",
    "The main gave way at 3:40 a.m. | Engineers shut the valves by 4 a.m. EST on Friday.",
    "The two maps of Tarn. | Credit: P. Lund",
    "It stands on p. 7 of the report.",
    "“Why now?” Mayor Brandt asked. | “Nobody told us.”",
    "“We saw it coming. We did nothing,” she said. | Others agreed.",
    "“We saw it coming. | We did nothing.” | Others agreed.",
    "“We saw it coming. ” | Others agreed.",
    "She paused… | Then the lights went out.",
    "She paused ... and went on.",
    "Really?! | Yes.",
    "1. Open the window and look out.",
    "- Ultimatum: The port has warned the union, No. 5 on the list, that talks end on Jan. 12.",
    "What the harbour said",
    "The old lighthouse, March 3, 2021. (Jo Harker / Coast News)",
    "He moved to St. Ives. | He paid £4.2m.",
    "The answer was no. | Then came the vote.",
    "Version 2.0 is out. | It costs nothing.",
    "The party is the P.D.S. and others vary.",
    "She belongs to the PDS. | Nothing else is known.",
    "The council sold the old ferry to Norway; | the new one will sail from the first of May. | It is blue.",
    "The ferry was sold; the new one will sail from the first of May.",
    "They named Ada Quill, treasurer; Tom Reed, secretary; and Ida Marlow, chair of the harbour board.",
    "(Reporting by Joris Abend and Ilse Nor in Veldmark; editing by Petra Lunde, Tom Reed and Ada Quill)",
    "“We sold the ferry because nobody used it; we shall buy one that people like,” the mayor said.",
]
OTHERS = [
    ("de", "Das kostet z. B. 3,5 Mio. Euro. | Dr. Weber kam am 3. Mai."),
    ("de", "„Wir kommen wieder.“ | Der Saal war leer."),
    ("de", "„Wir gehen. Wir kommen wieder“, sagte sie. | Der Saal war leer."),
    ("fr", "M. Dupont est parti. | « Je reviens », a-t-il dit."),
    ("es", "El Sr. López llegó a las 10. | ¿Quién lo sabía? | Nadie."),
    ("pt", "O Sr. Lima saiu do PDT. | Ninguém soube."),
    ("it", "Il sig. Bianchi è partito. | Nessuno lo sapeva."),
    ("ja", "橋は開通した。 | 費用は四千万円だった。"),
    ("zh", "大桥已经开通。 | 没有人受伤！"),
]


def cut(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in split(text, language)]


@pytest.mark.parametrize("marked", ENGLISH)
def test_english_news_is_cut_where_a_reader_would(marked: str) -> None:
    assert cut(marked.replace(" | ", " "), "en") == marked.split(" | ")


@pytest.mark.parametrize(("language", "marked"), OTHERS)
def test_other_languages_are_cut_by_their_own_habits(language: str, marked: str) -> None:
    joint = "" if language in {"ja", "zh"} else " "
    assert cut(marked.replace(" | ", joint), language) == marked.split(" | ")


def test_a_quotation_that_never_closes_does_not_hold_the_paragraph_together() -> None:
    assert len(split("“We saw it coming. We did nothing. She left. " + "He stayed at home. " * 40)) > 40


prose = st.text(st.sampled_from('abAB12 .!?…"“”‘’()«»„,;:-\u00a0。'), max_size=80) | st.text(max_size=60)


@given(prose, st.sampled_from(["en", "de", "fr", "", "ja", "ru"]))
def test_sentences_hold_all_of_the_text_in_order(text: str, language: str) -> None:
    spans = split(text, language)
    at = 0
    for start, end in spans:
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip() != ""
        at = end
    assert not text[at:].strip()


def test_a_line_of_a_megabyte_is_cut_in_one_pass() -> None:
    line = "The ferry sank off the coast. " * 35_000
    assert len(split(line)) == 35_000
