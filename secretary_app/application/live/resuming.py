"""Going on after a crash, a power cut or a closed lid: what was restored."""

from __future__ import annotations

from secretary_app.application.live.performing import LiveMeeting
from secretary_app.domain.agenda import BallotForm
from secretary_app.domain.meeting.franchise import basis_of
from secretary_app.domain.meeting.state import BallotRound, MeetingState, Phase
from secretary_app.language.numbers import counted


def what_was_restored(meeting: LiveMeeting) -> str:
    """Return «Восстановлено: вопрос 2, идёт голосование по проекту 2.1, …; последняя запись …»."""
    journal, state = meeting.history.journal, meeting.history.state
    if journal is None:
        return "Восстанавливать нечего: заседание ещё не открыто."
    parts = ", ".join(part for part in (_item(state), _doing(state)) if part)
    return f"Восстановлено: {parts}; последняя запись {journal.last.at:%H:%M:%S}."


def _item(state: MeetingState) -> str:
    return f"вопрос {state.items[state.current.item].item.number}" if state.current else ""


def _doing(state: MeetingState) -> str:
    if state.phase is not Phase.RUNNING:
        return "объявлен перерыв" if state.phase is Phase.BREAK else "заседание закрыто"
    if state.open_round is None:
        return "голосование не идёт"
    vote = state.open_round
    return f"идёт голосование по проекту {vote.motion.number}, {_votes(state, vote)}"


def _votes(state: MeetingState, vote: BallotRound) -> str:
    if vote.motion.ballot is not BallotForm.OPEN:
        return "подсчёт записан" if vote.counted else "подсчёт ещё не записан"
    cast = counted(len(vote.ballots) + len(vote.choices), "голос", "голоса", "голосов")
    return f"записано {cast} из {len(basis_of(state, vote).people)}"
