"""What a comparison promises, whatever the articles: nothing lost, nothing twice, the order of files without
meaning, and a person's word above all evidence."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.engine.alignment.features import key_of
from desk.engine.comparing import compare
from desk.engine.errors import Cancelled
from desk.engine.knowledge import Knowledge
from desk.engine.model import Article, Comparison, Kind, Paragraph, Place, Row, SentenceRef, Status
from desk.engine.project import KindDecision, LinkDecision, Project, Verdict
from desk.files.knowledge import load_knowledge

SENTENCES = (
    "Harbour council votes to close the old ferry pier",
    "The harbour council of Estavar voted on Tuesday to close the old ferry pier.",
    "Estavar's councillors decided Tuesday that the ageing ferry pier will be shut.",
    "Some 1,200 commuters use the pier every day, the mayor said.",
    "Mayor Ilse Brandt put the number of daily commuters at 1,200.",
    "“We cannot wait for the next storm,” Brandt said.",
    "The mayor warned that nobody could wait for another storm.",
    "Repairs would cost about 4.5 million euros.",
    "Engineers found cracks in eleven of the forty pillars.",
    "Cracks ran through 11 of 40 pillars, according to the engineers.",
    "READ: Ten islands to see this summer",
    "Subscribe to our newsletter.",
    "Yes.",
    "港の議会は火曜日に古い桟橋を閉鎖すると決めた。",
    "Совет порта решил закрыть старый причал.",
    "صوّت مجلس الميناء على إغلاق الرصيف القديم.",
    "- - -",
    "!",
)


def article(name: str, lines: list[str]) -> Article:
    starts = itertools.accumulate((len(line) + 1 for line in lines), initial=0)
    paragraphs = tuple(Paragraph(at, at + len(line)) for at, line in zip(starts, lines, strict=False))
    return Article(name, name, "\n".join(lines), paragraphs)


def story(*articles: list[str]) -> Project:
    return Project(tuple(article(f"v{number}", lines) for number, lines in enumerate(articles)))


unhurried = settings(deadline=None)  # a machine may be busy; time is measured by the benchmarks
paragraphs = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
texts = st.lists(paragraphs, max_size=7)
stories = st.lists(texts, max_size=4).map(lambda found: story(*found))
knowledge = st.sampled_from((load_knowledge(), Knowledge()))
PIER = ["The harbour council voted to close the pier. Some 1,200 commuters use it every day."]
PIER_TOO = ["Every day 1,200 commuters use it. Councillors voted that the harbour pier must close."]


def places(rows: tuple[Row, ...]) -> list[Place]:
    return [
        Place(article, number) for row in rows for article, cell in enumerate(row.cells) for number in cell
    ]


def row_of(comparison: Comparison, place: Place) -> int:
    return next(
        n for n, row in enumerate(comparison.sentence_rows) if place.sentence in row.cells[place.article]
    )


@unhurried
@given(stories, knowledge)
def test_every_sentence_and_paragraph_stands_in_exactly_one_row(project: Project, known: Knowledge) -> None:
    comparison = compare(project, known)
    sentences = [
        Place(article, number)
        for article, structure in enumerate(comparison.structures)
        for number in range(len(structure.sentences))
    ]
    assert sorted(places(comparison.sentence_rows)) == sentences
    assert sorted(places(comparison.paragraph_rows)) == [
        Place(article, number)
        for article, one in enumerate(project.articles)
        for number in range(len(one.paragraphs))
    ]


@unhurried
@given(stories)
def test_furniture_is_never_linked_and_stands_beside_the_same_line_only(project: Project) -> None:
    comparison = compare(project, load_knowledge())
    for link in comparison.links:
        for place in (link.a, link.b):
            assert not comparison.structures[place.article].is_furniture(place.sentence)
    for row in comparison.sentence_rows:
        members = places((row,))
        if any(comparison.structures[p.article].is_furniture(p.sentence) for p in members):
            assert (
                len({key_of(comparison.structures[p.article].sentence_text(p.sentence)) for p in members})
                == 1
            )


@unhurried
@given(texts, knowledge, st.integers(2, 4))
def test_an_article_beside_itself_has_no_gap(lines: list[str], known: Knowledge, copies: int) -> None:
    comparison = compare(story(*[lines] * copies), known)
    links = {(link.a, link.b) for link in comparison.links}
    for row in comparison.sentence_rows + comparison.paragraph_rows:
        assert len(set(row.cells)) == 1
    for number in range(len(comparison.structures[0].sentences)):
        if not comparison.structures[0].is_furniture(number):
            assert (Place(0, number), Place(1, number)) in links


@unhurried
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_the_files_permutes_the_columns_and_nothing_else(project: Project, random) -> None:  # type: ignore[no-untyped-def]
    order = list(range(len(project.articles)))
    random.shuffle(order)
    plain = compare(project, load_knowledge())
    shuffled = compare(Project(tuple(project.articles[n] for n in order)), load_knowledge())

    def back(rows: tuple[Row, ...]) -> list[Row]:
        return [Row(tuple(row.cells[order.index(n)] for n in range(len(order)))) for row in rows]

    assert not order or order[shuffled.base] == plain.base
    assert back(shuffled.sentence_rows) == list(plain.sentence_rows)
    assert back(shuffled.paragraph_rows) == list(plain.paragraph_rows)
    links = {
        (
            frozenset(
                (Place(order[link.a.article], link.a.sentence), Place(order[link.b.article], link.b.sentence))
            ),
            link.score,
        )
        for link in shuffled.links
    }
    assert links == {(frozenset((link.a, link.b)), link.score) for link in plain.links}


@unhurried
@given(stories, st.data())
def test_rows_follow_the_base_and_what_it_lacks_follows_its_own_article(
    project: Project, data: st.DataObject
) -> None:
    if not project.articles:
        return
    base = data.draw(st.sampled_from(project.articles)).id
    project = Project(project.articles, base=base)
    comparison = compare(project, load_knowledge())
    assert project.articles[comparison.base].id == base
    firsts = [row.cells[comparison.base][0] for row in comparison.sentence_rows if row.cells[comparison.base]]
    assert firsts == sorted(firsts)
    for number, row in enumerate(comparison.sentence_rows):
        if len(row.articles()) == 1 and row.articles()[0] != comparison.base:
            alone = Place(row.articles()[0], row.cells[row.articles()[0]][0])
            if alone.sentence:
                assert row_of(comparison, Place(alone.article, alone.sentence - 1)) < number


@unhurried
@given(stories, st.data())
def test_what_a_person_decided_holds_over_all_evidence(project: Project, data: st.DataObject) -> None:
    plain = compare(project, load_knowledge())
    everything = places(plain.sentence_rows)
    pairs = [(a, b) for a, b in itertools.combinations(everything, 2) if a.article != b.article]
    if not pairs:
        return
    a, b = sorted(data.draw(st.sampled_from(pairs)))
    verdict = data.draw(st.sampled_from(Verdict))
    refs = (plain.structures[a.article].ref(a.sentence), plain.structures[b.article].ref(b.sentence))
    decided = Project(project.articles, links=(LinkDecision(*refs, verdict),))
    fresh = compare(decided, load_knowledge())
    assert compare(decided, load_knowledge(), previous=plain) == fresh
    together = row_of(fresh, a) == row_of(fresh, b)
    status = {(link.a, link.b): link.status for link in fresh.links}.get((a, b))
    if verdict is Verdict.PARTED:
        assert not together
        assert status is None
    else:
        assert together
        assert status is (Status.MANUAL if verdict is Verdict.JOINED else Status.CONFIRMED)
    assert sorted(places(fresh.sentence_rows)) == sorted(everything)


@unhurried
@given(stories, stories, knowledge)
def test_a_previous_comparison_changes_nothing_but_the_time(
    project: Project, earlier: Project, known: Knowledge
) -> None:
    assert compare(project, known, previous=compare(earlier, known)) == compare(project, known)


def test_a_decision_on_a_link_gathers_no_evidence_and_reads_no_sentence_again() -> None:
    project = story(PIER, PIER_TOO)
    first = compare(project, load_knowledge())
    ref = first.structures[0].ref(0), first.structures[1].ref(0)
    decided = Project(project.articles, links=(LinkDecision(*ref, Verdict.JOINED),))
    again = compare(decided, load_knowledge(), previous=first)
    assert again.evidence is first.evidence
    assert again.telling is first.telling
    assert again.links != first.links


def test_a_kind_set_by_hand_holds_and_takes_the_sentence_out_of_the_story() -> None:
    project = story(PIER, PIER_TOO)
    plain = compare(project, load_knowledge())
    assert any(link.a == Place(0, 1) for link in plain.links)
    ref = plain.structures[0].ref(1)
    decided = Project(project.articles, kinds=(KindDecision(ref, Kind.CAPTION),))
    for comparison in (
        compare(decided, load_knowledge()),
        compare(decided, load_knowledge(), previous=plain),
    ):
        assert comparison.structures[0].sentences[1].kind is Kind.CAPTION
        assert not any(link.a == Place(0, 1) for link in comparison.links)
    undone = compare(project, load_knowledge(), previous=comparison)
    assert undone == plain


def test_a_decision_on_a_sentence_that_is_gone_is_left_out() -> None:
    project = story(PIER, PIER_TOO)
    gone = LinkDecision(SentenceRef("v0", 3, 9), SentenceRef("v7", 0, 4), Verdict.JOINED)
    assert compare(Project(project.articles, links=(gone,)), load_knowledge()) == compare(
        project, load_knowledge()
    )


def test_the_base_is_the_article_that_shares_most_wherever_it_stands() -> None:
    both = [*PIER, "Engineers found cracks in eleven of the forty pillars."]
    others = (PIER_TOO, ["Cracks ran through eleven of the forty pillars, engineers found."])
    for order in itertools.permutations((both, *others)):
        assert compare(story(*order), load_knowledge()).base == order.index(both)


def test_work_reports_its_progress_and_stops_when_it_is_cancelled() -> None:
    lines = [f"The council of district {n} voted on measure {n * 7} today." for n in range(150)]
    project = story(lines, lines[::-1])
    seen: list[tuple[int, int]] = []
    compare(project, load_knowledge(), lambda done, total: seen.append((done, total)))
    assert len(seen) > 5
    assert all(0 <= done <= total for done, total in seen)
    shares = [done / total for done, total in seen]
    assert shares == sorted(shares)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled("Comparing was stopped.")

    with pytest.raises(Cancelled):
        compare(project, load_knowledge(), stop)


@pytest.mark.parametrize(
    "project",
    [
        pytest.param(Project(), id="no article"),
        pytest.param(story([]), id="one empty article"),
        pytest.param(story([], ["One sentence."], []), id="a sentence among empty articles"),
        pytest.param(story(["word"] * 10_000, ["word"] * 10_000), id="ten thousand lines of the same word"),
        pytest.param(
            story([f"w{n % 700}" for n in range(10_000)], [f"w{n % 900}" for n in range(10_000)]),
            id="ten thousand one-word lines",
        ),
        pytest.param(story(["tide " * 1_000_000], ["pier " * 1_000_000, "tide"]), id="one line of 5 MB"),
        pytest.param(story(["水" * 200_000], ["水" * 100_000]), id="a long line without spaces"),
        pytest.param(story(*[list(SENTENCES)] * 40), id="forty versions"),
    ],
)
def test_odd_input_gives_a_whole_comparison(project: Project) -> None:
    comparison = compare(project, load_knowledge())
    assert len(places(comparison.sentence_rows)) == sum(len(one.sentences) for one in comparison.structures)
    assert len(places(comparison.paragraph_rows)) == sum(len(one.paragraphs) for one in project.articles)
