"""A project comes back from the disk as it was; nothing that is not a project gets in; a save cannot harm."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.errors import ProjectFileError
from desk.engine.model import Article, Kind, Paragraph, Role, SentenceRef
from desk.engine.project import KindDecision, LineStyle, LinkDecision, Project, SummaryLine, Verdict
from desk.files import atomic
from desk.files.project_file import FORMAT_VERSION, is_project, load_project, save_project

TEXT = st.text(max_size=20)
REF = st.builds(SentenceRef, TEXT, st.integers(0, 1 << 40), st.integers(0, 1 << 40))


@st.composite
def articles(draw: st.DrawFn, article_id: str) -> Article:
    text = draw(TEXT)
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends, st.sampled_from(Role)), max_size=4))
    return Article(
        id=article_id,
        title=draw(TEXT),
        text=text,
        paragraphs=tuple(Paragraph(min(a, b), max(a, b), role) for a, b, role in spans),
        path=draw(TEXT),
        format=draw(TEXT),
        encoding=draw(TEXT),
        outlet=draw(TEXT),
        notes=tuple(draw(st.lists(TEXT, max_size=3))),
    )


@st.composite
def projects(draw: st.DrawFn) -> Project:
    ids = draw(st.lists(TEXT, unique=True, max_size=4))
    return Project(
        articles=tuple(draw(articles(article_id)) for article_id in ids),
        title=draw(TEXT),
        base=draw(st.none() | TEXT),
        base_kept=draw(st.booleans()),
        titles=tuple(draw(st.lists(st.tuples(TEXT, TEXT), max_size=3))),
        hidden=draw(st.frozensets(TEXT, max_size=3)),
        pinned=draw(st.frozensets(TEXT, max_size=3)),
        kinds=tuple(draw(st.lists(st.builds(KindDecision, REF, st.sampled_from(Kind)), max_size=3))),
        links=tuple(draw(st.lists(st.builds(LinkDecision, REF, REF, st.sampled_from(Verdict)), max_size=3))),
        summary=tuple(
            draw(
                st.lists(
                    st.builds(
                        SummaryLine,
                        st.lists(REF, max_size=3).map(tuple),
                        st.none() | TEXT,
                        st.sampled_from(LineStyle),
                    ),
                    max_size=3,
                )
            )
        ),
    )


PROJECT = Project(
    articles=(Article("a", "A", "One.\nTwo.", (Paragraph(0, 4), Paragraph(5, 9, Role.QUOTE)), notes=("n",)),),
    title="Ferry",
    base="a",
    summary=(SummaryLine((SentenceRef("a", 0, 4),)),),
)


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "story.desk"
    save_project(path, PROJECT)
    return path


@given(projects())
def test_every_decision_comes_back(tmp_path_factory, project):
    path = tmp_path_factory.getbasetemp() / "any.desk"
    save_project(path, project)
    assert load_project(path) == project


def test_the_strategy_above_covers_every_field():
    assert {entry.name for entry in fields(Project)} == {
        *("articles", "title", "base", "base_kept", "titles", "hidden", "pinned", "kinds", "links", "summary")
    }
    assert {entry.name for entry in fields(Article)} == {
        *("id", "title", "text", "paragraphs", "path", "format", "encoding", "outlet", "notes")
    }


def test_half_a_surrogate_pair_does_not_stop_a_save(tmp_path):
    save_project(tmp_path / "a.desk", Project(title="Ferry \ud83d"))
    assert load_project(tmp_path / "a.desk").title == "Ferry ?"


@pytest.mark.parametrize("table", ["pinned_column", "kept_base"])
def test_a_file_from_before_a_table_came_still_opens(saved, table):
    with closing(sqlite3.connect(saved)) as database:
        database.execute(f"DROP TABLE {table}")
        database.commit()
    assert load_project(saved) == PROJECT


def test_a_project_is_known_by_its_mark(saved, tmp_path):
    renamed = saved.rename(tmp_path / "story.txt")
    assert is_project(renamed)
    assert not is_project(tmp_path / "missing.desk")
    (tmp_path / "foreign.desk").write_bytes(b"SQLite format 3\x00" + bytes(200))
    assert not is_project(tmp_path / "foreign.desk")


def test_the_file_is_one_file_that_other_programs_can_read(saved):
    assert [path.name for path in saved.parent.iterdir()] == ["story.desk"]
    with closing(sqlite3.connect(saved)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert database.execute("SELECT title FROM article").fetchall() == [("A",)]


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


@pytest.mark.parametrize(
    ("statements", "sentence"),
    [
        ([f"PRAGMA user_version = {FORMAT_VERSION + 1}"], "saved by a newer Copy Desk"),
        (["PRAGMA application_id = 1"], "is not a Copy Desk project"),
        (["DROP TABLE paragraph"], "is damaged"),
        (["DELETE FROM project"], "is damaged"),
        (["UPDATE paragraph SET role = 'villain'"], "is damaged"),
        (['UPDATE paragraph SET "end" = 99'], "is damaged"),
        (["UPDATE paragraph SET start = -1"], "is damaged"),
        (["UPDATE article SET text = x'00ff'"], "is damaged"),
        (["UPDATE summary_source SET start = 'here'"], "is damaged"),
        (["CREATE VIEW extra AS SELECT 1"], "is damaged"),
        (["CREATE TRIGGER extra AFTER INSERT ON note BEGIN SELECT 1; END"], "is damaged"),
    ],
)
def test_newer_foreign_and_tampered_files_are_refused_in_words(saved, statements, sentence):
    change(saved, *statements)
    with pytest.raises(ProjectFileError, match=sentence):
        load_project(saved)


def test_other_files_are_refused_in_words(tmp_path):
    for name, content in (("text.desk", b"Just text."), ("empty.desk", b"")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ProjectFileError, match="is not a Copy Desk project"):
            load_project(tmp_path / name)
    with pytest.raises(ProjectFileError, match="cannot be opened"):
        load_project(tmp_path / "missing.desk")


@given(st.data())
def test_a_damaged_file_is_refused_or_read_but_never_more(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "damaged.desk"
    save_project(path, PROJECT)
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(
        content[: data.draw(st.integers(0, len(content)))] if data.draw(st.booleans()) else content
    )
    try:
        project = load_project(path)
    except ProjectFileError as error:
        refusal = str(error)
    else:
        refusal = ""
        assert isinstance(project, Project)
    assert not refusal or "damaged.desk" in refusal


def test_a_failed_save_leaves_the_old_file_and_nothing_beside_it(saved, monkeypatch):
    before = saved.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full)
    with pytest.raises(ProjectFileError, match="No space left on device"):
        save_project(saved, Project(title="Another"))
    assert saved.read_bytes() == before
    assert [path.name for path in saved.parent.iterdir()] == ["story.desk"]


def test_a_place_that_is_not_there_is_said(tmp_path):
    with pytest.raises(ProjectFileError, match="could not be saved"):
        save_project(tmp_path / "missing" / "story.desk", PROJECT)


def test_saving_through_a_link_keeps_the_link_and_the_permissions(saved, tmp_path):
    link = tmp_path / "link.desk"
    link.symlink_to(saved)
    saved.chmod(0o640)
    save_project(link, Project(title="Changed"))
    assert link.is_symlink()
    assert load_project(saved).title == "Changed"
    assert saved.stat().st_mode & 0o777 == 0o640
