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
from secretary_app.language.attendance_words import RECUSED, TOOK_PART, agreed, enumerated
from secretary_app.language.cases import Case
from secretary_app.language.deadlines import deadline_words
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
        motion = one.motion
        return SessionDecision(
            number=one.number,
            opening=opening,
            further=further,
            assignment=assignment(motion, self.desk.persons),
            voting=self._voting(one),
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
            deadline=deadline_words(deadline, YEAR_MARK) if deadline else "",
            executors=", ".join(self.executors(one.motion)),
        )

    def text(self, one: Decided) -> tuple[str, tuple[Paragraph, ...]]:
        """Return what stands beside the number and what follows below it."""
        return draft_text(one.motion.text, self.desk.persons)

    def executors(self, motion: Motion) -> list[str]:
        """Return who is to carry it out, as named in lists."""
        return executors(motion, self.desk.persons)

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
        recused = self._recusals_at(one.motion) if one.result.recused else ()
        quorum = self.desk.quorum_at_vote(one.result)
        return " ".join((*recused, voting_sentence(one.result, self.desk.naming, *quorum)))

    def _recusals_at(self, motion: Motion) -> tuple[str, ...]:
        """Return the sentences of those recused by the end of the vote in force."""
        state = self.desk.request.state
        by_then = state.rounds_on(motion.id)[-1].recused
        recused = state.recusals[motion.item] if motion.item else {}
        return tuple(self._recusal(who, why) for who, why in recused.items() if who in by_then)
