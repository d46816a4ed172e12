"""The course of every question: СЛУШАЛИ, ВЫСТУПИЛИ, РЕШИЛИ, ГОЛОСОВАЛИ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from secretary_app.application.drafting.decided import Decided, decided, item_order
from secretary_app.application.drafting.speeches import said_on, speech
from secretary_app.application.drafting.wording import Speech, item_wording
from secretary_app.documents.content import (
    Discussion,
    FullDecision,
    Paragraph,
    written_paragraphs,
)
from secretary_app.documents.decisions import DecisionWriter
from secretary_app.documents.desk import Desk
from secretary_app.documents.questions import assignment, bare_title
from secretary_app.documents.votes import VoteWriter
from secretary_app.domain.agenda import ItemId, ItemOrder, Motion, MotionId
from secretary_app.domain.meeting.state import (
    ClosedRound,
    ItemProgress,
    ItemStatus,
    Phase,
)
from secretary_app.language.sentences import sentence

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
        """Return the questions in the order of discussion, unless the draft asks for another."""
        request = self.desk.request
        order = item_order(request.state, request.draft, ItemOrder.DISCUSSED)
        return tuple(self.one(item) for item in order)

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
    def _rounds(self) -> Mapping[MotionId, Sequence[ClosedRound]]:
        return _grouped(self.desk.request.state.rounds, lambda closed: closed.round.motion.id)

    def _said(self, item: ItemId) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
        """Return what was heard and what was said to it; the draft's wording wins."""
        wording = item_wording(self.desk.request.draft, item)
        return (
            self._speeches(item, Speech.HEARD, wording.heard),
            self._speeches(item, Speech.SPOKE, wording.spoke),
        )

    def _speeches(self, item: ItemId, part: Speech, worded: str | None) -> tuple[Paragraph, ...]:
        if worded is not None:
            return self._set(worded)
        name = self.desk.persons.name
        statements = said_on(self.desk.request.state, item, part)
        return tuple(line for said in statements for line in self._set(speech(said, name)))

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
            elected=writer.elected(one),
            assignment=assignment(motion, self.desk.persons) if one.adopted else "",
            candidates=self._candidates(motion),
            votes=tuple(VoteWriter(self.desk).votes(rounds)),
            unvoted=UNVOTED if one.result is None and options.votes else "",
            dissent=writer.dissent(motion),
        )

    def _candidates(self, motion: Motion) -> str:
        names = [self.desk.persons.name(c.person) for c in motion.candidates or ()]
        return sentence(f"Кандидаты: {', '.join(names)}") if names else ""


def _grouped(values: Iterable[T], key: Callable[[T], K]) -> Mapping[K, Sequence[T]]:
    groups: dict[K, list[T]] = defaultdict(list)
    for value in values:
        groups[key(value)].append(value)
    return groups
