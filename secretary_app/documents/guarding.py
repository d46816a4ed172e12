"""Documents that somebody has changed by hand are never written over."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.documents.packaging import MAIN_PART, MOST_PACKED, is_as_packed


def require_untouched(path: Path) -> None:
    """Raise `EnvironmentFailure` where ``path`` is a Word document that is not as made here.

    What is no Word document, or is not there, is no business of this check.
    """
    try:
        if not path.is_file():
            return
        with path.open("rb") as file:
            data = file.read(MOST_PACKED + 1)
    except OSError:
        return  # writing will say what is the matter
    if _is_word(data) and not is_as_packed(data):
        raise EnvironmentFailure(
            f"Файл «{path.name}» не записан: документ с этим именем уже есть, и его меняли в "
            "Word или сделали в другой программе. Он цел. Выберите другое имя."
        )


def _is_word(data: bytes) -> bool:
    if len(data) > MOST_PACKED:
        return data.startswith(b"PK")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return MAIN_PART in archive.namelist()
    except (zipfile.BadZipFile, ValueError):
        return False
