"""The registers of decisions, assignments and votes: what was put to a meeting and came of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from secretary_app.application.registers.held import Held, item_of, place_of, plain
from secretary_app.application.registers.lines import (
    AssignmentLine,
    Counts,
    DecisionLine,
    VoteLine,
)
from secretary_app.domain.agenda import CandidateId, Motion
from secretary_app.domain.deadlines import (
    CalendarUnknownError,
    Deadline,
    EventDays,
    WorkCalendar,
    due_day,
)
from secretary_app.domain.meeting.resolutions import Resolution, resolutions_of
from secretary_app.domain.meeting.state import ClosedRound, MeetingState
from secretary_app.domain.people import PersonId
from secretary_app.domain.voting import DecidedBy, VoteResult


def decision_lines(held: Held) -> Iterator[DecisionLine]:
    """Yield the resolutions in force in the order of the agenda, procedural ones first."""
    for state, resolution in _resolutions(held):
        motion = resolution.motion
        result = resolution.vote.result if resolution.vote else None
        yield DecisionLine(
            of=held.of,
            item=item_of(state, motion),
            number=motion.number,
            text=_wording(held, motion),
            decided=resolution.at,
            ballot=motion.ballot,
            counts=_counts(result) if result else None,
            unanimous=result is not None and result.unanimous,
            decided_by=result.decided_by if result else DecidedBy.NONE,
            elected=_elected(held, motion, result) if result else "",
        )


def assignment_lines(held: Held, calendar: WorkCalendar) -> Iterator[AssignmentLine]:
    """Yield the resolutions with executors or a deadline, both as they were amended last.

    Those of earlier minutes are among them: they may still be to do.
    """
    for motion, text in _assigned(held):
        executors = tuple(held.short(PersonId(e)) for e in motion.executors if e.strip())
        if executors or motion.deadline is not None:
            yield AssignmentLine(
                of=held.of,
                number=motion.number,
                text=text,
                executors=executors,
                deadline=motion.deadline,
                due=_due(motion.deadline, held, calendar) if motion.deadline else None,
            )


def _assigned(held: Held) -> Iterator[tuple[Motion, str]]:
    """Yield the motions in force, as amended last, with the words decided on."""
    archive = held.meeting.archive
    if archive is not None:
        refused = {votes.number for votes in archive.votes if not votes.adopted}
        adopted = (m for m in held.meeting.motions if m.number not in refused)
        yield from ((motion, plain(motion.text)) for motion in adopted)
    for state, resolution in _resolutions(held):
        yield state.motions[resolution.motion.id], _wording(held, resolution.motion)


def vote_lines(held: Held) -> Iterator[VoteLine]:
    """Yield every closed ballot round in the order of closing, earlier rounds included."""
    if held.state is not None:
        for closed in held.state.rounds:
            yield _vote_line(held, held.state, closed)


def _resolutions(held: Held) -> Iterator[tuple[MeetingState, Resolution]]:
    if (state := held.state) is None:
        return
    for one in sorted(resolutions_of(state), key=lambda r: place_of(state, r.motion)):
        yield state, one


def _wording(held: Held, motion: Motion) -> str:
    """Return the text decided on, or the draft's wording where it departs, as the minutes do."""
    draft = held.stored.meeting.draft
    worded = {w.motion: w.text for w in (draft.resolutions if draft else ())}
    return plain(worded.get(motion.id, motion.text))


def _due(deadline: Deadline, held: Held, calendar: WorkCalendar) -> date | None:
    """Return the day; without an approved calendar there is none to name."""
    signature = held.minutes.signature if held.minutes else None
    signed = signature.on if signature else None
    days = EventDays(meeting=held.meeting.date, signing=signed, next_meeting=held.next_day)
    try:
        return due_day(deadline, days, calendar)
    except (CalendarUnknownError, OverflowError):
        return None


def _vote_line(held: Held, state: MeetingState, closed: ClosedRound) -> VoteLine:
    motion, result = closed.round.motion, closed.result
    ruled = result.quorum.rule is not None
    return VoteLine(
        of=held.of,
        item=item_of(state, motion),
        number=motion.number,
        text=plain(motion.text),
        round=result.round,
        closed=closed.closed_at,
        ballot=result.ballot,
        present=result.present,
        recused=result.recused,
        counts=_counts(result),
        quorum_required=result.quorum.required if ruled else None,
        quorum_met=result.quorum.met if ruled else None,
        required=result.required,
        outcome=result.outcome,
        decided_by=result.decided_by,
        unanimous=result.unanimous,
        standing=_standing(held, closed),
    )


def _counts(result: VoteResult) -> Counts:
    return Counts(
        for_=result.tally.for_,
        against=result.tally.against,
        abstain=result.tally.abstain,
        not_voting=result.not_voting,
        invalid=result.tally.invalid,
    )


def _standing(held: Held, closed: ClosedRound) -> str:
    """Return «Лугов И.П. – 5; Ветров Е.И. – 3», empty where nobody stood for election."""
    names = {c.id: held.short(c.person) for c in closed.round.candidates}
    return "; ".join(f"{names[c.id]} – {c.votes}" for c in closed.result.candidates or ())


def _elected(held: Held, motion: Motion, result: VoteResult) -> str:
    won: set[CandidateId] = {c.id for c in result.candidates or () if c.elected}
    return "; ".join(held.short(c.person) for c in motion.candidates or () if c.id in won)
