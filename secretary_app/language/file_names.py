"""Names of files that every file system takes."""

from __future__ import annotations

import re

# Windows takes 255 characters, Linux 255 bytes; a suffix and a number still have to fit.
_LONGEST = 120
_MOST_BYTES = 235
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
_DEVICE = re.compile(r"^(?=(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))", re.IGNORECASE)
_UNNAMED = "Документ"


def file_name(text: str) -> str:
    """Return ``text`` as a name that every file system takes, at most 120 characters long."""
    plain = _FORBIDDEN.sub("-", text).strip(" .")[:_LONGEST]
    short = plain.encode()[:_MOST_BYTES].decode(errors="ignore").strip(" .")
    return _DEVICE.sub("_", short) or _UNNAMED
