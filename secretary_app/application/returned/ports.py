"""Reading a paper back, whoever saved it last."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from secretary_app.domain.errors import DomainError


class UnreadableFileError(DomainError):
    """A file that is no readable Word document, or one that was made to harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadPaper:
    """A document as it reads: its SHA-256 (hex) and its lines, empty ones left out.

    ``revised`` tells that it holds tracked changes; they count as accepted.
    """

    digest: str
    lines: tuple[str, ...]
    revised: bool = False


class DocumentReader(Protocol):
    """Reads Word documents."""

    def read(self, path: Path) -> ReadPaper:
        """Return what the file says; raises `UnreadableFileError`, changes nothing."""
        ...
