"""One writer to a folder: a lock of the operating system, gone with its holder.

A killed program leaves the file behind and not the lock, so nothing stale has to be
cleared by hand. The file's text only serves the message to the second copy.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

from secretary_app.storage.failures import AlreadyRunningError, failure_of

# Windows forbids others to read a locked range, so the lock lies far behind the text.
_LOCKED_BYTE: Final = 1 << 30
_TEXT_LIMIT: Final = 512


class WriterLock:
    """The right to write a folder, held until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raises `AlreadyRunningError` or another `EnvironmentFailure`."""
        try:
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise failure_of(error, path.parent) from error
        try:
            _take(self._descriptor)
        except OSError as error:
            holder = _holder(self._descriptor)
            os.close(self._descriptor)
            raise AlreadyRunningError(path.parent, holder) from error
        self._sign()

    def _sign(self) -> None:
        """Leave pid and start for the message; a full disk must not prevent the start."""
        text = json.dumps({"pid": os.getpid(), "started": _now()})
        try:
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, text.encode())
        except OSError:
            return

    def release(self) -> None:
        """Let another copy of the program start."""
        os.close(self._descriptor)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _take(descriptor: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> str:
    """Return « (процесс 4012, запущена 21.11.2026 в 10:15)», or nothing if the file is silent."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        said = json.loads(os.read(descriptor, _TEXT_LIMIT))
        started = datetime.fromisoformat(said["started"])
        return f" (процесс {said['pid']}, запущена {started:%d.%m.%Y в %H:%M})"
    except (OSError, ValueError, KeyError, TypeError):
        return ""
