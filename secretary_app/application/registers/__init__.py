"""Registers of meetings, decisions, assignments, attendance and votes, for workbooks.

found = gather(store, calendars, RegisterScope(council=council))
tables = register_tables(found)    # a sheet for every register, for `write_workbook`
"""

from secretary_app.application.registers.gathering import gather
from secretary_app.application.registers.kinds import RegisterKind, RegisterScope
from secretary_app.application.registers.lines import (
    AboutItem,
    AssignmentLine,
    AttendanceLine,
    Capacity,
    Counts,
    DecisionLine,
    MinutesLine,
    OfMeeting,
    Part,
    QuorumAtEnd,
    Registers,
    VoteLine,
)
from secretary_app.application.registers.tables import register_tables

__all__ = [
    "AboutItem",
    "AssignmentLine",
    "AttendanceLine",
    "Capacity",
    "Counts",
    "DecisionLine",
    "MinutesLine",
    "OfMeeting",
    "Part",
    "QuorumAtEnd",
    "RegisterKind",
    "RegisterScope",
    "Registers",
    "VoteLine",
    "gather",
    "register_tables",
]
