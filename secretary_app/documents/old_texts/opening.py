"""A file that somebody else made: its kind and sizes checked before any of it is parsed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from secretary_app.application.old_minutes.blocks import OldMinutesFault
from secretary_app.documents.foreign import COMPOUND_FILE, ENCRYPTED, MOST_PARTS, declares_type
from secretary_app.documents.packaging import (
    MAIN_PART,
    MEGABYTE,
    MOST_PACKED,
    is_swollen,
)

RESAVE = "Откройте его в Word и сохраните как «Документ Word (*.docx)» или вставьте текст."
PASTE = "Скопируйте из него текст и вставьте сюда."
MACROS = "word/vbaProject.bin"
_MIMETYPE = "mimetype"
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_BEGINNINGS = (
    (b"%PDF", f"Это файл PDF: он хранит вид страниц, а не текст. {PASTE}"),
    (b"{\\rtf", f"Это файл RTF. {RESAVE}"),
    (b"\xff\xd8\xff", f"Это картинка, а не текст протокола. {PASTE}"),
    (b"\x89PNG", f"Это картинка, а не текст протокола. {PASTE}"),
)


def package_parts(path: Path) -> dict[str, bytes]:
    """Return the parts of a .docx once its kind and sizes are known to be harmless.

    Raises `OldMinutesFault` in Russian for what is no .docx, is protected, swollen, bears
    macros or declares entities, and `OSError` as `Path.read_bytes` does.
    """
    if path.stat().st_size > MOST_PACKED:
        raise OldMinutesFault(f"Файл больше {MOST_PACKED // MEGABYTE} МБ и не открывался.")
    data = path.read_bytes()
    _refuse_other_kinds(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_contents(archive, len(data))
            return {name: archive.read(name) for name in archive.namelist() if _is_read(name)}
    except OldMinutesFault:
        raise
    except Exception as error:  # a damaged archive makes zipfile raise whatever comes first
        raise OldMinutesFault(f"Файл повреждён или это не документ Word. {RESAVE}") from error


def _is_read(name: str) -> bool:
    return name.startswith("word/") and name.endswith(".xml")


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(COMPOUND_FILE):
        raise OldMinutesFault(
            "Файл защищён паролем: снимите пароль в Word и сохраните файл снова."
            if ENCRYPTED in data
            else f"Это старый формат Word (.doc). {RESAVE}"
        )
    for beginning, message in _BEGINNINGS:
        if data.startswith(beginning):
            raise OldMinutesFault(message)


def _check_contents(archive: zipfile.ZipFile, packed: int) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if len(entries) > MOST_PARTS:
        raise OldMinutesFault(f"Внутри файла {len(entries)} частей, поэтому он не открывался.")
    unpacked = sum(entry.file_size for entry in entries)
    if is_swollen(unpacked, packed):
        raise OldMinutesFault(
            f"При распаковке файл занял бы {unpacked // MEGABYTE} МБ, поэтому он не открывался."
        )
    if MAIN_PART not in names:
        raise OldMinutesFault(_why_no_document(archive, names))
    if MACROS in names:
        raise OldMinutesFault(f"В файле есть макросы, поэтому он не открывался. {RESAVE}")
    for name in names:
        with archive.open(name) as part:
            if _is_read(name) and declares_type(part):
                raise OldMinutesFault(
                    "Внутри файла объявлены сущности XML, которых Word не пишет: он не открывался."
                )


def _why_no_document(archive: zipfile.ZipFile, names: set[str]) -> str:
    if _MIMETYPE in names and archive.read(_MIMETYPE).startswith(_OPEN_TEXT):
        return f"Это документ OpenDocument (.odt). {RESAVE}"
    return f"Это не документ Word: внутри нет текста документа. {RESAVE}"
