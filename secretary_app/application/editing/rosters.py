"""Storing what the plan of a roster says, as one step that can be taken back."""

from __future__ import annotations

from secretary_app.application.editing.edits import CouncilChange, Edit
from secretary_app.application.editing.steps import store_edit
from secretary_app.application.ports import Store
from secretary_app.application.roster.planning import RosterPlan
from secretary_app.application.roster.sheets import RosterFault


def take_roster(store: Store, plan: RosterPlan) -> Edit:
    """Store what the plan says, all of it, and return the step.

    Raises `RosterFault` when a row is refused, `ChangedSinceError` when the council is no
    longer what the plan was made for, and `DomainError` as every step; then nothing is stored.
    """
    if plan.faults:
        raise RosterFault("В файле есть строки с ошибками, поэтому ничего не сохранено.")
    change = CouncilChange(plan.before.council.id, plan.before, plan.after)
    return store_edit(store, Edit("принят состав из Excel", (change,)))
