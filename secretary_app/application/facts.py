"""From what is known of a council to the facts that a meeting opens with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter

from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting, Motion
from secretary_app.domain.archived import ArchivedMinutes
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
    archived = meeting.archive is not None
    regulation = rules_on(record.regulations, meeting.date, archived=archived)
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


def rules_on(regulations: Sequence[Regulation], day: date, *, archived: bool) -> Regulation | None:
    """Return the rules in force on ``day``, None where there were none.

    Earlier minutes may be older than the rules that are known; the first of these then give
    the period of their number, and nothing else is derived from them.
    """
    found = in_force(regulations, day)
    if found is None and archived:
        return min(regulations, key=attrgetter("effective_from"), default=None)
    return found


def mentioned_people(meeting: Meeting, regulation: Regulation) -> set[PersonId]:
    """Return the ids that the header, agenda, motions, approval and archive name."""
    named = {meeting.presiding, meeting.secretary, *meeting.guests}
    if meeting.archive is not None:
        named.update(people_of_archive(meeting.archive))
    for item in meeting.agenda:
        named.update(item.rapporteurs)
    for motion in meeting.motions:
        named.update(_of_motion(motion))
    if regulation.approved_by is not None:
        named.add(regulation.approved_by.person)
    return {person for person in named if person is not None}


def people_of_archive(archive: ArchivedMinutes) -> Iterator[PersonId]:
    """Yield the ids that earlier minutes name."""
    yield from (each.person for each in archive.present)
    yield from (each.person for each in archive.signatories)
    if archive.approved_by is not None:
        yield archive.approved_by.person


def _of_motion(motion: Motion) -> set[PersonId]:
    candidates = {c.person for c in motion.candidates or ()}
    return candidates | {PersonId(executor) for executor in motion.executors}
