from __future__ import annotations

import errno
import shutil
from collections import namedtuple
from pathlib import Path
from typing import cast

import pytest

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.storage.driver import DBAPI, file_uri
from secretary_app.storage.failures import (
    BusyError,
    DamagedError,
    DeviceError,
    DiskFullError,
    ReadOnlyError,
    UnavailableError,
    failure_of,
    translated,
)

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil has it


def sqlite_error(code: int) -> Exception:
    error = DBAPI.OperationalError("injected")
    error.sqlite_errorcode = code
    return cast("Exception", error)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (13, DiskFullError),
        (5, BusyError),
        (261, BusyError),
        (6, BusyError),
        (8, ReadOnlyError),
        (1032, ReadOnlyError),
        (3, ReadOnlyError),
        (10, DeviceError),
        (1034, DeviceError),
        (11, DamagedError),
        (26, DamagedError),
        (1, DamagedError),
        (14, UnavailableError),
    ],
)
def test_every_code_of_sqlite_has_its_sentence(
    tmp_path: Path, code: int, kind: type[EnvironmentFailure]
) -> None:
    failure = failure_of(sqlite_error(code), tmp_path)
    assert type(failure) is kind
    assert str(tmp_path) in str(failure)


@pytest.mark.parametrize("code", [10, 14, 4874])
def test_without_room_a_device_error_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(9, 9, 100))
    assert type(failure_of(sqlite_error(code), tmp_path / "file")) is DiskFullError


def test_a_disk_that_is_gone_says_nothing_about_room(tmp_path: Path) -> None:
    missing = tmp_path / "gone" / "file"
    assert type(failure_of(sqlite_error(10), missing)) is DeviceError


def test_a_broken_constraint_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    assert type(failure_of(sqlite_error(1811), tmp_path)) is ValueError


def test_a_driver_used_wrongly_is_a_bug_and_a_damaged_text_is_not(tmp_path: Path) -> None:
    assert type(failure_of(DBAPI.ProgrammingError("closed"), tmp_path)) is RuntimeError
    assert type(failure_of(DBAPI.OperationalError("no UTF-8"), tmp_path)) is DamagedError
    assert type(failure_of(UnicodeDecodeError("utf-8", b"", 0, 1, "x"), tmp_path)) is DamagedError


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, DiskFullError),
        (errno.EDQUOT, DiskFullError),
        (errno.EACCES, ReadOnlyError),
        (errno.EROFS, ReadOnlyError),
        (errno.EIO, DeviceError),
        (errno.ENOTDIR, UnavailableError),
    ],
)
def test_errors_of_the_system_have_their_sentence(
    tmp_path: Path, code: int, kind: type[EnvironmentFailure]
) -> None:
    with pytest.raises(kind) as caught, translated(tmp_path):
        raise OSError(code, "injected")
    assert isinstance(caught.value.__cause__, OSError)


def test_any_other_error_is_unavailable(tmp_path: Path) -> None:
    assert "ошибка системы 99" in str(failure_of(OSError(99, "?"), tmp_path))


def test_every_sentence_says_what_was_kept_and_what_to_do(tmp_path: Path) -> None:
    sentences = [
        str(kind(tmp_path)) for kind in (DiskFullError, ReadOnlyError, BusyError, DamagedError)
    ]
    sentences.append(str(DeviceError(tmp_path)))
    for sentence in sentences:
        assert any(word in sentence for word in ("цело", "не тронуты", "не изменя", "сохранено"))
        assert sentence.count(". ") >= 2


@pytest.mark.parametrize("name", ["a b", "а#б", "50%", "c?mode=memory", "d&e"])
def test_any_path_is_a_uri(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    connection = DBAPI.connect(file_uri(path, "mode=rwc"), uri=True)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    assert path.stat().st_size
