"""Workbooks for tests: whole ones by openpyxl, and bare packages with any XML in them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{RELATION}/{{}}" Target="{{}}"/></Relationships>'
)
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>'
    '<sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def cell_xml(address: str, text: str, inside: str = "") -> str:
    """A cell with a text of its own, and maybe a formula before it."""
    return f'<c r="{address}" t="str">{inside}<v>{text}</v></c>'


def sheet_xml(*rows: str, before: str = "", after: str = "") -> str:
    """A sheet of rows as they stand in XML."""
    data = f"<sheetData>{''.join(rows)}</sheetData>"
    return f'<worksheet xmlns="{MAIN}">{before}{data}{after}</worksheet>'


def package(sheet: str, **others: str | bytes) -> bytes:
    """A workbook of one sheet; ``others`` replace parts or add them («xl/styles.xml»)."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS.format("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONS.format("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": sheet,
    }
    return zipped(parts | others)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts in an archive."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def book(*rows: list[Any], title: str = "Состав") -> openpyxl.Workbook:
    """A workbook with one sheet of rows, to be changed."""
    made = openpyxl.Workbook()
    made.worksheets[0].title = title
    for row in rows:
        made.worksheets[0].append(row)
    return made


def saved(made: openpyxl.Workbook | bytes, folder: Path, name: str = "состав.xlsx") -> Path:
    """The file."""
    path = folder / name
    if isinstance(made, bytes):
        path.write_bytes(made)
    else:
        made.save(path)
    return path
