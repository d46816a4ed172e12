"""One person written down twice: noticed by the names, and made one again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations

from secretary_app.application.council_file import overlap
from secretary_app.application.editing.composition import period_words, standing_differs
from secretary_app.application.editing.edits import CouncilChange, Edit, MeetingChange
from secretary_app.application.editing.mentions import names_person, with_another
from secretary_app.application.lint.likeness import folded, one_letter_apart, same_initials
from secretary_app.application.records import CouncilRecord, MeetingKey, StoredMeeting
from secretary_app.application.roster.cells import ROLES
from secretary_app.application.roster.names import Likeness, fold, fuller, likeness
from secretary_app.domain.councils import Membership
from secretary_app.domain.people import Organisation, Person, PersonId
from secretary_app.domain.regulations import Regulation
from secretary_app.language.names import initials_of, name_of

_DAY = timedelta(days=1)
_REASONS = {
    Likeness.SAME: "имена совпадают",
    Likeness.PROBABLE: "одна фамилия, имена не противоречат друг другу",
}


@dataclass(frozen=True, slots=True)
class Alike:
    """Two people who may be one, and why it seems so."""

    first: Person
    second: Person
    reason: str


def named_now(record: CouncilRecord) -> set[PersonId]:
    """Return whom the composition, the organisations and the rules name."""
    named = {m.person for m in record.memberships}
    for organisation in record.organisations:
        named.update(
            organisation.delegates, () if organisation.head is None else {organisation.head}
        )
    approvals = (r.approved_by for r in record.regulations)
    return named | {approval.person for approval in approvals if approval is not None}


def alike_people(people: Iterable[Person]) -> tuple[Alike, ...]:
    """Return the pairs of ``people`` whose names may be one person's, in their order.

    That is the same surname with names that do not contradict each other, or the same
    initials with one letter of difference in the surname.
    """
    ordered = tuple(people)
    places = {person.id: place for place, person in enumerate(ordered)}
    found = {(a.first.id, a.second.id): a for a in (*_namesakes(ordered), *_misspelt(ordered))}
    return tuple(sorted(found.values(), key=lambda a: (places[a.first.id], places[a.second.id])))


def like_person(person: Person, people: Iterable[Person]) -> Person | None:
    """Return who of ``people`` may be the same as a new ``person``, the surest first."""
    namesakes = [p for p in people if fold(p.surname) == fold(person.surname)]
    for wanted in (Likeness.SAME, Likeness.PROBABLE):
        for other in namesakes:
            if likeness(name_of(person), name_of(other)) is wanted:
                return other
    return None


def _namesakes(people: Iterable[Person]) -> Iterator[Alike]:
    by_surname: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_surname[fold(person.surname)].append(person)
    for bearers in by_surname.values():
        for one, other in combinations(bearers, 2):
            reason = _REASONS.get(likeness(name_of(one), name_of(other)))
            if reason is not None:
                yield Alike(one, other, reason)


def _misspelt(people: Iterable[Person]) -> Iterator[Alike]:
    by_initials: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_initials[initials_of(name_of(person))].append(person)
    for bearers in by_initials.values():
        for one, other in combinations(bearers, 2):
            apart = one_letter_apart(folded(one.surname), folded(other.surname))
            if apart and same_initials(name_of(one), name_of(other)):
                yield Alike(one, other, "инициалы одни, в фамилии отличается одна буква")


@dataclass(frozen=True, slots=True, kw_only=True)
class Merger:
    """What making two people one would change; nothing is stored.

    ``planned`` are the coming meetings that would name the one kept; ``begun`` is how many
    meetings that have begun name the other one and keep doing so: then that one stays known.
    ``notes`` say what of the two compositions was chosen.
    """

    before: CouncilRecord
    after: CouncilRecord
    planned: tuple[MeetingChange, ...]
    begun: int
    notes: tuple[str, ...]

    def edit(self, name: str) -> Edit:
        """Return the step; the meetings come first, for nobody is taken from under them."""
        council = CouncilChange(self.before.council.id, self.before, self.after)
        return Edit(name, (*self.planned, council))


def merger(
    record: CouncilRecord, meetings: Iterable[StoredMeeting], kept: PersonId, other: PersonId
) -> Merger:
    """Return what it takes to let ``kept`` stand wherever ``other`` does now."""
    stored = tuple(meetings)
    begun = sum(bool(m.journal.entries) and names_person(m, other) for m in stored)
    people = {person.id: person for person in record.people}
    one = _completed(people[kept], people[other])
    after = replace(
        record,
        people=tuple(one if p.id == kept else p for p in record.people if p.id != other or begun),
        memberships=_joined(record.memberships, kept, other),
        organisations=tuple(_represented(o, kept, other) for o in record.organisations),
        regulations=tuple(_approved(r, kept, other) for r in record.regulations),
    )
    return Merger(
        before=record,
        after=after,
        planned=tuple(_meeting_changes(record, stored, kept, other)),
        begun=begun,
        notes=tuple(_notes(record.memberships, kept, other)),
    )


def _meeting_changes(
    record: CouncilRecord, meetings: Iterable[StoredMeeting], kept: PersonId, other: PersonId
) -> Iterator[MeetingChange]:
    for stored in meetings:
        after = with_another(stored.meeting, other, kept)
        if not stored.journal.entries and after != stored.meeting:
            key = MeetingKey(record.council.id, stored.meeting.id)
            yield MeetingChange(key, stored.meeting, after)


def _completed(kept: Person, other: Person) -> Person:
    """Return the person kept, with what only the other record knew."""
    name = fuller(name_of(kept), name_of(other))
    return replace(
        kept,
        given_name=name.given_name,
        patronymic=name.patronymic,
        initials=name.initials,
        gender=kept.gender or other.gender,
        position=kept.position or other.position,
        organisation=kept.organisation or other.organisation,
        email=kept.email or other.email,
        forms=kept.forms or other.forms,
    )


def _represented(organisation: Organisation, kept: PersonId, other: PersonId) -> Organisation:
    delegates = dict.fromkeys(kept if d == other else d for d in organisation.delegates)
    head = kept if organisation.head == other else organisation.head
    return replace(organisation, head=head, delegates=tuple(delegates))


def _approved(regulation: Regulation, kept: PersonId, other: PersonId) -> Regulation:
    approval = regulation.approved_by
    if approval is None or approval.person != other:
        return regulation
    return replace(regulation, approved_by=replace(approval, person=kept))


def _joined(
    memberships: tuple[Membership, ...], kept: PersonId, other: PersonId
) -> tuple[Membership, ...]:
    """Return the composition in its order; what the person kept was, stays as it was.

    Of the other one only the days are added on which the person kept was no member.
    """
    pieces = {n: [m] for n, m in enumerate(memberships) if m.person != other}
    for place, their in enumerate(memberships):
        if their.person == other:
            own = [m for several in pieces.values() for m in several if m.person == kept]
            for remain in _uncovered(replace(their, person=kept), own):
                _take_in(pieces, place, remain)
    return tuple(m for place in sorted(pieces) for m in pieces[place])


def _uncovered(membership: Membership, own: Iterable[Membership]) -> Iterator[Membership]:
    """Yield the parts of the period on which nothing of ``own`` holds."""
    start = membership.start
    for each in sorted(own, key=lambda m: m.start):
        if not overlap(each, replace(membership, start=start)):
            continue
        if start < each.start:
            yield replace(
                membership, start=start, end=each.start - _DAY, ending=None, end_basis=None
            )
        if each.end is None or each.end >= (membership.end or date.max):
            return
        start = each.end + _DAY
    yield replace(membership, start=start)


def _take_in(pieces: dict[int, list[Membership]], place: int, added: Membership) -> None:
    """Lengthen a period that ``added`` goes on with; else let it stand where it stood."""
    for several in pieces.values():
        for n, m in enumerate(several):
            if m.person == added.person and _goes_on(m, added):
                several[n] = _as_one(m, added)
                return
    pieces.setdefault(place, []).append(added)


def _goes_on(one: Membership, other: Membership) -> bool:
    first, second = sorted((one, other), key=lambda m: m.start)
    return first.end == second.start - _DAY and not standing_differs(one, other)


def _as_one(kept: Membership, other: Membership) -> Membership:
    last = max((kept, other), key=lambda m: m.start)
    return replace(
        kept,
        start=min(kept.start, other.start),
        end=last.end,
        ending=last.ending,
        end_basis=last.end_basis,
        organisation=kept.organisation or other.organisation,
        basis=kept.basis or other.basis,
    )


def _notes(memberships: tuple[Membership, ...], kept: PersonId, other: PersonId) -> Iterator[str]:
    own = [m for m in memberships if m.person == kept]
    for their in (m for m in memberships if m.person == other):
        for mine in (m for m in own if overlap(m, their)):
            if standing_differs(mine, their):
                yield (
                    f"В записях {period_words(mine)} и {period_words(their)} роль или голос "
                    f"различаются: останется «{ROLES[mine.role]}»."
                )
