"""Make the database of the present version that later versions must be able to open.

``python -m tests.storage.make_fixture`` writes ``fixtures/vNNNN.db`` once for a version;
a released fixture is never made again.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from secretary_app.application.records import CalendarChanges
from secretary_app.storage.schema import VERSIONS
from secretary_app.storage.store import open_store
from tests.storage.contract import prepare
from tests.storage.samples import JOURNAL, KEY, PROJECTION

FIXTURES = Path(__file__).parent / "fixtures"
CHANGES = CalendarChanges(days={date(2028, 5, 2): True}, years=frozenset({2028}))


def make(target: Path) -> None:
    """Write a copy of a folder with everything the samples hold."""
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder))
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL)
            work.project(KEY, PROJECTION)
            work.save_calendar_changes(CHANGES)
        store.backup(target)
        store.close()


if __name__ == "__main__":
    make(FIXTURES / f"v{VERSIONS[-1]}.db")
