"""Papers as plain text."""

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt

from secretary_app.documents.content import Paragraph, SessionDecision
from secretary_app.documents.plain import plain_text
from secretary_app.documents.samples_before import AGENDA_FULL, ATTENDANCE_EMPTY
from tests.documents.councils import spaced
from tests.documents.papers import SHELF, session


def test_paragraphs_are_lines_and_cells_are_parted_by_tabs() -> None:
    text = spaced(SHELF.print(AGENDA_FULL).text)
    assert text.startswith(
        "ПОВЕСТКА ДНЯ\nзаседания № 7\nСовета по примерам\n\n15 марта 2024 г.\tг. Пр"
    )
    assert "Начало: 10 часов 00 минут\n" in text
    assert text.endswith("Секретарь\nсовета\tВ.В. Шаблонова\n")


def test_rows_to_write_in_stay_lines() -> None:
    text = spaced(SHELF.print(ATTENDANCE_EMPTY).text)
    assert "№\tФамилия, имя, отчество\tДолжность, организация\tПодпись\n" in text
    assert "1\tПримеров Борис Борисович\tдиректор\n" in text


def test_what_is_typed_stays_as_it_is_typed() -> None:
    typed = "{{ 7*7 }} & <b> 🙂"
    decisions = (SessionDecision(number="1", opening=typed, further=(Paragraph("a\tb"),)),)
    assert f"1. {typed}\na\tb\n" in spaced(SHELF.print(session(decisions=decisions)).text)


def test_a_gap_on_the_page_is_an_empty_line() -> None:
    lines = spaced(SHELF.print(AGENDA_FULL).text).splitlines()
    heading = lines.index("Вопросы:")
    assert lines[heading - 1] == ""
    assert lines[heading + 1].startswith("1. ")
    assert "\n\n\n" not in SHELF.print(AGENDA_FULL).text


def test_styles_that_are_based_on_each_other_end_somewhere() -> None:
    document = docx.Document()
    first, second = (document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) for name in "AB")
    first.base_style, second.base_style = second, first
    document.add_paragraph("раз", style="A")
    document.add_paragraph("два", style="B")
    assert plain_text(document) == "раз\nдва\n"


def test_spaces_in_other_units_are_no_gap() -> None:
    document = docx.Document()
    style = document.styles.add_style("A", WD_STYLE_TYPE.PARAGRAPH)
    style.paragraph_format.space_before = Pt(12)
    style.element.pPr.find(qn("w:spacing")).set(qn("w:before"), "12pt")
    document.add_paragraph("раз", style="A")
    document.add_paragraph("два", style="A")
    assert plain_text(document) == "раз\nдва\n"


def test_an_empty_document_is_an_empty_line() -> None:
    assert plain_text(docx.Document()) == "\n"
