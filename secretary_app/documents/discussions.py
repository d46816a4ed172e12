"""The course of every question: СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ, ГОЛОСОВАЛИ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from secretary_app.documents.content import (
    Discussion,
    FullDecision,
    Paragraph,
    written_paragraphs,
)
from secretary_app.documents.decisions import Decided, DecisionWriter, decided
from secretary_app.documents.desk import Desk
from secretary_app.documents.questions import assignment, bare_title
from secretary_app.documents.votes import VoteWriter
from secretary_app.documents.wording import DASH, sentence
from secretary_app.domain.agenda import ItemId, ItemWording, Motion, MotionId
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.domain.meeting.state import (
    ClosedRound,
    ItemProgress,
    ItemStatus,
    Phase,
    Statement,
)
from secretary_app.language import attendance_words as words

T = TypeVar("T")
K = TypeVar("K")
FATES = {
    ItemStatus.WITHDRAWN: "Вопрос снят с рассмотрения",
    ItemStatus.DEFERRED: "Рассмотрение вопроса перенесено",
}
NOT_REACHED = "Вопрос не рассматривался."
UNVOTED = "Решение принято без голосования."


@dataclass(frozen=True)
class DiscussionWriter:
    """Words the questions of one meeting."""

    desk: Desk

    def all(self) -> tuple[Discussion, ...]:
        """Return the questions in the order of discussion, those never begun at the end."""
        state = self.desk.request.state
        return tuple(self.one(item) for item in dict.fromkeys((*state.discussed, *state.items)))

    def one(self, item: ItemId) -> Discussion:
        """Return one question."""
        progress = self.desk.request.state.items[item]
        heard, spoke = self._said(item)
        decisions, rejected = self._decided(item)
        recusals = DecisionWriter(self.desk).recusals(item)
        silent = not (heard or spoke or decisions or rejected or recusals)
        return Discussion(
            number=progress.item.number,
            title=bare_title(progress.item, self.desk.persons),
            heard=heard,
            spoke=spoke,
            recusals=recusals,
            decisions=decisions,
            rejected=rejected,
            fate=self._fate(progress, silent=silent),
        )

    def procedural(self) -> Discussion | None:
        """Return the decisions that belong to no question, None where there are none."""
        decisions, rejected = self._decided(None)
        if not (decisions or rejected):
            return None
        return Discussion(number="", title="", decisions=decisions, rejected=rejected)

    @cached_property
    def by_item(self) -> Mapping[ItemId | None, Sequence[Decided]]:
        """Return everything decided, by question."""
        request = self.desk.request
        return _grouped(decided(request.state, request.draft), lambda one: one.motion.item)

    @cached_property
    def _statements(self) -> Mapping[ItemId, Sequence[Statement]]:
        return _grouped(self.desk.request.state.statements, lambda said: said.item)

    @cached_property
    def _rounds(self) -> Mapping[MotionId, Sequence[ClosedRound]]:
        return _grouped(self.desk.request.state.rounds, lambda closed: closed.round.motion.id)

    @cached_property
    def _wordings(self) -> Mapping[ItemId, ItemWording]:
        draft = self.desk.request.draft
        return {wording.item: wording for wording in (draft.items if draft else ())}

    def _said(self, item: ItemId) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """Return what was heard and what was said to it; the draft's wording wins."""
        wording = self._wordings.get(item)
        statements = self._statements.get(item, ())
        heard = [said for said in statements if said.kind is StatementKind.HEARD]
        spoke = [said for said in statements if said.kind is not StatementKind.HEARD]
        return (
            self._speeches(heard, wording.heard if wording else None),
            self._speeches(spoke, wording.spoke if wording else None),
        )

    def _speeches(
        self, statements: Iterable[Statement], worded: str | None
    ) -> tuple[Paragraph, ...]:
        if worded is not None:
            return self._set(worded)
        return tuple(part for said in statements for part in self._set(self._speech(said)))

    def _speech(self, said: Statement) -> str:
        remark = said.kind is StatementKind.REMARK
        if said.person is None:
            return sentence(f"Замечание: {said.text}" if remark else said.text)
        name = self.desk.persons.name(said.person)
        return sentence(f"{name}{' (реплика)' if remark else ''}{DASH}{said.text}")

    def _set(self, typed: str) -> tuple[Paragraph, ...]:
        text = self.desk.persons.text
        return tuple(replace(part, text=text(part.text)) for part in written_paragraphs(typed))

    def _fate(self, progress: ItemProgress, *, silent: bool) -> str:
        fate = FATES.get(progress.status)
        if fate is not None:
            reason = self.desk.persons.text(progress.reason or "")
            return sentence(f"{fate}: {reason}" if reason else fate)
        over = self.desk.request.state.phase is Phase.CLOSED
        return NOT_REACHED if silent and over and progress.status is ItemStatus.PENDING else ""

    def _decided(
        self, item: ItemId | None
    ) -> tuple[tuple[FullDecision, ...], tuple[FullDecision, ...]]:
        """Return what was adopted and what was put to the vote in vain."""
        everything = self.by_item.get(item, ())
        return (
            tuple(self._decision(one) for one in everything if one.adopted),
            tuple(self._decision(one) for one in everything if not one.adopted),
        )

    def _decision(self, one: Decided) -> FullDecision:
        writer = DecisionWriter(self.desk)
        opening, further = writer.text(one)
        motion = one.motion
        options = self.desk.options
        rounds = self._rounds.get(motion.id, ()) if options.votes else ()
        return FullDecision(
            number=one.number,
            opening=opening,
            further=further,
            elected=self._elected(one),
            assignment=assignment(motion, self.desk.persons) if one.adopted else "",
            candidates=self._candidates(motion),
            votes=tuple(VoteWriter(self.desk).votes(rounds)),
            unvoted=UNVOTED if one.result is None and options.votes else "",
            dissent=writer.dissent(motion),
        )

    def _candidates(self, motion: Motion) -> str:
        names = [self.desk.persons.name(c.person) for c in motion.candidates or ()]
        return sentence(f"Кандидаты: {', '.join(names)}") if names else ""

    def _elected(self, one: Decided) -> str:
        results = one.result.candidates if one.result and one.result.candidates else ()
        winners = {result.id for result in results if result.elected}
        people = [c.person for c in one.motion.candidates or () if c.id in winners]
        if not people:
            return ""
        persons = self.desk.persons
        verb = words.agreed(words.ELECTED, [persons.gender(person) for person in people])
        names = words.enumerated([persons.listed(person) for person in people])
        return sentence(f"{verb.capitalize()} {names}")


def _grouped(values: Iterable[T], key: Callable[[T], K]) -> Mapping[K, Sequence[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return groups
