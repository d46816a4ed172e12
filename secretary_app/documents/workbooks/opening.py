"""The bytes of a workbook, looked at before any of it is parsed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from secretary_app.application.roster import WorkbookFault
from secretary_app.documents.foreign import COMPOUND_FILE, ENCRYPTED, MOST_PARTS, declares_type
from secretary_app.documents.packaging import CONTENT_TYPES, MEGABYTE, MOST_PACKED, is_swollen

RESAVE = "Откройте файл в Excel и сохраните как «Книга Excel (*.xlsx)»."
DAMAGED = f"файл не читается как книга Excel: возможно, он повреждён. {RESAVE}"


def package_bytes(path: Path) -> bytes:
    """Return what the file holds once its kind and sizes are known to be harmless.

    Raises `WorkbookFault` for a foreign, encrypted, swollen or hostile file, and `OSError` as
    `Path.read_bytes` does.
    """
    if path.stat().st_size > MOST_PACKED:
        raise WorkbookFault(f"файл больше {MOST_PACKED // MEGABYTE} МБ и не открывался.")
    data = path.read_bytes()
    check_workbook(data)
    return data


def check_workbook(data: bytes) -> None:
    """Raise `WorkbookFault` unless ``data`` is a sane package without declared entities."""
    if data.startswith(COMPOUND_FILE):
        raise WorkbookFault(_why_compound(data))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_sizes(archive.infolist(), len(data))
            _check_declarations(archive)
    except WorkbookFault:
        raise
    except Exception as error:  # a damaged archive makes zipfile raise whatever comes first
        raise WorkbookFault(DAMAGED) from error


def _why_compound(data: bytes) -> str:
    if ENCRYPTED in data:
        return "файл защищён паролем: снимите пароль в Excel и сохраните файл снова."
    return f"это старый формат Excel (.xls). {RESAVE}"


def _check_sizes(entries: list[zipfile.ZipInfo], packed: int) -> None:
    if len(entries) > MOST_PARTS:
        raise WorkbookFault(f"внутри файла {len(entries)} частей, поэтому он не открывался.")
    unpacked = sum(entry.file_size for entry in entries)
    if is_swollen(unpacked, packed):
        raise WorkbookFault(
            f"при распаковке файл занял бы {unpacked // MEGABYTE} МБ, поэтому он не открывался."
        )
    if CONTENT_TYPES not in {entry.filename for entry in entries}:
        raise WorkbookFault(f"это не книга Excel. {RESAVE}")


def _check_declarations(archive: zipfile.ZipFile) -> None:
    """Refuse a document type declaration in any part: Excel writes none, entities hide in it."""
    for name in archive.namelist():
        with archive.open(name) as part:
            if declares_type(part):
                raise WorkbookFault(
                    "внутри файла объявлены сущности XML, которых Excel не пишет: он не открывался."
                )
