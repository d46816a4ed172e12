"""What the command line says of earlier minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from secretary_app.application.editing import CouncilChange, Edit
from secretary_app.application.old_minutes.keeping import plain_name, presence_of
from secretary_app.application.old_minutes.model import (
    Attendee,
    Capacity,
    Found,
    OldDecision,
    OldItem,
    OldMinutes,
    OldSignatory,
    OldVotes,
)
from secretary_app.application.old_minutes.notes import CONFIDENCES
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.archived import Presence
from secretary_app.language.dates import clock, short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.numbers import counted
from secretary_app.language.register_words import FORMS

T = TypeVar("T")
PRESENCES = {
    Presence.IN_PERSON: "очно",
    Presence.REMOTE: "дистанционно",
    Presence.IN_WRITING: "письменно",
    Presence.ABSENT: "не было",
}


def minutes(path: Path, found: OldMinutes) -> str:
    """Return everything that was read, each field with how sure it is."""
    return "\n".join((f"{path.name}:", *_heading(found), *_lists(found)))


def _heading(found: OldMinutes) -> Iterator[str]:
    yield from (
        _field("Номер", found.number, str),
        _field("Дата", found.date, short_date),
        _field("Орган", found.body, str),
        _field("Место", found.place if found.place.value else found.city, str),
        _field("Форма", found.form, lambda form: FORMS[form]),
        _field("Начало", found.starts_at, clock),
        _field("Окончание", found.ends_at, clock),
        _field("Председательствующий", found.presiding, plain_name),
        _field("Секретарь", found.secretary, plain_name),
    )
    if found.headcount.value is not None:
        yield _field("Присутствовало", found.headcount, str)


def _field(title: str, found: Found[T], written: Callable[[T], str]) -> str:
    shown = "–" if found.value is None else written(found.value)
    return f"  {title}: {shown} [{CONFIDENCES[found.confidence]}]"


def _lists(found: OldMinutes) -> Iterator[str]:
    yield "Присутствие:"
    yield from (_attendee(each) for each in found.attendees)
    yield "Вопросы:"
    yield from (_item(each) for each in found.items)
    yield "Решения:"
    for decision in found.decisions:
        yield from _decision(decision)
    yield "Подписи:"
    yield from (_signatory(each) for each in found.signatories)
    if found.approved_by is not None:
        yield f"Утвердил:\n{_signatory(found.approved_by)}"


def _attendee(attendee: Attendee) -> str:
    guest = "приглашён, " if attendee.capacity is Capacity.INVITED else ""
    parts = (plain_name(attendee.name), attendee.position, attendee.note)
    who = ", ".join(part for part in parts if part)
    mode = f"{guest}{PRESENCES[presence_of(attendee)]}"
    return f"  {who} – {mode} [{CONFIDENCES[attendee.confidence]}]"


def _item(item: OldItem) -> str:
    who = ", ".join(map(plain_name, item.rapporteurs))
    reporting = f" (докладчик – {who})" if who else ""
    return f"  {item.number}. {item.title}{reporting} [{CONFIDENCES[item.confidence]}]"


def _decision(decision: OldDecision) -> Iterator[str]:
    text = decision.text.replace("\n", "\n    ")
    refused = "" if decision.adopted else " – не принято"
    yield f"  {decision.number}. {text}{refused} [{CONFIDENCES[decision.confidence]}]"
    if decision.executors:
        yield f"    Исполнители: {', '.join(decision.executors)}"
    if decision.deadline is not None:
        yield f"    Срок: {deadline_words(decision.deadline)}"
    if decision.votes is not None:
        yield f"    Голоса: {_votes(decision.votes)}"


def _votes(votes: OldVotes) -> str:
    counts = (("за", votes.for_), ("против", votes.against), ("воздержались", votes.abstain))
    told = [f"{word} – {number}" for word, number in counts if number is not None]
    told += ["единогласно"] if votes.unanimous else []
    return ", ".join(told) or votes.words


def _signatory(signatory: OldSignatory) -> str:
    return f"  {signatory.position} – {plain_name(signatory.name)}"


def note(text: str) -> str:
    """Return a sentence that somebody should look at."""
    return f"Внимание: {text}"


def stored(edit: Edit, record: CouncilRecord) -> str:
    """Return what became of the minutes."""
    after = [each.after for each in edit.changes if isinstance(each, CouncilChange)]
    added = sum(len(each.people) - len(record.people) for each in after if each is not None)
    people = counted(added, "человек", "человека", "человек")
    return f"Готово: {edit.name}. Новых людей – {people}."
