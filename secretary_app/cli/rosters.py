"""Members from a workbook and back: every row is taken, or none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from secretary_app.application.editing.rosters import take_roster
from secretary_app.application.lookup import record_of
from secretary_app.application.ports import Store
from secretary_app.application.roster import (
    council_for_roster,
    find_roster,
    plan,
    roster_tables,
)
from secretary_app.application.services import Services
from secretary_app.cli import roster_texts, texts
from secretary_app.cli.console import complain, say
from secretary_app.domain.councils import CouncilId


def import_roster(services: Services, store: Store, path: Path, council: CouncilId | None) -> bool:
    """Store the members of a workbook and say what became of them; tell whether it was taken.

    Raises `DomainError` when the whole file is refused, `OSError` when it cannot be read.
    """
    with store.reading() as tx:
        record = council_for_roster(tx, council)
    sheet, match = find_roster(services.read_workbook(path))
    found = plan(record, sheet, match, services.clock.now().date())
    if found.faults:
        for fault in found.faults:
            complain(roster_texts.refused(path, fault))
        complain(f"{roster_texts.summary(path, sheet, found)} {texts.NOTHING_STORED}")
        return False
    take_roster(store, found)
    say(roster_texts.imported(path, sheet, found))
    return True


def roster_file(services: Services, store: Store, council: CouncilId, day: date | None) -> bytes:
    """Return the composition on ``day`` (default: today) as a workbook."""
    with store.reading() as tx:
        record = record_of(tx, council)
    return services.write_workbook(roster_tables(record, day or services.clock.now().date()))
