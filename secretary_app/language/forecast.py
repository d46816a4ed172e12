"""The quorum to expect in words: «Подтвердили 11 из 18, для кворума нужно 9, запас 2.»."""

from __future__ import annotations

from secretary_app.domain.quorum import QuorumStatus
from secretary_app.language.derivation import unmet_conditions
from secretary_app.language.foresight import margin_words
from secretary_app.language.numbers import agree
from secretary_app.language.shares import figure


def confirmed_sentence(status: QuorumStatus, coming: int, members: int) -> str:
    """Return how many members said that they would come, and what that is for the quorum.

    ``coming`` and ``members`` are heads of members with a vote.
    """
    said = f"{agree(coming, 'Подтвердил', 'Подтвердили', 'Подтвердили')} {coming} из {members}"
    if status.rule is None:
        return f"{said}, кворум не требуется."
    counted = "" if status.counted == coming else f"засчитывается {figure(status.counted)}, "
    return f"{said}, {counted}{_needed(status)}."


def hoped_sentence(status: QuorumStatus, silent: int) -> str:
    """Return what the quorum would be if all who said nothing yet came; empty for nobody."""
    if not silent or status.rule is None:
        return ""
    said = agree(silent, "Не ответил", "Не ответили", "Не ответили")
    return f"{said} {silent}; если придут все: {_needed(status)}."


def _needed(status: QuorumStatus) -> str:
    if status.sides:
        numbers = ", ".join(f"«{s.side}» – {figure(s.required)}" for s in status.sides)
        told = f"для кворума нужно от сторон: {numbers}, {margin_words(status)}"
    else:
        told = f"для кворума нужно {figure(status.required)}, {margin_words(status)}"
    return f"{told}{unmet_conditions(status)}"
