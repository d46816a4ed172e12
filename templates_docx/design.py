"""What the shipped papers look like and say: their styles and their paragraphs.

`build.py` makes the .docx files of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from docx.enum.text import WD_ALIGN_PARAGRAPH

# ГОСТ Р 7.0.97-2025: papers kept over ten years have 30 mm on the left.
LEFT, RIGHT, TOP, BOTTOM = 30, 10, 20, 20
TEXT_WIDTH = 210 - LEFT - RIGHT
FONT = "Times New Roman"
FONT_SIZE = 14
INDENT = 12.5
COLUMN = 95  # how wide the position in a signature may grow
CORNER = 80  # how wide the requisites in the corners are (ГОСТ Р 7.0.97-2025)
RIGHT_CORNER = TEXT_WIDTH - CORNER

LEFT_ALIGN, CENTRED, RIGHT_ALIGN, JUSTIFIED = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)


@dataclass(frozen=True, kw_only=True)
class Style:
    """A paragraph style; lengths are millimetres, spacing and size points."""

    name: str
    based_on: str = "Normal"
    align: WD_ALIGN_PARAGRAPH | None = None
    first_line: float | None = None
    left: float | None = None
    right: float | None = None
    before: float | None = None
    after: float | None = None
    line: float | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    with_next: bool | None = None
    unbroken: bool | None = None
    new_page: bool | None = None
    tab: float | None = None
    dotted: bool = False


STYLES = (
    Style(name="Текст", align=JUSTIFIED, first_line=INDENT, line=1.15),
    Style(name="Реквизит", align=LEFT_ALIGN, right=RIGHT_CORNER),
    Style(name="Новая страница: бланк", based_on="Реквизит", new_page=True),
    Style(name="Гриф утверждения", align=LEFT_ALIGN, left=RIGHT_CORNER, with_next=True),
    Style(
        name="Гриф утверждения: подпись",
        based_on="Гриф утверждения",
        before=24,
        tab=TEXT_WIDTH,
        dotted=True,
    ),
    Style(name="Гриф утверждения: дата", based_on="Гриф утверждения", before=6, after=24),
    Style(name="Заголовок протокола", align=CENTRED, bold=True, with_next=True),
    # Set in from both sides, so that a long name breaks into lines of like length.
    Style(name="Наименование органа", based_on="Заголовок протокола", left=20, right=20),
    Style(name="Предмет совещания", based_on="Заголовок протокола", bold=False, after=12),
    Style(name="Дата и место", align=LEFT_ALIGN, before=12, after=12, tab=TEXT_WIDTH),
    Style(
        name="Заголовок раздела",
        based_on="Текст",
        align=LEFT_ALIGN,
        before=8,
        bold=True,
        with_next=True,
    ),
    Style(name="Отметка", align=RIGHT_ALIGN, bold=True, after=12),
    Style(name="Заголовок вопроса", based_on="Заголовок раздела", before=12),
    Style(name="Ход вопроса", based_on="Заголовок раздела", before=6),
    Style(name="Сведения", based_on="Текст", before=8),
    # Names and short lines are not justified: that would tear them apart.
    Style(name="Присутствующие", based_on="Сведения", align=LEFT_ALIGN),
    Style(name="Список", based_on="Текст", align=LEFT_ALIGN),
    Style(name="Сведения о заседании", based_on="Список"),
    Style(name="Вопрос", based_on="Текст"),
    Style(name="Решение", based_on="Текст", before=3),
    Style(name="Перечень", based_on="Текст"),
    # Names, numbers and dashes are held together: justified, the few gaps left would gape.
    Style(name="Срок", based_on="Текст", align=LEFT_ALIGN, unbroken=True),
    Style(name="Ответственный", based_on="Срок"),
    Style(name="Голосование", based_on="Срок"),
    # What is voted on never stands on another page than the table below it.
    Style(name="Проект решения", based_on="Решение", with_next=True),
    Style(name="Проект решения: текст", based_on="Текст", with_next=True),
    Style(name="Проект решения: перечень", based_on="Перечень", with_next=True),
    Style(name="Проект решения: срок", based_on="Срок", with_next=True),
    Style(
        name="Контрольная сумма",
        based_on="Текст",
        align=LEFT_ALIGN,
        before=12,
        first_line=0,
        line=1,
        size=8,
    ),
    Style(name="Приложение", align=LEFT_ALIGN, left=RIGHT_CORNER, after=24),
    Style(name="Приложение: новая страница", based_on="Приложение", new_page=True),
    Style(name="Строка для записи", align=LEFT_ALIGN, line=1.5),
    Style(name="Подпись", align=LEFT_ALIGN, before=28, with_next=True, unbroken=True),
    # Those who signed the original of an extract.
    Style(name="Подписавший", based_on="Подпись", before=12),
    Style(name="Подписавший: фамилия", based_on="Подписавший", align=RIGHT_ALIGN),
    Style(name="Отметка о заверении", based_on="Подписавший"),
    Style(name="Подпись: фамилия", based_on="Подпись", align=RIGHT_ALIGN),
    Style(name="Новая страница: заголовок", based_on="Заголовок протокола", new_page=True),
    Style(name="Адресат", align=LEFT_ALIGN, left=RIGHT_CORNER),
    Style(name="Заголовок к тексту", based_on="Реквизит", before=24, after=12, with_next=True),
    Style(name="Заголовок после адресата", based_on="Заголовок протокола", before=24),
    Style(name="Обращение", align=CENTRED, before=12, after=6, with_next=True),
    Style(name="Материалы", based_on="Список"),
    Style(name="Речь", based_on="Текст", before=3),
    Style(name="Указание", based_on="Текст", align=LEFT_ALIGN, before=3, size=12, italic=True),
    # What a voter reads on the paper that he fills in.
    Style(name="Порядок заполнения", based_on="Указание", after=4, with_next=True),
    Style(name="Место подписи", align=LEFT_ALIGN, before=18, tab=TEXT_WIDTH),
    Style(name="Графа", align=CENTRED, size=12, bold=True, with_next=True, unbroken=True),
    Style(name="Ячейка", align=LEFT_ALIGN, size=12),
    Style(name="Ячейка: знак", based_on="Ячейка", align=CENTRED),
    Style(name="После таблицы", based_on="Список", before=6),
    Style(name="Номер страницы", align=CENTRED, size=12),
    Style(name="Поле шаблона", align=LEFT_ALIGN, size=9),
)
BOLD_LINES = frozenset({"Срок", "Ответственный"})
LEAD = "Вводные слова"
END = "Конец документа"
TAG = "Поле шаблона"
GRID_STYLE = "Таблица"
TABLE = "подписи"  # no style: a table of the signatures in the field named beside it


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table: heading, width in millimetres, style and text of its cells."""

    heading: str
    width: float
    text: str = ""
    style: str = "Ячейка"


@dataclass(frozen=True, kw_only=True)
class Grid:
    """A ruled table whose heading is repeated on every page; lengths are millimetres.

    ``rows`` is its loop («row in members»), without one there is a single row to write in.
    """

    columns: tuple[Column, ...]
    rows: str = ""
    height: float = 0


Paragraphs = tuple[tuple[str, str], ...]  # a style and a text for every paragraph
# The same with the tables between them.
Lines = tuple[tuple[str, str] | Grid, ...]

# «**…**» takes the character style of lead words; «{%p … %}» lines vanish from the paper.
APPROVAL = (
    (TAG, "{%p if approval %}"),
    ("Гриф утверждения", "УТВЕРЖДАЮ"),
    ("Гриф утверждения", "{{ approval.position }}"),
    ("Гриф утверждения: подпись", "\t\u00a0{{ approval.name }}"),
    ("Гриф утверждения: дата", "«___» ______________ 20___\u00a0г."),
    (TAG, "{%p endif %}"),
)


def signatures(field: str = "signatories") -> Lines:
    """Return the table of the signatures in ``field``, nothing without any."""
    return (
        (TAG, f"{{%p if {field} %}}"),
        (TABLE, field),
        (TAG, "{%p endif %}"),
    )


PERSON = ("Список", "{{ loop.index }}.\u00a0{{ entry }}")
QUESTION = ("Вопрос", "{{ entry.number }}.\u00a0{{ entry.title }}")


def block(heading: str, field: str, entry: tuple[str, str] = PERSON) -> Lines:
    """Return a heading and a paragraph for every entry of ``field``, nothing without any."""
    return (
        (TAG, f"{{%p if {field} %}}"),
        ("Заголовок раздела", heading),
        (TAG, f"{{%p for entry in {field} %}}"),
        entry,
        (TAG, "{%p endfor %}"),
        (TAG, "{%p endif %}"),
    )


def optional(field: str, style: str, text: str, *more: tuple[str, str] | Grid) -> Lines:
    """Return a paragraph, and ``more`` below it, that stand only where ``field`` has a value."""
    return ((TAG, f"{{%p if {field} %}}"), (style, text), *more, (TAG, "{%p endif %}"))


def each(field: str, *lines: tuple[str, str] | Grid) -> Lines:
    """Return ``lines`` repeated for every ``entry`` of ``field``."""
    return ((TAG, f"{{%p for entry in {field} %}}"), *lines, (TAG, "{%p endfor %}"))


def further(field: str, plain: str = "Текст", listed: str = "Перечень") -> Lines:
    """Return the paragraphs of a typed text in ``field``, list items in the style ``listed``."""
    return (
        (TAG, f"{{%p for part in {field} %}}"),
        (TAG, "{%p if part.listed %}"),
        (listed, "–\u00a0{{ part.text }}"),
        (TAG, "{%p else %}"),
        (plain, "{{ part.text }}"),
        (TAG, "{%p endif %}"),
        (TAG, "{%p endfor %}"),
    )


def enclosures(field: str) -> Lines:
    """Return what is enclosed: the only one beside the heading, several as a list below it."""
    return (
        (TAG, f"{{%p if {field}|length == 1 %}}"),
        *each(field, ("Сведения", "**Приложение:** {{ entry }}")),
        (TAG, "{%p else %}"),
        *block("Приложение:", field),
        (TAG, "{%p endif %}"),
    )


def decision_lines(field: str, *parts: Lines) -> Lines:
    """Return every decision in ``field`` with the ``parts`` below its text."""
    return (
        (TAG, f"{{%p for decision in {field} %}}"),
        ("Решение", "{{ decision.number }}.\u00a0{{ decision.opening }}"),
        *further("decision.further"),
        *(line for part in parts for line in part),
        (TAG, "{%p endfor %}"),
    )


def _decisions(heading: str, field: str, *parts: Lines) -> Lines:
    return (
        (TAG, f"{{%p if {field} %}}"),
        ("Заголовок раздела", heading),
        *decision_lines(field, *parts),
        (TAG, "{%p endif %}"),
    )


ELECTED = optional("decision.elected", "Список", "{{ decision.elected }}")
ASSIGNMENT = optional("decision.assignment", "Срок", "{{ decision.assignment }}")
VOTING: Lines = (
    *each("decision.recusals", ("Голосование", "{{ entry }}")),
    *optional("decision.voting", "Голосование", "{{ decision.voting }}"),
)
DISSENT = optional("decision.dissent", "Голосование", "{{ decision.dissent }}")
DEADLINE = optional("decision.deadline", "Срок", "Срок: {{ decision.deadline }}")
EXECUTORS = optional("decision.executors", "Ответственный", "Отв.: {{ decision.executors }}")


def present_lists(of: str, online: str) -> Lines:
    """Return the lists of those present in the field ``of``, the one at a distance headed so."""
    dot = f"{of}." if of else ""
    return (
        *block("Присутствовали:", f"{dot}present"),
        *block("Присутствовали очно:", f"{dot}in_person"),
        *block(online, f"{dot}online"),
        *block("Проголосовали заочно:", f"{dot}voted"),
    )


def attached_list(online: str) -> Lines:
    """Return the list of those present as an appendix on a page of its own, where it is one."""
    return (
        (TAG, "{%p if attached %}"),
        ("Приложение: новая страница", "Приложение {{ appendix }}"),
        ("Заголовок протокола", "СПИСОК ПРИСУТСТВУЮЩИХ"),
        *present_lists("attached", online),
        (TAG, "{%p endif %}"),
    )


COUNT: Lines = optional("present_count", "Сведения", "**Присутствовали:** {{ present_count }}")
ONLINE = "Онлайн-подключение:"
# A copy of minutes: its mark above every page, and below the text who certifies it.
COPY_DRAFT: Paragraphs = (
    (TAG, "{%p if copy and copy.mark %}"),
    ("Отметка", "{{ copy.mark }}"),
    (TAG, "{%p endif %}"),
)
COPY: Lines = (
    (TAG, "{%p if copy %}"),
    (TABLE, "copy.certified"),
    (TAG, "{%p endif %}"),
)

SESSION: Lines = (
    *COPY_DRAFT,
    *APPROVAL,
    ("Заголовок протокола", "ПРОТОКОЛ №\u00a0{{ number }}"),
    ("Заголовок протокола", "{{ sitting }}"),
    ("Наименование органа", "{{ council }}"),
    ("Дата и место", "{{ date }}{% if city %}\t{{ city }}{% endif %}"),
    *optional("form", "Сведения", "**Форма проведения:** {{ form }}"),
    *optional("presiding", "Присутствующие", "**Председательствующий:** {{ presiding }}"),
    *COUNT,
    *present_lists("", ONLINE),
    *block("Отсутствовали:", "absent"),
    *block("Приглашённые:", "invited"),
    *optional("quorum", "Присутствующие", "**Кворум:** {{ quorum }}"),
    *block("Обсуждаемые вопросы:", "questions", QUESTION),
    *_decisions(
        "По результатам заседания были приняты решения:",
        "decisions",
        ELECTED,
        ASSIGNMENT,
        VOTING,
        DISSENT,
    ),
    *_decisions("Поставлены на голосование и не приняты:", "rejected", VOTING, DISSENT),
    *signatures(),
    *attached_list(ONLINE),
    *COPY,
)

CONFERENCE: Lines = (
    *COPY_DRAFT,
    *APPROVAL,
    ("Заголовок протокола", "ПРОТОКОЛ №\u00a0{{ number }}"),
    ("Предмет совещания", "{{ heading }}"),
    (TAG, "{%p for line in organisation_lines %}"),
    ("Реквизит", "{{ line }}"),
    (TAG, "{%p endfor %}"),
    ("Дата и место", "{{ date }}"),
    *optional("presiding", "Присутствующие", "**Председательствующий:** {{ presiding }}"),
    *optional("present", "Присутствующие", "**Присутствовали:** {{ present }}"),
    *COUNT,
    *block("Обсуждены вопросы:", "questions", QUESTION),
    *_decisions("Решили:", "decisions", ELECTED, DEADLINE, EXECUTORS),
    *signatures(),
    *attached_list(ONLINE),
    *COPY,
)
