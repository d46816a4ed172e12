"""The paragraphs and tables of the roll call and of the journal."""

from __future__ import annotations

from templates_docx.before import MARK_CELL, NUMBER, OF_SHEET, draft, from_new_page, of_sitting
from templates_docx.design import TAG, Column, Grid, Lines, each, optional, signatures

VOTER = Column(heading="Фамилия, имя, отчество", width=77, text="{{ row.name }}")
BY_CHOICE = (
    NUMBER,
    VOTER,
    Column(heading="За", width=24, text="{{ row.for_ }}", style=MARK_CELL),
    Column(heading="Против", width=24, text="{{ row.against }}", style=MARK_CELL),
    Column(heading="Воздержался", width=33, text="{{ row.abstain }}", style=MARK_CELL),
)
BY_CANDIDATE = (
    NUMBER,
    VOTER,
    Column(heading="За\u00a0кого подан голос", width=81, text="{{ row.choice }}"),
)
ROWS = "row in sheet.rows"

ROLL_CALL: Lines = (
    (TAG, "{%p for sheet in sheets %}"),
    *from_new_page(
        ("Заголовок протокола", "ЛИСТ ПОИМЁННОГО ГОЛОСОВАНИЯ"),
        *OF_SHEET,
    ),
    *draft("sheet.vote"),
    *optional("sheet.round", "Проект решения: текст", "{{ sheet.round }}"),
    (TAG, "{%p if sheet.vote.candidates %}"),
    Grid(rows=ROWS, columns=BY_CANDIDATE),
    (TAG, "{%p else %}"),
    Grid(rows=ROWS, columns=BY_CHOICE),
    (TAG, "{%p endif %}"),
    *each("sheet.totals", ("После таблицы", "{{ entry }}")),
    *signatures("sheet.signatories"),
    (TAG, "{%p endfor %}"),
)

JOURNAL: Lines = (
    ("Приложение", "Приложение к\u00a0протоколу №\u00a0{{ number }} от\u00a0{{ date }}"),
    *of_sitting("ЖУРНАЛ"),
    Grid(
        rows="row in entries",
        columns=(
            Column(heading="№", width=14, text="{{ row.number }}", style=MARK_CELL),
            Column(heading="Время", width=22, text="{{ row.at }}", style=MARK_CELL),
            Column(heading="Раздел", width=32, text="{{ row.kind }}"),
            Column(heading="Запись", width=102, text="{{ row.text }}"),
        ),
    ),
    *optional(
        "checksum",
        "Контрольная сумма",
        "Контрольная сумма журнала заседания (SHA-256): {{ checksum }}",
    ),
    *signatures(),
)
