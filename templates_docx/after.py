"""The paragraphs and tables of the papers that go on after a sitting."""

from __future__ import annotations

from templates_docx.before import MARK_CELL, OF_SHEET, draft, from_new_page
from templates_docx.design import (
    TAG,
    VOTING,
    Column,
    Grid,
    Lines,
    decision_lines,
    each,
    enclosures,
    optional,
    signatures,
)

COUNTING: Lines = (
    (TAG, "{%p for record in records %}"),
    *from_new_page(("Заголовок протокола", "ПРОТОКОЛ СЧЁТНОЙ КОМИССИИ"), *OF_SHEET),
    *optional("commission", "Сведения о заседании", "**Счётная комиссия:** {{ commission }}"),
    ("Сведения о заседании", "**Форма голосования:** {{ record.how }}"),
    *draft("record.vote"),
    Grid(
        rows="row in record.rows",
        columns=(
            Column(heading="Что подсчитано", width=130, text="{{ row.name }}"),
            Column(heading="Число", width=40, text="{{ row.number }}", style=MARK_CELL),
        ),
    ),
    *each("record.outcome", ("После таблицы", "{{ entry }}")),
    *signatures("record.signatories"),
    (TAG, "{%p endfor %}"),
)

LETTERS: Lines = (
    (TAG, "{%p for letter in letters %}"),
    (TAG, "{%p if loop.first %}"),
    ("Реквизит", "{{ organisation }}"),
    (TAG, "{%p else %}"),
    ("Новая страница: бланк", "{{ organisation }}"),
    (TAG, "{%p endif %}"),
    *each("sender", ("Реквизит", "{{ entry }}")),
    ("Дата и место", "«___» ______________ 20___\u00a0г. №\u00a0________"),
    ("Адресат", "{{ letter.addressee }}"),
    ("Заголовок к тексту", "О\u00a0направлении копии протокола"),
    ("Сведения", "{{ opening }}"),
    *optional("letter.clause", "Текст", "{{ letter.clause }}"),
    *enclosures("enclosures"),
    *signatures(),
    (TAG, "{%p endfor %}"),
)

PROPOSAL: Lines = (
    *each("addressee", ("Адресат", "{{ entry }}")),
    ("Заголовок после адресата", "{{ heading }}"),
    ("Наименование органа", "{{ council }}"),
    *optional("date", "Дата и место", "{{ date }}{% if city %}\t{{ city }}{% endif %}"),
    ("Текст", "{{ opening }}"),
    *decision_lines("decisions", VOTING),
    *optional("closing", "Сведения", "{{ closing }}"),
    *optional("enclosure", "Сведения", "**Приложение:** {{ enclosure }}"),
    *signatures(),
)
