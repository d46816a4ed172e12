"""What can be done with the minutes now, and which of it comes next; no widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from secretary_app.application.issuing import PaperStanding
from secretary_app.application.returned import FileState
from secretary_app.domain.issued import (
    Checked,
    CopySent,
    Corrected,
    Issued,
    PaperStage,
    PaperStep,
    Reviewed,
    SentForReview,
    Signed,
    TextAdopted,
    may_follow,
)
from secretary_app.gui.meeting.life.jobs import LifePage


class Act(StrEnum):
    """A thing to be done with the minutes, in the order of their way."""

    CHECK = "check"
    REVIEW = "review"
    REVIEWED = "reviewed"
    ISSUE = "issue"
    COMPARE = "compare"
    SIGN = "sign"
    COPIES = "copies"
    CORRECT = "correct"


_STEPS: Mapping[Act, type[PaperStep]] = {
    Act.CHECK: Checked,
    Act.REVIEW: SentForReview,
    Act.REVIEWED: Reviewed,
    Act.ISSUE: Issued,
    Act.COMPARE: TextAdopted,
    Act.SIGN: Signed,
    Act.COPIES: CopySent,
    Act.CORRECT: Corrected,
}


def possible_acts(page: LifePage) -> tuple[Act, ...]:
    """Return what may be done with the minutes; nothing before the meeting is closed."""
    if not page.closed:
        return ()
    return tuple(act for act in Act if may_follow(page.standing.stage, _STEPS[act]))


def next_act(page: LifePage) -> Act | None:
    """Return what comes next, None where nothing more is to be done."""
    return next((act for act in _wanted(page) if act in possible_acts(page)), None)


def _wanted(page: LifePage) -> Iterator[Act]:
    standing = page.standing
    match standing.stage:
        case PaperStage.DRAFT:
            yield Act.CHECK
        case PaperStage.CHECKED:
            yield Act.ISSUE
        case PaperStage.IN_REVIEW:
            yield Act.REVIEWED
        case PaperStage.ISSUED:
            yield _with_issued(page)
        case PaperStage.SIGNED | PaperStage.SENT:
            yield from _with_signed(standing)


def _with_issued(page: LifePage) -> Act:
    if page.standing.stale is not None:
        return Act.CHECK
    return Act.COMPARE if page.file.state is FileState.CHANGED else Act.SIGN


def _with_signed(standing: PaperStanding) -> Iterator[Act]:
    if standing.stale is not None:
        yield Act.CORRECT
    if any(copy.sent is None for copy in standing.copies):
        yield Act.COPIES
