"""One-click fixes of a coming meeting."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from secretary_app.application.lint.remark import Fix
from secretary_app.domain.agenda import BallotForm, Meeting, Motion
from secretary_app.domain.deadlines import OnDate

_TITLE = re.compile(r"agenda\[(\d+)\]\.title")
_OF_MOTION = re.compile(r"motions\[(\d+)\]\.(text|number|ballot|deadline\.date)")
_EXECUTOR = re.compile(r"motions\[(\d+)\]\.executors\[(\d+)\]")
_OF_HEADER = ("date", "place", "subject")


def is_fixable(fix: Fix | None) -> bool:
    """Tell whether `fixed` knows how to put the fix in its place."""
    if fix is None:
        return False
    patterns = (_TITLE, _OF_MOTION, _EXECUTOR)
    return fix.place in _OF_HEADER or any(p.fullmatch(fix.place) for p in patterns)


def fixed(meeting: Meeting, fix: Fix) -> Meeting:
    """Return the meeting with the fix in its place; as it is where the place is gone."""
    if fix.place == "date":
        return replace(meeting, date=date.fromisoformat(fix.value))
    if fix.place == "place":
        return replace(meeting, place=fix.value)
    if fix.place == "subject":
        return replace(meeting, subject=fix.value)
    if found := _TITLE.fullmatch(fix.place):
        items = enumerate(meeting.agenda)
        return replace(
            meeting,
            agenda=tuple(
                replace(item, title=fix.value) if n == int(found[1]) else item for n, item in items
            ),
        )
    if found := _EXECUTOR.fullmatch(fix.place):
        return _motion(meeting, int(found[1]), _with_executor(int(found[2]), fix.value))
    if found := _OF_MOTION.fullmatch(fix.place):
        return _motion(meeting, int(found[1]), _with_field(found[2], fix.value))
    return meeting


def _motion(meeting: Meeting, place: int, change: Callable[[Motion], Motion]) -> Meeting:
    motions = enumerate(meeting.motions)
    return replace(meeting, motions=tuple(change(one) if n == place else one for n, one in motions))


def _with_executor(place: int, value: str) -> Callable[[Motion], Motion]:
    def change(motion: Motion) -> Motion:
        named = enumerate(motion.executors)
        return replace(motion, executors=tuple(value if n == place else one for n, one in named))

    return change


def _with_field(name: str, value: str) -> Callable[[Motion], Motion]:
    match name:
        case "text":
            return lambda motion: replace(motion, text=value)
        case "number":
            return lambda motion: replace(motion, number=value)
        case "ballot":
            return lambda motion: replace(motion, ballot=BallotForm(value))
        case _:
            return lambda motion: replace(motion, deadline=OnDate(date.fromisoformat(value)))
