"""What the window remembers of itself, in a small file beside the data; never in a registry.

The file is a convenience: where it is missing, damaged or somebody else's, nothing is said
and the window looks as it does on the first day.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from configparser import ConfigParser, Error
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.gui.theme.appearance import Appearance

FILE = "window.ini"
_MOST_BYTES = 64 * 1024
_WINDOW, _PARTS = "window", "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowSettings:
    """How the window was left: ``geometry`` and ``parts`` as Qt tells them, opaque to others.

    ``screen`` is the name of the screen in view; ``parts`` are splitters and columns that a
    person moved, by the names of their widgets.
    """

    appearance: Appearance = Appearance.SYSTEM
    screen: str = ""
    geometry: bytes = b""
    parts: Mapping[str, bytes] = field(default_factory=dict)


def read_settings(folder: Path) -> WindowSettings:
    """Return what was kept in ``folder``; what cannot be understood is as if never kept."""
    file = _parser()
    try:
        with (folder / FILE).open("rb") as stream:
            file.read_string(stream.read(_MOST_BYTES).decode("utf-8"))
    except (OSError, ValueError, Error):
        return WindowSettings()
    window = file[_WINDOW] if file.has_section(_WINDOW) else {}
    parts = file[_PARTS] if file.has_section(_PARTS) else {}
    return WindowSettings(
        appearance=_appearance(window.get("appearance", "")),
        screen=window.get("screen", ""),
        geometry=_bytes(window.get("geometry", "")),
        parts={name: state for name, text in parts.items() if (state := _bytes(text))},
    )


def write_settings(
    folder: Path, settings: WindowSettings, write_file: Callable[[Path, bytes], None]
) -> None:
    """Keep ``settings`` in ``folder``, whole or not at all; a disk that will not is no matter."""
    file = _parser()
    file[_WINDOW] = {
        "appearance": settings.appearance.value,
        "screen": settings.screen,
        "geometry": _text(settings.geometry),
    }
    file[_PARTS] = {name: _text(state) for name, state in settings.parts.items()}
    told = StringIO()
    file.write(told)
    try:
        if folder.is_dir():
            write_file(folder / FILE, told.getvalue().encode())
    except EnvironmentFailure:
        return


def _parser() -> ConfigParser:
    file = ConfigParser(interpolation=None, delimiters=("=",))
    file.optionxform = str  # type: ignore[assignment,method-assign] # names keep their case
    return file


def _appearance(text: str) -> Appearance:
    return Appearance(text) if text in set(Appearance) else Appearance.SYSTEM


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return b""


def _text(state: bytes) -> str:
    return base64.b64encode(state).decode("ascii")
