"""The minutes as a paper: drawn up and signed in time, up to date, copies sent."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.issuing import PaperStanding, standing_in
from secretary_app.application.lint.remark import Remark, Spotted, error, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.dues import CopyStanding
from secretary_app.domain.issued import PaperStage
from secretary_app.language.findings import RemarkKind, Spot

_WHERE = Spotted("papers", Spot.MINUTES)
_DATE = Spotted("date", Spot.MINUTES)


def life(subject: Subject) -> Iterator[Remark]:
    """Yield until when the minutes are drawn up, that they are stale, and copies not sent."""
    standing = standing_in(subject.record, subject.stored, subject.state, subject.calendar)
    if standing.unknown_year is not None:
        yield warning(RemarkKind.CALENDAR_UNKNOWN, _DATE, year=standing.unknown_year)
    yield from _signing(subject, standing)
    yield from _stale(standing)
    for copy in standing.copies:
        yield from _copy(subject, copy)


def _signing(subject: Subject, standing: PaperStanding) -> Iterator[Remark]:
    signed = standing.paper is not None and standing.paper.is_signed
    if standing.due is None or signed:
        return
    if not standing.is_overdue(subject.today):
        yield info(RemarkKind.MINUTES_DUE, _DATE, day=standing.due)
    elif standing.stage is PaperStage.ISSUED:
        yield warning(RemarkKind.MINUTES_UNSIGNED, _WHERE, day=standing.due)
    else:
        yield warning(RemarkKind.MINUTES_OVERDUE, _DATE, day=standing.due)


def _stale(standing: PaperStanding) -> Iterator[Remark]:
    """An issued paper must not be signed any more; a signed one is corrected by a note."""
    if standing.stale is None:
        return
    if standing.stage is PaperStage.ISSUED:
        yield error(RemarkKind.PAPER_STALE, _WHERE)
    else:
        yield warning(RemarkKind.SIGNED_DIFFERS, _WHERE)


def _copy(subject: Subject, copy: CopyStanding) -> Iterator[Remark]:
    if copy.due is None or copy.sent is not None:
        return
    overdue = copy.is_overdue(subject.today)
    remark = warning if overdue else info
    kind = RemarkKind.COPY_OVERDUE if overdue else RemarkKind.COPY_DUE
    yield remark(kind, _WHERE, to=copy.rule.to, day=copy.due)
