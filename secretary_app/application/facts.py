"""From what is known of a council to the facts that a meeting opens with."""

from __future__ import annotations

from operator import attrgetter

from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting, Motion
from secretary_app.domain.councils import composition
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Regulation, in_force


def facts_of(record: CouncilRecord, meeting: Meeting) -> MeetingFacts:
    """Return the snapshot for ``meeting``: rules and composition as of its date.

    People are in the order of their ids, so that the same facts give the same hash
    on every machine.
    Raises `InvalidFact` when no regulation is in force on that date.
    """
    regulation = in_force(record.regulations, meeting.date)
    if regulation is None:
        raise InvalidFact(
            f"На дату заседания ({meeting.date:%d.%m.%Y}) не действует ни одна редакция положения."
        )
    memberships = composition(record.memberships, meeting.date)
    named = mentioned_people(meeting, regulation) | {m.person for m in memberships}
    return MeetingFacts(
        council=record.council,
        regulation=regulation,
        memberships=memberships,
        people=tuple(sorted((p for p in record.people if p.id in named), key=attrgetter("id"))),
        meeting=meeting.as_opened(),
    )


def mentioned_people(meeting: Meeting, regulation: Regulation) -> set[PersonId]:
    """Return the ids that the header, agenda, motions and approval name."""
    named = {meeting.presiding, meeting.secretary, *meeting.guests}
    for item in meeting.agenda:
        named.update(item.rapporteurs)
    for motion in meeting.motions:
        named.update(_of_motion(motion))
    if regulation.approved_by is not None:
        named.add(regulation.approved_by.person)
    return {person for person in named if person is not None}


def _of_motion(motion: Motion) -> set[PersonId]:
    candidates = {c.person for c in motion.candidates or ()}
    return candidates | {PersonId(executor) for executor in motion.executors}
