"""One thing that the check before signing noticed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from secretary_app.language.findings import (
    RemarkKind,
    Spot,
    Value,
    place_words,
    remark_sentence,
)

if TYPE_CHECKING:
    from secretary_app.application.lint.subject import Subject


class Severity(StrEnum):
    """An error must not be signed, a warning should be looked at, information asks nothing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Spotted:
    """Where a remark points: a path in the council file, and a person's words for it.

    ``place`` is inside the meeting (``motions[2].text``, ``journal[17]``) or, where it begins
    with ``people``, ``memberships``, ``council`` or ``regulations``, inside the file.
    """

    place: str
    spot: Spot
    name: str = ""

    @property
    def words(self) -> str:
        """Return «Решение 2.1»."""
        return place_words(self.spot, self.name)


@dataclass(frozen=True, slots=True)
class Fix:
    """What one click would put where; ``value`` as the council file writes it."""

    place: str
    value: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark with everything that its sentence names.

    ``stands`` is why a person lets a warning stand; it is then not among those that count.
    """

    severity: Severity
    kind: RemarkKind
    where: Spotted
    data: Mapping[str, Value] = field(default_factory=dict)
    fix: Fix | None = None
    stands: str = ""

    @property
    def text(self) -> str:
        """Return the remark as one Russian sentence, with its place in front."""
        return remark_sentence(self.kind, self.where.words, self.data)


def error(kind: RemarkKind, where: Spotted, fix: Fix | None = None, **data: Value) -> Remark:
    """Return a remark that must be mended before signing."""
    return Remark(Severity.ERROR, kind, where, data, fix)


def warning(kind: RemarkKind, where: Spotted, fix: Fix | None = None, **data: Value) -> Remark:
    """Return a remark that a person should look at."""
    return Remark(Severity.WARNING, kind, where, data, fix)


def info(kind: RemarkKind, where: Spotted, fix: Fix | None = None, **data: Value) -> Remark:
    """Return a remark that asks for nothing."""
    return Remark(Severity.INFO, kind, where, data, fix)


Check = Callable[["Subject"], Iterable[Remark]]
