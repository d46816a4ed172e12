"""All checks in their order, and a stored meeting put through them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.journal import entries_of, known_people, meeting_facts
from secretary_app.application.lint import (
    agenda,
    assignments,
    attendance,
    claims,
    course,
    drafts,
    executors,
    numbering,
    obligations,
    papers,
    people,
    signing,
    typography,
    votes,
)
from secretary_app.application.lint.remark import Check, Remark, Severity
from secretary_app.application.lint.subject import Subject, subject_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.domain.deadlines import WorkCalendar
from secretary_app.domain.meeting.history import in_force
from secretary_app.domain.meeting.state import Phase

ALWAYS: tuple[Check, ...] = (
    course.phase,
    agenda.empty,
    agenda.numbers,
    agenda.titles,
    numbering.meeting_number,
    people.twice,
    people.in_texts,
    people.initials,
    people.latin_names,
    people.declension,
    typography.texts,
    obligations.notice_term,
)
AFTER_OPENING: tuple[Check, ...] = (
    course.clock,
    votes.unfinished,
    votes.quorum,
    votes.sums,
    votes.departed,
    votes.doubts,
    claims.unanimity,
    claims.dissents,
    attendance.quorum_at_opening,
    attendance.quorum_lost,
    attendance.presiding,
    attendance.absences,
    attendance.guests,
    attendance.notice,
    signing.signatories,
    agenda.outcomes,
    agenda.motions,
    numbering.decisions,
    numbering.sequence,
    assignments.completeness,
    assignments.deadlines,
    executors.executors,
    drafts.departures,
    papers.life,
    obligations.frequency,
    obligations.chair_term,
)
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class LintReport:
    """What the check noticed: errors first, then warnings, then information."""

    remarks: tuple[Remark, ...] = ()

    @property
    def errors(self) -> int:
        """Return how many remarks stand against signing."""
        return self._number(Severity.ERROR)

    @property
    def warnings(self) -> int:
        """Return how many remarks should be looked at, without those that a person let stand."""
        return self._number(Severity.WARNING)

    def _number(self, severity: Severity) -> int:
        return sum(r.severity is severity and not r.stands for r in self.remarks)


def check(subject: Subject) -> LintReport:
    """Return everything that the checks notice about a meeting; what was let stand is marked.

    Earlier minutes are signed already: there is nothing to check before it.
    """
    if subject.meeting.archive is not None:
        return LintReport()
    opened = subject.state.phase is not Phase.NOT_OPENED
    checks = (*ALWAYS, *AFTER_OPENING) if opened else ALWAYS
    draft = subject.meeting.draft
    standing = {one.text: one.reason for one in draft.ignored} if draft else {}
    found = (_marked(remark, standing) for one in checks for remark in one(subject))
    return LintReport(tuple(sorted(found, key=_weight)))


def _marked(remark: Remark, standing: Mapping[str, str]) -> Remark:
    """Only a warning can be let stand: an error must be mended, information asks nothing."""
    if not standing or remark.severity is not Severity.WARNING:
        return remark
    return replace(remark, stands=standing.get(remark.text, ""))


def _weight(remark: Remark) -> tuple[int, bool]:
    return _ORDER.index(remark.severity), bool(remark.stands)


def lint_meeting(
    store: Store,
    key: MeetingKey,
    calendar: Callable[[CalendarChanges], WorkCalendar],
    today: date,
) -> LintReport:
    """Return the check of a stored meeting on the day ``today``.

    A journal that the rules refuse is reported by its first refused entry alone.
    Raises `NotFoundError`, and `InvalidFact` for an unopened meeting without a regulation.
    """
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
        others = [m.meeting for m in tx.meetings(key.council) if m.meeting.id != key.meeting]
        changes = tx.calendar_changes()
    facts = meeting_facts(record, stored)
    entries = in_force(entries_of(stored.journal))
    refused = course.first_refused(facts, entries, known_people(record, facts))
    if refused is not None:
        return LintReport((refused,))
    return check(subject_of(record, stored, others, calendar(changes), today))
