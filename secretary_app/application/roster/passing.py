"""What a plan passes over, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from secretary_app.application.roster.planning import RosterPlan

_MOST_LISTED = 20


def passed_over(plan: RosterPlan) -> Iterator[str]:
    """Yield who is not in the sheet and stays, and which of its rows name nobody."""
    if plan.left:
        # Initials end with a point of their own.
        yield f"В файле нет, оставлены: {_listed([p.label for p in plan.left])}".rstrip(".") + "."
    if plan.vacant:
        yield f"Вакантные места, строки: {_listed(plan.vacant)}."
    if plan.skipped:
        yield f"Без имени, пропущены строки: {_listed(plan.skipped)}."


def _listed(things: Sequence[object]) -> str:
    more = len(things) - _MOST_LISTED
    shown = ", ".join(map(str, things[:_MOST_LISTED]))
    return f"{shown} и ещё {more}" if more > 0 else shown
