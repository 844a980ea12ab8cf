"""Zip containers, as DOCX and ODT are, without the clock: the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold


def timeless(archive: bytes) -> bytes:
    """The archive with its files in the same order and with the same compression, all dated 1980."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(packed, "w") as new:
        for entry in old.infolist():
            dateless = zipfile.ZipInfo(entry.filename, _EPOCH)
            dateless.compress_type = entry.compress_type
            new.writestr(dateless, old.read(entry))
    return packed.getvalue()
