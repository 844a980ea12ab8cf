"""Rules for outlets come back; a damaged file does no harm and is never lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.engine.kinds.patterns import OutletRule
from desk.engine.model import Kind
from desk.files.outlets import OutletsFile

WATCH = OutletRule("Vell Gazette", "WATCH: *", Kind.PROMO)
NAMES = st.text("abcé 阅", min_size=1).filter(str.strip)
RULES = st.builds(OutletRule, NAMES, NAMES.map(lambda words: f"a {words}: *"), st.sampled_from(Kind))


@given(st.lists(RULES, max_size=4, unique=True))
def test_rules_come_back(tmp_path_factory: pytest.TempPathFactory, rules: list[OutletRule]) -> None:
    folder = tmp_path_factory.getbasetemp() / "rules"
    assert OutletsFile(folder).save(rules) == ""
    assert OutletsFile(folder).load() == (tuple(rules), "")


def test_without_a_file_there_are_no_rules_and_nothing_is_said(tmp_path: Path) -> None:
    assert OutletsFile(tmp_path / "nowhere").load() == ((), "")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"rules": 3}', b"[" * 100_000])
def test_a_damaged_file_is_told_of_and_set_aside_before_it_is_written_over(
    tmp_path: Path, content: bytes
) -> None:
    file = OutletsFile(tmp_path)
    file.path.write_bytes(content)
    rules, note = file.load()
    assert rules == ()
    assert str(file.path) in note
    assert file.save([WATCH]) == ""
    assert (tmp_path / "outlets.json.damaged").read_bytes() == content
    assert file.load() == ((WATCH,), "")


def test_one_entry_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    file = OutletsFile(tmp_path)
    good = {"outlet": "Vell Gazette", "pattern": "WATCH: *", "kind": "promo"}
    bad = [7, {**good, "kind": "poem"}, {**good, "pattern": "*"}, {**good, "outlet": " "}, {"outlet": "x"}]
    file.path.write_text(json.dumps({"rules": [*bad, good]}), "utf-8")
    rules, note = file.load()
    assert rules == (WATCH,)
    assert note.startswith("5 of the rules")


def test_rules_that_cannot_be_saved_are_said_and_stop_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert "could not be saved" in OutletsFile(tmp_path / "file").save([WATCH])
