"""Small file systems in memory, to be filled up and made read-only; only root on Linux may."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Mount = Callable[[str], Path]


def mounting(point: Path) -> Iterator[Mount]:
    """Yield what mounts a file system of a size («18m») at ``point``; skip the test elsewhere."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small file system needs root on Linux")
    point.mkdir()

    def mount(size: str) -> Path:
        made = _run("mount", "-t", "tmpfs", "-o", f"size={size}", "secretary-test", str(point))
        if not made:
            pytest.skip("this machine does not let a test mount a file system")
        return point

    yield mount
    _run("umount", "--lazy", str(point))


def remount(point: Path, how: str) -> None:
    """Make the file system read-only («ro») or writable («rw») again."""
    if not _run("mount", "-o", f"remount,{how}", str(point)):
        pytest.skip("this machine does not let a test mount a file system anew")


def _run(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def fill(folder: Path, name: str = "filler") -> None:
    """Use up what is left of the file system."""
    with (folder / name).open("ab", buffering=0) as filler:
        try:
            while filler.write(b"x" * 4096):
                pass
        except OSError as error:
            assert error.errno == errno.ENOSPC  # noqa: PT017 - not what is tested
