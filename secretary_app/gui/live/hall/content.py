"""What the hall sees, read off the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from secretary_app.domain.agenda import BallotForm, Choice, Motion
from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.results import open_result
from secretary_app.domain.meeting.state import BallotRound, ClosedRound, MeetingState, Phase
from secretary_app.domain.voting import Outcome, VoteResult
from secretary_app.gui.live.hall import texts
from secretary_app.gui.live.texts import heading
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.derivation import Naming, verdict
from secretary_app.language.shares import figure

_CHOICES = {Choice.FOR: texts.FOR, Choice.AGAINST: texts.AGAINST, Choice.ABSTAIN: texts.ABSTAIN}
_GOOD = (Outcome.ADOPTED, Outcome.ELECTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class HallOptions:
    """What the secretary lets the hall see besides."""

    live_tally: bool = False
    by_name: bool = False


@dataclass(frozen=True, slots=True)
class HallTile:
    """A number with its title."""

    title: str
    number: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class HallPage:
    """Everything on the display but the clock."""

    top: str
    stage: str
    title: str = ""
    text: str = ""
    tiles: tuple[HallTile, ...] = ()
    outcome: str = ""
    outcome_tone: Tone = Tone.NEUTRAL
    names: tuple[str, ...] = ()
    foot: str = ""


def hall_page(state: MeetingState, naming: Naming, options: HallOptions) -> HallPage:
    """Return what the hall may see now; of a secret vote nothing before it is closed."""
    facts = state.facts
    top = f"{facts.council.name} · {heading(facts.meeting).lower()}"
    foot = texts.attendance(heading_quorum(state)) if state.opened_at else ""
    if state.phase is not Phase.RUNNING:
        return HallPage(top=top, stage="", title=texts.PHASES[state.phase], foot=foot)
    if state.open_round is not None:
        return _open_page(state, state.open_round, naming, options, top, foot)
    decided = _last_decided(state)
    if decided is not None:
        return _decided_page(state, decided, naming, options, top, foot)
    return _discussed_page(state, top, foot)


def _open_page(
    state: MeetingState,
    vote: BallotRound,
    naming: Naming,
    options: HallOptions,
    top: str,
    foot: str,
) -> HallPage:
    secret = vote.motion.ballot is BallotForm.SECRET
    stage = texts.SECRET_VOTING if secret else texts.VOTING
    shown = options.live_tally and not secret
    return HallPage(
        top=top,
        stage=_item_line(state, vote.motion, texts.round_stage(stage, vote.number)),
        title=_title(state, vote.motion),
        text=vote.motion.text,
        tiles=_tiles(open_result(state, vote), naming) if shown else (),
        foot=foot,
    )


def _last_decided(state: MeetingState) -> ClosedRound | None:
    """Return the last vote, unless the body has turned to another question since."""
    if not state.rounds:
        return None
    last, current = state.rounds[-1], state.current
    return last if current is None or last.closed_at >= current.since else None


def _decided_page(
    state: MeetingState,
    closed: ClosedRound,
    naming: Naming,
    options: HallOptions,
    top: str,
    foot: str,
) -> HallPage:
    result, motion = closed.result, closed.round.motion
    named = options.by_name and motion.ballot is BallotForm.OPEN
    return HallPage(
        top=top,
        stage=_item_line(state, motion, texts.round_stage(texts.VOTED, result.round)),
        title=_title(state, motion),
        text=motion.text,
        tiles=_tiles(result, naming),
        outcome=verdict(result).rstrip("."),
        outcome_tone=Tone.FOR if result.outcome in _GOOD else Tone.AGAINST,
        names=tuple(_by_name(closed, naming)) if named else (),
        foot=foot,
    )


def _discussed_page(state: MeetingState, top: str, foot: str) -> HallPage:
    item = state.items.get(state.current.item) if state.current else None
    if item is None:
        return HallPage(top=top, stage="", title=state.facts.council.name, foot=foot)
    stage = texts.item_line(item.item.number, len(state.items), texts.DISCUSSED)
    return HallPage(top=top, stage=stage, title=item.item.title, foot=foot)


def _item_line(state: MeetingState, motion: Motion, stage: str) -> str:
    if motion.item is None:
        return f"{texts.PROCEDURAL} · {stage}"
    return texts.item_line(state.items[motion.item].item.number, len(state.items), stage)


def _title(state: MeetingState, motion: Motion) -> str:
    return state.items[motion.item].item.title if motion.item is not None else ""


def _tiles(result: VoteResult, naming: Naming) -> tuple[HallTile, ...]:
    tally = result.tally
    candidates = tuple(
        HallTile(naming.candidate(c.id), figure(c.votes), Tone.FOR if c.elected else Tone.ACCENT)
        for c in result.candidates or ()
    )
    own = () if candidates else (HallTile(texts.FOR, figure(tally.for_), Tone.FOR),)
    return (
        *own,
        *candidates,
        HallTile(texts.AGAINST, figure(tally.against), Tone.AGAINST),
        HallTile(texts.ABSTAIN, figure(tally.abstain), Tone.ABSTAIN),
        HallTile(texts.NOT_VOTED, figure(result.not_voting), Tone.NEUTRAL),
    )


def _by_name(closed: ClosedRound, naming: Naming) -> Iterator[str]:
    for choice, title in _CHOICES.items():
        ballots = closed.round.ballots.values()
        names = [naming.person(b.voter.person) for b in ballots if b.choice is choice]
        if names:
            yield texts.named(title, ", ".join(names))
