"""Where the program's own resources lie. This module alone knows the three places.

An installed program has them inside the package (`desk/_resources`), a checkout or an editable install beside
it (`resources/`), a frozen bundle where the bundler unpacked it.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder of the program's resources. Raises FileNotFoundError where the installation is broken."""
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "_resources", package.parent / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if (place / "samples").is_dir():
            return place
    raise FileNotFoundError(
        "Copy Desk's resources are missing; install it again. Looked in: " + ", ".join(map(str, places))
    )


def resource(*parts: str) -> Path:
    """One file or folder of the resources, for example `resource("icons", "mark.svg")`."""
    return resources().joinpath(*parts)
