"""Statements of one transaction: run, decoded and translated in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Delete, Insert, Row, Select, Table

from secretary_app.domain.errors import DomainError
from secretary_app.storage.failures import DATABASE_FAULTS, DamagedError, failure_of

T = TypeVar("T")


class Unit:
    """One transaction's connection. After a failure it runs nothing more and never commits.

    SQLite may already have rolled back by itself (full disk, device error); a later
    statement would then be committed on its own, half of a unit of work.
    """

    def __init__(self, connection: Connection, path: Path, *, writable: bool) -> None:
        self._connection = connection
        self._path = path
        self._writable = writable
        self.failure: Exception | None = None

    def rows(self, query: Select[Any]) -> Sequence[Row[Any]]:
        """Return all rows of a query."""
        with self._watched():
            return self._connection.execute(query).all()

    def first(self, query: Select[Any]) -> Row[Any] | None:
        """Return the first row of a query, or None."""
        with self._watched():
            return self._connection.execute(query).first()

    def insert(self, statement: Insert, rows: Sequence[dict[str, Any]]) -> None:
        """Insert rows; raise `ValueError` where they break a constraint."""
        if not rows:
            return
        self._check_writable()
        with self._watched():
            self._connection.execute(statement, rows[0] if len(rows) == 1 else list(rows))

    def delete(self, statement: Delete) -> None:
        """Delete rows."""
        self._check_writable()
        with self._watched():
            self._connection.execute(statement)

    def decode(self, read: Callable[..., T], *arguments: object) -> T:
        """Return what ``read`` makes of stored rows; unreadable ones are a damaged database."""
        try:
            return read(*arguments)
        except (DomainError, ValueError, TypeError, KeyError) as error:
            raise DamagedError(self._path) from error

    def check(self) -> None:
        """Raise the failure that happened, also when the caller has swallowed it."""
        if self.failure is not None:
            raise self.failure

    def _check_writable(self) -> None:
        if not self._writable:
            raise RuntimeError("a reading transaction was asked to write")

    @contextmanager
    def _watched(self) -> Iterator[None]:
        if self.failure is not None:
            raise RuntimeError("the transaction has failed already") from self.failure
        try:
            yield
        except DATABASE_FAULTS as error:
            self.failure = failure_of(error, self._path)
            raise self.failure from error
        except Exception as error:
            self.failure = error
            raise


def replace_rows(
    unit: Unit, table: Table, where: Sequence[Any], rows: Sequence[dict[str, Any]]
) -> None:
    """Put ``rows`` in the place of those that ``where`` selects."""
    unit.delete(table.delete().where(*where))
    unit.insert(table.insert(), rows)
