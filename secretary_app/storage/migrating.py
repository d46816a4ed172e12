"""Bringing an older database up to date: a verified copy first, then all or nothing."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import Connection

from secretary_app.storage.copying import copy_verified
from secretary_app.storage.driver import connect, file_uri
from secretary_app.storage.engine import (
    BUSY_SECONDS,
    MIGRATION_SETTINGS,
    check_settings,
    writer_engine,
)
from secretary_app.storage.failures import DamagedError, translated
from secretary_app.storage.places import DataFolder
from secretary_app.storage.triggers import create_triggers

SCRIPTS: Final = Path(__file__).parent / "migrations"


def upgrade(place: DataFolder, version: str) -> Path:
    """Bring the database from ``version`` to the latest; return the copy made before.

    Raises `EnvironmentFailure`; then the database is as it was.
    """
    copy = _copy_aside(place, version)
    with translated(place.root):
        engine = writer_engine(place.database, MIGRATION_SETTINGS)
        try:
            with engine.connect() as connection:
                check_settings(connection, place.root, MIGRATION_SETTINGS)
                connection.rollback()
                _migrate(connection, place.database)
        finally:
            engine.dispose()
    return copy


def _copy_aside(place: DataFolder, version: str) -> Path:
    with translated(place.backups):
        place.backups.mkdir(exist_ok=True)
        stamp = f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}"
        target = place.backups / f"secretary-{version}-{stamp}.db"
        uri = file_uri(place.database, "mode=rw")
        with closing(connect(uri, busy_seconds=BUSY_SECONDS)) as source:
            copy_verified(source, target)
    return target


def _migrate(connection: Connection, path: Path) -> None:
    """Run the migrations in one transaction: a kill at any statement leaves all or nothing."""
    with connection.begin():
        _run_scripts(connection)
        create_triggers(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").all():
            raise DamagedError(path)


def _run_scripts(connection: Connection) -> None:
    # Importing alembic takes half a second and is needed once in a version's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
