"""Backup and restore of a data folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import cast

from sqlalchemy import Engine

from secretary_app.application.durable import replace_durably, sync_folder, sync_path
from secretary_app.application.records import Head, MeetingKey
from secretary_app.storage.checking import check
from secretary_app.storage.copying import copy_verified
from secretary_app.storage.driver import RawConnection, connect, file_uri
from secretary_app.storage.engine import BUSY_SECONDS, reader_engine
from secretary_app.storage.failures import (
    DATABASE_FAULTS,
    BackupError,
    DiskFullError,
    failure_of,
    translated,
)
from secretary_app.storage.heads import HeadLog, read_heads, write_heads
from secretary_app.storage.lock import WriterLock
from secretary_app.storage.meeting_rows import load_heads
from secretary_app.storage.migrating import upgrade
from secretary_app.storage.opening import located, make_folder
from secretary_app.storage.places import DataFolder
from secretary_app.storage.reading import check_readable
from secretary_app.storage.schema import Standing, look
from secretary_app.storage.unit import Unit


def write_backup(engine: Engine, place: DataFolder, target: Path) -> None:
    """Write a verified copy of the database to ``target``; raises `BackupError`.

    A file that stands there is replaced once the new copy is verified.
    """
    wanted = target.absolute()
    if wanted.is_dir():
        raise BackupError(
            f"«{target}» – это папка, а для копии нужен файл. Ничего не записано. "
            "Укажите имя файла."
        )
    if wanted.exists() and not wanted.is_file():
        raise BackupError(
            f"«{target}» – это устройство, а для копии нужен файл. Ничего не записано. "
            "Укажите имя файла."
        )
    if wanted.resolve() in {path.resolve() for path in place.files()}:
        raise BackupError(
            f"«{target}» – рабочий файл программы, копию на его место записать нельзя. "
            "Ничего не записано. Укажите другое имя."
        )
    with engine.connect() as connection:
        raw = cast("RawConnection", connection.connection.driver_connection)
        copy_verified(raw, wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreReport:
    """What a restore did.

    ``kept`` are the former files under their dated names, ``shortened`` the meetings
    whose journal was longer, or other, before: their later entries are in ``kept`` alone.
    """

    source: Path
    kept: tuple[Path, ...]
    meetings: int
    entries: int
    shortened: tuple[MeetingKey, ...]

    def __str__(self) -> str:
        lines = [
            f"Данные восстановлены из копии «{self.source}».",
            f"Заседаний с журналом: {self.meetings}, записей в журналах: {self.entries}.",
            "Контрольный файл journal.head записан заново по восстановленным данным.",
        ]
        if self.kept:
            names = ", ".join(f"«{path.name}»" for path in self.kept)
            lines.append(f"Прежние данные сохранены рядом: {names}.")
        if self.shortened:
            names = ", ".join(f"«{key.meeting}»" for key in self.shortened)
            lines.append(
                f"Записи новее копии остались только в прежних данных; заседания: {names}."
            )
        return "\n".join(lines)


def restore(folder: Path, source: Path) -> RestoreReport:
    """Put the copy ``source`` in the place of the folder's database.

    The copy is verified first: ours, of a known version, sound, its chains unbroken.
    The present files stay under dated names, and the head file is written anew.
    Raises `EnvironmentFailure`; then the present data is as it was.
    """
    place = located(folder)
    make_folder(place.root)
    with ExitStack() as cleanup:
        cleanup.callback(WriterLock(place.lock).release)
        staged = DataFolder(place.root / "restore.part")
        cleanup.callback(shutil.rmtree, staged.root, ignore_errors=True)
        with _judging(source):
            _stage(source.absolute(), staged)
            heads = _verified_heads(staged, source)
        with translated(place.root):
            before = read_heads(place.head)
            kept = _keep_aside(place)
            _put(staged, place)
            write_heads(place.head, heads, ())
    return RestoreReport(
        source=source,
        kept=kept,
        meetings=len(heads),
        entries=sum(head.count for head in heads.values()),
        shortened=_shortened(before, heads),
    )


def _shortened(before: HeadLog, heads: dict[MeetingKey, Head]) -> tuple[MeetingKey, ...]:
    def behind(key: MeetingKey, head: Head) -> bool:
        now = heads.get(key)
        return now is None or now.count < head.count or (now.count == head.count and now != head)

    return tuple(sorted(key for key, head in before.heads.items() if behind(key, head)))


def _stage(source: Path, staged: DataFolder) -> None:
    """Copy the source into the folder: it may lie on a medium that is taken away or read-only."""
    if not source.is_file():
        raise BackupError(f"Файла «{source}» нет. Ничего не изменено. Проверьте путь к копии.")
    shutil.rmtree(staged.root, ignore_errors=True)
    log = source.with_name(f"{source.name}-wal")
    try:
        staged.root.mkdir()
        shutil.copyfile(source, staged.database)
        if log.is_file():
            shutil.copyfile(log, staged.wal)
    except OSError as error:
        raise failure_of(error, staged.root.parent) from error
    if staged.database.stat().st_size:
        _fold_log(staged)


def _fold_log(raw: DataFolder) -> None:
    """Make one complete file of a database and its log."""
    uri = file_uri(raw.database, "mode=rw")
    with closing(connect(uri, busy_seconds=BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _verified_heads(staged: DataFolder, source: Path) -> dict[MeetingKey, Head]:
    """Return the copy's heads, brought to the latest version; raise `EnvironmentFailure`."""
    state = look(staged.database)
    if state.standing is Standing.ABSENT:
        raise _not_restored(source, "в ней ничего нет.")
    if state.standing is Standing.OLDER:
        upgrade(staged, state.version)
    else:
        check_readable(state, source)
    engine = reader_engine(staged.database)
    try:
        return _checked_heads(engine, staged, source)
    finally:
        engine.dispose()


def _checked_heads(engine: Engine, staged: DataFolder, source: Path) -> dict[MeetingKey, Head]:
    with engine.begin() as connection:
        heads = load_heads(Unit(connection, staged.root, writable=False))
        findings = check(connection, staged.root, HeadLog(heads=heads))
    if findings:
        raise _not_restored(source, findings[0].text)
    return heads


@contextmanager
def _judging(source: Path) -> Iterator[None]:
    """Tell of the chosen file what happens to its working copy."""
    try:
        yield
    except DATABASE_FAULTS as error:
        failure = failure_of(error, source)
        if isinstance(failure, DiskFullError):
            raise failure from error
        raise _not_restored(source, "файл повреждён или не является копией базы.") from error


def _not_restored(source: Path, why: str) -> BackupError:
    return BackupError(
        f"Копия «{source}» не восстановлена: {why} Нынешние данные не тронуты. "
        "Выберите другую копию."
    )


def _keep_aside(place: DataFolder) -> tuple[Path, ...]:
    """Copy the present files to dated names; the originals go only when the copies are safe."""
    stamp = f"{datetime.now().astimezone():%Y%m%d-%H%M%S-%f}"
    kept = []
    for path in (place.database, place.wal, place.head):
        if path.exists() and path.stat().st_size:
            target = path.with_name(f"before-restore-{stamp}-{path.name}")
            shutil.copyfile(path, target)
            sync_path(target)
            kept.append(target)
    sync_folder(place.root)
    return tuple(kept)


def _put(staged: DataFolder, place: DataFolder) -> None:
    """Replace the database; a log left beside it would be applied to the wrong file."""
    place.wal.unlink(missing_ok=True)
    place.shared_memory.unlink(missing_ok=True)
    sync_folder(place.root)
    replace_durably(staged.database, place.database)
