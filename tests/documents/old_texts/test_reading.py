from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from secretary_app.application.old_minutes.blocks import OldMinutesFault
from secretary_app.documents.foreign import COMPOUND_FILE, ENCRYPTED, MOST_PARTS
from secretary_app.documents.old_texts import read_paragraphs
from secretary_app.documents.packaging import MEGABYTE, MOST_PACKED

W = nsdecls("w")
LEVELS = (("decimal", "%1."), ("decimal", "%1.%2."), ("russianLower", "%3)"), ("bullet", "•"))


def saved(folder: Path, document: Any, name: str = "протокол.docx") -> Path:
    document.save(str(folder / name))
    return folder / name


def packed(folder: Path, **parts: bytes) -> Path:
    """A package with a document part and ``parts`` («word/a.xml») besides."""
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>Да</w:t></w:r></w:p></w:body></w:document>"
    every = {"[Content_Types].xml": b"<Types/>", "word/document.xml": body.encode(), **parts}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in every.items():
            archive.writestr(name, data)
    path = folder / "пакет.docx"
    path.write_bytes(target.getvalue())
    return path


def with_list(document: Any, restarts: bool = False) -> None:
    """Define a list of four levels under the numbers 77 and 78."""
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for n, (shape, text) in enumerate(LEVELS)
    )
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    series = f'<w:abstractNum {W} w:abstractNumId="70">{levels}</w:abstractNum>'
    numbering.insert(0, parse_xml(series))
    for number, more in (("77", ""), ("78", again if restarts else "")):
        numbering.append(
            parse_xml(f'<w:num {W} w:numId="{number}"><w:abstractNumId w:val="70"/>{more}</w:num>')
        )


def listed(document: Any, text: str, level: int, number: str = "77") -> None:
    paragraph = document.add_paragraph(text)
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{number}"/>'
    paragraph._p.get_or_add_pPr().append(parse_xml(f"<w:numPr {W}>{place}</w:numPr>"))  # noqa: SLF001


def test_paragraphs_breaks_tabs_and_tables_keep_their_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Протокол № 1")
    document.add_paragraph("")
    document.add_paragraph("г. Энск\t01.02.2022\nсовет")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip((c for r in table.rows for c in r.cells), "АБВГ", strict=True):
        cell.text = text
    table.rows[1].cells[1].add_paragraph("Д")
    assert read_paragraphs(saved(tmp_path, document)) == (
        "Протокол № 1",
        "г. Энск\t01.02.2022\nсовет",
        ("А", "Б"),
        ("В", "Г\nД"),
    )


def test_a_table_within_a_table_is_read_as_text(tmp_path: Path) -> None:
    document = docx.Document()
    outer = document.add_table(rows=2, cols=1)
    outer.rows[0].cells[0].text = "Снаружи"
    inner = outer.rows[0].cells[0].add_table(rows=1, cols=2)
    inner.rows[0].cells[0].text, inner.rows[0].cells[1].text = "А", "Б"
    assert read_paragraphs(saved(tmp_path, document)) == ("Снаружи", ("А", "Б"))


def test_lists_bear_the_numbers_that_word_counts(tmp_path: Path) -> None:
    document = docx.Document()
    with_list(document, restarts=True)
    for text, level in (("а", 0), ("б", 1), ("в", 1), ("г", 2), ("д", 3), ("е", 0), ("ж", 1)):
        listed(document, text, level)
    listed(document, "снова", 0, "78")
    listed(document, "чужой", 0, "99")
    listed(document, "глубоко", 8)
    assert read_paragraphs(saved(tmp_path, document)) == (
        "1. а",
        "1.1. б",
        "1.2. в",
        "а) г",
        "– д",
        "2. е",
        "2.1. ж",
        "1. снова",
        "чужой",
        "глубоко",
    )


def test_lists_may_come_from_styles_and_roman_levels(tmp_path: Path) -> None:
    document = docx.Document()
    with_list(document)
    style = document.styles["List Number"].element
    place = parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
    style.get_or_add_pPr().append(place)
    series = document.part.numbering_part.element[0]
    series[0][1].set(f"{{{series.nsmap['w']}}}val", "upperRoman")
    series[1][1].set(f"{{{series.nsmap['w']}}}val", "none")
    for old in style.pPr.findall("{*}numPr")[:-1]:
        style.pPr.remove(old)
    document.add_paragraph("первый", style="List Number")
    listed(document, "второй", 1)
    assert read_paragraphs(saved(tmp_path, document)) == ("1. первый", "второй")


def test_deleted_words_and_field_codes_are_left_out(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Да")._p  # noqa: SLF001
    for xml in (
        f"<w:del {W}><w:r><w:delText>нет</w:delText></w:r></w:del>",
        f"<w:ins {W}><w:r><w:t>ещё</w:t><w:noBreakHyphen/></w:r></w:ins>",
        f"<w:r {W}><w:instrText>DATE</w:instrText></w:r>",
        (
            f"<w:r {W}><w:pict><w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>"
        ),
    ):
        paragraph.append(parse_xml(xml))
    held = parse_xml(
        f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>в поле</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(1, held)
    assert read_paragraphs(saved(tmp_path, document)) == ("в рамке", "Даещё-", "в поле")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "повреждён"),
        (b"plain", "повреждён"),
        (b"%PDF-1.7", "Это файл PDF"),
        (b"{\\rtf1", "Это файл RTF"),
        (b"\x89PNG\r\n", "картинка"),
        (COMPOUND_FILE + bytes(99), "старый формат Word (.doc)"),
        (COMPOUND_FILE + bytes(9) + ENCRYPTED, "защищён паролем"),
    ],
)
def test_other_files_are_told_apart(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "протокол.docx"
    path.write_bytes(data)
    with pytest.raises(OldMinutesFault, match=r"\w") as caught:
        read_paragraphs(path)
    assert words in str(caught.value)


DECLARED = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"word/media/a.bin": bytes(60 * MEGABYTE)}, "При распаковке файл занял бы 60 МБ"),
        ({"word/vbaProject.bin": b"x"}, "есть макросы"),
        ({"word/document.xml": DECLARED}, "объявлены сущности XML"),
        ({"word/styles.xml": DECLARED}, "объявлены сущности XML"),
        ({"word/document.xml": b"<broken"}, "не читается"),
        ({"word/document.xml": f"<w:document {W}/>".encode()}, "нет текста"),
        ({f"a/{n}": b"" for n in range(MOST_PARTS)}, "частей, поэтому он не открывался"),
    ],
)
def test_hostile_packages_are_refused(tmp_path: Path, parts: dict[str, bytes], words: str) -> None:
    with pytest.raises(OldMinutesFault, match=r"\w") as caught:
        read_paragraphs(packed(tmp_path, **parts))
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "OpenDocument"),
        ({"xl/workbook.xml": b"<a/>"}, "не документ Word"),
    ],
)
def test_other_packages_are_told_apart(tmp_path: Path, parts: dict[str, bytes], words: str) -> None:
    path = tmp_path / "протокол.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    with pytest.raises(OldMinutesFault, match=r"\w") as caught:
        read_paragraphs(path)
    assert words in str(caught.value)


@pytest.mark.parametrize("name", ["большой.docx", "большой.txt"])
def test_a_huge_file_is_not_even_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(MOST_PACKED + 1)
    with pytest.raises(OldMinutesFault, match="больше 20 МБ"):
        read_paragraphs(path)


def test_plain_text_may_come_from_older_windows(tmp_path: Path) -> None:
    for coding in ("utf-8", "utf-8-sig", "cp1251"):
        path = tmp_path / f"{coding}.txt"
        path.write_text("Протокол № 1", coding)
        assert read_paragraphs(path) == ("Протокол № 1",)


def test_a_bare_package_is_read(tmp_path: Path) -> None:
    assert read_paragraphs(packed(tmp_path)) == ("Да",)
