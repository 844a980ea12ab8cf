"""The program around the window: its name, and what it does with a fault that nobody foresaw."""

from __future__ import annotations

import logging
import sys

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from desk.ui.application import show_fault


def test_a_fault_is_told_in_words_and_logged_without_quoting(
    qapp: QApplication,  # noqa: ARG001 - a dialog needs an application
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "critical", lambda _parent, _title, text: told.append(text))
    sentence = " ".join(("Nobody", "was", "hurt."))
    try:
        {}[sentence]
    except KeyError:
        with caplog.at_level(logging.ERROR):
            show_fault(*sys.exc_info())  # type: ignore[arg-type]
    assert "KeyError" in told[0]
    assert "Save it now" in told[0]
    assert "KeyError in the window" in caplog.text
    assert sentence not in caplog.text + told[0]
