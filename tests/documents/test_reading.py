"""Documents read back as lines, whoever saved them; hostile ones refused."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest

from secretary_app.application.returned import UnreadableFileError
from secretary_app.documents import reading
from secretary_app.documents.packaging import CONTENT_TYPES, MAIN_PART, pack
from secretary_app.documents.reading import WordReader
from tests.documents.demonstration import paper

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def document(body: str, before: str = "") -> bytes:
    text = f"{before}<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    return pack({CONTENT_TYPES: b"<Types/>", MAIN_PART: text.encode()})


def said(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def read(path: Path, data: bytes) -> tuple[str, ...]:
    path.write_bytes(data)
    return WordReader().read(path).lines


def table(*cells: str) -> str:
    inside = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tr>{inside}</w:tr></w:tbl>"


DELETED = f"<w:del><w:r><w:delText>в</w:delText></w:r></w:del><w:moveFrom>{said('г')}</w:moveFrom>"
ALTERNATIVES = (
    "<mc:AlternateContent><mc:Choice><w:t>а</w:t></mc:Choice>"
    "<mc:Fallback><w:t>а</w:t></mc:Fallback></mc:AlternateContent>"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Протокол.docx"


def test_our_own_paper_reads_as_it_was_printed(path: Path) -> None:
    minutes = paper("minutes-full")
    printed = [line.split() for line in minutes.text.split("\n") if line.strip()]
    assert [line.split() for line in read(path, minutes.data)] == printed
    assert not WordReader().read(path).revised


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (f"<w:p>{said('один')}{said(' два')}</w:p><w:p/>", ("один два",)),
        (f"<w:p>{said('а')}<w:r><w:br/><w:t>б</w:t></w:r></w:p>", ("а", "б")),
        ("<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:noBreakHyphen/></w:r></w:p>", ("а\tб-",)),
        ("<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr></w:p>", ()),
        (
            table(f"<w:p>{said('а')}</w:p><w:p>{said('б')}</w:p>", f"<w:p>{said('в')}</w:p>"),
            ("а б\tв",),
        ),
        (
            table(f"<w:p>{said('а')}<w:txbxContent><w:p>{said('б')}</w:p></w:txbxContent></w:p>"),
            ("аб",),
        ),
        (
            f"<w:p>{said('а')}<w:ins>{said('б')}</w:ins>{DELETED}</w:p>",
            ("аб",),
        ),
        (
            f"<w:p><w:r>{ALTERNATIVES}</w:r></w:p>",
            ("а",),
        ),
        (f"<w:sdt><w:sdtContent><w:p>{said('а')}</w:p></w:sdtContent></w:sdt>", ("а",)),
    ],
)
def test_every_form_of_text_is_read(path: Path, body: str, lines: tuple[str, ...]) -> None:
    assert read(path, document(body)) == lines


def test_tracked_changes_are_told(path: Path) -> None:
    read(path, document(f"<w:p><w:ins>{said('б')}</w:ins></w:p>"))
    assert WordReader().read(path).revised


def test_a_paper_saved_by_another_program_reads_the_same(path: Path) -> None:
    data = paper("minutes-session").data
    before = read(path, data)
    target = io.BytesIO()
    docx.Document(io.BytesIO(data)).save(target)
    assert target.getvalue() != data
    assert read(path, target.getvalue()) == before


def bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MAIN_PART, bytes(60_000_000))
    return target.getvalue()


LAUGHS = '<!DOCTYPE w [<!ENTITY a "ха"><!ENTITY b "&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "это не файл .docx"),
        (b"\xd0\xcf\x11\xe0 old Word", "сохранён в старом формате .doc"),
        (pack({"xl/workbook.xml": b"<a/>"}), "это не документ Word"),
        (bomb(), "при распаковке"),
        (pack({MAIN_PART: b"<w:document"}), "его текст повреждён"),
        (pack({MAIN_PART: b""}), "его текст повреждён"),
        (document(f"<w:p>{said('&b;')}</w:p>", LAUGHS), "его текст повреждён"),
        (paper("agenda").data[:-400], "это не файл .docx"),
    ],
)
def test_what_is_no_harmless_document_is_refused(path: Path, data: bytes, why: str) -> None:
    with pytest.raises(UnreadableFileError, match=r"^Файл «Протокол.docx» не прочитан: ") as fault:
        read(path, data)
    assert why in fault.value.message
    assert fault.value.message.endswith("Ничего не изменено.")
    assert path.read_bytes() == data


def test_a_file_that_is_not_there_is_refused(path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="не читается"):
        WordReader().read(path)


@pytest.mark.parametrize("limit", ["MOST_LINES", "MOST_CHARACTERS"])
def test_too_much_text_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(reading, limit, 1)
    with pytest.raises(UnreadableFileError, match="слишком много текста"):
        read(path, document(f"<w:p>{said('аб')}</w:p><w:p>{said('в')}</w:p>"))
