"""Finished papers read back: what a page shows, from files of ours and of Word's making."""

from __future__ import annotations

import io
from typing import Any

import pytest
from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt

from secretary_app.application.papers import MinutesStyle
from secretary_app.application.preview import (
    Alignment,
    Preview,
    PreviewParagraph,
    PreviewTable,
)
from secretary_app.documents.packaging import pack, unpack
from secretary_app.documents.preview import WordReader
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.errors import DomainError
from secretary_app.domain.regulations import Signatory
from tests.builders import regulation
from tests.documents.papers import TEMPLATES, request
from tests.sitting import held

READER = WordReader()


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def paragraphs(shown: Preview) -> list[PreviewParagraph]:
    return [block for block in shown.blocks if isinstance(block, PreviewParagraph)]


def test_minutes_look_as_the_template_has_them() -> None:
    rules = regulation(signatories=(Signatory.CHAIR,))
    script = "arrive chair ann bob; vote r1; others for; end; close"
    sitting = held("chair:chair ann bob", script, rules)
    paper = WordPrinter(shipped=TEMPLATES).print(request(sitting, MinutesStyle.SESSION))
    shown = READER.read(paper.data)
    sheet = shown.sheet
    assert [round(each / 72 * 25.4) for each in (sheet.width, sheet.left, sheet.right)] == [
        210,
        30,
        10,
    ]
    assert sheet.numbered_from == 2
    heading, *_ = paragraphs(shown)
    assert (heading.style, heading.form.alignment) == ("Заголовок протокола", Alignment.CENTRE)
    assert heading.runs[0].letters.bold
    assert heading.runs[0].letters.size == 14
    date = next(p for p in paragraphs(shown) if p.style == "Дата и место")
    assert [(tab.alignment, round(tab.at)) for tab in date.form.tabs] == [(Alignment.RIGHT, 482)]
    decision = next(p for p in paragraphs(shown) if p.style == "Решение")
    assert decision.form.alignment is Alignment.JUSTIFIED
    assert round(decision.form.first / 72 * 25.4, 1) == 12.5
    assert decision.form.keep_next
    signing = [block for block in shown.blocks if isinstance(block, PreviewTable)]
    assert sum(signing[-1].columns) == pytest.approx(sheet.text_width)
    assert [cell.paragraphs[0].form.alignment for cell in signing[-1].rows[0]] == [
        Alignment.LEFT,
        Alignment.RIGHT,
    ]
    assert "Решение принято единогласно." in shown.text.replace("\xa0", " ")


def test_what_a_paragraph_sets_itself_wins_over_its_style() -> None:
    document = Document()
    heading = document.add_heading("Заголовок", level=1)
    heading.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    plain = document.add_paragraph()
    plain.paragraph_format.left_indent = Mm(10)
    plain.paragraph_format.first_line_indent = Mm(-5)
    plain.paragraph_format.space_after = Pt(6)
    plain.paragraph_format.line_spacing = 1.5
    run = plain.add_run("до\tпосле")
    run.italic = run.underline = True
    run.font.size = Pt(9)
    run.font.name = "Arial"
    plain.add_run().add_break()
    plain.add_run("новая строка")
    shown = READER.read(saved(document))
    first, second = paragraphs(shown)
    assert first.form.alignment is Alignment.RIGHT
    assert first.form.keep_next
    assert first.runs[0].letters.bold
    letters = second.runs[0].letters
    assert (letters.font, letters.size) == ("Arial", 9)
    assert letters.italic
    assert letters.underlined
    assert second.text == "до\tпосле\nновая строка"
    assert second.form.line == 1.5
    assert [round(n) for n in (second.form.left, second.form.first, second.form.after)] == [
        28,
        -14,
        6,
    ]
    assert shown.sheet.numbered_from == 0


def test_a_break_of_the_page_begins_another_paragraph() -> None:
    document = Document()
    paragraph = document.add_paragraph("до")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    paragraph.add_run("после")
    shown = paragraphs(READER.read(saved(document)))
    assert [(p.text, p.form.new_page) for p in shown] == [("до", False), ("после", True)]


def test_lists_are_numbered_as_word_numbers_them() -> None:
    document = Document()
    numbering = document.part.numbering_part.element
    numbering.insert(
        0,
        parse_xml(
            f"<w:abstractNum {nsdecls('w')} w:abstractNumId='90'>"
            "<w:lvl w:ilvl='0'><w:start w:val='2'/><w:numFmt w:val='decimal'/>"
            "<w:lvlText w:val='%1.'/><w:pPr><w:ind w:left='720' w:hanging='360'/></w:pPr></w:lvl>"
            "<w:lvl w:ilvl='1'><w:numFmt w:val='russianLower'/><w:lvlText w:val='%1.%2)'/></w:lvl>"
            "<w:lvl w:ilvl='2'><w:numFmt w:val='upperLetter'/><w:lvlText w:val='%3'/></w:lvl>"
            "<w:lvl w:ilvl='3'><w:numFmt w:val='bullet'/><w:lvlText w:val=''/></w:lvl>"
            "</w:abstractNum>"
        ),
    )
    numbering.append(
        parse_xml(f"<w:num {nsdecls('w')} w:numId='90'><w:abstractNumId w:val='90'/></w:num>")
    )
    for depth in (0, 1, 1, 0, 1, 2, 3, 9):
        document.add_paragraph("вопрос")
        mark = f"<w:numPr><w:ilvl w:val='{depth}'/><w:numId w:val='90'/></w:numPr>"
        properties = f"<w:pPr {nsdecls('w')}>{mark}</w:pPr>"
        list(document.element.body.iter(qn("w:p")))[-1].insert(0, parse_xml(properties))
    shown = paragraphs(READER.read(saved(document)))
    marks = [p.text.removesuffix("вопрос").strip() for p in shown]
    assert marks == ["2.", "2.а)", "2.б)", "3.", "3.а)", "A", "–", ""]
    assert (shown[0].form.left, shown[0].form.first) == (36, -18)


def test_tables_with_lines_and_cells_over_several_columns() -> None:
    document = Document()
    table = document.add_table(2, 3, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.cell(0, 0).merge(table.cell(0, 1)).text = "шапка"
    plain = document.add_table(1, 1)
    plain.cell(0, 0).text = "без линий"
    ruled, unruled = (b for b in READER.read(saved(document)).blocks if isinstance(b, PreviewTable))
    assert ruled.ruled
    assert [cell.span for cell in ruled.rows[0]] == [2, 1]
    assert ruled.rows[0][0].paragraphs[0].text == "шапка"
    assert not unruled.ruled
    assert unruled.padding == pytest.approx(5.4)


def test_numbers_on_every_page() -> None:
    document = Document()
    header = document.sections[0].header
    field = f"<w:fldSimple {nsdecls('w')} w:instr='PAGE'/>"
    header.part.element.find(qn("w:p")).append(parse_xml(field))
    assert READER.read(saved(document)).sheet.numbered_from == 1


def test_a_file_that_says_little_is_shown_in_the_usual_way() -> None:
    parts = unpack(saved(Document()))
    body = (
        f"<w:document {nsdecls('w')}><w:body><w:p><w:pPr><w:spacing w:before='x' w:line='0'/>"
        "<w:tabs><w:tab w:val='clear' w:pos='1'/><w:tab w:val='left' w:leader='dot' w:pos='200'/>"
        "</w:tabs><w:jc w:val='start'/></w:pPr><w:r><w:t/><w:t>Без стилей</w:t>"
        "<w:noBreakHyphen/></w:r></w:p></w:body></w:document>"
    )
    kept = {
        name: data
        for name, data in parts.items()
        if name not in {"word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"}
    }
    shown = READER.read(pack({**kept, "word/document.xml": body.encode()}))
    [paragraph] = paragraphs(shown)
    assert paragraph.text == "Без стилей\u2011"
    assert (paragraph.runs[0].letters.font, paragraph.form.line) == ("Times New Roman", 1)
    assert [(tab.at, tab.ruled) for tab in paragraph.form.tabs] == [(10, True)]
    assert round(shown.sheet.width) == 595


@pytest.mark.parametrize("damage", ["not a file", "no body", "not xml"])
def test_what_is_no_paper_is_refused_in_words(damage: str) -> None:
    parts = unpack(saved(Document()))
    texts = {"no body": f"<w:document {nsdecls('w')}/>".encode(), "not xml": b"<w:document"}
    data = pack({**parts, "word/document.xml": texts[damage]}) if damage in texts else b"PK?"
    with pytest.raises(DomainError):
        READER.read(data)
