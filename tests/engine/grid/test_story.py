"""What the grid shows of a story: rows, cells, sentences and the state of rows, without a window."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desk.engine.grid.deciding import coverage_of, open_sentence_rows
from desk.engine.grid.states import RowFilter, RowState
from desk.engine.grid.story import Granularity, StoryView
from desk.engine.model import Place, SentenceRef
from desk.engine.summary import open_rows, shared_rows


def views(story):
    return [StoryView(story.project, story.comparison, granularity) for granularity in Granularity]


def test_every_sentence_stands_in_the_row_that_is_said_of_it(story):
    for view in views(story):
        for row in range(len(view.rows)):
            assert {view.row_of(place) for place in view.places(row)} == {row}


def test_pieces_of_a_cell_read_as_the_sentences_do(story):
    for view in views(story):
        for row, one in enumerate(view.rows):
            for article in one.articles():
                cell = view.cell(row, article)
                for piece in cell.pieces:
                    expected = view.sentence_text(Place(article, piece.sentence))
                    assert cell.text[piece.start : piece.end] == expected


def test_a_paragraph_reads_as_in_its_article(story):
    view = StoryView(story.project, story.comparison, Granularity.PARAGRAPHS)
    place = story.place("Engineers")
    cell = view.cell(view.row_of(place), 0)
    assert cell.text == story.project.articles[0].paragraph_text(1)
    assert len(cell.pieces) == 2


def test_a_position_belongs_to_the_sentence_that_covers_it_or_ends_before_it(story):
    view = StoryView(story.project, story.comparison, Granularity.PARAGRAPHS)
    cell = view.cell(view.row_of(story.place("Engineers")), 0)
    first, second = cell.pieces
    assert [cell.piece_at(at) for at in (0, first.end - 1, first.end, second.start, len(cell.text) + 9)] == [
        0,
        0,
        0,
        1,
        1,
    ]


def test_a_reference_finds_its_sentence_and_an_outdated_one_the_sentence_that_covers_its_start(story):
    view = views(story)[0]
    ref = story.ref("Mayor")
    assert view.ref(view.place(ref)) == ref
    assert view.place(replace(ref, start=ref.start + 3, end=ref.end - 3)) == view.place(ref)
    assert view.place(SentenceRef("gone", 0, 5)) is None
    assert view.place(SentenceRef(ref.article, 10_000, 10_005)) is None


def test_counterparts_are_the_sentences_that_stand_beside(story):
    view = views(story)[0]
    assert view.counterparts(story.place("Engineers")) == (
        story.place("Engineers", 1),
        story.place("Engineers", 2),
    )
    assert view.counterparts(story.place("READ")) == ()


def test_states_tell_rows_apart(story):
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    state = {
        word: view.state(view.row_of(story.place(word)))
        for word in ("Harbour", "Engineers", "Mayor", "READ", "council")
    }
    shared = RowState.UNRESOLVED | RowState.COPY | RowState.SHARED
    assert state == {
        "Harbour": shared,
        "Engineers": RowState.DIFFERENCE | RowState.FACTS | shared,
        "Mayor": RowState.DIFFERENCE | RowState.MISSING | shared,
        "READ": RowState.FURNITURE,
        "council": RowState.MISSING | shared,
    }


def test_a_canonical_sentence_resolves_its_row(story):
    decided = story.marked(story.ref("Engineers", 1), story.ref("Mayor"))
    for view in views(decided):
        row = view.row_of(story.place("Engineers"))
        assert RowState.MARKED in view.state(row)
        assert RowState.UNRESOLVED not in view.state(row)


def test_a_row_of_paragraphs_is_open_while_one_of_its_sentences_is(story):
    in_part = story.marked(story.ref("Engineers", 1))
    paragraphs, sentences = views(in_part)
    row = paragraphs.row_of(story.place("Engineers"))
    assert paragraphs.decision_state(row) == RowState.MARKED | RowState.UNRESOLVED
    assert open_sentence_rows(paragraphs, row) == (sentences.row_of(story.place("Mayor")),)
    whole = paragraphs.with_decisions(story.marked(story.ref("Engineers"), story.ref("Mayor")).project)
    assert whole.decision_state(row) == RowState.MARKED


@given(st.sets(st.integers(0, 10)))
def test_the_rows_of_both_views_agree_with_the_summary_on_what_is_open(story, chosen):
    places = [
        Place(article, number)
        for article, one in enumerate(story.comparison.structures)
        for number in range(len(one.sentences))
    ]
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    decided = story.marked(*[view.ref(place) for at, place in enumerate(places) if at in chosen])
    still_open = open_rows(decided.project, decided.comparison)
    for seen in views(decided):
        found = [number for row in range(len(seen.rows)) for number in open_sentence_rows(seen, row)]
        if seen.granularity is Granularity.SENTENCES:
            assert tuple(found) == still_open
        else:  # where headlines stand apart from ledes, both may wait for the same line
            assert set(found) == set(still_open)
        unresolved = [row for row in range(len(seen.rows)) if RowState.UNRESOLVED in seen.state(row)]
        assert unresolved == [row for row in range(len(seen.rows)) if open_sentence_rows(seen, row)]


@given(st.lists(st.integers(0, 10), max_size=4))
def test_which_rows_are_open_is_known_after_every_mark(story, chosen):
    places = [
        Place(article, number)
        for article, one in enumerate(story.comparison.structures)
        for number in range(len(one.sentences))
    ]
    for view in views(story):
        seen, marked = view, []
        for at in chosen:
            assert seen.open_rows == tuple(
                row for row in sorted(seen.to_decide) if open_sentence_rows(seen, row)
            )
            marked.append(view.ref(places[at % len(places)]))
            seen = seen.with_decisions(story.marked(*marked).project)
        assert seen.open_rows == StoryView(seen.project, seen.comparison, seen.granularity).open_rows
        assert coverage_of(seen).answered == len(seen.to_decide) - len(seen.open_rows)


def test_a_mark_is_looked_at_in_its_own_row_alone(story, monkeypatch):
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    assert len(view.open_rows) > 2
    looked_at = []

    def look(seen, row):
        looked_at.append(row)
        return open_sentence_rows(seen, row)

    monkeypatch.setattr("desk.engine.grid.story.open_sentence_rows", look)
    place = story.place("Mayor")
    assert view.row_of(place) not in view.with_decisions(story.marked(story.ref("Mayor")).project).open_rows
    assert looked_at == [view.row_of(place)]


def test_other_decisions_on_the_same_comparison_are_seen_at_once(story):
    view = StoryView(story.project, story.comparison, Granularity.SENTENCES)
    row = view.row_of(story.place("Mayor"))
    assert RowState.MARKED not in view.state(row)
    later = view.with_decisions(story.marked(story.ref("Mayor")).project)
    assert RowState.MARKED in later.state(row)
    assert RowState.MARKED not in view.state(row)


def test_furniture_is_left_out_of_what_is_compared(story):
    view = views(story)[0]
    row = view.sentence_row_of(story.place("READ"))
    assert view.content(row, 0) == ()


def test_every_filter_but_all_asks_for_a_state_of_its_own():
    states = [one.state for one in RowFilter]
    assert states[0] == RowState.NONE
    assert len(set(states)) == len(states)


def test_the_rows_to_decide_are_those_that_several_versions_share(story):
    for view in views(story):
        to_decide = {number for numbers in view.to_decide.values() for number in numbers}
        assert to_decide == set(shared_rows(story.comparison))
        for row, numbers in view.to_decide.items():
            assert open_sentence_rows(view, row) == numbers
