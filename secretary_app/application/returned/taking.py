"""Wording out of a file that came back, and the draft that takes it in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from secretary_app.application.drafting.decided import as_decided
from secretary_app.application.drafting.speeches import recorded_text, said_on
from secretary_app.application.drafting.wording import as_worded, reword, say
from secretary_app.application.returned.kinds import DifferenceKind, facts_changed
from secretary_app.application.returned.passages import (
    DecisionPlace,
    Passage,
    SpeechPlace,
    body_of,
    comparable,
)
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.people import PersonId

_LISTED = re.compile(r"^[-–—•]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a wording: as typed, as issued and as it came back; None where it is not."""

    typed: str | None
    issued: str | None
    returned: str | None
    same: bool


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A wording with the lines that became of it."""

    passage: Passage
    lines: tuple[Line, ...]

    @property
    def changed(self) -> bool:
        """Tell whether any of it reads otherwise now."""
        return not all(line.same for line in self.lines)

    @property
    def fault(self) -> DifferenceKind | None:
        """Return why it may not be taken: a resolution that is gone, or names other facts."""
        place = self.passage.place
        if not isinstance(place, DecisionPlace) or not self.changed:
            return None
        now = [line.returned for line in self.lines if line.returned is not None]
        if not now:
            return DifferenceKind.DECISION
        before = [line.issued for line in self.lines if line.issued is not None]
        if not comparable(now[0]).startswith(f"{place.number}."):
            return DifferenceKind.NUMBERS
        return facts_changed(before, now)

    @property
    def text(self) -> str:
        """Return the wording as a draft holds it: what was not touched stays as it was typed."""
        kept = [line for line in self.lines if line.returned is not None]
        return "\n".join(self._typed(line, first=at == 0) for at, line in enumerate(kept))

    def _typed(self, line: Line, *, first: bool) -> str:
        if line.typed is not None and line.same:
            return line.typed
        returned = comparable(line.returned or "")
        body = body_of(returned, self.passage.place, first=first)
        listed = _LISTED.match(returned) and not first
        return f"- {body}" if listed else body


def take(
    draft: MinutesDraft,
    state: MeetingState,
    name: Callable[[PersonId], str],
    texts: Iterable[Rewritten],
) -> MinutesDraft:
    """Return the draft with these wordings.

    A resolution that departs from the adopted text has no reason yet: the check asks for one.
    """
    adopted = as_decided(state)
    for one in texts:
        match one.passage.place:
            case SpeechPlace(item=item, part=part):
                recorded = recorded_text(said_on(state, item, part), name)
                draft = say(draft, item, part, one.text, recorded)
            case DecisionPlace(motion=motion):
                worded = replace(as_worded(adopted[motion], draft), text=one.text)
                draft = reword(draft, adopted[motion], worded)
            case _:
                assert_never(one.passage.place)
    return draft
