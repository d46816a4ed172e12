"""Members from a spreadsheet: columns matched, rows planned; and the way back.

    sheet, match = find_roster(workbook)
    found = plan(record, sheet, match, as_of)    # every row's fate; nothing is stored

`application.editing.rosters` stores the plan. A window shows ``match`` and lets it be changed
(`ColumnMatch.with_field`, `match_at`, `match_without_headings`), then shows the plan's rows.
"""

from secretary_app.application.roster.changes import Change
from secretary_app.application.roster.councils import council_for_roster
from secretary_app.application.roster.headings import TITLES, RosterField, field_of
from secretary_app.application.roster.matching import (
    ColumnMatch,
    MatchedColumn,
    find_roster,
    guess_match,
    match_at,
    match_faults,
    match_without_headings,
    with_unnamed,
)
from secretary_app.application.roster.passing import passed_over
from secretary_app.application.roster.planning import Fate, RosterPlan, RowPlan, plan
from secretary_app.application.roster.rows import Note
from secretary_app.application.roster.sheets import (
    CellValue,
    RosterFault,
    Sheet,
    Unreadable,
    Workbook,
    WorkbookFault,
    WrittenValue,
)
from secretary_app.application.roster.tables import roster_tables, template_tables

__all__ = [
    "TITLES",
    "CellValue",
    "Change",
    "ColumnMatch",
    "Fate",
    "MatchedColumn",
    "Note",
    "RosterFault",
    "RosterField",
    "RosterPlan",
    "RowPlan",
    "Sheet",
    "Unreadable",
    "Workbook",
    "WorkbookFault",
    "WrittenValue",
    "council_for_roster",
    "field_of",
    "find_roster",
    "guess_match",
    "match_at",
    "match_faults",
    "match_without_headings",
    "passed_over",
    "plan",
    "roster_tables",
    "template_tables",
    "with_unnamed",
]
