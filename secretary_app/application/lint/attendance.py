"""Who was there: quorum from the beginning on, the presiding officer, absences, guests."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.lint.remark import Remark, Spotted, error, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import MeetingKind
from secretary_app.domain.councils import composition
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.state import MeetingState, MovementKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import AllNotified
from secretary_app.language.findings import RemarkKind, Spot


def quorum_at_opening(subject: Subject) -> Iterator[Remark]:
    """Yield that business began without a quorum.

    A vote has a quorum of its own; a resolution recorded without one at a meeting that never
    had a quorum is void.
    """
    beginning = subject.moments.beginning
    if beginning is None or subject.facts.is_absentee:
        return
    status = heading_quorum(beginning)
    if not status.met:
        never = not any(point.status.met for point in subject.timeline)
        remark = error if never and subject.state.recorded else warning
        yield remark(
            RemarkKind.NO_QUORUM_AT_OPENING,
            Spotted("journal", Spot.ATTENDANCE),
            counted=status.counted,
            required=status.required,
        )


def quorum_lost(subject: Subject) -> Iterator[Remark]:
    """Yield the moments from which the quorum was gone, once it had been there."""
    if subject.facts.is_absentee:
        return
    met = False
    for point in subject.timeline:
        if met and not point.status.met:
            yield warning(
                RemarkKind.QUORUM_LOST,
                Spotted("journal", Spot.ATTENDANCE),
                at=point.at,
                counted=point.status.counted,
                required=point.status.required,
            )
        met = point.status.met


def presiding(subject: Subject) -> Iterator[Remark]:
    """Yield a presiding officer who is not named, never came, or left without a successor."""
    person = subject.state.presiding
    where = Spotted("presiding", Spot.MEETING)
    if person is None:
        yield error(RemarkKind.PRESIDING_MISSING, where)
    elif _held_in_the_room(subject):
        yield from _presiding_there(subject, person, where)


def _held_in_the_room(subject: Subject) -> bool:
    """At a conference the head is taken to be there; an absentee meeting has no room."""
    facts = subject.facts
    return facts.meeting.kind is MeetingKind.SESSION and not facts.is_absentee


def _presiding_there(subject: Subject, person: PersonId, where: Spotted) -> Iterator[Remark]:
    own = [m for m in subject.state.movements if m.person == person]
    if not own:
        yield error(RemarkKind.PRESIDING_ABSENT, where, person=subject.named(person))
    elif own[-1].kind is MovementKind.LEFT:
        name = subject.named(person)
        yield warning(RemarkKind.PRESIDING_LEFT, where, at=own[-1].at, person=name)


def absences(subject: Subject) -> Iterator[Remark]:
    """Yield every voting member who took no part and whose reason is not recorded."""
    there = took_part(subject.state)
    for membership in subject.facts.voting():
        person = membership.person
        if person not in there and not subject.state.absences.get(person):
            place = subject.places.membership(person)
            where = Spotted(place, Spot.PERSON, subject.named(person))
            yield warning(RemarkKind.ABSENCE_UNEXPLAINED, where)


def took_part(state: MeetingState) -> frozenset[PersonId]:
    """Return the seats filled at any time: in person, by a substitute or proxy, or in writing."""
    moved = {m.substitute_for or m.person for m in state.movements if not m.guest}
    written = {seat for r in state.rounds for seat in (*r.round.ballots, *r.round.choices)}
    return frozenset(moved | written | set(state.proxies))


def guests(subject: Subject) -> Iterator[Remark]:
    """Yield guests who belong to the composition, on the meeting's day or today."""
    now = {m.person for m in composition(subject.record.memberships, subject.today)}
    came = [m.person for m in subject.state.movements if m.guest]
    invited = subject.facts.meeting.guests
    for person in dict.fromkeys((*invited, *came)):
        place = f"guests[{invited.index(person)}]" if person in invited else "journal"
        where = Spotted(place, Spot.PERSON, subject.named(person))
        if subject.facts.membership_of(person) is not None:
            yield error(RemarkKind.GUEST_IS_MEMBER, where)
        elif person in now:
            yield info(RemarkKind.GUEST_IS_MEMBER_NOW, where)


def notice(subject: Subject) -> Iterator[Remark]:
    """Yield that nobody noted everybody's notification, where the regulation asks for it."""
    facts = subject.facts
    rule = facts.general_rules().quorum
    condition = rule is not None and AllNotified() in rule.conditions
    if facts.meeting.all_notified or not (condition or facts.regulation.notice):
        return
    remark = error if condition else warning
    yield remark(RemarkKind.NOT_NOTIFIED, Spotted("all_notified", Spot.MEETING))
