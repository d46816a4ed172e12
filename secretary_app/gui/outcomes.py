"""What jobs hand back to the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from secretary_app.application.ports import Finding, Store

if TYPE_CHECKING:
    from secretary_app.application.importing import ImportReport


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenData:
    """An open data folder."""

    folder: Path
    store: Store
    findings: tuple[Finding, ...]
    example: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was taken in."""

    path: Path
    report: ImportReport


@dataclass(frozen=True, slots=True)
class Refused:
    """A file of which nothing was stored, and why."""

    path: Path
    why: str


FileFate = Imported | Refused


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """A paper on the disk, and what its maker has to tell about it."""

    path: Path
    notices: tuple[str, ...]
