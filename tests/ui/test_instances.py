"""A second start of the program hands its files to the first."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from desk.ui.instances import Instances, Request, decoded, request_of

ROOT = Path(__file__).resolve().parents[2]
_SECOND = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from desk.ui.instances import Instances, request_of
application = QApplication([])
instances = Instances(Path(sys.argv[1]))
print(instances.pass_on(request_of([Path(name) for name in sys.argv[2:]], True)), flush=True)
"""


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[Instances]:  # noqa: ARG001 - sockets need an application
    instances = Instances(tmp_path)
    assert not instances.pass_on(Request()), "the first program has nobody to ask"
    yield instances
    instances.close()


def start_second(folder: Path, *names: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", _SECOND, str(folder), *names],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_over_its_files_by_their_full_names(
    first: Instances, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = start_second(tmp_path, "wire.txt", "Brücke.desk")
    said, _ = second.communicate()
    assert said == "True\n"
    assert asked.args == [Request((str(tmp_path / "wire.txt"), str(tmp_path / "Brücke.desk")), True)]


def test_what_a_crash_left_does_not_stand_in_the_way(tmp_path: Path, qtbot: QtBot) -> None:
    """The second here is first, and ends without closing: its lock and its socket stay behind."""
    crashing = _SECOND + "import os; os._exit(1)"
    subprocess.run(
        [sys.executable, "-c", crashing, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert [path.suffix for path in sorted(tmp_path.iterdir())] == [".lock", ".socket"]
    instances = Instances(tmp_path)
    assert not instances.pass_on(Request())
    with qtbot.waitSignal(instances.asked, timeout=20_000):
        second = start_second(tmp_path)
    assert second.communicate()[0] == "True\n"
    instances.close()


def test_words_that_are_no_request_are_left_unanswered(first: Instances, qtbot: QtBot) -> None:
    stranger = QLocalSocket()
    stranger.connectToServer(first._address)
    with qtbot.assertNotEmitted(first.asked), qtbot.waitSignal(stranger.disconnected):
        stranger.write(b"[1, 2]\n")


def test_a_folder_that_cannot_be_used_lets_the_program_run_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    instances = Instances(tmp_path / "file")
    assert not instances.pass_on(request_of([Path("a.txt")], False))


@pytest.mark.parametrize("line", [b"", b"no", b"{}", b'{"paths": 1}', b"[]"])
def test_only_a_request_is_read_as_one(line: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the decoder's
        decoded(line)


def test_a_request_arrives_as_it_was_sent() -> None:
    sent = request_of([Path("/stories/Brücke\nneu.desk")], True)
    assert decoded(sent.encoded()) == sent
