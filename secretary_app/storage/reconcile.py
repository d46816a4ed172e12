"""Comparing the head file with the database: loss, tampering, or a line not yet written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from secretary_app.application.ports import Finding
from secretary_app.application.records import GENESIS_HASH, Head, MeetingKey
from secretary_app.storage.heads import HeadLog, LostHead


class StoredHeads(Protocol):
    """The ends of the journals as the database has them."""

    def heads(self) -> Mapping[MeetingKey, Head]:
        """Return the heads of all meetings whose journal has begun."""
        ...

    def hash_at(self, key: MeetingKey, count: int) -> str | None:
        """Return the stored hash of entry ``count``, or None when there is no such entry."""
        ...

    def title(self, key: MeetingKey) -> str:
        """Return the meeting's name in the genitive: «заседания № 2 от 22.10.2021»."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What the head file and the database say about each other.

    ``lagging`` are the heads that the file lacks; ``lost`` all heads that the database
    cannot show; ``returned`` those recorded as lost that it can show again. A reader
    beside a running writer sees the file lag for an instant, so lagging is no finding yet:
    `covers` tells whether it still does.
    """

    findings: tuple[Finding, ...]
    lagging: Mapping[MeetingKey, Head] = field(default_factory=dict)
    lost: frozenset[LostHead] = frozenset()
    returned: frozenset[LostHead] = frozenset()


def covers(log: HeadLog, present: Mapping[MeetingKey, Head]) -> bool:
    """Tell whether the file knows every journal as far as ``present``, or further."""
    return all(key in log.heads and log.heads[key].count >= present[key].count for key in present)


def compare(log: HeadLog, stored: StoredHeads) -> Comparison:
    """Return every difference between the file and the database."""
    present = stored.heads()
    known = {*log.heads.items(), *log.lost}
    lost = frozenset(item for item in known if not _shown(item, present, stored))
    gone = {key for key, _ in lost}
    lagging = {
        key: head
        for key, head in present.items()
        if key not in gone and log.heads.get(key, Head(0, GENESIS_HASH)) != head
    }
    returned = log.lost - lost
    findings = [
        *(_loss(key, head, present.get(key), stored) for key, head in sorted(lost)),
        *(_return(key, stored) for key in sorted({key for key, _ in returned} - gone)),
        *_about_file(log, present),
    ]
    return Comparison(findings=tuple(findings), lagging=lagging, lost=lost, returned=returned)


def _shown(item: LostHead, present: Mapping[MeetingKey, Head], stored: StoredHeads) -> bool:
    """Tell whether the database still has the entry that ends at this head."""
    key, head = item
    end = present.get(key, Head(0, GENESIS_HASH))
    if end.count <= head.count:
        return end == head
    return stored.hash_at(key, head.count) == head.hash


def _loss(key: MeetingKey, head: Head, end: Head | None, stored: StoredHeads) -> Finding:
    return Finding(kind="head", meeting=key, text=_loss_text(key, head, end, stored))


def _loss_text(key: MeetingKey, head: Head, end: Head | None, stored: StoredHeads) -> str:
    ask = "Ничего не исправлено: сохраните папку с данными и восстановите резервную копию."
    if end is None:
        return (
            f"В базе нет журнала {stored.title(key)}, хотя в нём было записей: {head.count}. {ask}"
        )
    if end.count < head.count:
        return (
            f"В журнале {stored.title(key)} не хватает записей: было {head.count}, "
            f"в базе осталось {end.count}. {ask}"
        )
    return (
        f"Журнал {stored.title(key)} не совпадает с контрольным файлом на записи {head.count}: "
        f"журнал изменён в обход программы или испорчен сам контрольный файл. {ask}"
    )


def _return(key: MeetingKey, stored: StoredHeads) -> Finding:
    text = f"Записи {stored.title(key)}, которых не хватало прежде, снова на месте."
    return Finding(kind="head", meeting=key, text=text, repaired=True)


def _about_file(log: HeadLog, present: Mapping[MeetingKey, Head]) -> list[Finding]:
    findings = []
    if log.missing and present:
        text = (
            "Контрольного файла journal.head нет, хотя журналы в базе есть: он утрачен или удалён. "
            "Убыль записей до сегодняшнего дня по нему не проверить."
        )
        findings.append(Finding(kind="head", text=text))
    if log.damaged:
        numbers = ", ".join(map(str, log.damaged))
        text = f"В контрольном файле journal.head повреждены строки: {numbers}."
        findings.append(Finding(kind="head", text=text))
    return findings


def lag_findings(
    log: HeadLog, comparison: Comparison, stored: StoredHeads, *, repaired: bool
) -> tuple[Finding, ...]:
    """Return a finding for each meeting whose last lines the file lacks, or lacked."""
    if log.missing:
        return ()
    return tuple(_lag(key, log, stored, repaired=repaired) for key in sorted(comparison.lagging))


def _lag(key: MeetingKey, log: HeadLog, stored: StoredHeads, *, repaired: bool) -> Finding:
    count = log.heads[key].count if key in log.heads else 0
    done = (
        "отставал и дополнен: программа была прервана сразу после записи"
        if repaired
        else "отстаёт и будет дополнен при следующем запуске"
    )
    text = (
        f"Контрольный файл журнала {stored.title(key)} (знал записей: {count}) {done}. "
        "Ничего не потеряно."
    )
    return Finding(kind="head", meeting=key, text=text, repaired=repaired)
