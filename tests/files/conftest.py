"""What the tests of `desk.files` share: the sample files, and a way to read them."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from desk.engine.model import Article

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The text that the sample files hold, as constants."""
    spec = importlib.util.spec_from_file_location("make_samples", SAMPLES / "make_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines_of(article: Article) -> list[str]:
    return [article.paragraph_text(number) for number in range(len(article.paragraphs))]


@pytest.fixture(scope="session")
def lines():  # type: ignore[no-untyped-def]
    """The paragraphs' texts of an article."""
    return lines_of
