"""What a line says: its sentences one after the other, and how long texts are."""

from __future__ import annotations

import pytest

from desk.engine.summary import length, run_on


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
