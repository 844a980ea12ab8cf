"""Settings come back; whatever else is in their file does no harm and is said."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.files.settings import (
    LARGEST_TEXT,
    MOST_RECENT,
    SMALLEST_TEXT,
    Granularity,
    Settings,
    SettingsFile,
    Start,
    Theme,
    with_recent,
)

TEXT = st.text(max_size=12)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    granularity=st.sampled_from(Granularity),
    zoom=st.integers(50, 400),
    window_geometry=st.binary(max_size=40),
    window_state=st.binary(max_size=40),
    recent_stories=st.lists(TEXT, max_size=MOST_RECENT).map(tuple),
    last_places=st.lists(st.tuples(TEXT, TEXT), max_size=MOST_RECENT).map(tuple),
    last_exports=st.lists(st.tuples(TEXT, TEXT), max_size=MOST_RECENT).map(tuple),
    open_folder=TEXT,
    export_folder=TEXT,
    export_format=TEXT,
    report_format=TEXT,
    export_disputed=st.booleans(),
    report_furniture=st.booleans(),
    hidden_differences=st.frozensets(TEXT, max_size=4),
    shortcuts=st.lists(st.tuples(TEXT, TEXT), max_size=4).map(tuple),
    auto_advance=st.booleans(),
    start=st.sampled_from(Start),
    recent_kept=st.integers(0, MOST_RECENT),
    warn_of_facts=st.booleans(),
    text_font=TEXT,
    text_size=st.just(0) | st.integers(SMALLEST_TEXT, LARGEST_TEXT),
    compare_with_canonical=st.booleans(),
    preferences_page=TEXT,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=8,
)
NAMES = [entry.name for entry in fields(Settings)]


@given(SETTINGS)
def test_settings_come_back(tmp_path_factory, settings):
    file = SettingsFile(tmp_path_factory.getbasetemp() / "settings")
    assert file.save(settings) == ""
    assert file.load() == (settings, "")


def test_without_a_file_the_defaults_hold_and_nothing_is_said(tmp_path):
    assert SettingsFile(tmp_path / "nowhere").load() == (Settings(), "")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 100_000])
def test_a_damaged_file_falls_back_to_the_defaults_and_says_so(tmp_path, content):
    file = SettingsFile(tmp_path)
    file.path.write_bytes(content)
    settings, note = file.load()
    assert settings == Settings()
    assert str(file.path) in note


def test_one_value_that_cannot_be_used_costs_only_itself(tmp_path):
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps({"zoom": 9000, "theme": "dark", "from_the_future": 1}), "utf-8")
    settings, note = file.load()
    assert settings == Settings(theme=Theme.DARK)
    assert note == "Settings that could not be used fell back to their defaults: zoom."


@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_any_values_load_to_settings_that_can_be_saved_again(tmp_path_factory, stored):
    file = SettingsFile(tmp_path_factory.getbasetemp() / "any")
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(json.dumps(stored), "utf-8")
    settings, _ = file.load()
    assert file.save(settings) == ""
    assert file.load() == (settings, "")


def test_settings_that_cannot_be_saved_are_said_and_stop_nobody(tmp_path):
    (tmp_path / "file").write_text("in the way", "utf-8")
    assert "could not be saved" in SettingsFile(tmp_path / "file").save(Settings())


def test_recent_stories_are_newest_first_and_each_once(tmp_path):
    recent: tuple[str, ...] = ()
    for name in [*"abcdefghijklmnop", "b"]:
        recent = with_recent(recent, tmp_path / name)
    assert [Path(story).name for story in recent] == ["b", *"ponmlkjihgf"]
    assert with_recent(recent, tmp_path / "q", kept=0) == ()
