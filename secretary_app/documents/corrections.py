"""What was corrected after the closing: both values, reason and author stay readable."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.documents.desk import Desk
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.entries import Entry, EntryCorrected, Event
from secretary_app.language.cases import Case
from secretary_app.language.dates import clock, short_date
from secretary_app.language.journal import Recorded, RecordedNames, recorded
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence


def corrections(desk: Desk) -> Iterator[str]:
    """Yield a sentence for every correction, in the journal's order."""
    known: dict[int, Event] = {}
    for entry in desk.request.entries:
        known[entry.seq] = entry.event
        if isinstance(entry.event, EntryCorrected):
            yield _sentence(desk, entry, entry.event, known[entry.event.entry])
            known[entry.event.entry] = entry.event.replacement


def _sentence(desk: Desk, entry: Entry, correction: EntryCorrected, before: Event) -> str:
    text, names = desk.persons.text, _names(desk)
    at = f"{short_date(entry.at.date())} в{NBSP}{clock(entry.at.time())}"
    change = _change(recorded(before, names), recorded(correction.replacement, names))
    reason = sentence(f"Основание: {text(correction.reason)}")
    author = sentence(f"Исправление внесено: {text(correction.author)}")
    number = f"№{NBSP}{correction.entry}"
    return f"Исправлено {at} в записи {number} журнала заседания: {change}. {reason} {author}"


def _change(old: Recorded, new: Recorded) -> str:
    if old.subject == new.subject and old.value and new.value:
        return f"{old.subject} – вместо «{old.value}» следует читать «{new.value}»"
    return f"вместо «{old.whole}» следует читать «{new.whole}»"


def _names(desk: Desk) -> RecordedNames:
    def number(motion: MotionId) -> str:
        known = desk.request.state.motions.get(motion)
        return known.number if known and known.number else motion

    return RecordedNames(
        person=desk.persons.name,
        of_person=lambda person: desk.persons.name(person, Case.GENITIVE),
        candidate=desk.naming.candidate,
        motion=number,
        text=desk.persons.text,
    )
