"""Who may import whom, what a quick command must not load, and whether the maps of the house are whole.

         cli ──────────────┬──────────┬──▶ ahead ──▶ files, engine
                           ▼          ▼
ui ──▶ export ──▶ engine ◀── files    (ui also ▶ files and ▶ engine)
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "desk"
Desk = Callable[..., "subprocess.CompletedProcess[str]"]
MODULES = sorted(PACKAGE.rglob("*.py"))

# What each part may import of the package, besides itself.
ALLOWED = {
    "engine": set(),
    "files": {"engine", "assets"},
    "export": {"engine", "assets"},
    "ui": {"engine", "files", "export", "assets"},
    "assets": set(),
    "ahead": {"engine", "files"},
    "cli": {"engine", "files", "export", "ui", "assets", "ahead"},
    "__main__": {"cli"},
}
# The engine computes: it opens nothing, asks no clock and draws no lots.
IMPURE = {
    "asyncio", "io", "logging", "multiprocessing", "os", "pathlib", "random", "secrets", "shutil", "socket",
    "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    """The full names of all modules that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            # `from desk import assets` imports a module, too.
            yield from (f"{node.module}.{alias.name}" for alias in node.names if node.module == "desk")


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        assert not set(imports(tree_of(path)))
        return
    parts = {name.split(".")[1] for name in imports(tree_of(path)) if name.startswith("desk.")}
    # `from desk import __version__` is a value of the package, not a part.
    assert parts - ALLOWED[part] - {part, "__version__"} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_qt_stays_where_the_window_is(path: Path) -> None:
    uses_qt = any(name.split(".")[0] in ("PySide6", "shiboken6") for name in imports(tree_of(path)))
    on_pages = part_of(path) == "export" and path.name.startswith("qt_")
    if part_of(path) not in ("ui", "cli") and not on_pages:
        assert not uses_qt


@pytest.mark.parametrize("path", [path for path in MODULES if part_of(path) == "engine"], ids=name_of)
def test_the_engine_is_pure(path: Path) -> None:
    tree = tree_of(path)
    assert IMPURE.isdisjoint(name.split(".")[0] for name in imports(tree))
    called = {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint({"open", "print", "input"})


# Packages whose docstring says what is where.
MAPPED = (
    "cli", "engine", "engine/edits", "engine/grid", "engine/summary", "export", "export/report", "ui",
    "ui/grid", "ui/summary",
)  # fmt: skip


@pytest.mark.parametrize("package", MAPPED)
def test_the_map_of_a_package_names_every_module_of_it(package: str) -> None:
    told = ast.get_docstring(tree_of(PACKAGE / package / "__init__.py")) or ""
    there = {path.stem for path in (PACKAGE / package).glob("[a-z]*.py")}
    there |= {path.parent.name for path in (PACKAGE / package).glob("*/__init__.py")}
    assert there - set(re.findall(r"\w+", told)) == set(), "say in the package's docstring what these are"


def test_the_command_line_imports_the_window_late() -> None:
    for path in (*PACKAGE.glob("cli/*.py"), PACKAGE / "__main__.py"):
        at_the_top = ast.Module(
            [node for node in tree_of(path).body if not isinstance(node, ast.FunctionDef)], []
        )
        names = {name.split(".")[0] for name in imports(at_the_top)}
        parts = {name.split(".")[1] for name in imports(at_the_top) if name.startswith("desk.")}
        assert "PySide6" not in names
        assert "ui" not in parts


def test_comparing_plain_text_loads_no_window_and_no_other_format(desk: Desk, tmp_path: Path) -> None:
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(
            f"A title\nThe mayor met {number + 4} farmers on Monday.\n", "utf-8"
        )
    done = desk("compare", "--json", "0.txt", "1.txt", PYTHONPROFILEIMPORTTIME="1")
    assert done.returncode == 0, done.stderr
    loaded = {line.rpartition("|")[2].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "desk" in loaded
    heavy = {
        "PySide6",
        "resiliparse",
        "fastwarc",
        "docx",
        "lxml",
        "pypdfium2",
        "striprtf",
        "numpy",
        "sqlite3",
    }
    assert loaded & heavy == set()


# The window of a start before it has read anything: as the program makes it, shown and painted.
FIRST_WINDOW = """
import sys
import desk.cli
from desk.ui.application import make_application
application = make_application(["desk"])
from desk.ui.windows import make_windows
windows = make_windows(application)
windows.open()
application.processEvents()
print(*sys.modules)
"""


def test_a_start_loads_nothing_that_the_first_window_does_without() -> None:
    late = {
        "PySide6.QtPrintSupport",
        "desk.engine.agreement.measuring",
        "desk.engine.agreement.values",
        "desk.engine.alignment.evidence",
        "desk.engine.comparing",
        "desk.engine.kinds.judging",
        "desk.engine.kinds.patterns",
        "desk.export.manuscript",
        "desk.export.markdown_text",
        "desk.export.qt_documents",
        "desk.export.qt_report",
        "desk.export.report",
        "desk.ui.agreement.gaps",
        "desk.ui.agreement.origins",
        "desk.ui.agreement.pair_page",
        "desk.ui.export_dialog",
        "desk.ui.grid.legend",
        "desk.ui.help",
        "desk.ui.preferences.dialog",
        "desk.ui.rule_dialog",
        "diff_match_patch",
        "rapidfuzz",
        "regex",
    }
    done = subprocess.run(
        [sys.executable, "-c", FIRST_WINDOW], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "desk.ui.window" in loaded
    assert loaded & late == set()


# A start on files whose comparison comes from a process of its own, until its rows are shown.
FIRST_ROWS = """
import sys
from contextlib import closing
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desk.ahead import Ahead
from desk.ui import application, windows
class Watched(windows.Window):
    def __init__(self, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        self.document.comparisonChanged.connect(self.tell)
    def tell(self):
        print(*sys.modules)
        QCoreApplication.exit(0)
windows.Window = Watched
with closing(Ahead([])) as ahead:
    application.run([], foreseen=ahead.take)
"""


def test_a_start_whose_files_were_compared_ahead_does_not_load_what_compares() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_ROWS], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "desk.ui.window" in loaded
    assert loaded & {"desk.engine.comparing", "desk.engine.alignment.evidence", "regex"} == set()
