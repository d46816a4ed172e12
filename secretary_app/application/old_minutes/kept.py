"""An archived meeting in words: what its minutes said, part by part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Transaction
from secretary_app.application.records import CouncilRecord, MeetingKey
from secretary_app.domain.agenda import Meeting, Motion
from secretary_app.domain.archived import (
    ArchivedMinutes,
    ArchivedPresence,
    ArchivedSignatory,
    ArchivedVotes,
    Presence,
)
from secretary_app.domain.errors import DomainError
from secretary_app.language.dates import clock, long_date, short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import name_of, short_name
from secretary_app.language.register_words import FORMS

PRESENCES = {
    Presence.IN_PERSON: "очно",
    Presence.REMOTE: "дистанционно",
    Presence.IN_WRITING: "письменно",
    Presence.ABSENT: "не было",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page: its heading and its lines."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedPage:
    """Everything that the page of an archived meeting shows; ``text`` is the source."""

    key: MeetingKey
    title: str
    about: str
    parts: tuple[Part, ...]
    text: tuple[str, ...]


def archived_page(tx: Transaction, key: MeetingKey) -> ArchivedPage:
    """Return the page; raises `NotFoundError`, `DomainError` for a meeting with a journal."""
    record, meeting = record_of(tx, key.council), stored_of(tx, key).meeting
    archive = meeting.archive
    if archive is None:
        raise DomainError("Это заседание внесено не из прежнего протокола.")
    names = {str(person.id): short_name(name_of(person)) for person in record.people}
    parts = _parts(record, meeting, archive, names)
    return ArchivedPage(
        key=key,
        title=f"Заседание № {meeting.number} от {long_date(meeting.date)}",
        about=f"{record.council.name} – {archive.source}, внесён {short_date(archive.entered_on)}",
        parts=tuple(part for part in parts if part.lines),
        text=archive.text,
    )


Names = Mapping[str, str]


def _parts(
    record: CouncilRecord, meeting: Meeting, archive: ArchivedMinutes, names: Names
) -> Iterator[Part]:
    positions = {str(p.id): p.position or "" for p in record.people}
    votes = {each.number: each for each in archive.votes}
    yield Part("Реквизиты", tuple(_head(meeting, archive, names)))
    yield Part("Присутствие", tuple(_present(each, names, positions) for each in archive.present))
    yield Part("Вопросы", tuple(_items(meeting, names)))
    yield Part("Решения", tuple(_decision(m, names, votes.get(m.number)) for m in meeting.motions))
    yield Part("Подписи", tuple(_signed(each, names) for each in archive.signatories))


def _head(meeting: Meeting, archive: ArchivedMinutes, names: Names) -> Iterator[str]:
    times = [clock(at) for at in (meeting.starts_at, archive.ends_at) if at is not None]
    told = (
        ("Орган", archive.body),
        ("Место", meeting.place),
        ("Форма", FORMS[meeting.form]),
        ("Время", " – ".join(times)),
        ("Председательствующий", names.get(meeting.presiding or "")),
        ("Секретарь", names.get(meeting.secretary or "")),
        ("Присутствовало", archive.headcount and str(archive.headcount)),
        ("Утвердил", archive.approved_by and _signed(archive.approved_by, names)),
    )
    yield from (f"{title}: {value}" for title, value in told if value)


def _present(each: ArchivedPresence, names: Names, positions: Names) -> str:
    guest = "приглашён, " if each.guest else ""
    who = ", ".join(part for part in (names[each.person], positions[each.person]) if part)
    note = f" ({each.note})" if each.note else ""
    return f"{who} – {guest}{PRESENCES[each.presence]}{note}"


def _items(meeting: Meeting, names: Names) -> Iterator[str]:
    for item in meeting.agenda:
        who = ", ".join(names[person] for person in item.rapporteurs)
        yield f"{item.number}. {item.title}" + (f" (докладчик – {who})" if who else "")


def _decision(motion: Motion, names: Names, votes: ArchivedVotes | None) -> str:
    who = ", ".join(names.get(each, each) for each in motion.executors)
    told = (
        ("Исполнители", who),
        ("Срок", "" if motion.deadline is None else deadline_words(motion.deadline)),
        ("Голоса", votes.words if votes else ""),
        ("Итог", "" if votes is None or votes.adopted else "не принято"),
    )
    lines = (f"{title}: {value}" for title, value in told if value)
    return "\n".join((f"{motion.number}. {motion.text}", *lines))


def _signed(signatory: ArchivedSignatory, names: Names) -> str:
    return ", ".join(part for part in (signatory.position, names[signatory.person]) if part)
