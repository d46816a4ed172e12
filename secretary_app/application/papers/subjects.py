"""What a paper is about: questions, motions, people; and why there may be nothing to print."""

from __future__ import annotations

from collections.abc import Iterable

from secretary_app.application.papers.kinds import (
    AFTER_OPENING,
    PROPOSALS,
    WHOLE_MINUTES,
    PaperKind,
)
from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    ItemId,
    MeetingForm,
    Motion,
    MotionId,
)
from secretary_app.domain.councils import Role
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.resolutions import Resolution, resolutions_of
from secretary_app.domain.meeting.state import ClosedRound, DissentNote, MeetingState, Phase
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import CopyDue
from secretary_app.language.typography import clean_text

_IN_WRITING = frozenset({MeetingForm.ABSENTEE, MeetingForm.HYBRID})
# Papers on one question or motion, where one is named.
_BY_ITEM = frozenset(
    {
        PaperKind.EXTRACT,
        PaperKind.DISSENT_SHEET,
        PaperKind.BALLOT_PAPER,
        PaperKind.OPINION_SHEET,
        PaperKind.ROLL_CALL,
        PaperKind.COUNTING_MINUTES,
    }
    | PROPOSALS
)
_BY_MOTION = frozenset(
    {
        PaperKind.BALLOT_PAPER,
        PaperKind.OPINION_SHEET,
        PaperKind.ROLL_CALL,
        PaperKind.COUNTING_MINUTES,
    }
)
# The question on who belongs to the body or the cluster (domain.md, «Rules»).
_ON_COMPOSITION = "membership_change"
_NO_QUESTION = "В повестке нет ни одного вопроса."
_NOT_CLOSED = "Заседание ещё не закрыто: контрольной суммы у его журнала нет."
_ARCHIVED = "Заседание внесено из прежнего протокола: его документы составлены тогда, новых нет."
_NOT_OPENED = "Заседание ещё не открыто: протоколировать пока нечего."


def agenda_of(state: MeetingState) -> tuple[AgendaItem, ...]:
    """Return the questions as prepared; once opened, with those added in the room."""
    if state.phase is Phase.NOT_OPENED:
        return state.facts.meeting.agenda
    return tuple(progress.item for progress in state.items.values())


def motions_of(state: MeetingState) -> tuple[Motion, ...]:
    """Return the drafts in the agenda's order, procedural ones first; as they read now."""
    motions = (
        state.facts.meeting.motions
        if state.phase is Phase.NOT_OPENED
        else tuple(state.motions.values())
    )
    place = {item.id: number for number, item in enumerate(agenda_of(state), 1)}
    return tuple(sorted(motions, key=lambda m: place[m.item] if m.item else 0))


def presiding_of(state: MeetingState) -> PersonId | None:
    """Return who presides: now, else as prepared, else the chair of the body."""
    prepared = state.presiding or state.facts.meeting.presiding
    return prepared or next(iter(state.facts.holders(Role.CHAIR)), None)


def voters_of(state: MeetingState) -> tuple[PersonId, ...]:
    """Return everybody with a vote, in the order of the composition."""
    return tuple(membership.person for membership in state.facts.voting())


def addressees(state: MeetingState) -> tuple[PersonId, ...]:
    """Return whom a notice goes to: the composition, then the guests; nobody twice."""
    members = (membership.person for membership in state.facts.memberships)
    return tuple(dict.fromkeys((*members, *state.facts.meeting.guests)))


def in_writing(state: MeetingState) -> bool:
    """Tell whether votes come in writing."""
    return state.facts.meeting.form in _IN_WRITING


def on_ballots(
    state: MeetingState, item: ItemId | None = None, motion: MotionId | None = None
) -> tuple[Motion, ...]:
    """Return the motions voted on by ballot paper.

    Those named by ``item`` or ``motion``; else the secret ones and, of the questions, the
    counted ones; where votes come in writing all.
    """
    voted = _voted(state, item, motion)
    if item or motion or in_writing(state):
        return voted
    return tuple(m for m in voted if _goes_on_paper(m))


def _goes_on_paper(motion: Motion) -> bool:
    counted = motion.ballot is BallotForm.COUNTED and motion.item is not None
    return counted or motion.ballot is BallotForm.SECRET


def on_opinion_sheets(
    state: MeetingState, item: ItemId | None = None, motion: MotionId | None = None
) -> tuple[Motion, ...]:
    """Return the motions that somebody may vote on over his name."""
    voted = _voted(state, item, motion)
    return tuple(m for m in voted if m.ballot is not BallotForm.SECRET)


def named_motions(
    state: MeetingState, item: ItemId | None = None, motion: MotionId | None = None
) -> tuple[Motion, ...]:
    """Return the motions with a vote by name."""
    voted = _voted(state, item, motion)
    return tuple(m for m in voted if m.ballot is BallotForm.OPEN)


def counted_rounds(
    state: MeetingState, item: ItemId | None = None, motion: MotionId | None = None
) -> tuple[ClosedRound, ...]:
    """Return the votes with counts and no names, in order of closing.

    Those on what ``item`` or ``motion`` names; else the secret ones and those on the questions:
    a show of hands on the order of business needs no minutes of a commission.
    """
    named = {m.id for m in _voted(state, item, motion)}
    chosen = (r for r in state.rounds if r.round.counted and r.round.motion.id in named)
    return tuple(r for r in chosen if item or motion or _goes_on_paper(r.round.motion))


def proposed(state: MeetingState, item: ItemId | None = None) -> tuple[Resolution, ...]:
    """Return what was resolved on ``item``, else on all questions of the composition."""
    on = {item} if item else {i.id for i in agenda_of(state) if i.question_type == _ON_COMPOSITION}
    return tuple(r for r in resolutions_of(state) if r.motion.item in on)


def dissents_on(state: MeetingState, item: ItemId | None = None) -> tuple[DissentNote, ...]:
    """Return the dissents declared on ``item``, else on everything."""
    notes = state.dissents
    return tuple(n for n in notes if item is None or state.motions[n.motion].item == item)


def copies_of(state: MeetingState) -> tuple[CopyDue, ...]:
    """Return the copies that the rules want sent after a meeting with these questions."""
    held = {item.question_type for item in agenda_of(state)}
    due = state.facts.regulation.copies_due
    return tuple(one for one in due if not one.when_question or held & set(one.when_question))


def _voted(state: MeetingState, item: ItemId | None, motion: MotionId | None) -> tuple[Motion, ...]:
    chosen: Iterable[Motion] = motions_of(state)
    if motion is not None:
        chosen = (m for m in chosen if m.id == motion)
    if item is not None:
        chosen = (m for m in chosen if m.item == item)
    return tuple(m for m in chosen if m.ballot is not BallotForm.NONE)


def refusal(
    state: MeetingState,
    kind: PaperKind,
    item: ItemId | None = None,
    motion: MotionId | None = None,
) -> str:
    """Return in a Russian sentence why there is no such paper, empty where there is one."""
    if state.facts.meeting.archive is not None:
        return _ARCHIVED
    if kind is PaperKind.VERIFICATION_NOTE:
        return "" if state.phase is Phase.CLOSED else _NOT_CLOSED
    if kind in AFTER_OPENING:
        return _refusal_of_record(state, kind, item, motion)
    match kind:
        case PaperKind.BALLOT_PAPER if not on_ballots(state, item, motion):
            return "Проектов решений, по которым голосуют бюллетенями, в повестке нет."
        case PaperKind.OPINION_SHEET if not on_opinion_sheets(state, item, motion):
            return "Проектов решений для опросного листа в повестке нет."
        case PaperKind.ROLL_CALL if not named_motions(state, item, motion):
            return "Проектов решений с поимённым голосованием в повестке нет."
        case _:
            return _refusal_of_meeting(state, kind)


def _refusal_of_record(
    state: MeetingState, kind: PaperKind, item: ItemId | None, motion: MotionId | None
) -> str:
    if state.phase is Phase.NOT_OPENED:
        return _NOT_OPENED
    match kind:
        case PaperKind.EXTRACT if not agenda_of(state):
            return _NO_QUESTION
        case PaperKind.COUNTING_MINUTES if not counted_rounds(state, item, motion):
            return "Голосований с подсчётом голосов не было: счётной комиссии нечего записать."
        case PaperKind.DISSENT_SHEET if not dissents_on(state, item):
            where = "на заседании" if item is None else "по вопросу"
            return f"Особых мнений {where} не заявлено: составлять нечего."
        case PaperKind.SUBMISSION | PaperKind.RECOMMENDATION if not proposed(state, item):
            return (
                "Принятых решений по вопросам об изменении состава нет. Чтобы составить документ "
                "по другому вопросу, укажите его номер."
                if item is None
                else "По этому вопросу ничего не принято."
            )
        case _:
            return ""


def _refusal_of_meeting(state: MeetingState, kind: PaperKind) -> str:
    match kind:
        case PaperKind.AGENDA if not agenda_of(state):
            return _NO_QUESTION
        case PaperKind.CHAIR_SCRIPT if state.facts.is_absentee:
            return "Заочное заседание никто не ведёт: порядка ведения у него нет."
        case PaperKind.COMPOSITION_LIST if not state.facts.memberships:
            return "В составе на день заседания никого нет."
        case PaperKind.ATTENDANCE_SHEET | PaperKind.NOTICE if not addressees(state):
            return "В заседании никто не участвует: состав и список приглашённых пусты."
        case PaperKind.OPINION_SHEET | PaperKind.ROLL_CALL if not voters_of(state):
            return "Голосовать некому: членов с правом голоса в составе нет."
        case _:
            return ""


def question_of(state: MeetingState, kind: PaperKind, number: str | None) -> ItemId | None:
    """Return the question numbered ``number``, or None where the paper is on all of them.

    Raises `DomainError`, with the questions there are, for an unknown or missing number,
    and for papers that are never on one question.
    """
    if number is None:
        if kind is PaperKind.EXTRACT:
            raise DomainError(f"Укажите номер вопроса для выписки. {_questions(state)}")
        return None
    if kind in WHOLE_MINUTES:
        raise DomainError("Протокол составляется обо всех вопросах; на один вопрос – выписка.")
    if kind not in _BY_ITEM:
        raise DomainError("Этот документ составляется обо всём заседании, номер вопроса лишний.")
    item = next((i.id for i in agenda_of(state) if i.number == number.strip()), None)
    if item is None:
        raise DomainError(
            f"Вопроса «{clean_text(number).text}» в повестке нет. {_questions(state)}"
        )
    return item


def _questions(state: MeetingState) -> str:
    listed = "; ".join(f"{item.number}. {item.title}" for item in agenda_of(state))
    return f"Вопросы повестки: {listed}." if listed else _NO_QUESTION


def draft_of(state: MeetingState, kind: PaperKind, number: str | None) -> MotionId | None:
    """Return the motion numbered ``number``, or None where the paper is on more of them.

    Raises `DomainError` for an unknown number, and for papers that are never on one motion.
    """
    if number is None:
        return None
    if kind not in _BY_MOTION:
        raise DomainError("Этот документ не составляется на один проект, его номер лишний.")
    motions = motions_of(state)
    found = next((m.id for m in motions if m.number == number.strip()), None)
    if found is None:
        numbers = ", ".join(m.number for m in motions if m.number)
        there = f"Проекты: {numbers}." if numbers else "В повестке нет ни одного проекта."
        raise DomainError(f"Проекта решения «{clean_text(number).text}» нет. {there}")
    return found
