"""Documents that somebody has changed by hand are never written over."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.documents.packaging import MAIN_PART, MOST_PACKED, is_as_packed

_MAIN_PARTS = frozenset({MAIN_PART, "xl/workbook.xml"})


def require_untouched(path: Path) -> None:
    """Raise `EnvironmentFailure` where ``path`` is a document or workbook not as made here.

    What is neither, or is not there, is no business of this check.
    """
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            data = file.read(MOST_PACKED + 1)
    except OSError:
        return  # writing will say what is the matter
    if _is_office(data) and not is_as_packed(data):
        raise EnvironmentFailure(
            f"Файл «{path.name}» не записан: файл с этим именем уже есть, и его меняли вручную "
            "или сделали в другой программе. Он цел. Выберите другое имя."
        )


def _is_office(data: bytes) -> bool:
    if len(data) > MOST_PACKED:
        return data.startswith(b"PK")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return not _MAIN_PARTS.isdisjoint(archive.namelist())
    except (zipfile.BadZipFile, ValueError):
        return False
