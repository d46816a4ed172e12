"""Checks of the whole database: the file, the guards of the journal, chains and heads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, select

from secretary_app.application.ports import EnvironmentFailure, Finding
from secretary_app.application.records import Head, MeetingKey
from secretary_app.storage import tables
from secretary_app.storage.failures import DATABASE_FAULTS
from secretary_app.storage.heads import HeadLog
from secretary_app.storage.meeting_rows import load_hash, load_heads, load_journal
from secretary_app.storage.reconcile import compare, lag_findings
from secretary_app.storage.triggers import altered_triggers
from secretary_app.storage.unit import Unit

StaysBehind = Callable[[Mapping[MeetingKey, Head]], bool]

_KEEP = "Сохраните папку с данными отдельно и восстановите резервную копию."


@dataclass(frozen=True, slots=True)
class DatabaseHeads:
    """The journals' ends as one transaction sees them."""

    unit: Unit

    def heads(self) -> Mapping[MeetingKey, Head]:
        """Return the heads of all meetings whose journal has begun."""
        return load_heads(self.unit)

    def hash_at(self, key: MeetingKey, count: int) -> str | None:
        """Return the stored hash of entry ``count``, or None when there is no such entry."""
        return load_hash(self.unit, key, count)

    def title(self, key: MeetingKey) -> str:
        """Return «заседания № 2 от 22.10.2021», or the id of a meeting that is not there."""
        header = tables.MEETINGS.c
        query = select(header.number, header.date, header.kind)
        row = self.unit.first(
            query.where(header.council_id == key.council, header.id == key.meeting)
        )
        if row is None:
            return f"заседания «{key.meeting}» (совет «{key.council}»)"
        from secretary_app.domain.agenda import MeetingKind

        word = "совещания" if row.kind == MeetingKind.CONFERENCE else "заседания"
        return f"{word} № {row.number} от {date.fromisoformat(row.date):%d.%m.%Y}"


def check(
    connection: Connection,
    path: Path,
    log: HeadLog,
    stays_behind: StaysBehind = lambda _heads: True,
) -> tuple[Finding, ...]:
    """Return everything amiss; what cannot even be read is a finding, too.

    ``stays_behind`` tells of the heads that the file lacked whether it still does: to who
    reads beside a running writer it may seem so for an instant.
    """

    def fresh() -> Unit:
        return Unit(connection, path, writable=False)

    heads = DatabaseHeads(fresh())
    parts: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _about_file(connection),
        lambda: _about_triggers(connection),
        lambda: _about_journals(fresh, heads),
        lambda: _about_heads(log, heads, stays_behind),
    )
    return tuple(finding for part in parts for finding in _guarded(part))


def _guarded(part: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from part()
    except (EnvironmentFailure, RuntimeError, *DATABASE_FAULTS) as error:
        text = f"Часть базы не читается, проверка не закончена ({error}). {_KEEP}"
        yield Finding(kind="database", text=text)


def _about_file(connection: Connection) -> Iterator[Finding]:
    for (text,) in connection.exec_driver_sql("PRAGMA integrity_check(10)"):
        if text != "ok":
            yield Finding(kind="database", text=f"Файл базы повреждён: {text}. {_KEEP}")
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        text = f"В таблице {row[0]} есть строка без того, на что она ссылается. {_KEEP}"
        yield Finding(kind="database", text=text)


def _about_triggers(connection: Connection) -> Iterator[Finding]:
    for name in altered_triggers(connection):
        text = f"Снята защита журнала от изменений ({name}): базу меняли в обход программы. {_KEEP}"
        yield Finding(kind="journal", text=text)


def _about_journals(fresh: Callable[[], Unit], heads: DatabaseHeads) -> Iterator[Finding]:
    header = tables.MEETINGS.c
    query = select(header.council_id, header.id).order_by(header.council_id, header.position)
    for row in fresh().rows(query):
        key = MeetingKey(row.council_id, row.id)
        yield from _about_journal(fresh(), key, heads)


def _about_journal(unit: Unit, key: MeetingKey, heads: DatabaseHeads) -> Iterator[Finding]:
    from secretary_app.application.chain import broken_at  # with its codec: not at the start

    try:
        broken = broken_at(load_journal(unit, key))
    except EnvironmentFailure:
        text = f"Журнал {heads.title(key)} не читается: в нём есть испорченная запись. {_KEEP}"
        yield Finding(kind="chain", text=text, meeting=key)
        return
    if broken is not None:
        text = (
            f"Запись {broken} журнала {heads.title(key)} изменена или переставлена: "
            f"цепочка контрольных сумм на ней обрывается. {_KEEP}"
        )
        yield Finding(kind="chain", text=text, meeting=key)


def _about_heads(
    log: HeadLog, heads: DatabaseHeads, stays_behind: StaysBehind
) -> Iterator[Finding]:
    comparison = compare(log, heads)
    yield from comparison.findings
    if comparison.lagging and stays_behind(comparison.lagging):
        yield from lag_findings(log, comparison, heads, repaired=False)
