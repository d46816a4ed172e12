from __future__ import annotations

import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart

from secretary_app.application.roster import CellValue, Sheet, Unreadable, WorkbookFault
from secretary_app.documents.workbooks import read_workbook
from tests.documents.workbooks.books import (
    BOOK,
    MAIN,
    book,
    cell_xml,
    package,
    saved,
    sheet_xml,
)


def only(made: Any, folder: Path) -> Sheet:
    """The one sheet of a workbook or package."""
    [sheet] = read_workbook(saved(made, folder)).sheets
    return sheet


def refusal(made: Any, folder: Path) -> str:
    with pytest.raises(WorkbookFault) as caught:
        read_workbook(saved(made, folder))
    return str(caught.value)


NOON = datetime(2024, 9, 1, 12, 30)  # noqa: DTZ001 - a spreadsheet knows no time zones
NO_VALUE = "здесь время или бесконечность, а не текст, число или дата"

# Values


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (" Ветров\n", " Ветров\n"), (12, 12), (1.5, 1.5), (True, "да"), (False, "нет"),
        (date(2024, 9, 1), date(2024, 9, 1)), (NOON, date(2024, 9, 1)),
        ("01.09.2024", "01.09.2024"), ("012", "012"), ("_x000D_\n_x0041_", "\r\nA"),
    ],
)  # fmt: skip
def test_a_value_is_read_as_what_it_is(written: Any, read: CellValue, tmp_path: Path) -> None:
    assert only(book([written]), tmp_path).rows == ((read,),)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (time(10, 30), NO_VALUE),
        (timedelta(hours=30), NO_VALUE),
        ("о" * 10_001, "текст длиннее 10000 знаков"),
        ("#REF!", "формула с ошибкой #REF!"),
        ("#SPILL!", "формула с ошибкой #SPILL!"),
    ],
)
def test_a_value_of_no_use_says_why(written: Any, why: str, tmp_path: Path) -> None:
    assert only(book([written]), tmp_path).rows == ((Unreadable(why),),)


@pytest.mark.parametrize("number", ["INF", "1E999", "nan"])
def test_a_number_that_is_none_says_so(number: str, tmp_path: Path) -> None:
    row = f'<row r="1"><c r="A1"><v>{number}</v></c></row>'
    made = package(sheet_xml(row))
    if number == "1E999":
        assert only(made, tmp_path).rows == ((Unreadable(NO_VALUE),),)
    else:
        assert "не читается" in refusal(made, tmp_path)


def test_a_day_beyond_the_calendar_is_an_error_of_its_cell(tmp_path: Path) -> None:
    made = book([10**9])
    made.worksheets[0]["A1"].number_format = "dd.mm.yyyy"
    assert only(made, tmp_path).rows == ((Unreadable("формула с ошибкой #VALUE!"),),)


# Formulas


def test_the_computed_value_of_a_formula_is_taken(tmp_path: Path) -> None:
    formula = "<f>[1]Лист1!A1&amp;1</f>"
    cells = cell_xml("A1", "ФИО", formula) + cell_xml("B1", "", formula)
    assert only(package(sheet_xml(f"<row r='1'>{cells}</row>")), tmp_path).rows == (("ФИО",),)


def test_a_formula_that_was_never_computed_is_told(tmp_path: Path) -> None:
    """openpyxl writes formulas without values; so do exports of other programs."""
    [row] = only(book(["ФИО", "=1+1", None, "=A1"]), tmp_path).rows
    assert row[0] == "ФИО"
    assert [isinstance(value, Unreadable) for value in row] == [False, True, False, True]
    assert isinstance(row[1], Unreadable)
    assert row[1].reason.startswith("формула без вычисленного значения")


def test_cells_and_rows_may_leave_out_their_addresses(tmp_path: Path) -> None:
    rows = "<row><c t='str'><v>а</v></c><c><f>A1</f></c></row>", "<row><c><v>5</v></c></row>"
    [first, second] = only(package(sheet_xml(*rows)), tmp_path).rows
    assert (first[0], type(first[1]), second) == ("а", Unreadable, (5,))


# Shape


def test_gaps_keep_their_places_and_ends_are_cut(tmp_path: Path) -> None:
    made = book()
    sheet = made.worksheets[0]
    sheet["B2"], sheet["D4"] = "б", "г"
    sheet["H9"].number_format = "dd.mm.yyyy"
    assert only(made, tmp_path).rows == ((), (None, "б"), (), (None, None, None, "г"))


def test_a_merged_cell_counts_in_every_row(tmp_path: Path) -> None:
    made = book(["ФИО", "Организация"], ["а", "АО"], ["б"], ["в"], ["г", "ООО"])
    made.worksheets[0].merge_cells("B2:B4")
    made.worksheets[0].merge_cells("A1:A1")
    made.worksheets[0].merge_cells("D1:E1")
    made.worksheets[0].merge_cells("C2:C3")
    made.worksheets[0].merge_cells("A20:A30")
    rows = only(made, tmp_path).rows
    assert [row[1] for row in rows] == ["Организация", "АО", "АО", "АО", "ООО"]
    assert len(rows) == 5


def test_a_merged_cell_covers_no_value_of_another(tmp_path: Path) -> None:
    merged = '<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="1:2"/></mergeCells>'
    rows = [f'<row r="{n}">{cell_xml(f"A{n}", str(n))}</row>' for n in (1, 2)]
    assert only(package(sheet_xml(*rows, after=merged)), tmp_path).rows == (("1",), ("2",))


def test_merged_cells_beyond_the_sheet_are_left_out(tmp_path: Path) -> None:
    ranges = "".join(f'<mergeCell ref="{ref}"/>' for ref in ("XFD1:XFD9", "A9:A2", "A20000:A20009"))
    row = f'<row r="1">{cell_xml("A1", "а")}</row>'
    made = package(sheet_xml(row, after=f"<mergeCells>{ranges}</mergeCells>"))
    assert only(made, tmp_path).rows == (("а",),)


def test_merged_cells_over_each_other_are_refused(tmp_path: Path) -> None:
    ranges = '<mergeCell ref="A1:A9999"/>' * 101
    made = package(sheet_xml(after=f"<mergeCells>{ranges}</mergeCells>"))
    assert "не читается" in refusal(made, tmp_path)


def test_hidden_sheets_and_charts_are_not_read(tmp_path: Path) -> None:
    made = book(["ФИО"])
    made.create_sheet("Скрытый").sheet_state = "hidden"
    made.create_chartsheet("Диаграмма").add_chart(BarChart())
    made.create_sheet("Второй")["A1"] = "б"
    assert [sheet.name for sheet in read_workbook(saved(made, tmp_path)).sheets] == [
        "Состав",
        "Второй",
    ]


def test_an_empty_workbook_has_empty_sheets(tmp_path: Path) -> None:
    assert only(book(), tmp_path).rows == ()


# Harm


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1", "B7:B8"])
def test_the_size_that_a_sheet_claims_is_not_believed(dimension: str, tmp_path: Path) -> None:
    made = package(
        sheet_xml(
            f'<row r="1">{cell_xml("A1", "ФИО")}</row><row r="2">{cell_xml("A2", "а")}</row>',
            before=f'<dimension ref="{dimension}"/>',
        )
    )
    assert only(made, tmp_path).rows == (("ФИО",), ("а",))


@pytest.mark.parametrize(
    ("address", "why"),
    [("A10001", "больше 10000 строк"), ("A1000000000", "строк"), ("CW1", "больше 100 столбцов")],
)
def test_values_beyond_a_roster_are_refused(address: str, why: str, tmp_path: Path) -> None:
    row = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    made = package(sheet_xml(f'<row r="{row}">{cell_xml(address, "а")}</row>'))
    assert why in refusal(made, tmp_path)


@pytest.mark.parametrize("address", ["A10000", "CV1"])
def test_the_last_row_and_column_are_read(address: str, tmp_path: Path) -> None:
    row = address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    made = package(sheet_xml(f'<row r="{row}">{cell_xml(address, "а")}</row>'))
    assert only(made, tmp_path).rows[-1][-1] == "а"


def test_empty_cells_beyond_a_roster_do_no_harm(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576" s="0"/><c r="XFE1048576"><v/></c></row>'
    made = package(sheet_xml(f'<row r="1">{cell_xml("A1", "а")}</row>{far}'))
    assert only(made, tmp_path).rows == (("а",),)


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="2"/><row r="1"/>', '<row r="1"/><row r="1"/>', '<row r="x"/>',
        '<row r="1"><c r="1"/></row>',
        '<row r="1"><c t="s"><v>7</v></c></row>', '<row r="1"><c><v>а</v></c></row>',
        '<row r="1"><c s="5"><v>1</v></c>', '<row r="0"/>',
    ],
)  # fmt: skip
def test_a_damaged_sheet_is_refused_as_a_whole(rows: str, tmp_path: Path) -> None:
    said = refusal(package(sheet_xml(rows)), tmp_path)
    assert said == (
        "файл не читается как книга Excel: возможно, он повреждён. Откройте файл в Excel и "
        "сохраните как «Книга Excel (*.xlsx)»."
    )


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/workbook.xml", "<workbook/>"),
        ("xl/workbook.xml", BOOK.replace("rId1", "rId9")),
        ("_rels/.rels", ""),
        ("[Content_Types].xml", "<Types/>"),
        ("xl/worksheets/sheet1.xml", ""),
        ("xl/styles.xml", "не стили"),
    ],
)
def test_a_damaged_package_is_refused_or_has_nothing(
    part: str, content: str, tmp_path: Path
) -> None:
    made = package(sheet_xml(), **{part: content})
    try:
        assert all(sheet.rows == () for sheet in read_workbook(saved(made, tmp_path)).sheets)
    except WorkbookFault as fault:
        assert "не читается" in str(fault)  # noqa: PT017 - either is right


def test_cut_files_are_refused(tmp_path: Path) -> None:
    path = saved(book(["ФИО"], ["а"]), tmp_path)
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 97):
        assert refusal(whole[:length], tmp_path)


def test_macros_and_links_to_other_files_are_passed_over(tmp_path: Path) -> None:
    path = saved(book(["ФИО"]), tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", f'<externalLink xmlns="{MAIN}"/>')
    assert read_workbook(path).sheets[0].rows == (("ФИО",),)


def test_what_openpyxl_warns_of_is_no_concern(tmp_path: Path) -> None:
    """Data validation of newer versions is left out with a warning; warnings are errors here."""
    extension = '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"/></extLst>'
    row = f'<row r="1">{cell_xml("A1", "ФИО")}</row>'
    assert only(package(sheet_xml(row, after=extension)), tmp_path).rows == (("ФИО",),)


def test_no_file_stays_open(tmp_path: Path) -> None:
    path = saved(book(["ФИО"]), tmp_path)
    read_workbook(path)
    path.unlink()
    assert openpyxl.__version__.startswith("3.1")
