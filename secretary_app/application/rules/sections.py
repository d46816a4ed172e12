"""The parts of a regulation that are rules of their own: general, in absentia, by question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from secretary_app.application.council_file.wire import member
from secretary_app.application.rules.asking import Case
from secretary_app.application.rules.body import Body
from secretary_app.domain.agenda import MeetingForm
from secretary_app.domain.regulations import (
    BallotPolicy,
    MajorityRule,
    QuorumRule,
    Regulation,
    TieRule,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The rules that one part sets itself, where it stands, and the case it makes with the rest.

    ``path`` is empty for the general rules.
    """

    path: str
    case: Case
    quorum: QuorumRule | None = None
    majority: MajorityRule | None = None
    tie: TieRule | None = None
    ballot: BallotPolicy | None = None

    def place(self, field: str) -> str:
        """Return the place of a field of this part: ``quorum``, ``absentee.quorum``."""
        return f"{self.path}.{field}" if self.path else field


def question_place(question_type: str) -> str:
    """Return the place of the rules of one type of question."""
    step = member(question_type)
    return f"by_question{'' if step.startswith('[') else '.'}{step}"


def sections_of(regulation: Regulation, body: Body) -> Iterator[Section]:
    """Yield the general rules, those in absentia, those of every type of question."""
    case = Case(regulation=regulation, body=body)
    yield Section(
        path="",
        case=case,
        quorum=regulation.quorum,
        majority=regulation.majority,
        tie=regulation.tie,
        ballot=regulation.ballot,
    )
    if (own := regulation.absentee) is not None:
        in_absentia = replace(case, form=MeetingForm.ABSENTEE)
        yield Section(path="absentee", case=in_absentia, quorum=own.quorum, majority=own.majority)
    for question, parts in regulation.by_question.items():
        yield Section(
            path=question_place(question),
            case=replace(case, question_type=question),
            quorum=parts.quorum,
            majority=parts.majority,
            tie=parts.tie,
            ballot=parts.ballot,
        )
