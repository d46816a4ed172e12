"""The paragraphs and tables of the papers before a sitting."""

from __future__ import annotations

from templates_docx.design import (
    QUESTION,
    TAG,
    TEXT_WIDTH,
    Column,
    Grid,
    Lines,
    Paragraphs,
    block,
    each,
    further,
    optional,
    signatures,
)
from templates_docx.full import LINE, details

MARK_CELL = "Ячейка: знак"
NUMBER = Column(heading="№", width=12, text="{{ row.number }}", style=MARK_CELL)
NAME = Column(heading="Фамилия, имя, отчество", width=52, text="{{ row.name }}")
WRITING = 10  # millimetres to sign or to mark in


def of_sitting(title: str, line: str = "{{ sitting }}") -> Lines:
    """Return the heading of a paper on a sitting."""
    return (
        ("Заголовок протокола", title),
        ("Заголовок протокола", line),
        ("Наименование органа", "{{ council }}"),
        ("Дата и место", "{{ date }}{% if city %}\t{{ city }}{% endif %}"),
    )


QUESTIONS: Lines = each(
    "questions",
    ("Список", QUESTION[1]),
    *optional("entry.materials", "Материалы", "Материалы: {{ entry.materials }}"),
)
PLACE = details(("Место проведения", "place"), ("Форма проведения", "form"))
WHERE = (*details(("Начало", "begins")), *PLACE)
UNTIL = details(("Голоса в письменной форме принимаются до", "ballots_until"))

AGENDA: Lines = (
    *of_sitting("ПОВЕСТКА ДНЯ"),
    *WHERE,
    *UNTIL,
    *details(("Председательствующий", "presiding")),
    *optional("questions", "Заголовок раздела", "Вопросы:", *QUESTIONS),
    *optional("total", "Сведения", "{{ total }}"),
    *block("Приглашённые:", "invited"),
    *signatures(),
)

NOTIFICATION = "УВЕДОМЛЕНИЕ"
NOTICE: Lines = (
    (TAG, "{%p if addressee %}"),
    *each("addressee", ("Адресат", "{{ entry }}")),
    ("Заголовок после адресата", NOTIFICATION),
    (TAG, "{%p else %}"),
    ("Заголовок протокола", NOTIFICATION),
    (TAG, "{%p endif %}"),
    ("Заголовок протокола", "о\u00a0проведении {{ sitting }}"),
    ("Наименование органа", "{{ council }}"),
    *optional("dated", "Дата и место", "{{ dated }}{% if city %}\t{{ city }}{% endif %}"),
    *optional("greeting", "Обращение", "{{ greeting }}"),
    ("Текст", "{{ opening }}"),
    *PLACE,
    *UNTIL,
    *optional("questions", "Заголовок раздела", "Повестка дня:", *QUESTIONS),
    *optional("reports", "Сведения", "{{ reports }}"),
    *optional("request", "Сведения", "{{ request }}"),
    *signatures(),
)


def _sheet(field: str, heading: str, part: Column, height: float) -> Lines:
    columns = (
        NUMBER,
        NAME,
        Column(heading="Должность, организация", width=66, text="{{ row.work }}"),
        part,
    )
    return optional(
        field,
        "Заголовок раздела",
        heading,
        Grid(rows=f"row in {field}", columns=columns, height=height),
    )


SIGN = Column(heading="Подпись", width=40)
PART = Column(heading="Участие", width=40, text="{{ row.part }}")
ATTENDANCE: Lines = (
    *of_sitting("ЛИСТ РЕГИСТРАЦИИ", "участников {{ sitting }}"),
    (TAG, "{%p if filled %}"),
    *_sheet("members", "{{ heading }}", PART, 0),
    *_sheet("guests", "Приглашённые:", PART, 0),
    (TAG, "{%p else %}"),
    *_sheet("members", "{{ heading }}", SIGN, WRITING),
    *_sheet("guests", "Приглашённые:", SIGN, WRITING),
    (TAG, "{%p endif %}"),
    *each("totals", ("После таблицы", "{{ entry }}")),
    *signatures(),
)

# Three empty cells, or one beside every candidate.
CHOICES = Grid(
    columns=tuple(
        Column(heading=heading, width=width)
        for heading, width in (("ЗА", 56), ("ПРОТИВ", 57), ("ВОЗДЕРЖАЛСЯ", 57))
    ),
    height=WRITING,
)


def _candidates(of: str) -> Grid:
    name = Column(
        heading="Кандидат",
        width=TEXT_WIDTH - 40,
        text="{{ row.name }}{% if row.work %}, {{ row.work }}{% endif %}",
    )
    mark = Column(heading="Отметка", width=40)
    return Grid(rows=f"row in {of}.candidates", columns=(name, mark), height=WRITING)


def draft(of: str) -> Lines:
    """Return a question with the draft put to the vote on it."""
    return (
        ("Заголовок вопроса", f"{{{{ {of}.question }}}}"),
        ("Ход вопроса", f"{{{{ {of}.draft }}}}"),
        ("Проект решения", f"{{{{ {of}.opening }}}}"),
        *further(f"{of}.further", "Проект решения: текст", "Проект решения: перечень"),
        *optional(f"{of}.assignment", "Проект решения: срок", f"{{{{ {of}.assignment }}}}"),
    )


def _marks(of: str) -> Lines:
    return (
        (TAG, f"{{%p if {of}.candidates %}}"),
        _candidates(of),
        (TAG, "{%p else %}"),
        CHOICES,
        (TAG, "{%p endif %}"),
    )


def from_new_page(first: tuple[str, str], *others: tuple[str, str]) -> Lines:
    """Return the heading of a sheet in a loop: each but the first begins a page."""
    _, text = first
    return (
        (TAG, "{%p if loop.first %}"),
        first,
        (TAG, "{%p else %}"),
        ("Новая страница: заголовок", text),
        (TAG, "{%p endif %}"),
        *others,
    )


OF_SHEET: Paragraphs = (
    ("Заголовок протокола", "{{ sitting }}"),
    ("Наименование органа", "{{ council }}"),
    ("Дата и место", "{{ date }}{% if city %}\t{{ city }}{% endif %}"),
)
SIGNED = ("Место подписи", "Подпись ____________________\tДата «___» ______________ 20___\u00a0г.")

BALLOTS: Lines = (
    (TAG, "{%p for ballot in ballots %}"),
    *from_new_page(
        ("Заголовок протокола", "БЮЛЛЕТЕНЬ"),
        ("Заголовок протокола", "{{ ballot.purpose }}"),
        *OF_SHEET,
    ),
    *draft("ballot.vote"),
    *each("ballot.how", ("Порядок заполнения", "{{ entry }}")),
    *_marks("ballot.vote"),
    *optional("ballot.until", "После таблицы", "{{ ballot.until }}"),
    (TAG, "{%p if ballot.named %}"),
    ("Место подписи", "Голосовал(а): " + "_" * (LINE - 14)),
    SIGNED,
    (TAG, "{%p endif %}"),
    (TAG, "{%p endfor %}"),
)

OPINIONS: Lines = (
    (TAG, "{%p for sheet in sheets %}"),
    *from_new_page(("Заголовок протокола", "ОПРОСНЫЙ ЛИСТ"), *OF_SHEET),
    ("Сведения о заседании", "**Голосует:** {{ sheet.voter }}"),
    *details(("Форма проведения", "form"), ("Опросный лист принимается до", "until")),
    ("Порядок заполнения", "{{ how }}"),
    (TAG, "{%p for vote in votes %}"),
    *draft("vote"),
    *_marks("vote"),
    (TAG, "{%p endfor %}"),
    ("Заголовок раздела", "Особое мнение (если есть):"),
    *(("Строка для записи", "_" * LINE),) * 3,
    *signatures("sheet.signatories"),
    (TAG, "{%p endfor %}"),
)

_KINDS = {
    "head": ("Ход вопроса", "{{ line.text }}"),
    "note": ("Указание", "{{ line.text }}"),
    "draft": ("Решение", "{{ line.text }}"),
    "listed": ("Перечень", "–\u00a0{{ line.text }}"),
    "entry": ("Список", "{{ line.text }}"),
}


def _script_lines() -> Lines:
    """Every kind of line in its own style; what is none of them is said aloud."""
    chosen: Lines = ()
    for number, (kind, line) in enumerate(_KINDS.items()):
        test = "elif" if number else "if"
        chosen = (*chosen, (TAG, f"{{%p {test} line.kind == '{kind}' %}}"), line)
    return (*chosen, (TAG, "{%p else %}"), ("Речь", "{{ line.text }}"), (TAG, "{%p endif %}"))


SCRIPT: Lines = (
    *of_sitting("ПОРЯДОК ВЕДЕНИЯ"),
    *WHERE,
    *details(("Председательствующий", "presiding")),
    (TAG, "{%p for part in parts %}"),
    ("Заголовок вопроса", "{{ part.heading }}"),
    (TAG, "{%p for line in part.lines %}"),
    *_script_lines(),
    (TAG, "{%p endfor %}"),
    (TAG, "{%p endfor %}"),
)

ROLE = Column(heading="В\u00a0составе", width=38, text="{{ row.role }}")
COMPOSITION: Lines = (
    ("Заголовок протокола", "СОСТАВ"),
    ("Наименование органа", "{{ council }}"),
    ("Предмет совещания", "по состоянию на {{ date }}"),
    (TAG, "{%p if based %}"),
    Grid(
        rows="row in members",
        columns=(
            NUMBER,
            Column(heading="Фамилия, имя, отчество", width=36, text="{{ row.name }}"),
            Column(heading="Должность, организация", width=48, text="{{ row.work }}"),
            Column(heading="В\u00a0составе", width=34, text="{{ row.role }}"),
            Column(heading="Основание", width=40, text="{{ row.basis }}"),
        ),
    ),
    (TAG, "{%p else %}"),
    Grid(
        rows="row in members",
        columns=(
            NUMBER,
            NAME,
            Column(heading="Должность, организация", width=68, text="{{ row.work }}"),
            ROLE,
        ),
    ),
    (TAG, "{%p endif %}"),
    *each("totals", ("После таблицы", "{{ entry }}")),
    *signatures(),
)
