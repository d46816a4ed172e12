"""What a meeting decided, in the order of its agenda."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.application.drafting.decided import Decided
from secretary_app.documents.content import (
    ConferenceDecision,
    Paragraph,
    Question,
    SessionDecision,
)
from secretary_app.documents.desk import Desk
from secretary_app.documents.persons import Persons
from secretary_app.documents.questions import assignment, draft_text, executors, item_title
from secretary_app.documents.wording import punctuated
from secretary_app.domain.agenda import ItemId, Motion
from secretary_app.domain.meeting.state import ItemProgress, ItemStatus, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.language.attendance_words import ELECTED, RECUSED, TOOK_PART, agreed, enumerated
from secretary_app.language.cases import Case
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.sentences import sentence
from secretary_app.language.voting_words import voting_sentence

FATES = {
    ItemStatus.WITHDRAWN: " (вопрос снят с рассмотрения)",
    ItemStatus.DEFERRED: " (рассмотрение перенесено)",
}
YEAR_MARK = "г."


def questions(state: MeetingState, persons: Persons, *, ended: bool) -> tuple[Question, ...]:
    """Return the agenda with what became of each question; ``ended`` adds «;» and «.»."""
    titles = [_title(progress, persons) for progress in state.items.values()]
    numbers = [progress.item.number for progress in state.items.values()]
    return tuple(map(Question, numbers, punctuated(titles) if ended else titles))


def _title(progress: ItemProgress, persons: Persons) -> str:
    fate = FATES.get(progress.status, "")
    title = item_title(progress.item, persons)
    if not fate:
        return title
    reason = f": {persons.text(progress.reason)}" if progress.reason else ""
    return title.rstrip(" .;") + fate.removesuffix(")") + reason + ")"


@dataclass(frozen=True, slots=True)
class DecisionWriter:
    """Words the decisions of one meeting."""

    desk: Desk

    def for_session(self, one: Decided) -> SessionDecision:
        """Return the decision with assignment, votes and the note on dissenting opinions."""
        opening, further = self.text(one)
        motion, voting = one.motion, self._voting(one)
        return SessionDecision(
            number=one.number,
            opening=opening,
            further=further,
            elected="" if voting else self.elected(one),
            assignment=assignment(motion, self.desk.persons),
            recusals=self._recusals_at(one) if voting else (),
            voting=voting,
            dissent=self.dissent(motion),
        )

    def for_conference(self, one: Decided) -> ConferenceDecision:
        """Return the decision with a line for the deadline and one for the executors."""
        opening, further = self.text(one)
        deadline = one.motion.deadline
        return ConferenceDecision(
            number=one.number,
            opening=opening,
            further=further,
            elected=self.elected(one),
            deadline=deadline_words(deadline, YEAR_MARK) if deadline else "",
            executors=", ".join(self.executors(one.motion)),
        )

    def text(self, one: Decided) -> tuple[str, tuple[Paragraph, ...]]:
        """Return what stands beside the number and what follows below it."""
        return draft_text(one.motion.text, self.desk.persons)

    def executors(self, motion: Motion) -> list[str]:
        """Return who is to carry it out, as named in lists."""
        return executors(motion, self.desk.persons)

    def elected(self, one: Decided) -> str:
        """Return «Избрана Рощина А.Ю., директор.», empty where nobody was elected."""
        results = one.result.candidates if one.result and one.result.candidates else ()
        winners = {result.id for result in results if result.elected}
        people = [c.person for c in one.motion.candidates or () if c.id in winners]
        if not people:
            return ""
        persons = self.desk.persons
        verb = agreed(ELECTED, [persons.gender(person) for person in people])
        names = enumerated([persons.listed(person) for person in people])
        return sentence(f"{verb.capitalize()} {names}")

    def dissent(self, motion: Motion) -> str:
        """Return «Особое мнение … прилагается.», empty where there is none."""
        dissents = self.desk.request.state.dissents
        authors = [d.person for d in dissents if d.motion == motion.id]
        names = [self.desk.persons.name(author, Case.GENITIVE) for author in dict.fromkeys(authors)]
        if len(names) > 1:
            return f"Особые мнения {enumerated(names)} прилагаются."
        return f"Особое мнение {names[0]} прилагается." if names else ""

    def recusals(self, item: ItemId) -> tuple[str, ...]:
        """Return a sentence for everybody who recused himself from the votes on ``item``."""
        recused = self.desk.request.state.recusals.get(item, {})
        return tuple(self._recusal(person, reason) for person, reason in recused.items())

    def _recusal(self, person: PersonId, reason: str | None) -> str:
        persons = self.desk.persons
        who = [persons.gender(person)]
        why = f" ({persons.text(reason)})" if reason else ""
        return (
            f"{persons.name(person)} {agreed(RECUSED, who)}{why} "
            f"и в голосовании по вопросу не {agreed(TOOK_PART, who)}."
        )

    def _voting(self, one: Decided) -> str:
        if one.result is None or not self.desk.options.votes:
            return ""
        quorum = self.desk.quorum_at_vote(one.result)
        return voting_sentence(one.result, self.desk.naming, *quorum)

    def _recusals_at(self, one: Decided) -> tuple[str, ...]:
        """Return the sentences of those recused by the end of the vote in force."""
        state, motion = self.desk.request.state, one.motion
        if one.result is None or not one.result.recused:
            return ()
        by_then = state.rounds_on(motion.id)[-1].recused
        recused = state.recusals[motion.item] if motion.item else {}
        return tuple(self._recusal(who, why) for who, why in recused.items() if who in by_then)
