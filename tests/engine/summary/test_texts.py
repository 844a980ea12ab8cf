"""What a line says: its sentences one after the other, without the signs of lists."""

from __future__ import annotations

import pytest

from desk.engine.model import (
    SentenceRef,
)
from desk.engine.project import Project
from desk.engine.summary import (
    length,
    run_on,
    said_text,
)
from tests.engine.summary.ferries import (
    structure,
)


def as_article(*paragraphs: str) -> tuple[Project, list[SentenceRef]]:
    made = structure(0, paragraphs)
    return Project((made.article,)), [made.ref(number) for number in range(len(made.sentences))]


@pytest.mark.parametrize("marker", ["- ", "– ", "* ", "• ", "•", "‣  "])
def test_a_line_leaves_the_sign_of_its_versions_list_out(marker: str) -> None:
    project, (ref,) = as_article(f"{marker}Divers wait.")
    assert said_text(project, ref) == "Divers wait."


@pytest.mark.parametrize(
    "text", ["-5 degrees at dawn.", "*Divers* wait.", "— Divers wait.", "-", "3.5 metres."]
)
def test_what_is_no_sign_of_a_list_stays(text: str) -> None:
    project, (ref,) = as_article(text)
    assert said_text(project, ref) == text


def test_a_number_is_left_out_where_it_counts() -> None:
    project, refs = as_article("1) Divers wait.", "2) Boats search.", "9) FC Tarn plays.")
    assert [said_text(project, ref) for ref in refs] == ["Divers wait.", "Boats search.", "9) FC Tarn plays."]


@pytest.mark.parametrize(
    ("texts", "whole"),
    [
        (["One.", "Two."], "One. Two."),
        (["一。", "二。"], "一。二。"),
        (["하나다.", "둘이다."], "하나다. 둘이다."),
        (["", "One."], "One."),
        ([], ""),
    ],
)
def test_sentences_run_on_as_their_script_does(texts: list[str], whole: str) -> None:
    assert run_on(texts) == whole


def test_length_counts_words_and_the_characters_of_scripts_without_spaces() -> None:
    assert length(["Nine people were rescued.", "— Reuters"]).words == 5
    assert length(["one " * 460]).minutes == 2
    chinese = length(["渡轮沉没。"])
    assert (chinese.words, chinese.minutes) == (4, 4 / 500)
