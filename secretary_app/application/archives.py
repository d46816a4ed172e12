"""ZIP archives that depend on their content alone."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

# The earliest time that a ZIP entry can bear (APPNOTE 4.4.6): it says nothing about the maker.
FIXED_TIME = (1980, 1, 1, 0, 0, 0)


# Where an entry comes from (APPNOTE 4.4.2). Names from MS-DOS that are no ASCII are mangled by
# Info-ZIP's unzip, whatever their flag of UTF-8 says; from Unix they are not.
_MS_DOS, _UNIX = 0, 3
_PLAIN_FILE = 0o100644 << 16


def archived(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of ``files`` in their order, with fixed times and attributes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(_entry(name), data)
    return target.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, FIXED_TIME)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _MS_DOS if name.isascii() else _UNIX
    entry.external_attr = 0 if name.isascii() else _PLAIN_FILE
    return entry
