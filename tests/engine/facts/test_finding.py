"""What holds for the facts of every story."""

from __future__ import annotations

import pickle
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.facts.finding import find_facts
from desk.engine.facts.telling import read_telling
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, FactType, Kind, Paragraph, Row, Sentence, Structure

PIECES = st.sampled_from(
    "Omar Belkassim|Omar Belkasim|said|12 ferries|ten ferries|on Tuesday|May 3|2003|“We left early”|(NCG)|"
    "not|,|.|dozens of|%|$5m|two|and|é|“|”|18 months ago|between|-|agreed|may|reportedly|did not|to agree|"
    "Nora Falk|according to|10 miles|16km|a third of|03/04/2031|5pm|if".split("|")
)
VERSION = st.lists(PIECES, max_size=14).map(" ".join)


def one_line(number: int, text: str, kind: Kind = Kind.BODY) -> Structure:
    paragraphs = (Paragraph(0, len(text)),) if text else ()
    sentences = (Sentence(0, len(text), 0, kind),) if text else ()
    return Structure(
        Article(str(number), str(number), text, paragraphs), sentences, (kind,) * len(paragraphs), "en"
    )


def facts_of_lines(texts: list[str], kind: Kind = Kind.BODY):
    row = Row(tuple((0,) if text else () for text in texts))
    return find_facts([one_line(number, text, kind) for number, text in enumerate(texts)], [row], Knowledge())


@given(st.lists(VERSION, max_size=4))
def test_values_are_spans_of_their_sentences_and_come_from_two_versions(texts):
    for fact in facts_of_lines(texts):
        assert len({value.article for value in fact.values}) > 1
        for value in fact.values:
            assert texts[value.article][value.start : value.end] == value.text


@given(VERSION)
def test_the_same_text_twice_never_disagrees(text):
    assert all(fact.agree for fact in facts_of_lines([text, text]))


@given(st.lists(VERSION, min_size=2, max_size=3))
def test_the_order_of_the_versions_changes_nothing_but_their_numbers(texts):
    def told(facts, number_of):
        return sorted(
            (
                fact.type,
                fact.agree,
                sorted((number_of(value.article), value.start, value.text) for value in fact.values),
            )
            for fact in facts
        )

    last = len(texts) - 1
    forward = told(facts_of_lines(texts), lambda number: number)
    assert told(facts_of_lines(texts[::-1]), lambda number: last - number) == forward


def test_furniture_is_never_read():
    assert facts_of_lines(["READ: 12 ferries sink", "READ: 15 ferries sink"], Kind.PROMO) == ()


def test_what_sentences_tell_passes_to_another_process():
    telling = read_telling([one_line(0, "“No,” said Nora Falk on 3 May; 12 ferries may sail.")])
    assert pickle.loads(pickle.dumps(telling)) == telling


def test_names_are_read_in_captions_too():
    caption = one_line(0, "Mayor Nora Falkner waves. (Omar Lidman / NWA)", Kind.CAPTION)
    body = one_line(1, "On Tuesday the mayor, Nora Falknar, resigned.")
    (fact,) = find_facts([caption, body], [Row(((0,), ())), Row(((), (0,)))], Knowledge())
    assert (fact.type, fact.agree) == (FactType.NAME, False)


def test_a_disagreement_holds_every_version_as_it_gives_the_number(facts_of):
    (fact,) = facts_of(["About 12 ferries sank."], ["Ten ferries sank."], ["12 ferries sank."])
    assert fact.type is FactType.NUMBER
    assert {(value.article, value.value) for value in fact.values} == {(0, "12"), (1, "10"), (2, "12")}


def test_a_long_story_reports_its_progress_throughout():
    lines = [f"Some {number} ferries left Port {'abcde'[number % 5]}ville." for number in range(2_000)]
    text = "\n".join(lines)
    starts = [0, *(at + 1 for at, mark in enumerate(text) if mark == "\n")]
    sentences = tuple(Sentence(at, at + len(line), 0) for at, line in zip(starts, lines, strict=True))
    paragraphs = (Paragraph(0, len(text)),)
    story = [Structure(Article(name, name, text, paragraphs), sentences, (Kind.BODY,), "en") for name in "ab"]
    told = []
    rows = [Row(((number,), (number,))) for number in range(len(lines))]
    find_facts(story, rows, Knowledge(), tick=lambda done, total: told.append(done / total))
    assert told == sorted(told)
    assert max(after - before for before, after in pairwise([0.0, *told, 1.0])) < 0.1
