"""A few megabytes kept to be given up: a full disk blocks even the opening of a database."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Final

BALLAST_BYTES: Final = 4 * 1024 * 1024
# The reserve is not taken from a disk that has hardly anything left.
_SPARE_BYTES: Final = 4 * BALLAST_BYTES


def release_ballast(path: Path) -> bool:
    """Give the reserve back to the file system; return whether there was one."""
    try:
        path.unlink()
    except OSError:
        return False
    return True


def keep_ballast(path: Path) -> bool:
    """Make the reserve if it is missing; return whether it is there.

    Its bytes are random: a compressing or sparse file system would store zeros in no room.
    """
    try:
        if path.exists() and path.stat().st_size == BALLAST_BYTES:
            return True
        if shutil.disk_usage(path.parent).free < _SPARE_BYTES:
            return False
        path.write_bytes(os.urandom(BALLAST_BYTES))
    except OSError:
        release_ballast(path)
        return False
    return True
