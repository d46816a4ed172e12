"""A meeting held by a script, as the check before signing sees it.

    subject = look("arrive chair ann; vote r1; for chair ann; end; close", motions=(...))
    assert said(votes.sums(subject)) == ["warning not_voted Решение 1.1"]

`said` gives severity, kind and place of each remark, and proves on the way that its sentence
can be made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from secretary_app.application.lint import Remark, Subject, subject_of
from secretary_app.application.records import ChainedEntry, CouncilRecord, Journal, StoredMeeting
from secretary_app.domain.agenda import Meeting, MinutesDraft
from secretary_app.domain.deadlines import CalendarUnknownError
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Regulation
from tests.builders import DAY, facts, item, motion
from tests.sitting import Sitting

MEMBERS = "chair:chair ann bob cid dan"
AGENDA = (item("i1"), item("i2"))
MOTIONS = (
    motion("r1", number="1.1"),
    motion("c1", "i2", "counted", number="2.1"),
    motion("n1", "i2", "none", number="2.2"),
)
ALL_HERE = "arrive chair ann bob cid dan"


class Weekdays:
    """A calendar whose days off are the weekends; nothing is known of 2028."""

    def is_day_off(self, day: date) -> bool:
        if day.year == 2028:
            raise CalendarUnknownError(day.year)
        return day.weekday() > 4


def look(
    script: str = "",
    composition: str = MEMBERS,
    rules: Regulation | None = None,
    *,
    others: Iterable[Meeting] = (),
    today: date = DAY,
    people: Iterable[Person] = (),
    draft: MinutesDraft | None = None,
    record: dict[str, Any] | None = None,
    opened: bool = True,
    **fields: Any,
) -> Subject:
    """The subject after a script; ``people`` replace those of the same id, in their place."""
    known = facts(composition, rules, **{"agenda": AGENDA, "motions": MOTIONS} | fields)
    own = {p.id: p for p in known.people} | {p.id: p for p in people}
    known = replace(known, people=tuple(own.values()))
    sitting = Sitting(known)
    if opened:
        sitting.run(f"open\n{script}")
    return seen(sitting, others=others, today=today, draft=draft, record=record)


def seen(
    sitting: Sitting,
    *,
    others: Iterable[Meeting] = (),
    today: date = DAY,
    draft: MinutesDraft | None = None,
    record: dict[str, Any] | None = None,
) -> Subject:
    """The subject of a sitting held elsewhere."""
    known = sitting.state.facts
    stored = StoredMeeting(
        meeting=replace(known.meeting, draft=draft),
        journal=Journal(tuple(ChainedEntry(entry, "") for entry in sitting.entries)),
    )
    return subject_of(council_record(sitting, **record or {}), stored, others, Weekdays(), today)


def council_record(sitting: Sitting, **fields: Any) -> CouncilRecord:
    """The council that a sitting's facts were taken of."""
    known = sitting.state.facts
    usual: dict[str, Any] = {
        "council": known.council,
        "regulations": (known.regulation,),
        "people": known.people,
        "memberships": known.memberships,
    }
    return CouncilRecord(**usual | fields)


def said(remarks: Iterable[Remark]) -> list[str]:
    """Severity, kind and where, as «error vote_open Решение 1.1»; every sentence is made."""
    return [f"{r.severity} {r.kind} {r.where.words}" for r in remarks if r.text]


def name_of(subject: Subject, person: str) -> str:
    """How the subject's remarks write a person."""
    return subject.named(PersonId(person))


def only(remarks: Iterable[Remark]) -> Remark:
    """The one remark there is."""
    [remark] = remarks
    return remark
