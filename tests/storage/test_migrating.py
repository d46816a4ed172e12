from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from secretary_app.application.records import Journal, StoredMeeting
from secretary_app.storage import migrating, schema
from secretary_app.storage.backup import restore
from secretary_app.storage.driver import DriverError, RawConnection, connect, file_uri
from secretary_app.storage.failures import DamagedError, UnavailableError
from secretary_app.storage.migrating import upgrade
from secretary_app.storage.places import DataFolder
from tests.storage.conftest import Opener
from tests.storage.contract import stored
from tests.storage.make_fixture import CHANGES, FIXTURES, make
from tests.storage.samples import COUNCIL, JOURNAL, KEY, MEETING, PROJECTION, RECORD, ballots

ROOT = Path(__file__).parents[2]
TRIAL = "9999"
NEXT = """
from alembic import op
from sqlalchemy import Column, Text

revision = "TRIAL"
down_revision = "LATEST"


def upgrade():
    strict = {"sqlite_strict": True}
    with op.batch_alter_table("people", recreate="always", table_kwargs=strict) as people:
        people.add_column(Column("telephone", Text))
    with op.batch_alter_table("journal", recreate="always", table_kwargs=strict) as journal:
        journal.add_column(Column("device", Text))
    op.execute("UPDATE people SET telephone = '1'")
    op.execute("CREATE INDEX ix_motions_number ON motions (number)")
    EXTRA
"""


@pytest.fixture
def place(folder: Path) -> DataFolder:
    """Return a folder with the database of version 1."""
    folder.mkdir()
    shutil.copyfile(FIXTURES / "v0001.db", DataFolder(folder).database)
    return DataFolder(folder)


def scripts_in(folder: Path, extra: str = "pass") -> Path:
    """Return scripts that lead from the latest version to a trial one."""
    shutil.copytree(migrating.SCRIPTS, folder)
    script = NEXT.replace("TRIAL", TRIAL).replace("LATEST", schema.VERSIONS[-1])
    (folder / "versions" / f"{TRIAL}_trial.py").write_text(script.replace("EXTRA", extra))
    return folder


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the trial version the latest one."""
    scripts = scripts_in(tmp_path / "скрипты 100%")
    monkeypatch.setattr(migrating, "SCRIPTS", scripts)
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, TRIAL))
    return scripts


def everything(path: Path) -> dict[str, list[list[object]]]:
    """Return the schema and all rows."""
    with closing(connect(file_uri(path, "mode=rw"), busy_seconds=0)) as raw:
        objects = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY 1, 2"
        found = {"sqlite_master": [list(row) for row in raw.execute(objects)]}
        for kind, name, *_ in list(found["sqlite_master"]):
            if kind == "table":
                found[str(name)] = [list(row) for row in raw.execute(f"SELECT * FROM {name}")]  # noqa: S608 - a name from the schema
    return found


@pytest.fixture
def migrated(place: DataFolder, trial: Path) -> Iterator[RawConnection]:
    assert trial.is_dir()
    upgrade(place, "0001")
    with closing(connect(file_uri(place.database, "mode=rw"), busy_seconds=0)) as raw:
        yield raw


@pytest.mark.parametrize(
    ("version", "write"),
    [*((version, True) for version in schema.VERSIONS), (schema.VERSIONS[-1], False)],
)
def test_every_released_database_opens(
    opened: Opener, folder: Path, version: str, write: bool
) -> None:
    folder.mkdir()
    shutil.copyfile(FIXTURES / f"v{version}.db", DataFolder(folder).database)
    store = opened(write=write)
    assert store.findings() == () or not write
    assert stored(store) == StoredMeeting(meeting=MEETING, journal=Journal(JOURNAL))
    with store.reading() as view:
        assert view.council(COUNCIL) == RECORD
        assert view.projection(KEY) == PROJECTION
        assert view.calendar_changes() == CHANGES


def test_the_present_version_makes_the_same_fixture(tmp_path: Path) -> None:
    """While the last version is not released, its fixture follows the tables."""
    make(tmp_path / "made.db")
    assert everything(tmp_path / "made.db") == everything(FIXTURES / f"v{schema.VERSIONS[-1]}.db")


def test_versions_are_the_scripts_in_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == schema.VERSIONS


def test_migrations_lead_to_the_tables_that_a_new_database_has(tmp_path: Path) -> None:
    """A new database is made without alembic; both ways must end in the same."""

    def shape(path: Path) -> list[list[str]]:
        rows = everything(path)["sqlite_master"]
        return [[re.sub(r"\s*([(),\s])\s*", r"\1", str(field)) for field in row] for row in rows]

    place = DataFolder(tmp_path / "migrated")
    place.root.mkdir()
    with closing(connect(file_uri(place.database, "mode=rwc"), busy_seconds=0)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
    upgrade(place, "none")
    make(tmp_path / "made.db")
    assert shape(place.database) == shape(tmp_path / "made.db")
    assert schema.look(place.database).standing is schema.Standing.CURRENT


def test_a_migration_keeps_every_row(migrated: RawConnection) -> None:
    """Batch migrations with foreign keys on deleted every child row without a word."""
    (memberships,) = migrated.execute("SELECT count(*) FROM memberships").fetchone()
    assert memberships == len(RECORD.memberships)
    assert [row[0] for row in migrated.execute("SELECT telephone FROM people")] == ["1", "1"]
    assert [row[0] for row in migrated.execute("SELECT version_num FROM alembic_version")] == [
        TRIAL
    ]
    (entries,) = migrated.execute("SELECT count(*) FROM journal").fetchone()
    assert entries == len(JOURNAL)


@pytest.mark.parametrize("statement", ["UPDATE journal SET hash = ''", "DELETE FROM journal"])
def test_a_migration_gives_the_journal_its_guards_back(
    migrated: RawConnection, statement: str
) -> None:
    with pytest.raises(DriverError, match="append-only"):
        migrated.execute(statement)


def test_an_older_database_is_brought_up_to_date_when_opened(
    opened: Opener, place: DataFolder, trial: Path
) -> None:
    assert trial.is_dir()
    store = opened()
    assert stored(store).journal == Journal(JOURNAL)
    with store.writing() as work:
        work.append(KEY, ballots(1, JOURNAL[-1].hash, len(JOURNAL) + 1))
    assert store.findings() == ()
    (copy,) = place.backups.iterdir()
    assert copy.name.startswith("secretary-0001-20")
    assert everything(copy) == everything(FIXTURES / "v0001.db")


def test_an_older_copy_is_brought_up_to_date_when_restored(
    opened: Opener, folder: Path, trial: Path
) -> None:
    assert trial.is_dir()
    report = restore(folder, FIXTURES / "v0001.db")
    assert report.entries == len(JOURNAL)
    assert stored(opened()).journal == Journal(JOURNAL)


def test_without_a_good_copy_nothing_is_migrated(
    opened: Opener, place: DataFolder, trial: Path
) -> None:
    assert trial.is_dir()
    place.backups.write_text("a file in the place of the folder")
    before = place.database.read_bytes()
    with pytest.raises(UnavailableError, match="стоит файл"):
        opened()
    assert place.database.read_bytes() == before


@pytest.mark.parametrize(
    "extra", ["op.execute('DELETE FROM people')", "op.execute('SELECT nonsense')"]
)
def test_a_migration_that_fails_leaves_the_database_as_it_was(
    opened: Opener,
    place: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    extra: str,
) -> None:
    monkeypatch.setattr(migrating, "SCRIPTS", scripts_in(tmp_path / "scripts", extra))
    monkeypatch.setattr(schema, "VERSIONS", (*schema.VERSIONS, TRIAL))
    before = everything(place.database)
    with pytest.raises(DamagedError):
        opened()
    assert everything(place.database) == before


KILLER = """
import json, os, pathlib, shutil, signal, sys
from sqlalchemy import Engine, event
from secretary_app.storage import migrating
from secretary_app.storage.places import DataFolder
from tests.storage.test_migrating import everything
import alembic.command

folder, scripts = map(pathlib.Path, sys.argv[1:])
migrating.SCRIPTS = scripts
counted = 0

def run_until(last, place):
    def count(*_):
        global counted
        counted += 1
        if counted == last:
            os.kill(os.getpid(), signal.SIGKILL)
    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    migrating.upgrade(place, "0001")
    os._exit(0)

status, last, seen = 1, 0, []
while status:
    last += 1
    place = DataFolder(folder / str(last))
    shutil.copytree(folder / "before", place.root)
    child = os.fork()
    if not child:
        run_until(last, place)
    _, status = os.waitpid(child, 0)
    seen.append(everything(place.database))
print(json.dumps(seen))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="killed by a signal after fork")
def test_a_migration_killed_at_any_statement_is_all_or_nothing(
    place: DataFolder, tmp_path: Path
) -> None:
    scripts = scripts_in(tmp_path / "scripts")
    shutil.copytree(place.root, tmp_path / "kills" / "before")
    command = [sys.executable, "-c", KILLER, str(tmp_path / "kills"), str(scripts)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *killed, finished = json.loads(done.stdout)
    before = everything(place.database)
    assert len(killed) > 25
    assert all(state == before for state in killed)
    assert finished["alembic_version"] == [[TRIAL]]
    assert len(finished["journal"]) == len(before["journal"])


def test_alembic_is_not_imported_to_open_a_database_of_the_latest_version(folder: Path) -> None:
    code = (
        "import pathlib, sys; from secretary_app.storage.store import open_store;"
        "open_store(pathlib.Path(sys.argv[1])).close();"
        "print('alembic' in sys.modules, 'holidays' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(folder)]
    for _ in range(2):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stdout == "False False\n"


def test_the_package_itself_imports_no_database() -> None:
    code = "import secretary_app.storage, sys; print('sqlalchemy' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
