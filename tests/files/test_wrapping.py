"""Text that was wrapped by hand is joined; text that only looks a little like it is not."""

from __future__ import annotations

import textwrap
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.files.wrapping import unwrap

SENTENCE = "The ferry left the harbour at dawn and nobody on the quay could tell when it would be back again."


def paragraph_of(seed: int) -> str:
    """Eighty to a hundred words of one to twelve letters; a seed is drawn much quicker than letters are."""
    random = Random(seed)
    return " ".join("m" * random.randint(1, 12) for _ in range(random.randint(80, 100)))


PARAGRAPH = st.integers(min_value=0).map(paragraph_of)


@given(st.lists(PARAGRAPH, min_size=1, max_size=5), st.integers(60, 100))
def test_wrapping_is_undone(paragraphs, width):
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert unwrap(wrapped) == "\n".join(paragraphs)


@given(st.lists(PARAGRAPH, min_size=1, max_size=5))
def test_a_paragraph_a_line_is_left_alone(paragraphs):
    assert unwrap("\n\n".join(paragraphs)) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one",
        "\n".join(["Short line that ends", "Another one follows it", "And a third to be sure"] * 5),
        "\n".join(f"{number}. {SENTENCE}" for number in range(12)),
        "\n".join(f"- {SENTENCE[:70]}" for _ in range(12)),
        "\n".join(["A headline of much the same length as the others in this teaser"] * 9),
    ],
)
def test_lists_headlines_and_verse_are_left_alone(text):
    assert unwrap(text) is None


def test_a_compound_keeps_its_hyphen_and_a_shared_ending_its_space():
    body = textwrap.fill(" ".join([SENTENCE] * 4), 72)
    joined = unwrap(
        f"{body}\n\nThe fire in the engine room was found by a member of the long-\nestablished crew."
    )
    assert joined is not None
    assert joined.endswith("a member of the long-established crew.")
    joined = unwrap(
        f"{body}\n\nThe fire in an engine room led to talks about how one might best pre-\nand post-check it."
    )
    assert joined is not None
    assert joined.endswith("how one might best pre- and post-check it.")


def test_an_indent_and_a_bullet_begin_a_paragraph_even_so():
    paragraphs = [SENTENCE + " " + SENTENCE] * 3
    indented = "\n".join(textwrap.fill(paragraph, 66, initial_indent="    ") for paragraph in paragraphs)
    assert unwrap(indented) == "\n".join(paragraphs)
    bullets = "\n".join(textwrap.fill(f"* {p}", 66, subsequent_indent="  ") for p in paragraphs)
    assert unwrap(bullets) == "\n".join(f"* {paragraph}" for paragraph in paragraphs)
