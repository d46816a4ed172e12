"""Failures of the surroundings, each with its own plain Russian sentence.

Nothing that the database driver, SQLAlchemy or the operating system raises leaves
this package as it is: `translated` turns it into one of the failures below, or into
a `ValueError` where the caller broke a constraint.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.storage.driver import DBAPI, DriverError

# What a database may raise; the driver reports damaged texts in its own way.
DATABASE_FAULTS: Final = (DBAPIError, DriverError, UnicodeDecodeError)
FAULTS: Final = (*DATABASE_FAULTS, OSError)

# Below this the file system has no room for a page of the write-ahead log and its index.
_NO_ROOM_BYTES: Final = 64 * 1024

# Primary result codes, https://www.sqlite.org/rescode.html
_PERM: Final = 3
_BUSY: Final = 5
_LOCKED: Final = 6
_READONLY: Final = 8
_IOERR: Final = 10
_FULL: Final = 13
_CANTOPEN: Final = 14
_CONSTRAINT: Final = 19
_PRIMARY: Final = 0xFF

_DENIED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT})

_REASONS: Final = {
    errno.ENOENT: "такого пути нет",
    errno.ENOTDIR: "на месте папки стоит файл",
    errno.EEXIST: "на месте папки стоит файл",
    errno.EISDIR: "на месте файла стоит папка",
    errno.ENAMETOOLONG: "имя слишком длинное",
}


class DiskFullError(EnvironmentFailure):
    """There is no room left; the step that failed was not recorded."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"На диске не осталось места, поэтому последнее действие не записано. Всё, что было "
            f"записано раньше, цело. Освободите место на диске с папкой «{path}» и повторите."
        )


class ReadOnlyError(EnvironmentFailure):
    """The folder or medium cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Папка «{path}» доступна только для чтения, записать в неё нельзя. Данные в ней не "
            "тронуты. Разрешите запись в папку или выберите другую."
        )


class UnavailableError(EnvironmentFailure):
    """The folder cannot be made or opened."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"Не удалось открыть «{path}»: {why}. Ничего не изменено. Проверьте, что такая папка "
            "может существовать и что диск подключён."
        )


class BusyError(EnvironmentFailure):
    """Somebody else holds the database."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"База в папке «{path}» занята другой программой, последнее действие не записано. "
            "Всё записанное раньше цело. Закройте другую программу и повторите."
        )


class AlreadyRunningError(EnvironmentFailure):
    """Another copy of the program works in this folder; ``holder`` names it in Russian."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(
            f"С папкой «{path}» уже работает другая копия программы{holder}. Данные не тронуты. "
            "Перейдите в её окно или закройте её и запустите программу снова."
        )


class DamagedError(EnvironmentFailure):
    """The file is no sound database."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл базы в «{path}» повреждён или не является базой программы. Программа его не "
            "изменяла. Сохраните файл отдельно и восстановите данные из резервной копии."
        )


class NotOursError(EnvironmentFailure):
    """The file is a sound database of some other program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Файл «{path}» – база другой программы. Он не изменён. Выберите другую папку "
            "или другой файл."
        )


class NewerDatabaseError(EnvironmentFailure):
    """The database was written by a later version of the program."""

    def __init__(self, path: Path, version: str) -> None:
        super().__init__(
            f"Данные в «{path}» записаны более новой версией программы (версия базы {version}). "
            "Файл не изменён. Установите последнюю версию программы."
        )


class OlderDatabaseError(EnvironmentFailure):
    """The database must be brought up to date before it can be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Данные в «{path}» записаны прежней версией программы, и для чтения их нужно обновить."
            " Файл не изменён. Откройте эту папку в окне программы: она сделает резервную копию "
            "и обновит данные."
        )


class DeviceError(EnvironmentFailure):
    """The disk refused to read or write."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Диск с папкой «{path}» сообщил об ошибке, последнее действие не записано. Всё, что "
            "было записано раньше, сохранено. Сделайте резервную копию на другой диск и проверьте "
            "этот."
        )


class SettingsError(EnvironmentFailure):
    """The database did not accept a setting that durability depends on."""

    def __init__(self, path: Path, setting: str, value: str) -> None:
        super().__init__(
            f"База в «{path}» не приняла настройку надёжности {setting} (сейчас {value}), и "
            "программа не может обещать сохранность записей. Ничего не изменено. Перенесите папку "
            "на обычный локальный диск."
        )


class BackupError(EnvironmentFailure):
    """A copy was not made or is not good; ``str()`` says why."""


def sqlite_code(error: BaseException) -> int | None:
    """Return SQLite's primary result code of a driver's error, or None for any other error."""
    original = getattr(error, "orig", None) or error
    code = getattr(original, "sqlite_errorcode", None)
    return None if code is None else int(code) & _PRIMARY


def failure_of(error: BaseException, path: Path) -> Exception:
    """Return the failure that tells a person what ``error`` at ``path`` means.

    A broken constraint is a mistake of the calling code: a `ValueError`.
    """
    if isinstance(error, OSError):
        return _of_system(error, path)
    code = sqlite_code(error)
    return _of_driver(error, path) if code is None else _of_sqlite(code, error, path)


def _of_driver(error: BaseException, path: Path) -> Exception:
    """The driver itself reports a text that is no UTF-8; all else is a mistake of ours."""
    original = getattr(error, "orig", error)
    unreadable = isinstance(original, DBAPI.OperationalError | UnicodeDecodeError)
    return DamagedError(path) if unreadable else RuntimeError(str(error))


def _of_system(error: OSError, path: Path) -> EnvironmentFailure:
    if error.errno in _NO_SPACE:
        return DiskFullError(path)
    if error.errno in _DENIED:
        return ReadOnlyError(path)
    if error.errno == errno.EIO:
        return DeviceError(path)
    return UnavailableError(path, _REASONS.get(error.errno or 0, f"ошибка системы {error.errno}"))


def _of_sqlite(code: int, error: BaseException, path: Path) -> Exception:
    match code:
        case code if code == _CONSTRAINT:
            return ValueError(str(getattr(error, "orig", error)))
        case code if code == _FULL:
            return DiskFullError(path)
        case code if code in {_BUSY, _LOCKED}:
            return BusyError(path)
        case code if code in {_READONLY, _PERM}:
            return ReadOnlyError(path)
        case code if code in {_IOERR, _CANTOPEN}:
            return _of_device(code, path)
        case _:
            return DamagedError(path)


def _of_device(code: int, path: Path) -> EnvironmentFailure:
    """SQLite reports a full disk as an input/output error when the log's index cannot grow."""
    if _no_room(path):
        return DiskFullError(path)
    return DeviceError(path) if code == _IOERR else UnavailableError(path, "файл не открывается")


def _no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path if path.is_dir() else path.parent).free < _NO_ROOM_BYTES
    except OSError:
        return False


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Run a block whose database and system errors come out as failures about ``path``."""
    try:
        yield
    except FAULTS as error:
        raise failure_of(error, path) from error
