"""What somebody changed by hand is never written over."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.tables import CellKind, Table, TableColumn
from secretary_app.bootstrap import services
from secretary_app.documents.guarding import require_untouched
from secretary_app.documents.packaging import MAIN_PART, MOST_PACKED, is_as_packed, pack
from secretary_app.documents.workbooks import write_workbook
from tests.documents.demonstration import PAPERS
from tests.documents.papers import opened


def printed() -> bytes:
    return PAPERS["agenda"]().data


def edited() -> bytes:
    """The agenda after somebody opened it and saved it again."""
    document = opened(printed())
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def workbook() -> bytes:
    columns = (TableColumn("Фамилия", CellKind.TEXT, 20),)
    return write_workbook((Table("Состав", columns, (("Ветров",),)),))


def filled() -> bytes:
    """The workbook after somebody wrote into it and saved it."""
    book = load_workbook(io.BytesIO(workbook()))
    book["Состав"]["A2"] = "Озеров"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def archive() -> bytes:
    """A ZIP that is no document, packed by another program."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("notes.txt", "заметки")
    return target.getvalue()


def bomb() -> bytes:
    return pack({MAIN_PART: bytes(60_000_000)})


@pytest.mark.parametrize(
    "there",
    [None, printed(), b"", b"notes", b"PK damaged", workbook(), archive()],
    ids=["nothing", "printed", "empty", "text", "damaged", "workbook", "archive"],
)
def test_what_nobody_changed_is_replaced(tmp_path: Path, there: bytes | None) -> None:
    path = tmp_path / "Повестка.docx"
    if there is not None:
        path.write_bytes(there)
    services().write_file(path, b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize(
    "there",
    [edited(), filled(), bomb(), b"PK" + bytes(MOST_PACKED)],
    ids=["edited", "filled", "bomb", "large"],
)
def test_what_somebody_changed_stays(tmp_path: Path, there: bytes) -> None:
    path = tmp_path / "Повестка.docx"
    path.write_bytes(there)
    with pytest.raises(EnvironmentFailure, match=r"«Повестка\.docx» не записан.+Он цел"):
        services().write_file(path, printed())
    assert path.read_bytes() == there


def test_a_document_that_was_only_saved_again_differs() -> None:
    assert is_as_packed(printed())
    assert not is_as_packed(edited())
    assert not is_as_packed(b"")


def test_a_file_damaged_inside_is_not_as_packed() -> None:
    data = bytearray(workbook())
    at = data.index(b"PK\x03\x04", 4) - 20
    data[at] ^= 0xFF
    assert not is_as_packed(bytes(data))


def test_a_file_that_cannot_be_read_is_left_to_the_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Повестка.docx"
    path.write_bytes(edited())

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    require_untouched(path)
