"""Making what was written survive a power cut."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_NO_SUCH_CALL = frozenset({errno.EINVAL, errno.ENOTSUP})
_NO_LINKS = _NO_SUCH_CALL | {errno.EPERM, errno.ENOSYS, errno.EMLINK}


def sync_file(descriptor: int) -> None:
    """Wait until the file's content is on the medium; raises `OSError`."""
    if sys.platform == "darwin":
        import fcntl  # noqa: PLC0415 - there is none on Windows

        # fsync() of macOS stops at the drive's cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    elif sys.platform == "win32":
        os.fsync(descriptor)
    else:
        os.fdatasync(descriptor)


def sync_path(path: Path) -> None:
    """Wait until the closed file at ``path`` is on the medium; raises `OSError`."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until the names in ``folder`` are on the medium; raises `OSError`.

    Windows needs and allows none of it, and some network file systems know no such call.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_SUCH_CALL:
            raise
    finally:
        os.close(descriptor)


def replace_durably(source: Path, target: Path) -> None:
    """Put the finished file ``source`` in the place of ``target``, all or nothing."""
    sync_path(source)
    source.replace(target)
    sync_folder(target.parent)


def place_durably(source: Path, target: Path) -> None:
    """Put the finished file ``source`` where nothing is yet, all or nothing.

    Raises `FileExistsError` where something is, and `OSError`.
    """
    sync_path(source)
    if sys.platform == "win32":
        source.rename(target)  # which replaces nothing there
    else:
        _link(source, target)
    sync_folder(target.parent)


def _link(source: Path, target: Path) -> None:
    """Link, which replaces nothing; sticks and network disks may know no links."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if target.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from error
        source.replace(target)
    else:
        source.unlink()


def write_durably(target: Path, content: bytes) -> None:
    """Replace ``target`` by ``content``, all or nothing; raises `OSError`."""
    part = target.with_name(f"{target.name}.part")
    try:
        part.write_bytes(content)
        replace_durably(part, target)
    finally:
        part.unlink(missing_ok=True)
