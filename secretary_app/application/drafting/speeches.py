"""СЛУШАЛИ and ВЫСТУПИЛИ as the journal has them, ready to be edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from secretary_app.application.drafting.wording import Speech
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.meeting.entries import StatementKind
from secretary_app.domain.meeting.state import MeetingState, Statement
from secretary_app.domain.people import PersonId
from secretary_app.language.names import NBSP
from secretary_app.language.sentences import sentence

REMARK = " (реплика)"
REMARK_OF_NOBODY = "Замечание: "


def said_on(state: MeetingState, item: ItemId, part: Speech) -> tuple[Statement, ...]:
    """Return what was heard on a question, or what was said to it; remarks are of the latter."""
    own = (said for said in state.statements if said.item == item)
    heard = part is Speech.HEARD
    return tuple(said for said in own if (said.kind is StatementKind.HEARD) == heard)


def speech(said: Statement, name: Callable[[PersonId], str]) -> str:
    """Return «Зайцев А.Р. – предложил общий календарь.», a remark marked as one."""
    remark = said.kind is StatementKind.REMARK
    if said.person is None:
        return sentence(f"{REMARK_OF_NOBODY if remark else ''}{said.text}")
    return sentence(f"{name(said.person)}{REMARK if remark else ''}{NBSP}– {said.text}")


def recorded_text(statements: Iterable[Statement], name: Callable[[PersonId], str]) -> str:
    """Return the statements as lines of one text, as a draft words them."""
    lines: Sequence[str] = [speech(said, name).replace(NBSP, " ") for said in statements]
    return "\n".join(lines)
