from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.roster import (
    Fate,
    find_roster,
    plan,
    roster_tables,
)
from secretary_app.application.tables import CellKind, Table, TableColumn
from secretary_app.documents.workbooks import read_workbook, write_workbook
from secretary_app.documents.workbooks.opening import check_workbook
from secretary_app.language.typography import clean_text
from tests.application.councils import LETTERS, SITTINGS, WEIGHTS, stored
from tests.documents.workbooks.books import saved

COLUMNS = (TableColumn("Имя", CellKind.TEXT, 20), TableColumn("С", CellKind.DATE, 12))


def opened(*tables: Table) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_workbook(tables)))


def test_cells_have_types_and_the_heading_stays() -> None:
    book = opened(Table("Состав", COLUMNS, (("Ветров", date(2024, 9, 1)), (5, None))))
    sheet: Any = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Имя", "С"]
    assert sheet["A1"].font.bold
    assert (sheet["B2"].is_date, sheet["B2"].number_format) == (True, "dd.mm.yyyy")
    assert (sheet["A2"].data_type, sheet["A2"].number_format) == ("s", "@")
    assert (sheet["A3"].value, sheet["A3"].data_type, sheet["B3"].value) == (5, "n", None)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet.column_dimensions["A"].width == 20


def test_numbers_and_moments_are_typed_too() -> None:
    columns = (
        TableColumn("Голосов", CellKind.NUMBER, 9),
        TableColumn("Открыто", CellKind.MOMENT, 16),
    )
    at = datetime(2026, 5, 14, 10, 5)  # noqa: DTZ001 - a cell knows no time zone
    sheet: Any = opened(Table("Голоса", columns, ((Decimal("1.5"), at),))).worksheets[0]
    assert (sheet["A2"].value, sheet["A2"].data_type) == (1.5, "n")
    assert (sheet["B2"].value, sheet["B2"].number_format) == (at, "dd.mm.yyyy hh:mm")


def test_every_printed_page_has_the_heading_the_title_and_its_number() -> None:
    sheet: Any = opened(Table("Состав", COLUMNS, title="Совет «А & Б»")).worksheets[0]
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddHeader.left.text == "Совет «А && Б»"
    assert "&P" in sheet.oddFooter.right.text


def test_equal_tables_give_equal_bytes_and_tell_no_time() -> None:
    table = Table("Состав", COLUMNS, (("Ветров", date(2024, 9, 1)),))
    data = write_workbook([table])
    assert data == write_workbook([table])
    properties = openpyxl.load_workbook(io.BytesIO(data)).properties
    assert properties.created == properties.modified == datetime(2000, 1, 1)  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 900", "-1", "@cmd", "#N/A", '=HYPERLINK("x")', "\t=1"]
)
def test_text_is_never_a_formula(text: str) -> None:
    book = opened(Table("Состав", COLUMNS, ((text, None),)))
    cell: Any = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_a_second_table_stands_on_a_sheet_of_its_own() -> None:
    book = opened(Table("Состав", COLUMNS), Table("Образец", COLUMNS, (("Ветров", None),)))
    assert book.sheetnames == ["Состав", "Образец"]
    assert book.active is book.worksheets[0]
    assert book.properties.creator == "secretary-app"


@given(st.text(max_size=50))
def test_any_text_is_written_and_read_back_without_what_no_file_can_hold(text: str) -> None:
    data = write_workbook([Table("Состав", COLUMNS, (("а", None), (text, None)))])
    check_workbook(data)
    sheet: Any = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    clean = clean_text(text).text
    written = sheet["A3"].value or ""
    assert written.replace("_x005F_", "_") == clean


def test_what_looks_like_a_code_of_a_character_stays_as_typed(tmp_path: Path) -> None:
    data = write_workbook([Table("Состав", COLUMNS, (("_x0041_ и _x00", None),))])
    [sheet] = read_workbook(saved(data, tmp_path)).sheets
    assert sheet.rows[1] == ("_x0041_ и _x00",)


@pytest.mark.parametrize(
    ("name", "council"), [("sittings", SITTINGS), ("weights", WEIGHTS), ("letters", LETTERS)]
)
def test_a_composition_on_the_disk_and_back_changes_nothing(
    name: str, council: Any, tmp_path: Path
) -> None:
    known = stored(name).contents.councils[council]
    day = max(m.start for m in known.memberships)
    path = saved(write_workbook(roster_tables(known, day)), tmp_path)
    found = plan(known, *find_roster(read_workbook(path)), day)
    assert {row.fate for row in found.rows} == {Fate.SAME}
    assert found.after == known
