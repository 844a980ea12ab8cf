"""What all tests share: a platform without a screen unless one is given, and no settings of the person's own."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
