"""Single values on their way to a column and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from sqlalchemy import Row as _SqlRow

from secretary_app.application.council_file.json_text import write_canonical

if TYPE_CHECKING:
    from secretary_app.application.council_file.wire import Shape

T = TypeVar("T")
Row: TypeAlias = dict[str, Any]
StoredRow: TypeAlias = _SqlRow[Any]


def iso(value: date | datetime | time | None) -> str | None:
    """Return ISO 8601 text; None stays None."""
    return None if value is None else value.isoformat()


def optional(read: Callable[[Any], T], value: object) -> T | None:
    """Return ``value`` as ``read`` understands it; NULL is None."""
    return None if value is None else read(value)


def texts(values: Iterable[str]) -> str:
    """Return a list of texts as JSON."""
    return write_canonical(list(values))


def texts_of(stored: str, kind: Callable[[str], T]) -> tuple[T, ...]:
    """Return the texts as the type of id that ``kind`` makes of them."""
    return tuple(kind(text) for text in json.loads(stored))


@dataclass(frozen=True, slots=True)
class Nested(Generic[T]):
    """A fact of several fields in one column: JSON in the shape of the council file.

    The shapes are read off the types when a fact is first met: the list of meetings has none,
    and the window is not to wait for them.
    """

    kind: object

    def _shape(self) -> Shape[T]:
        from secretary_app.application.council_file.catalog import shape_of

        return shape_of(self.kind)

    def text(self, fact: T) -> str:
        """Return the column's text; raise `DomainError` for what could not be read back."""
        return write_canonical(self._shape().encode(fact))

    def fact(self, text: str) -> T:
        """Return the fact; raise `DomainError` or `ValueError` for a tampered text."""
        return self._shape().decode(json.loads(text))
