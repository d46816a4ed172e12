"""What the check before signing looks at, put together once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from secretary_app.application.drafting.wording import as_worded, wording_of
from secretary_app.application.journal import entries_of, meeting_facts
from secretary_app.application.lint.moments import Moments, moments_of
from secretary_app.application.lint.places import Places, places_of
from secretary_app.application.lint.remark import Spotted
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.application.report import naming_of, people_by_id
from secretary_app.domain.agenda import AgendaItem, ItemId, Meeting, Motion, MotionId
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.history import fold, in_force
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.meeting.timeline import QuorumPoint, quorum_timeline
from secretary_app.domain.people import Person, PersonId
from secretary_app.language.derivation import Naming
from secretary_app.language.findings import Spot
from secretary_app.language.names import name_of, short_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A meeting with its council, its rules and the day of the check.

    ``entries`` are those in force; ``others`` the council's other meetings; ``adopted`` the
    motions that became resolutions, ``stored`` the meeting as the database has it.
    """

    record: CouncilRecord
    stored: StoredMeeting
    meeting: Meeting
    entries: tuple[Entry, ...]
    state: MeetingState
    timeline: tuple[QuorumPoint, ...]
    moments: Moments
    others: tuple[Meeting, ...]
    people: Mapping[PersonId, Person]
    adopted: frozenset[MotionId]
    places: Places
    calendar: WorkCalendar
    today: date

    @property
    def facts(self) -> MeetingFacts:
        """Return what was fixed at the opening."""
        return self.state.facts

    @property
    def naming(self) -> Naming:
        """Return how people and candidates are written."""
        return naming_of(self.state, self.people)

    def named(self, person: PersonId) -> str:
        """Return «Беляев Е.В.»; an unknown id stands for itself."""
        known = self.people.get(person)
        return short_name(name_of(known)) if known else person

    def items(self) -> tuple[AgendaItem, ...]:
        """Return the agenda, with what was added in the room."""
        if self.state.phase is Phase.NOT_OPENED:
            return self.meeting.agenda
        return tuple(progress.item for progress in self.state.items.values())

    def motions(self) -> tuple[Motion, ...]:
        """Return the motions as they read now."""
        if self.state.phase is Phase.NOT_OPENED:
            return self.meeting.motions
        return tuple(self.state.motions.values())

    def resolutions(self) -> tuple[Motion, ...]:
        """Return the motions that became resolutions, as the minutes word them."""
        adopted = (motion for motion in self.motions() if motion.id in self.adopted)
        return tuple(as_worded(motion, self.meeting.draft) for motion in adopted)

    def at_motion(self, motion: Motion, name: str) -> Spotted:
        """Return a field of a motion: «Решение 2.1» once adopted, else «Проект решения 2.1».

        Where the draft of the minutes words it otherwise, its place is there.
        """
        spot = Spot.DECISION if motion.id in self.adopted else Spot.DRAFT
        place = self._drafted(motion.id, name) or self.places.motion(motion.id, name)
        return Spotted(place, spot, motion.number)

    def _drafted(self, motion: MotionId, name: str) -> str:
        draft = self.meeting.draft
        wording = wording_of(draft, motion)
        if draft is None or wording is None or getattr(wording, name, None) is None:
            return ""
        return f"draft.resolutions[{draft.resolutions.index(wording)}].{name}"

    def at_vote(self, motion: Motion, number: int) -> Spotted:
        """Return the closing of ballot round ``number`` on a motion."""
        spot = Spot.DECISION if motion.id in self.adopted else Spot.DRAFT
        return Spotted(self.places.closings[motion.id, number], spot, motion.number)

    def at_item(self, item: AgendaItem, name: str) -> Spotted:
        """Return a field of a question: «Вопрос 3»."""
        return Spotted(self.places.item(item.id, name), Spot.ITEM, item.number)

    def at_person(self, person: PersonId, name: str) -> Spotted:
        """Return a field of a person: «Беляев Е.В.»."""
        return Spotted(self.places.person(person, name), Spot.PERSON, self.named(person))

    def item_of(self, item: ItemId) -> AgendaItem:
        """Return the question with this id."""
        return next(one for one in self.items() if one.id == item)


def subject_of(
    record: CouncilRecord,
    stored: StoredMeeting,
    others: Iterable[Meeting],
    calendar: WorkCalendar,
    today: date,
) -> Subject:
    """Return a stored meeting as the check sees it.

    Raises `InvalidFact` for an unopened meeting without a regulation in force.
    """
    entries = entries_of(stored.journal)
    facts = meeting_facts(record, stored)
    state = fold(facts, entries).state
    counted = in_force(entries)
    return Subject(
        record=record,
        stored=stored,
        meeting=stored.meeting,
        entries=counted,
        state=state,
        timeline=quorum_timeline(facts, entries),
        moments=moments_of(facts, counted),
        others=tuple(others),
        people=people_by_id(record, state),
        adopted=frozenset(r.motion.id for r in resolutions_of(state)),
        places=places_of(stored.meeting, counted, record.people, record.memberships),
        calendar=calendar,
        today=today,
    )
