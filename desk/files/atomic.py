"""Files that are there whole or not at all, whatever happens while they are written."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


def write_bytes(path: Path, data: bytes) -> None:
    """Replace the file at `path` by one that holds `data`; a failure leaves what was there untouched.

    The data are on the disk before the name points to them. Links are followed, permissions kept. Raises
    OSError where the folder cannot be written."""
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:100]}-", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        else:
            part.chmod(0o666 & ~_umask())
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)  # it has another name by now, unless something failed
    _sync_folder(target.parent)


def _umask() -> int:
    """What the system takes from the permissions of new files; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Put the new name on the disk, too, where the system can; Windows cannot open folders and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
