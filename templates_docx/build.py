"""Makes the shipped templates: `python -m templates_docx.build`, from the top of the tree.

What the papers look like and say stands in `design.py`. The .docx files beside this script
are its output, byte for byte (a test compares them).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.section import _Header
from docx.shared import Mm, Pt, Twips
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from secretary_app.documents.packaging import pack, unpack
from templates_docx.after import COUNTING, LETTERS, PROPOSAL
from templates_docx.before import (
    AGENDA,
    ATTENDANCE,
    BALLOTS,
    COMPOSITION,
    NOTICE,
    OPINIONS,
    SCRIPT,
)
from templates_docx.design import (
    BOLD_LINES,
    BOTTOM,
    CONFERENCE,
    COPY_DRAFT,
    END,
    FONT,
    FONT_SIZE,
    GRID_STYLE,
    LEAD,
    LEFT,
    RIGHT,
    SESSION,
    STYLES,
    TABLE,
    TOP,
    Grid,
    Lines,
    Paragraphs,
    Style,
)
from templates_docx.full import (
    DISSENTS,
    EXTRACT,
    FULL,
    MARK,
)
from templates_docx.records import JOURNAL, ROLL_CALL
from templates_docx.tables import write_grid, write_signatures
from templates_docx.verification import VERIFICATION

HERE = Path(__file__).resolve().parent

EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001 - python-docx writes it as UTC


def build(lines: Lines, bold: frozenset[str] = frozenset(), mark: Paragraphs = ()) -> bytes:
    """Return a template with ``lines``; styles in ``bold`` are made bold.

    ``mark`` is repeated above every page after the first.
    """
    document = docx.Document()
    _strip(document)
    _add_styles(document, bold)
    _set_page(document)
    for style, text in mark:
        document.sections[0].header.add_paragraph(text, style=style)
    for line in lines:
        _add(document, line)
    document.add_paragraph(style=END)
    _set_properties(document)
    target = io.BytesIO()
    document.save(target)
    return pack(unpack(target.getvalue()))


def _strip(document: Document) -> None:
    """Take out of python-docx's own template what these papers do not use."""
    package, main = document.part.package, document.part
    unwanted = ("thumbnail", "stylesWithEffects", "customXml", "webSettings", "numbering", "theme")
    for relations in (package.rels, main.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(unwanted)]:
            del relations[key]
    styles = document.styles.element
    for element in list(styles):
        styles.remove(element)
    styles.append(parse_xml(DEFAULTS))
    for style in (NORMAL, NO_TABLE, RULED_TABLE):
        styles.append(parse_xml(style))
    _replace(main.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE), FONT_TABLE)
    settings = document.settings.element
    for element in list(settings):
        settings.remove(element)
    for element in parse_xml(SETTINGS):
        settings.append(element)


def _replace(part: Part, xml: str) -> None:
    part._blob = xml.encode()


W = nsdecls("w")
EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
RULE = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
DEFAULTS = f"""
<w:docDefaults {W}>
  <w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="{FONT}" w:eastAsia="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}"/>
    <w:sz w:val="{2 * FONT_SIZE}"/><w:szCs w:val="{2 * FONT_SIZE}"/>
    <w:lang w:val="ru-RU" w:eastAsia="ru-RU" w:bidi="ar-SA"/>
  </w:rPr></w:rPrDefault>
  <w:pPrDefault><w:pPr>
    <w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>
  </w:pPr></w:pPrDefault>
</w:docDefaults>"""
NORMAL = f"""
<w:style {W} w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/>
</w:style>"""
NO_TABLE = f"""
<w:style {W} w:type="table" w:default="1" w:styleId="TableNormal">
  <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>
  <w:semiHidden/><w:unhideWhenUsed/>
  <w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>
</w:style>"""
RULED_TABLE = f"""
<w:style {W} w:type="table" w:customStyle="1" w:styleId="{GRID_STYLE}">
  <w:name w:val="{GRID_STYLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
  <w:tblPr>
    <w:tblBorders>{"".join(f"<w:{edge} {RULE}/>" for edge in EDGES)}</w:tblBorders>
    <w:tblCellMar>
      <w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>
      <w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
</w:style>"""
SETTINGS = f"""
<w:settings {W}>
  <w:zoom w:percent="100"/>
  <w:defaultTabStop w:val="709"/>
  <w:characterSpacingControl w:val="doNotCompress"/>
  <w:compat><w:compatSetting w:name="compatibilityMode"
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  <w:themeFontLang w:val="ru-RU"/>
  <w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>
</w:settings>"""
FONT_TABLE = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts {W}>
  <w:font w:name="{FONT}">
    <w:altName w:val="Liberation Serif"/>
    <w:panose1 w:val="02020603050405020304"/>
    <w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/>
  </w:font>
</w:fonts>"""


def _add_styles(document: Document, bold: frozenset[str]) -> None:
    for style in STYLES:
        added = document.styles.add_style(style.name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = document.styles[style.based_on]
        _format(added, style)
        _format_paragraph(added, style)
        if style.name in bold:
            added.font.bold = True
    # Word wants a paragraph after the last table; it must never take a page of its own.
    end = document.styles.add_style(END, WD_STYLE_TYPE.PARAGRAPH)
    end.paragraph_format.line_spacing = Twips(1)
    end.font.size = Pt(1)
    lead = document.styles.add_style(LEAD, WD_STYLE_TYPE.CHARACTER)
    lead.font.bold = True
    lead.quick_style = True


def _format(added: ParagraphStyle, style: Style) -> None:
    added.quick_style = True
    added.font.bold = style.bold
    added.font.italic = style.italic
    added.font.size = style.size and Pt(style.size)


def _format_paragraph(added: ParagraphStyle, style: Style) -> None:
    shape = added.paragraph_format
    shape.alignment = style.align
    shape.first_line_indent, shape.left_indent, shape.right_indent = (
        None if length is None else Mm(length)
        for length in (style.first_line, style.left, style.right)
    )
    shape.space_before, shape.space_after = (
        None if points is None else Pt(points) for points in (style.before, style.after)
    )
    shape.line_spacing = style.line
    shape.keep_with_next, shape.keep_together = style.with_next, style.unbroken
    shape.page_break_before = style.new_page
    if style.tab is not None:
        leader = WD_TAB_LEADER.LINES if style.dotted else WD_TAB_LEADER.SPACES
        shape.tab_stops.add_tab_stop(Mm(style.tab), WD_TAB_ALIGNMENT.RIGHT, leader)


def _set_page(document: Document) -> None:
    page = document.sections[0]
    page.orientation = WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin, page.right_margin = Mm(LEFT), Mm(RIGHT)
    page.top_margin, page.bottom_margin = Mm(TOP), Mm(BOTTOM)
    page.header_distance = page.footer_distance = Mm(10)
    page.different_first_page_header_footer = True
    _header_paragraph(page.first_page_header)
    number = _header_paragraph(page.header)
    number._p.append(
        parse_xml(f'<w:fldSimple {W} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>')
    )


def _header_paragraph(header: _Header) -> Paragraph:
    header.is_linked_to_previous = False
    paragraph: Paragraph = header.paragraphs[0]
    paragraph.style = "Номер страницы"
    return paragraph


def _add(document: Document, line: tuple[str, str] | Grid) -> None:
    if isinstance(line, Grid):
        write_grid(document, line)
        return
    style, text = line
    if style == TABLE:
        write_signatures(document, text)
    else:
        _write(document.add_paragraph(style=style), text)


def _write(paragraph: Paragraph, text: str) -> None:
    for place, piece in enumerate(text.split("**")):
        if piece:
            paragraph.add_run(piece, style=LEAD if place % 2 else None)


def _set_properties(document: Document) -> None:
    properties = document.core_properties
    for name in ("title", "subject", "author", "last_modified_by", "comments", "keywords"):
        setattr(properties, name, "")
    properties.language = "ru-RU"
    properties.created = properties.modified = EPOCH
    properties.revision = 1


def templates() -> Iterator[tuple[str, bytes]]:
    """Yield the file name and the bytes of every shipped template."""
    yield "minutes_session.docx", build(SESSION, mark=COPY_DRAFT)
    yield "minutes_conference.docx", build(CONFERENCE, BOLD_LINES, COPY_DRAFT)
    yield "minutes_full.docx", build(FULL, mark=COPY_DRAFT)
    yield "extract.docx", build(EXTRACT, mark=MARK)
    yield "dissent_sheet.docx", build(DISSENTS)
    yield "agenda.docx", build(AGENDA)
    yield "notice.docx", build(NOTICE)
    yield "attendance_sheet.docx", build(ATTENDANCE)
    yield "ballot_paper.docx", build(BALLOTS)
    yield "opinion_sheet.docx", build(OPINIONS)
    yield "chair_script.docx", build(SCRIPT)
    yield "composition_list.docx", build(COMPOSITION)
    yield "roll_call.docx", build(ROLL_CALL)
    yield "journal_appendix.docx", build(JOURNAL)
    yield "counting_minutes.docx", build(COUNTING)
    yield "cover_letter.docx", build(LETTERS)
    yield "proposal.docx", build(PROPOSAL)
    yield "verification_note.docx", build(VERIFICATION)


if __name__ == "__main__":
    for file_name, data in templates():
        (HERE / file_name).write_bytes(data)
