"""Guests and answers of a coming meeting, one step each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from secretary_app.domain.agenda import Answer, Confirmation, Meeting, Preparation
from secretary_app.domain.people import PersonId


def answered(
    meeting: Meeting, people: Iterable[PersonId], answer: Answer | None, reason: str | None = None
) -> Meeting:
    """Return the meeting with the same answer of several people; None takes theirs back.

    A reason belongs to an absence; one that is known stays while the answer does.
    """
    prepared = meeting.preparation or Preparation()
    known = {each.person: each for each in prepared.confirmations}
    for person in people:
        before = known.pop(person, None)
        if answer is not None:
            same = before is not None and before.answer is answer
            kept = before.reason if before is not None and same and reason is None else reason
            absent = answer is Answer.ABSENT
            known[person] = Confirmation(
                person=person, answer=answer, reason=(kept or None) if absent else None
            )
    return replace(meeting, preparation=replace(prepared, confirmations=tuple(known.values())))


def invited(meeting: Meeting, people: Iterable[PersonId]) -> Meeting:
    """Return the meeting with more guests, nobody twice."""
    return replace(meeting, guests=tuple(dict.fromkeys((*meeting.guests, *people))))


def uninvited(meeting: Meeting, person: PersonId) -> Meeting:
    """Return the meeting without a guest and his answer."""
    guests = tuple(each for each in meeting.guests if each != person)
    return answered(replace(meeting, guests=guests), (person,), None)


def notified(meeting: Meeting, day: date | None) -> Meeting:
    """Return the meeting with the day on which the notice was sent.

    With a day everybody counts as notified, until somebody says otherwise.
    """
    prepared = replace(meeting.preparation or Preparation(), notified_on=day)
    return replace(meeting, preparation=prepared, all_notified=day is not None)
