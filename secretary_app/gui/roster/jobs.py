"""What the dialog of a roster has done away from the window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from secretary_app.application.lookup import record_of
from secretary_app.application.ports import EnvironmentFailure, Transaction
from secretary_app.application.roster import (
    RosterFault,
    RosterPlan,
    plan,
    roster_tables,
    template_tables,
)
from secretary_app.application.services import Services
from secretary_app.domain.councils import CouncilId
from secretary_app.gui import texts
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.roster.selection import Selection, selection_of
from secretary_app.gui.writing import write_chosen

Planned = RosterPlan | RosterFault


def read_file(services: Services, path: Path) -> Selection:
    """Return what of the file is read; raises `WorkbookFault`, `EnvironmentFailure`."""
    try:
        return selection_of(path, services.read_workbook(path))
    except OSError as error:
        raise EnvironmentFailure(texts.unreadable(error.strerror or str(error))) from error


def planned(tx: Transaction, council: CouncilId, selection: Selection, day: date) -> Planned:
    """Return what would become of every row, or why the sheet cannot be read so."""
    try:
        return plan(record_of(tx, council), selection.sheet, selection.match, day)
    except RosterFault as fault:
        return fault


def write_template(services: Services, data: OpenData, path: Path) -> Path:
    """Write a table to fill. Raises `EnvironmentFailure`."""
    tables = template_tables(services.clock.now().date())
    return write_chosen(services, data, path, services.write_workbook(tables))


def write_roster(services: Services, data: OpenData, council: CouncilId, path: Path) -> Path:
    """Write the composition of today. Raises `EnvironmentFailure`, `DomainError`."""
    with data.store.reading() as tx:
        tables = roster_tables(record_of(tx, council), services.clock.now().date())
    return write_chosen(services, data, path, services.write_workbook(tables))
