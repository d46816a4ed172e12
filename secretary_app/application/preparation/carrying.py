"""What earlier meetings left over: questions put off or undecided, assignments not yet due."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from secretary_app.application.editing import new_id
from secretary_app.application.journal import history_of
from secretary_app.application.preparation.agenda import add_item, add_motion, new_item, new_motion
from secretary_app.application.records import CouncilRecord, StoredMeeting
from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    Candidate,
    CandidateId,
    ItemId,
    Meeting,
    MeetingId,
    Motion,
    MotionId,
)
from secretary_app.domain.deadlines import NextMeeting, OnDate, Standing
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.domain.meeting.state import ItemStatus, MeetingState, Phase
from secretary_app.domain.meeting.unfinished import (
    decided_motions,
    undecided_items,
    unresolved_rounds,
)
from secretary_app.domain.people import PersonId
from secretary_app.language.dates import short_date
from secretary_app.language.names import NBSP


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftQuestion:
    """A question that ``meeting`` put off or did not decide, with its drafts still open."""

    meeting: Meeting
    item: AgendaItem
    motions: tuple[Motion, ...]
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAssignment:
    """A resolution of ``meeting`` with a deadline: whoever is to do it may have to report."""

    meeting: Meeting
    motion: Motion


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOver:
    """What could be taken up, the latest meeting first."""

    questions: tuple[LeftQuestion, ...] = ()
    assignments: tuple[LeftAssignment, ...] = ()


def left_over(
    record: CouncilRecord,
    meetings: Iterable[StoredMeeting],
    target: Meeting,
    settled: Collection[tuple[MeetingId, MotionId]] = (),
) -> LeftOver:
    """Return what the closed ``meetings`` before ``target`` left over.

    A question that a later meeting, or ``target`` itself, has on its agenda under the same
    title is taken up already. Assignments without a day to be done by («постоянно») are not
    reported on, nor are the ``settled`` ones.
    """
    earlier = sorted(
        (m for m in meetings if m.meeting.id != target.id and m.meeting.date <= target.date),
        key=lambda m: m.meeting.date,
        reverse=True,
    )
    titles = {_folded(item.title) for item in target.agenda}
    reported = {motion.text for motion in target.motions}
    questions: list[LeftQuestion] = []
    assignments: list[LeftAssignment] = []
    for stored in earlier:
        state = history_of(record, stored).state
        if state.phase is Phase.CLOSED:
            found = tuple(_questions(state))
            questions += [q for q in found if _folded(q.item.title) not in titles]
            assignments += [
                a for a in _assignments(state, settled) if report_text(a) not in reported
            ]
        titles |= {_folded(p.item.title) for p in state.items.values()}
        reported |= {motion.text for motion in state.motions.values()}
    return LeftOver(questions=tuple(questions), assignments=tuple(assignments))


def _folded(title: str) -> str:
    return " ".join(title.casefold().replace("ё", "е").split()).rstrip(".")


def _questions(state: MeetingState) -> Iterator[LeftQuestion]:
    undecided: set[ItemId | None] = {item.id for item in undecided_items(state)}
    undecided |= {r.round.motion.item for r in unresolved_rounds(state)}
    unresolved = {r.round.motion.id for r in unresolved_rounds(state)}
    open_ = state.motions.keys() - decided_motions(state) | unresolved
    for progress in state.items.values():
        if progress.status is ItemStatus.DEFERRED or progress.item.id in undecided:
            motions = tuple(m for m in state.motions.values() if m.item == progress.item.id)
            yield LeftQuestion(
                meeting=state.facts.meeting,
                item=progress.item,
                motions=tuple(m for m in motions if m.id in open_),
                reason=progress.reason,
            )


def _assignments(
    state: MeetingState, settled: Collection[tuple[MeetingId, MotionId]]
) -> Iterator[LeftAssignment]:
    meeting = state.facts.meeting
    for resolution in resolutions_of(state):
        motion = resolution.motion
        due = motion.deadline is not None and not isinstance(motion.deadline, Standing)
        if due and (meeting.id, motion.id) not in settled:
            yield LeftAssignment(meeting=meeting, motion=motion)


def due_before(assignment: LeftAssignment, day: date) -> bool:
    """Tell whether the assignment is due by a meeting on ``day`` as far as its words say."""
    match assignment.motion.deadline:
        case OnDate(date=due):
            return due <= day
        case NextMeeting():
            return True
        case _:
            return False


def take_up(meeting: Meeting, question: LeftQuestion, people: Collection[PersonId]) -> Meeting:
    """Return ``meeting`` with a question of an earlier one and its open drafts, with new ids."""
    item = replace(
        question.item,
        id=ItemId(new_id()),
        number="",
        rapporteurs=tuple(p for p in question.item.rapporteurs if p in people),
    )
    taken = add_item(meeting, item)
    for motion in question.motions:
        taken = add_motion(taken, renewed(motion, item.id))
    return taken


def renewed(motion: Motion, item: ItemId | None) -> Motion:
    """Return a draft for another meeting: new ids, no number yet."""
    candidates = motion.candidates
    if candidates is not None:
        candidates = tuple(
            Candidate(id=CandidateId(new_id()), person=each.person) for each in candidates
        )
    return replace(motion, id=MotionId(new_id()), item=item, number="", candidates=candidates)


ABOUT_ASSIGNMENTS = "Об исполнении ранее принятых решений"


def take_up_assignments(
    meeting: Meeting, assignments: Sequence[LeftAssignment], people: Collection[PersonId]
) -> Meeting:
    """Return ``meeting`` with one question that hears how the assignments were carried out.

    Whoever was to do them reports; each gets a draft that takes the information into account
    without a vote.
    """
    named = (PersonId(who) for each in assignments for who in each.motion.executors)
    rapporteurs = tuple(dict.fromkeys(who for who in named if who in people))
    item = replace(new_item(ABOUT_ASSIGNMENTS), rapporteurs=rapporteurs)
    taken = add_item(meeting, item)
    for each in assignments:
        draft = replace(new_motion(item.id, report_text(each)), ballot=BallotForm.NONE)
        taken = add_motion(taken, draft)
    return taken


def report_text(assignment: LeftAssignment) -> str:
    """Return the draft that takes a report on an assignment into account."""
    meeting = assignment.meeting
    return (
        f"Принять к сведению информацию об исполнении решения {assignment.motion.number} "
        f"протокола №{NBSP}{meeting.number} от {short_date(meeting.date)}."
    )
