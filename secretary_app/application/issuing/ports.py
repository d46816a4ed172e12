"""What issuing needs from the outside, besides the ports of the application."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class WriteFile(Protocol):
    """Writes a file whole or not at all."""

    def __call__(self, path: Path, data: bytes, /) -> object:
        """Write ``data``; raise `EnvironmentFailure`, also for what was changed by hand."""
        ...


class WrittenPlaces(Protocol):
    """Where on this machine the issued files are; it travels nowhere and may be lost."""

    def remember(self, digest: str, path: Path) -> None:
        """Note where the file with this SHA-256 was written; a disk that will not is no matter."""
        ...

    def where(self, digest: str) -> Path | None:
        """Return where the file was written, None where that is not known."""
        ...
