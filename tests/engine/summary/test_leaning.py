"""Sentences that only the one before makes sense of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desk.engine.model import Comparison, Link, Place, Row
from desk.engine.project import Project
from desk.engine.summary import suggest
from desk.engine.summary.leaning import leans
from tests.engine.summary.ferries import structure


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“The pier is cracked,” he added."),
        ("en", "“The pier is cracked,” she said on Monday."),
        ("en", "His adviser called it a crack."),
        ("en", "Such talks take time."),
        ("en", "- How much: About 4,200 cubic metres of water."),
        ("", "• Die Kosten: Elf Millionen Euro."),
        ("de", "„Der Pfeiler hat Risse“, sagte er."),
        ("de", "Sie wolle die Brücke sperren, hieß es."),
        ("fr", "« Le pilier est fissuré », dit-elle."),
        ("es", "Ellos cerraron el puente."),
        ("pt", "“O pilar tem rachaduras”, disse ela."),
    ],
)
def test_what_points_back_leans(language: str, sentence: str) -> None:
    assert leans(replace(structure(0, (sentence,)), language=language), 0)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "“The pier is cracked,” Nora Falk said."),
        ("en", "“He added a lane to the pier,” Nora Falk said."),  # within the quotation
        ("en", "Falk, the mayor, said of the bridge: “We wait,” and he added that it was cracked."),
        ("en", "It is raining on the pier."),
        ("en", "- The pier is closed."),
        ("en", "Falk told the paper: “We wait.”"),
        ("ja", "彼は橋を閉鎖した。"),
        ("en", "…"),
    ],
)
def test_what_names_its_people_stands_on_its_own(language: str, sentence: str) -> None:
    assert not leans(replace(structure(0, (sentence,)), language=language), 0)


def test_of_two_that_say_about_the_same_the_one_that_stands_on_its_own_is_proposed() -> None:
    made = tuple(
        replace(structure(number, (text,)), language="en")
        for number, text in enumerate(
            ("“The pier is cracked,” he said.", "“The pier is cracked,” said Nora Falk, the mayor.")
        )
    )
    links = (Link(Place(0, 0), Place(1, 0), 0.9),)
    comparison = Comparison(made, 0, links, (Row(((0,), (0,))),), (), ())
    (found,) = suggest(Project(tuple(one.article for one in made)), comparison)
    assert found.ref.article == "v1"
