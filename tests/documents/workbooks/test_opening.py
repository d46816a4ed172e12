from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from secretary_app.application.roster import WorkbookFault
from secretary_app.documents.foreign import COMPOUND_FILE, ENCRYPTED, MOST_PARTS
from secretary_app.documents.packaging import MEGABYTE, MOST_PACKED, MOST_UNPACKED
from secretary_app.documents.workbooks.opening import check_workbook, package_bytes
from tests.documents.workbooks.books import TYPES, cell_xml, package, sheet_xml, zipped

PLAIN = sheet_xml(f'<row r="1">{cell_xml("A1", "ФИО")}</row>')
DECLARED = '<!DOCTYPE worksheet [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;">]>'


def refusal(data: bytes) -> str:
    with pytest.raises(WorkbookFault) as caught:
        check_workbook(data)
    return str(caught.value)


def test_a_sane_package_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(package(PLAIN))
    assert package_bytes(path) == package(PLAIN)


@pytest.mark.parametrize("content", [b"", b"plain text", b"PK\x03\x04broken", b"\x00" * 99])
def test_what_is_no_archive_is_refused(content: bytes) -> None:
    assert "не читается как книга Excel" in refusal(content)


def test_old_and_protected_workbooks_are_told_apart() -> None:
    assert "старый формат Excel (.xls)" in refusal(COMPOUND_FILE + bytes(512))
    assert "защищён паролем" in refusal(COMPOUND_FILE + bytes(64) + ENCRYPTED)


def test_another_archive_is_no_workbook() -> None:
    assert "это не книга Excel" in refusal(zipped({"mimetype": "application/x"}))


def test_a_small_archive_that_swells_is_refused() -> None:
    """0.4 MB unpacking to 300 MB (quality.md, «Bad input»)."""
    bomb = package(PLAIN, **{"xl/media/a.bin": bytes(60 * MEGABYTE)})
    assert len(bomb) < MEGABYTE
    assert "при распаковке файл занял бы 60 МБ" in refusal(bomb)
    packs_hard = package(PLAIN, **{"xl/media/a.bin": bytes(6 * MEGABYTE)})
    assert "6 МБ" in refusal(packs_hard)


def test_a_size_that_the_archive_conceals_is_not_read_beyond() -> None:
    """The directory says 10 bytes, the part holds more: the sum of its check fails."""
    data = bytearray(package(PLAIN, **{"xl/media/a.bin": bytes(MEGABYTE)}))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.start_dir
    place = data.index(b"xl/media/a.bin", start) - 46 + 24
    data[place : place + 4] = (10).to_bytes(4, "little")
    assert "не читается" in refusal(bytes(data))


def test_a_file_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with path.open("wb") as file:
        file.truncate(MOST_PACKED + 1)
    with pytest.raises(WorkbookFault, match="файл больше 20 МБ и не открывался"):
        package_bytes(path)
    assert MOST_UNPACKED > MOST_PACKED


def test_a_missing_file_is_not_a_fault_of_a_workbook(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        package_bytes(tmp_path / "нет.xlsx")


def test_too_many_parts_are_refused() -> None:
    many = zipped({f"{n}.xml": "" for n in range(MOST_PARTS + 1)})
    assert "внутри файла 2001 частей" in refusal(many)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/any.bin", "[Content_Types].xml"])
def test_declared_entities_are_refused_in_every_part(part: str, encoding: str) -> None:
    prolog = f'<?xml version="1.0" encoding="{encoding}"?>{DECLARED}'
    declared = f"{prolog}<worksheet>&b;</worksheet>".encode(encoding)
    assert "объявлены сущности XML" in refusal(package(PLAIN, **{part: declared}))


def test_parts_that_are_no_xml_declare_nothing() -> None:
    check_workbook(package(PLAIN, **{"xl/a.bin": b"\x89PNG", "xl/b.xml": b"", "xl/c.xml": b"<"}))
    check_workbook(zipped({"[Content_Types].xml": TYPES}))
