"""The quorum's margin, and what a step would do to it, in words."""

from __future__ import annotations

from typing import assert_never

from secretary_app.domain.meeting.foresight import Consequence, QuorumChange, spare
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.language.derivation import unmet_conditions
from secretary_app.language.shares import figure


def margin_words(status: QuorumStatus) -> str:
    """Return «запас 2» or «не хватает 1»; empty where the rules ask for no quorum."""
    if status.rule is None:
        return ""
    over = spare(status)
    return f"запас {figure(over)}" if over >= 0 else f"не хватает {figure(-over)}"


def consequence_sentence(found: Consequence) -> str:
    """Return the warning before a step, or the good news: «Кворума не станет: …»."""
    whose = " голосования" if found.of_vote else ""
    numbers = _numbers(found.after)
    match found.change:
        case QuorumChange.BROKEN:
            return f"Кворума{whose} не станет: {numbers}{unmet_conditions(found.after)}."
        case QuorumChange.EDGE:
            return f"Кворум{whose} останется без запаса: {numbers}."
        case QuorumChange.RESTORED:
            return f"Кворум{whose} будет: {numbers}."
        case _:
            assert_never(found.change)


def _numbers(status: QuorumStatus) -> str:
    if status.sides:
        return "; ".join(
            f"«{s.side}» – {figure(s.counted)}, нужно {figure(s.required)}" for s in status.sides
        )
    counted = f"{figure(status.counted)} из {figure(status.base)}"
    return f"{counted}, нужно {figure(status.required)}"
