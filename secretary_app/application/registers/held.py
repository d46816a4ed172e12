"""One meeting with everything that the lines about it are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from secretary_app.application.issuing.standing import paper_of
from secretary_app.application.journal import entries_of, history_of
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.application.registers.lines import AboutItem, OfMeeting
from secretary_app.application.report import people_by_id
from secretary_app.domain.agenda import Meeting, Motion
from secretary_app.domain.issued import IssuedPaper
from secretary_app.domain.meeting.history import opening_facts
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import OrganisationId, Person, PersonId
from secretary_app.language.names import NBSP, full_text, name_of, short_name
from secretary_app.language.typography import normalise
from secretary_app.language.workplaces import workplace

_LONG = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A meeting; ``state`` None before its opening. ``next_day`` is that of the next meeting."""

    record: CouncilRecord
    stored: StoredMeeting
    next_day: date | None
    state: MeetingState | None
    people: Mapping[PersonId, Person]

    @property
    def meeting(self) -> Meeting:
        """Return the header, as fixed at the opening."""
        return self.state.facts.meeting if self.state else self.stored.meeting

    @property
    def minutes(self) -> IssuedPaper | None:
        """Return what is known of the minutes' way to the signature."""
        return paper_of(self.stored.meeting)

    @property
    def of(self) -> OfMeeting:
        """Return what every line about it begins with."""
        return OfMeeting(self.record.council.name, self.meeting.number, self.meeting.date)

    def short(self, person: PersonId | None) -> str:
        """Return «Фамилия И.О.», the id itself of somebody unknown, nothing for nobody."""
        known = self.people.get(person) if person else None
        return plain(short_name(name_of(known)) if known else person or "")

    def full(self, person: PersonId) -> str:
        """Return «Фамилия Имя Отчество», the id itself of somebody unknown."""
        known = self.people.get(person)
        return plain(full_text(name_of(known)) if known else person)

    def work(self, person: PersonId) -> str:
        """Return position and organisation, what is known of them."""
        known = self.people.get(person)
        if known is None:
            return ""
        named = known.organisation or ""
        own = (o for o in self.record.organisations if o.id == OrganisationId(named))
        organisation = next(own, None)
        if organisation is not None:
            named = organisation.called
        return plain(workplace(known.position, named))


def held(record: CouncilRecord, stored: StoredMeeting, next_day: date | None) -> Held:
    """Return the meeting by its journal, which is empty before the opening."""
    opened = opening_facts(entries_of(stored.journal)) is not None
    state = history_of(record, stored).state if opened else None
    people = people_by_id(record, state) if state else {p.id: p for p in record.people}
    return Held(record=record, stored=stored, next_day=next_day, state=state, people=people)


def plain(text: str) -> str:
    """Return a text as printed but with ordinary spaces: it is to be searched and filtered."""
    return _remembered(text) if len(text) < _LONG else _set(text)


# Names, positions and questions come back at meeting after meeting.
@lru_cache(maxsize=4096)
def _remembered(text: str) -> str:
    return _set(text)


def _set(text: str) -> str:
    return normalise(text).replace(NBSP, " ").strip()


def item_of(state: MeetingState, motion: Motion) -> AboutItem:
    """Return the question of a motion."""
    if motion.item is None:
        return AboutItem()
    item = state.items[motion.item].item
    return AboutItem(item.number, plain(item.title))


def place_of(state: MeetingState, motion: Motion) -> int:
    """Return the place of a motion's question on the agenda, 0 for procedural ones."""
    return 0 if motion.item is None else list(state.items).index(motion.item) + 1
