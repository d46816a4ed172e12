"""The ZIP side of a Word file: sizes checked before reading, bytes repeatable after writing."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

from secretary_app.application.archives import archived
from secretary_app.documents.faults import TemplateFault

MEGABYTE = 1_000_000
MOST_PACKED = 20 * MEGABYTE
MOST_UNPACKED = 50 * MEGABYTE
# Word's own XML packs 10 to 40 times; what packs harder and is large was made to harm.
SUSPECT_UNPACKED = 5 * MEGABYTE
SUSPECT_RATIO = 100

CONTENT_TYPES = "[Content_Types].xml"
MAIN_PART = "word/document.xml"


def read_package(path: Path) -> bytes:
    """Return the bytes of a .docx file once its sizes are known to be harmless.

    Raises `TemplateFault` for a missing, foreign, damaged or swollen file.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_PACKED else b""
    except OSError as error:
        raise TemplateFault(f"файл не читается ({error.strerror})") from error
    if size > MOST_PACKED:
        raise TemplateFault(f"файл больше {MOST_PACKED // MEGABYTE} МБ и не открывался")
    check_package(data)
    return data


def check_package(data: bytes) -> None:
    """Look at the table of contents only; raise `TemplateFault` unless it is a sane .docx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise TemplateFault(
            "это не файл .docx (возможно, он повреждён, защищён паролем "
            "или сохранён в старом формате .doc)"
        ) from error
    unpacked = sum(entry.file_size for entry in entries)
    if is_swollen(unpacked, len(data)):
        raise TemplateFault(
            f"при распаковке файл занял бы {unpacked // MEGABYTE} МБ, поэтому он не открывался"
        )
    if MAIN_PART not in {entry.filename for entry in entries}:
        raise TemplateFault("это не документ Word: внутри нет текста документа")


def is_swollen(unpacked: int, packed: int) -> bool:
    """Whether a package of ``packed`` bytes unpacks to more than an honest one would."""
    suspect = unpacked > SUSPECT_UNPACKED and unpacked > SUSPECT_RATIO * packed
    return suspect or unpacked > MOST_UNPACKED


def is_as_packed(data: bytes) -> bool:
    """Tell whether these are the very bytes that `pack` makes of a package with these parts.

    Word, Excel and their like write their archives in other ways: a file that any of them has
    saved differs, even where nothing was changed in it.
    """
    try:
        return not _is_bomb(data) and pack(unpack(data)) == data
    except TemplateFault:
        return False


def _is_bomb(data: bytes) -> bool:
    """Whether a package unpacks to more than an honest one would; true of what is no package."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return is_swollen(sum(entry.file_size for entry in archive.infolist()), len(data))
    except (zipfile.BadZipFile, ValueError):
        return True


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by name; raises `TemplateFault` for a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError) as error:
        raise TemplateFault("файл .docx повреждён") from error


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Return a ZIP that depends on the parts alone: fixed times, order and attributes."""
    names = sorted(parts, key=lambda name: (name != CONTENT_TYPES, name))
    return archived((name, parts[name]) for name in names)
