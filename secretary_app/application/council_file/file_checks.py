"""The facts of a whole file held against each other: periods, references, numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import chain
from math import lcm

from secretary_app.application.council_file.checks import (
    agreement_faults,
    membership_faults,
    numbering_period,
    organisation_faults,
    overlap,
    regulation_faults,
)
from secretary_app.application.council_file.journal import at_entry
from secretary_app.application.council_file.meeting_checks import meeting_faults, motion_faults
from secretary_app.application.council_file.model import CouncilFile, FileMeeting
from secretary_app.application.council_file.references import (
    id_faults,
    people_faults,
    person_faults,
    repeated,
    within,
)
from secretary_app.application.facts import rules_on
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.councils import Agreement, Membership
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.meeting.entries import Entry, MeetingOpened, MotionProposed
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Regulation

_LARGEST_DENOMINATOR_BITS = 4096  # about 1,200 digits; Python prints up to 4,300


def file_faults(file: CouncilFile) -> Iterator[DomainError]:
    """Yield every contradiction with its place: first the council, then the meetings in order."""
    yield from record_faults(file.record)
    meetings = tuple(each.meeting for each in file.meetings)
    yield from within("meetings", meetings_faults(meetings, file.record.regulations))
    people = {person.id for person in file.record.people}
    for index, each in enumerate(file.meetings):
        yield from within(f"meetings[{index}]", meeting_faults(each.meeting, people))
        yield from within(f"meetings[{index}].journal", _journal_faults(each, people))


def record_faults(record: CouncilRecord) -> Iterator[DomainError]:
    """Yield what is wrong with the council, its rules and people (``people[1].id``)."""
    people = {person.id for person in record.people}
    yield from within("regulations", _regulations_faults(record.regulations, people))
    yield from within("organisations", id_faults(each.id for each in record.organisations))
    for index, organisation in enumerate(record.organisations):
        yield from within(
            f"organisations[{index}]",
            chain(
                organisation_faults(organisation),
                person_faults(organisation.head, people, "head"),
                people_faults(organisation.delegates, people, "delegates"),
            ),
        )
    parties = {organisation.id for organisation in record.organisations}
    yield from within("agreements", _agreements_faults(record.agreements, parties))
    yield from within("people", id_faults(person.id for person in record.people))
    yield from within("memberships", _composition_faults(record.memberships, people))


def _regulations_faults(
    regulations: tuple[Regulation, ...], people: Container[str]
) -> Iterator[DomainError]:
    for index in repeated(regulation.effective_from for regulation in regulations):
        yield InvalidFact(
            "С этого дня уже действует другая редакция правил.", f"[{index}].effective_from"
        )
    for index, regulation in enumerate(regulations):
        approver = regulation.approved_by.person if regulation.approved_by else None
        own = regulation_faults(regulation)
        known = person_faults(approver, people, "approved_by.person")
        yield from within(f"[{index}]", chain(own, known))


def _agreements_faults(
    agreements: tuple[Agreement, ...], organisations: Container[str]
) -> Iterator[DomainError]:
    yield from id_faults(agreement.id for agreement in agreements)
    for index, agreement in enumerate(agreements):
        yield from within(f"[{index}]", agreement_faults(agreement))
        for number, party in enumerate(agreement.parties):
            if party not in organisations:
                yield InvalidFact(
                    f"Организации «{party}» нет в списке организаций.",
                    f"[{index}].parties[{number}]",
                )


def _composition_faults(
    memberships: tuple[Membership, ...], people: Container[str]
) -> Iterator[DomainError]:
    earlier: defaultdict[PersonId, list[Membership]] = defaultdict(list)
    denominators = 1
    for index, membership in enumerate(memberships):
        known = person_faults(membership.person, people, "person")
        yield from within(f"[{index}]", chain(known, membership_faults(membership)))
        if any(overlap(other, membership) for other in earlier[membership.person]):
            yield InvalidFact(
                f"«{membership.person}» в это время уже состоит в совете.", f"[{index}]"
            )
        earlier[membership.person].append(membership)
        denominators = lcm(denominators, membership.weight.denominator)
        if denominators.bit_length() > _LARGEST_DENOMINATOR_BITS:
            yield InvalidFact(
                "Общий знаменатель весов слишком велик: сумму голосов не записать.",
                f"[{index}].weight",
            )
            return


def meetings_faults(
    meetings: Iterable[Meeting], regulations: Iterable[Regulation]
) -> Iterator[DomainError]:
    """Yield ids and numbers used twice and meetings without rules (``[1].number``, ``[0]``).

    A number is unique in its period: by calendar year, by school year or for ever, as
    the regulation in force on the meeting's date has it.
    """
    ordered, rules = tuple(meetings), tuple(regulations)
    yield from id_faults(meeting.id for meeting in ordered)
    taken: set[tuple[str, str]] = set()
    for index, meeting in enumerate(ordered):
        own = rules_on(rules, meeting.date, archived=meeting.archive is not None)
        yield from within(f"[{index}]", _number_faults(meeting, own, taken))


def _number_faults(
    meeting: Meeting, regulation: Regulation | None, taken: set[tuple[str, str]]
) -> Iterator[DomainError]:
    if regulation is None:
        yield InvalidFact(f"На {meeting.date:%d.%m.%Y} не действует ни одна редакция правил.")
        return
    key = (numbering_period(regulation.numbering, meeting.date), meeting.number)
    if key in taken:
        yield InvalidFact(f"Номер «{meeting.number}» в этом периоде уже занят.", "number")
    taken.add(key)


def _journal_faults(meeting: FileMeeting, people: set[PersonId]) -> Iterator[DomainError]:
    for index, entry in enumerate(meeting.journal):
        for fault in _entry_faults(entry, meeting.meeting, people):
            yield at_entry(fault, index)


def _entry_faults(entry: Entry, meeting: Meeting, people: set[PersonId]) -> Iterator[DomainError]:
    event = entry.event
    if isinstance(event, MeetingOpened) and event.snapshot is not None:
        yield from within("snapshot", _snapshot_faults(event.snapshot, meeting, people))
    if isinstance(event, MotionProposed):
        yield from motion_faults(event.motion, people)


def _snapshot_faults(
    facts: MeetingFacts, meeting: Meeting, people: set[PersonId]
) -> Iterator[DomainError]:
    known = people | {person.id for person in facts.people}
    if facts.meeting.id != meeting.id:
        yield InvalidFact("Снимок сделан на другом заседании.", "meeting.id")
    yield from within("people", id_faults(person.id for person in facts.people))
    yield from within("regulation", _regulations_faults((facts.regulation,), known))
    yield from within("memberships", _composition_faults(facts.memberships, known))
    yield from within("meeting", meeting_faults(facts.meeting, known))
