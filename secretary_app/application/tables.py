"""Tables to be written into workbooks: typed cells under headings that stay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

TableValue = str | int | Decimal | date | None


class CellKind(Enum):
    """How the cells of a column are set; a moment is a day with a time of day."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: its heading, its kind and its width in characters."""

    heading: str
    kind: CellKind
    width: int


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet to be written; ``title`` stands above every printed page."""

    name: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[TableValue, ...], ...] = ()
    title: str = ""
