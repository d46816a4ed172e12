"""What a meeting decided, in the order of its agenda."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretary_app.documents.content import (
    ConferenceDecision,
    Paragraph,
    Question,
    SessionDecision,
    opening_and_further,
)
from secretary_app.documents.options import MinutesOptions
from secretary_app.documents.persons import Persons
from secretary_app.documents.wording import (
    assignment_sentence,
    deadline_words,
    punctuated,
    voting_sentence,
)
from secretary_app.domain.agenda import MinutesDraft, Motion
from secretary_app.domain.meeting.state import ItemProgress, ItemStatus, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.language.cases import Case
from secretary_app.language.derivation import Naming

ADOPTED = frozenset({Outcome.ADOPTED, Outcome.ELECTED})
FATES = {
    ItemStatus.WITHDRAWN: " (вопрос снят с рассмотрения)",
    ItemStatus.DEFERRED: " (рассмотрение перенесено)",
}
YEAR_MARK = "г."


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A motion with its result in force; ``result`` None: recorded without a vote."""

    motion: Motion
    number: str
    result: VoteResult | None

    @property
    def adopted(self) -> bool:
        """Tell whether it became a resolution."""
        return self.result is None or self.result.outcome in ADOPTED


def decided(state: MeetingState, draft: MinutesDraft | None = None) -> tuple[Decided, ...]:
    """Return every motion with an outcome, in the agenda's order; procedural ones first.

    The text is the one that was put to the vote, or the draft's wording where it departs;
    executors and deadline are as last amended.
    """
    place = {item: number for number, item in enumerate(state.items, 1)}
    motions = sorted(
        state.motions.values(), key=lambda motion: place[motion.item] if motion.item else 0
    )
    wording = {w.motion: w.text for w in (draft.resolutions if draft else ())}
    outcomes = [found for motion in motions for found in _outcome(state, motion)]
    return tuple(
        Decided(
            motion=replace(motion, text=wording.get(motion.id, motion.text)),
            number=motion.number or str(place),
            result=result,
        )
        for place, (motion, result) in enumerate(outcomes, 1)
    )


def _outcome(state: MeetingState, motion: Motion) -> Iterator[tuple[Motion, VoteResult | None]]:
    rounds = state.rounds_on(motion.id)
    recorded = [r for r in state.recorded if r.motion.id == motion.id]
    if rounds:
        yield replace(motion, text=rounds[-1].round.motion.text), rounds[-1].result
    elif recorded:
        yield replace(motion, text=recorded[-1].motion.text), None


def questions(state: MeetingState, persons: Persons, *, ended: bool) -> tuple[Question, ...]:
    """Return the agenda with what became of each question; ``ended`` adds «;» and «.»."""
    titles = [_title(progress, persons) for progress in state.items.values()]
    numbers = [progress.item.number for progress in state.items.values()]
    return tuple(map(Question, numbers, punctuated(titles) if ended else titles))


def _title(progress: ItemProgress, persons: Persons) -> str:
    fate = FATES.get(progress.status, "")
    title = persons.text(progress.item.title)
    if not fate:
        return title
    reason = f": {persons.text(progress.reason)}" if progress.reason else ""
    return title.rstrip(" .;") + fate.removesuffix(")") + reason + ")"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWriter:
    """Words the decisions of one meeting."""

    state: MeetingState
    persons: Persons
    options: MinutesOptions

    def for_session(self, one: Decided) -> SessionDecision:
        """Return the decision with assignment, votes and the note on dissenting opinions."""
        opening, further = self._text(one)
        motion = one.motion
        return SessionDecision(
            number=one.number,
            opening=opening,
            further=further,
            assignment=assignment_sentence(self._executors(motion), motion.deadline),
            voting=self._voting(one),
            dissent=self._dissent(motion),
        )

    def for_conference(self, one: Decided) -> ConferenceDecision:
        """Return the decision with a line for the deadline and one for the executors."""
        opening, further = self._text(one)
        deadline = one.motion.deadline
        return ConferenceDecision(
            number=one.number,
            opening=opening,
            further=further,
            deadline=deadline_words(deadline, YEAR_MARK) if deadline else "",
            executors=", ".join(self._executors(one.motion)),
        )

    def _text(self, one: Decided) -> tuple[str, tuple[Paragraph, ...]]:
        opening, further = opening_and_further(one.motion.text)
        set_ = self.persons.text
        return set_(opening), tuple(replace(part, text=set_(part.text)) for part in further)

    def _executors(self, motion: Motion) -> list[str]:
        return [self.persons.name(PersonId(executor)) for executor in motion.executors]

    def _voting(self, one: Decided) -> str:
        if one.result is None or not self.options.votes:
            return ""
        standing = {c.id: c.person for c in one.motion.candidates or ()}
        naming = Naming(
            person=self.persons.name,
            candidate=lambda candidate: self.persons.name(standing[candidate]),
        )
        return voting_sentence(one.result, naming)

    def _dissent(self, motion: Motion) -> str:
        authors = [d.person for d in self.state.dissents if d.motion == motion.id]
        names = [self.persons.name(author, Case.GENITIVE) for author in dict.fromkeys(authors)]
        return f"Особое мнение {', '.join(names)} прилагается." if names else ""
