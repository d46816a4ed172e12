"""Icons of the Phosphor font that qtawesome delivers."""

from __future__ import annotations

from functools import cache
from typing import Any

from PySide6.QtGui import QIcon

# qtawesome itself would load all of its ten fonts; one is enough.
_FONT = ("ph", "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json")

COUNCILS = "users-three"
MEETINGS = "calendar"
BACK = "arrow-left"
WARNING = "warning"
IMPORT = "download-simple"
EXAMPLE = "book-open"
DOCUMENT = "file-text"
MENU = "list"
CARET = "caret-down"
SEARCH = "magnifying-glass"
SAVE = "floppy-disk"
ERROR = "warning-circle"
INFORMATION = "info"


@cache
def _font() -> Any:  # noqa: ANN401 - qtawesome has no types
    from qtawesome.iconic_font import IconicFont  # noqa: PLC0415 - the window comes first

    return IconicFont(_FONT)


def icon(name: str, colour: str, *, active: str | None = None) -> QIcon:
    """Return the icon ``name`` in ``colour``, in ``active`` while switched on."""
    made: QIcon = _font().icon(f"ph.{name}", color=colour, color_on=active or colour)
    return made
