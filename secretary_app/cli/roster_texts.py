"""What the command line says about members taken from a workbook."""

from __future__ import annotations

from secretary_app.application.roster import Fate, RosterPlan, RowPlan, Sheet, passed_over
from secretary_app.language.excerpts import one_line
from secretary_app.language.typography import normalise

FATES = {
    Fate.NEW: "новых –",
    Fate.CHANGED: "изменено –",
    Fate.SAME: "без изменений –",
    Fate.REFUSED: "с ошибками –",
}
_LONGEST_LINE = 1000


def refused(path: object, fault: object) -> str:
    """Return a fault of a row with its place, in one line."""
    return f"{path}: {_line(fault)}"


def summary(path: object, sheet: Sheet, plan: RosterPlan) -> str:
    """Return how many rows have which fate, in one line."""
    council = normalise(f"«{one_line(plan.before.council.name)}»")
    counts = [f"{word} {plan.count(fate)}" for fate, word in FATES.items() if plan.count(fate)]
    return f"{path}, лист «{one_line(sheet.name)}»: {council}, состав: {', '.join(counts)}."


def imported(path: object, sheet: Sheet, plan: RosterPlan) -> str:
    """Return what an import changed: the summary, then a line for everything worth knowing."""
    changed = [row for row in plan.rows if row.fate is not Fate.SAME]
    lines = [
        summary(path, sheet, plan),
        *map(_row, changed),
        *(f"! {note}" for row in plan.rows for note in row.notes),
        *passed_over(plan),
    ]
    return "\n".join([lines[0], *(f"  {_line(line)}" for line in lines[1:])])


def _row(row: RowPlan) -> str:
    return f"строка {row.row}: {row.name} – {'; '.join(row.told)}"


def _line(text: object) -> str:
    return one_line(str(text), _LONGEST_LINE)
