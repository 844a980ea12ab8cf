"""What edits promise: order is kept, nothing is decided about what is not there, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine import edits
from desk.engine.errors import DecisionError
from desk.engine.model import Article, Kind, Paragraph, SentenceRef
from desk.engine.project import KindDecision, LineStyle, LinkDecision, Project, SummaryLine, Verdict
from desk.engine.summary import line_text

SENTENCES = {
    "a": ("The ferry sank at dawn.", "Nobody was hurt.", "An inquiry has begun.", "It may take a year."),
    "b": ("At dawn a ferry went down.", "There were no injuries.", "Officials will look into it."),
    "c": ("Everyone aboard the ferry is safe.", "The harbour master blamed the tide."),
}


def article(article_id: str, sentences: tuple[str, ...]) -> Article:
    text = " ".join(sentences)
    return Article(article_id, f"Title {article_id}", text, (Paragraph(0, len(text)),))


def ref(article_id: str, number: int) -> SentenceRef:
    start = len(" ".join((*SENTENCES[article_id][:number], "")))
    return SentenceRef(article_id, start, start + len(SENTENCES[article_id][number]))


A, B, C = ([ref(name, number) for number in range(len(SENTENCES[name]))] for name in "abc")
STORY = Project(tuple(article(name, sentences) for name, sentences in SENTENCES.items()))
ROWS = {A[0]: 0, B[0]: 0, A[1]: 1, B[1]: 1, C[0]: 1, A[2]: 2, A[3]: 2, B[2]: 2, C[1]: 3}
MISSING = SentenceRef("gone", 0, 3)


def texts(project: Project) -> list[str]:
    return [line_text(project, line) for line in project.summary]


def ids(project: Project) -> list[str]:
    return [one.id for one in project.articles]


# --- articles


def test_articles_are_added_as_the_last_columns_and_ids_stay_unique() -> None:
    again = article("a", ("The ferry sank at dawn.",))
    grown = edits.add_articles(STORY, [again, again, article("d", ("Short.",))])
    assert ids(grown) == ["a", "b", "c", "a-2", "a-3", "d"]
    assert grown.articles[:3] == STORY.articles
    assert grown.articles[3] == replace(again, id="a-2")


def test_removing_an_article_takes_its_decisions_but_not_the_summarys_words() -> None:
    project = edits.join(edits.set_base(STORY, "b"), [A[0], B[0]])
    project = edits.set_kind(project, [A[1], B[1]], Kind.NOTE)
    project = edits.hide_article(edits.rename_article(project, "b", "Beta"), "b")
    project = edits.mark(edits.mark(project, B[0], ROWS), A[1], ROWS)
    left = edits.remove_article(project, "b")
    assert ids(left) == ["a", "c"]
    assert (left.base, left.titles, left.hidden, left.links) == (None, (), frozenset(), ())
    assert left.kinds == (KindDecision(A[1], Kind.NOTE),)
    assert left.summary == (SummaryLine((), "At dawn a ferry went down."), SummaryLine((A[1],)))


def test_a_version_read_anew_keeps_the_decisions_whose_words_it_still_has() -> None:
    project = edits.join(edits.set_kind(STORY, [B[0], B[1]], Kind.CAPTION), [A[0], B[0]])
    project = edits.mark(edits.mark(project, B[1], ROWS), B[2], ROWS)
    new = article("b", ("Corrected.", SENTENCES["b"][1], "An inquiry opens today."))
    reloaded = edits.replace_article(project, new)
    moved = SentenceRef("b", 11, 11 + len(SENTENCES["b"][1]))
    assert reloaded.articles[1] == new
    assert reloaded.kinds == (KindDecision(moved, Kind.CAPTION),)
    assert reloaded.links == ()
    assert reloaded.summary == (SummaryLine((moved,)), SummaryLine((), SENTENCES["b"][2]))


def test_a_version_read_anew_with_the_same_text_changes_nothing_that_was_decided() -> None:
    project = edits.mark(edits.set_kind(STORY, B[0], Kind.NOTE), B[1], ROWS)
    assert edits.replace_article(project, STORY.articles[1]) == project


def test_of_equal_sentences_the_nearest_is_the_same_one() -> None:
    echo = Article("e", "Echo", "No. No. No.", (Paragraph(0, 11),))
    project = edits.set_kind(Project((echo,)), SentenceRef("e", 4, 7), Kind.NOTE)
    longer = replace(echo, text="No. No. No. Yes.", paragraphs=(Paragraph(0, 16),))
    assert edits.replace_article(project, longer).kinds == (KindDecision(SentenceRef("e", 4, 7), Kind.NOTE),)


@given(st.sampled_from("abc"), st.integers(0, 2))
def test_moving_a_column_puts_it_there_and_keeps_the_order_of_the_rest(name: str, position: int) -> None:
    moved = edits.move_article(STORY, name, position)
    assert ids(moved)[position] == name
    assert [one for one in ids(moved) if one != name] == [one for one in "abc" if one != name]


def test_an_outlet_that_a_person_named_outlives_a_new_reading_that_knows_none() -> None:
    named = edits.set_outlet(STORY, "a", " Vell Gazette ")
    assert [one.outlet for one in named.articles] == ["Vell Gazette", "", ""]
    renewed = edits.replace_article(named, article("a", SENTENCES["a"]))
    assert renewed.articles[0].outlet == "Vell Gazette"
    again = replace(article("a", SENTENCES["a"]), outlet="The Buoy")
    assert edits.replace_article(named, again).articles[0].outlet == "The Buoy"
    with pytest.raises(DecisionError):
        edits.set_outlet(STORY, "gone", "The Buoy")


def test_a_column_has_a_persons_name_until_it_is_blank_or_its_own() -> None:
    named = edits.rename_article(STORY, "a", "  Wire\ncopy ")
    assert named.article_title(named.articles[0]) == "Wire copy"
    assert edits.rename_article(named, "a", " ") == STORY
    assert edits.rename_article(named, "a", "Title a") == STORY


def test_hiding_and_showing_are_each_others_undoing() -> None:
    hidden = edits.hide_article(STORY, "b")
    assert hidden.hidden == {"b"}
    assert edits.hide_article(hidden, "b") == hidden
    assert edits.show_article(hidden, "b") == STORY
    both = edits.hide_article(hidden, "a")
    assert edits.show_all_articles(both) == STORY


def test_a_column_is_pinned_until_it_is_unpinned_or_goes():
    pinned = edits.pin_article(STORY, "b")
    assert pinned.pinned == {"b"}
    assert edits.pin_article(pinned, "b") == pinned
    assert edits.unpin_article(pinned, "b") == STORY
    assert edits.remove_article(pinned, "b").pinned == frozenset()
    with pytest.raises(DecisionError):
        edits.pin_article(STORY, "nowhere")


def test_the_base_is_a_persons_choice_or_the_programs() -> None:
    assert edits.set_base(edits.set_base(STORY, "b"), None) == STORY
    assert edits.set_base(STORY, "b").base == "b"


def test_the_story_has_a_title_on_one_line() -> None:
    assert edits.rename_project(STORY, " Ferry\n sinks ").title == "Ferry sinks"


# --- kinds and links


def test_a_kind_set_by_hand_replaces_the_earlier_and_goes_back_to_the_program() -> None:
    project = edits.set_kind(edits.set_kind(STORY, [A[0], A[1]], Kind.NOTE), A[0], Kind.BODY)
    assert set(project.kinds) == {KindDecision(A[0], Kind.BODY), KindDecision(A[1], Kind.NOTE)}
    assert edits.set_kind(project, (A[0], A[1]), None) == STORY


def test_joining_cells_joins_every_two_of_different_versions() -> None:
    joined = edits.join(STORY, [B[0], A[0], A[1], C[0]])
    assert {(link.a, link.b) for link in joined.links} == {
        (A[0], B[0]), (A[1], B[0]), (A[0], C[0]), (A[1], C[0]), (B[0], C[0])
    }  # fmt: skip
    assert {link.verdict for link in joined.links} == {Verdict.JOINED}


def confirm(project: Project, a: SentenceRef, b: SentenceRef) -> Project:
    return edits.decide_links(project, [(a, b)], Verdict.CONFIRMED)


def forget(project: Project, a: SentenceRef, b: SentenceRef) -> Project:
    return edits.decide_links(project, [(a, b)], None)


def test_a_cell_goes_to_another_row_in_one_step_apart_from_the_old_and_joined_with_the_new() -> None:
    moved = edits.regroup(edits.join(STORY, [A[0], B[0]]), [(A[0], B[0])], [(B[1], A[0]), (A[0], C[0])])
    assert {(one.a, one.b, one.verdict) for one in moved.links} == {
        (A[0], B[0], Verdict.PARTED),
        (A[0], B[1], Verdict.JOINED),
        (A[0], C[0], Verdict.JOINED),
    }
    assert edits.regroup(STORY, [], [(A[0], B[0])]) == edits.join(STORY, [A[0], B[0]])


def test_verdicts_are_taken_back_for_the_sentences_asked_for_alone() -> None:
    project = confirm(edits.part(STORY, [B[0]], [A[0], C[0]]), A[1], B[1])
    assert len(edits.link_decisions(project, B[0])) == 2
    assert edits.take_back(project, B[0]) == confirm(STORY, A[1], B[1])
    assert edits.take_back(project, [A[0], A[1]]) == edits.part(STORY, [B[0]], [C[0]])
    assert edits.take_back(project, C[1]) == project


@given(st.lists(st.sampled_from([confirm, forget, "join", "part"]), min_size=1))
def test_two_sentences_have_one_verdict_the_last(steps: list[object]) -> None:
    project = STORY
    for step in steps:
        if callable(step):
            project = step(project, B[0], A[0])
        else:
            project = (
                edits.join(project, [A[0], B[0]]) if step == "join" else edits.part(project, [B[0]], [A[0]])
            )
    verdict = {"join": Verdict.JOINED, "part": Verdict.PARTED, confirm: Verdict.CONFIRMED}.get(steps[-1])
    assert project.links == (() if verdict is None else (LinkDecision(A[0], B[0], verdict),))


# --- marks


def test_a_mark_replaces_the_rows_other_mark_where_that_stands() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), A[1], ROWS)
    project = edits.move_line(project, 1, 0)
    assert [line.sources for line in edits.mark(project, C[0], ROWS).summary] == [(C[0],), (A[0],)]


def test_a_new_mark_stands_where_its_row_does() -> None:
    project = STORY
    for sentence in (C[1], A[0], B[2], C[0]):
        project = edits.mark(project, sentence, ROWS)
    assert [line.sources for line in project.summary] == [(A[0],), (C[0],), (B[2],), (C[1],)]


def test_a_new_mark_follows_the_row_before_it_where_a_person_moved_that() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), C[1], ROWS)
    project = edits.mark(edits.move_line(project, 0, 1), B[1], ROWS)
    assert [line.sources for line in project.summary] == [(C[1],), (A[0],), (B[1],)]


def test_several_sentences_of_one_cell_speak_as_one_line() -> None:
    project = edits.mark(edits.mark(STORY, B[2], ROWS), [A[2], A[3], A[0]], ROWS)
    assert [line.sources for line in project.summary] == [(A[0],), (A[2], A[3])]
    assert texts(project) == ["The ferry sank at dawn.", "An inquiry has begun. It may take a year."]


def test_an_edited_line_stays_and_the_new_mark_follows_it() -> None:
    project = edits.mark(edits.mark(STORY, A[0], ROWS), A[2], ROWS)
    project = edits.mark(edits.edit_line(project, 0, "The ferry sank."), B[0], ROWS)
    assert texts(project) == ["The ferry sank.", "At dawn a ferry went down.", "An inquiry has begun."]


def test_a_mark_in_a_joined_line_is_replaced_inside_it() -> None:
    project = edits.join_lines(edits.mark(STORY, [A[0], A[1]], ROWS), 0, 1)
    assert [line.sources for line in edits.mark(project, B[1], ROWS).summary] == [(A[0], B[1])]


def test_unmarking_keeps_what_a_person_wrote() -> None:
    project = edits.edit_line(edits.mark(STORY, [A[0], A[1]], ROWS), 0, "It sank.")
    assert edits.unmark(project, [A[0], A[1]]).summary == (SummaryLine((), "It sank."),)


def test_the_style_is_for_new_lines_only() -> None:
    project = edits.mark(STORY, A[0], ROWS, LineStyle.HEADING)
    assert project.summary == (SummaryLine((A[0],), None, LineStyle.HEADING),)
    assert edits.mark(project, B[0], ROWS).summary == (SummaryLine((B[0],), None, LineStyle.HEADING),)


def test_a_sentence_that_was_not_compared_cannot_be_marked() -> None:
    with pytest.raises(DecisionError, match="not been compared"):
        edits.mark(STORY, A[0], {})


# --- lines


def test_words_that_are_the_sources_again_are_no_edit() -> None:
    project = edits.mark(STORY, A[0], ROWS)
    changed = edits.edit_line(project, 0, "It sank\nat dawn. ")
    assert changed.summary == (SummaryLine((A[0],), "It sank at dawn."),)
    assert edits.edit_line(changed, 0, SENTENCES["a"][0]) == project


def test_splitting_between_sources_gives_each_half_its_own() -> None:
    project = edits.mark(STORY, [A[2], A[3]], ROWS)
    split = edits.split_line(project, 0, len(SENTENCES["a"][2]))
    assert split.summary == (SummaryLine((A[2],)), SummaryLine((A[3],)))
    assert edits.join_lines(split, 0, 1) == project


def test_splitting_inside_a_sentence_leaves_both_halves_with_it() -> None:
    split = edits.split_line(edits.mark(STORY, [A[2], A[3]], ROWS), 0, 10)
    assert split.summary == (
        SummaryLine((A[2],), "An inquiry"),
        SummaryLine((A[2], A[3]), "has begun. It may take a year."),
    )


@given(st.data())
def test_splitting_between_words_and_joining_again_changes_nothing(data: st.DataObject) -> None:
    project = edits.mark(STORY, [A[2], A[3]], ROWS)
    text = line_text(project, project.summary[0])
    space = data.draw(st.sampled_from([place for place, character in enumerate(text) if character == " "]))
    split = edits.split_line(project, 0, space + data.draw(st.integers(0, 1)))
    assert texts(split) == [text[:space], text[space + 1 :]]
    assert edits.join_lines(split, 0, 1) == project


def test_lines_join_in_the_order_given_where_the_earlier_stands() -> None:
    project = edits.mark(STORY, [A[0], A[1], C[1]], ROWS)
    joined = edits.join_lines(project, 2, 0)
    assert [line.sources for line in joined.summary] == [(C[1], A[0]), (A[1],)]


def test_the_editors_own_lines_have_no_source() -> None:
    project = edits.add_own_line(edits.mark(STORY, A[0], ROWS), " What we know ", 0, LineStyle.HEADING)
    assert project.summary[0] == SummaryLine((), "What we know", LineStyle.HEADING)
    assert edits.remove_line(project, 0) == edits.mark(STORY, A[0], ROWS)
    assert edits.set_style(project, 0, LineStyle.TEXT).summary[0].style is LineStyle.TEXT


# --- what does not fit


@pytest.mark.parametrize(
    "edit",
    [
        lambda: edits.remove_article(STORY, "gone"),
        lambda: edits.replace_article(STORY, article("gone", ("x",))),
        lambda: edits.move_article(STORY, "a", 3),
        lambda: edits.rename_article(STORY, "gone", "x"),
        lambda: edits.hide_article(STORY, "gone"),
        lambda: edits.show_article(STORY, "gone"),
        lambda: edits.set_base(STORY, "gone"),
        lambda: edits.set_kind(STORY, MISSING, Kind.NOTE),
        lambda: edits.set_kind(STORY, SentenceRef("a", 5, 5000), Kind.NOTE),
        lambda: edits.join(STORY, [A[0], A[1]]),
        lambda: edits.part(STORY, [A[0]], [MISSING]),
        lambda: edits.mark(STORY, MISSING, {MISSING: 0}),
        lambda: edits.unmark(STORY, MISSING),
        lambda: edits.add_own_line(STORY, " \n"),
        lambda: edits.add_own_line(STORY, "x", 1),
        lambda: edits.edit_line(STORY, 0, "x"),
        lambda: edits.edit_line(edits.mark(STORY, A[0], ROWS), 0, ""),
        lambda: edits.split_line(edits.mark(STORY, A[0], ROWS), 0, 0),
        lambda: edits.split_line(edits.mark(STORY, A[0], ROWS), 0, 99),
        lambda: edits.join_lines(edits.mark(STORY, A[0], ROWS), 0, 0),
        lambda: edits.move_line(STORY, 0, 0),
        lambda: edits.remove_line(STORY, -1),
        lambda: edits.set_style(STORY, 0, LineStyle.TEXT),
    ],
)
def test_a_call_that_does_not_fit_says_so_in_a_sentence(edit: Callable[[], Project]) -> None:
    with pytest.raises(DecisionError, match=r"^[A-Z].*\.$"):
        edit()


# --- laws over any sequence of edits

Steps = list[tuple[Any, ...]]
SENTENCE = st.sampled_from([*A, *B, *C])
TEXT = st.text("ab .", min_size=1).filter(str.strip)
STEP = st.one_of(
    st.tuples(st.sampled_from([edits.mark, edits.toggle_mark]), SENTENCE, st.just(ROWS)),
    st.tuples(st.just(edits.unmark), SENTENCE),
    st.tuples(st.just(edits.edit_line), st.integers(0, 4), TEXT),
    st.tuples(st.just(edits.split_line), st.integers(0, 4), st.integers(0, 30)),
    st.tuples(st.sampled_from([edits.join_lines, edits.move_line]), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just(edits.remove_line), st.integers(0, 4)),
    st.tuples(st.just(edits.add_own_line), TEXT),
    st.tuples(st.just(edits.remove_article), st.sampled_from("abc")),
    st.tuples(st.just(edits.set_base), st.sampled_from("abc")),
    st.tuples(st.just(edits.set_kind), SENTENCE, st.sampled_from(Kind)),
    st.tuples(st.just(confirm), SENTENCE, SENTENCE),
)


def apply(steps: Steps) -> Project:
    project = STORY
    for edit, *arguments in steps:
        try:
            project = edit(project, *arguments)
        except DecisionError:
            continue
    return project


STEPS = st.lists(STEP, max_size=25)


@given(STEPS)
def test_nothing_is_ever_decided_about_what_is_not_there(steps: Steps) -> None:
    project = apply(steps)
    referred = set(project.marked())
    referred |= {decision.sentence for decision in project.kinds}
    referred |= {ref for link in project.links for ref in (link.a, link.b)}
    assert {ref.article for ref in referred} <= set(ids(project))
    assert project.base is None or project.article(project.base)
    assert all(link.a < link.b and link.a.article != link.b.article for link in project.links)
    assert len({(link.a, link.b) for link in project.links}) == len(project.links)
    assert len({kind.sentence for kind in project.kinds}) == len(project.kinds)
    assert all(text.strip() for text in texts(project))


@given(STEPS, SENTENCE)
def test_marking_twice_is_marking_once(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        marked = edits.mark(project, sentence, ROWS)
        assert sentence in marked.marked()
        assert edits.mark(marked, sentence, ROWS) == marked
        assert sentence not in edits.unmark(marked, sentence).marked()


@given(STEPS, SENTENCE)
def test_a_row_has_one_line_without_edits(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        project = edits.mark(project, sentence, ROWS)
        plain = [line for line in project.summary if line.text is None]
        assert sum(any(ROWS[one] == ROWS[sentence] for one in line.sources) for line in plain) <= 1


@given(STEPS, SENTENCE)
def test_marking_loses_nothing_typed_and_keeps_the_order(steps: Steps, sentence: SentenceRef) -> None:
    project = apply(steps)
    if project.article(sentence.article):
        for changed in (edits.mark(project, sentence, ROWS), edits.unmark(project, sentence)):
            typed = [line.text for line in changed.summary if line.text is not None]
            assert typed == [line.text for line in project.summary if line.text is not None]


@given(st.permutations([A[0], B[1], A[2], C[1]]))
def test_marks_in_any_order_stand_in_the_order_of_the_rows(order: list[SentenceRef]) -> None:
    project = STORY
    for sentence in order:
        project = edits.mark(project, sentence, ROWS)
    assert [ROWS[line.sources[0]] for line in project.summary] == [0, 1, 2, 3]


def test_a_decision_on_sentences_keeps_the_base_that_the_program_chose() -> None:
    marked = edits.mark(STORY, A[0], ROWS)
    assert edits.keep_base(STORY, marked, "b") == replace(marked, base="b")
    assert edits.keep_base(STORY, edits.rename_project(STORY, "Ferry"), "b").base is None
    assert edits.keep_base(replace(marked, base="b"), marked, "b").base is None, "set back by a person"
    assert edits.keep_base(STORY, marked, "gone") == marked


def test_deciding_the_same_once_more_changes_nothing() -> None:
    kinds = edits.set_kind(edits.set_kind(STORY, A[0], Kind.NOTE), A[1], Kind.PROMO)
    assert edits.set_kind(kinds, A[0], Kind.NOTE) == kinds
    links = edits.join(edits.join(STORY, [A[0], B[0]]), [A[1], B[1]])
    assert edits.join(links, [B[0], A[0]]) == links
