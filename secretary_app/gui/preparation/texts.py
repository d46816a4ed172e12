"""Words of the page of a coming meeting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import assert_never

from secretary_app.application.lint.remark import Remark, Severity
from secretary_app.application.preparation.dates import DayNote, NotedDay
from secretary_app.application.preparation.forecast import Forecast
from secretary_app.application.preparation.naming import Who, WhoKind
from secretary_app.domain.agenda import (
    AgendaItem,
    Answer,
    Meeting,
    Motion,
    Side,
)
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import long_date, short_date
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

PAGE = "Подготовка заседания"
BACK = "Назад"
PLANNED = "не начато"
START = "Начать заседание"
SHORT_START = "Начать"
START_TIP = "Открыть заседание на экране «Ход» – F9"
MORE = "Ещё"
MORE_TITLE = "Что можно сделать с заседанием"
HEADER = "Заседание"
DETAILS_TAB = "Реквизиты"
AGENDA = "Повестка"
PEOPLE = "Участники"
PAPERS = "Документы"
READINESS = "Готовность"

NUMBER = "Номер"
DATE = "Дата"
TIME = "Начало"
FORM = "Форма"
PLACE = "Место"
PRESIDING = "Председательствует"
SECRETARY = "Секретарь"
SUBJECT = "Тема (для совещания)"
NOTIFIED = "Повестка разослана"
ALL_NOTIFIED = "Извещены все"
UNTIL = "Опросные листы принимают до"
UNTIL_PASSED = "это время уже прошло: опросные листы никто не успеет вернуть"
UNTIL_HINT = "День и время: «20.05.2026 18:00»."
TIME_HINT = "Часы и минуты: «10:00»."
PERSON_HINT = "Любая часть фамилии; новый человек – «Фамилия Имя Отчество, должность»."
STEP_NUMBER = "изменён номер заседания"
STEP_DATE = "изменена дата заседания"
STEP_TIME = "изменено время начала"
STEP_FORM = "изменена форма заседания"
STEP_PLACE = "изменено место заседания"
STEP_PRESIDING = "изменён председательствующий"
STEP_SECRETARY = "изменён секретарь заседания"
STEP_SUBJECT = "изменена тема"
STEP_NOTIFIED = "изменён день рассылки повестки"
STEP_ALL_NOTIFIED = "изменена отметка об извещении"
STEP_UNTIL = "изменён срок приёма опросных листов"

REPORTS = "Докладывает"
NO_TITLE = "(без названия)"
NO_TEXT = "(без текста)"
UNSAVED = "не сохранено: исправьте"
ADD_ITEM = "Вопрос"
ADD_MOTION = "Проект решения"
ADD_PROCEDURAL = "Процедурный"
PROCEDURES = (
    ("Утвердить повестку", "Утвердить повестку заседания."),
    ("Избрать председательствующего", "Избрать председательствующим на заседании …"),
    ("Избрать секретаря заседания", "Избрать секретарём заседания …"),
    ("Избрать счётную комиссию", "Избрать счётную комиссию в составе: …"),
    (
        "Установить регламент",
        "Установить регламент: доклад – до 10 минут, выступление – до 3 минут.",
    ),
    ("Другой…", ""),
)
TAKE_UP = "С прошлых…"
AGENDA_KEYS = "Alt+↑↓ – порядок · Enter – править · Del – убрать"
AGENDA_EMPTY = "Вопросов пока нет. Нажмите Ctrl+N, чтобы добавить первый."
STEP_ITEM_ADDED = "добавлен вопрос повестки"
STEP_MOTION_ADDED = "добавлен проект решения"
STEP_PROCEDURAL_ADDED = "добавлен процедурный проект"
STEP_ITEM_REMOVED = "убран вопрос"
STEP_MOTION_REMOVED = "убран проект решения"
STEP_MOVED = "изменён порядок повестки"
STEP_TAKEN_UP = "перенесено с прошлых заседаний"

ITEM = "Вопрос"
MOTION = "Проект решения"
TITLE = "Название"
TITLE_HINT = "«О …», «Об …»"
RAPPORTEURS = "Докладчики"
NAMES_HINT = (
    "Часть фамилии; несколько – через «;». Новый человек – «Фамилия Имя Отчество, должность»."
)
QUESTION_TYPE = "Вид вопроса"
QUESTION_HINT = "От вида зависят кворум, большинство и форма голосования."
MINUTES = "Минут"
MINUTES_HINT = "Сколько минут отвести: число от 1 до 999."
MATERIALS = "Материалы"
MATERIAL_NAME = "Название материала"
MATERIAL_HINT = "Enter – записать название без файла."
ADD_FILE = "Приложить файл…"
EDIT = "Править"
ADD_BESIDE = "Добавить рядом такое же"
OPEN_FILE = "Открыть"
REMOVE = "Убрать"
FILES = "Все файлы (*)"
FILES_TITLE = "Материалы к вопросу"
NO_FILE = "Файла этого материала нет: приложите его заново."
STEP_TITLE = "изменено название вопроса"
STEP_RAPPORTEURS = "изменены докладчики"
STEP_TYPE = "изменён вид вопроса"
STEP_MINUTES = "изменено время на вопрос"
STEP_MATERIAL_ADDED = "добавлен материал"
STEP_MATERIAL_REMOVED = "убран материал"

TEXT = "Текст решения"
BALLOT = "Как голосуется"
EXECUTORS = "Исполнители"
EXECUTORS_HINT = (
    "Люди, организации или группа своими словами; несколько – через «;»: «Ветров; ООО «Луч»; "
    "руководители колледжей»."
)
DEADLINE = "Срок"
DEADLINE_HINT = (
    "Как угодно: «до 27.02.2027», «до конца года», «5 рабочих дней со дня подписания», "
    "«постоянно», «до следующего заседания»."
)
ELECTION = "Это выборы: голосуют за кандидатов"
CANDIDATES = "Кандидаты"
FAVOURS = "В пользу работника – голос"
FAVOUR_CHOICES: tuple[tuple[str, Side | None], ...] = (
    ("не указано", None),
    ("«за»", Side.FOR),
    ("«против»", Side.AGAINST),
)
STEP_TEXT = "изменён текст проекта"
STEP_BALLOT = "изменена форма голосования"
STEP_EXECUTORS = "изменены исполнители"
STEP_DEADLINE = "изменён срок"
STEP_CANDIDATES = "изменены кандидаты"
STEP_FAVOURS = "изменено, что в пользу работника"

FIND_PERSON = "Найти: фамилия, организация"
ADD_GUEST = "Кого пригласить"
ADD_GUEST_EXAMPLE = "Фамилия Имя Отчество, должность"
REASON = "Причина отсутствия"
REASONS = ("болезнь", "командировка", "отпуск", "уважительная причина")
PEOPLE_KEYS = "1 – будет очно · 2 – онлайн · 0 – не будет · Del – стереть ответ или гостя"
STEP_ANSWER = "изменён ответ"
STEP_REASON = "изменена причина отсутствия"
STEP_GUEST_ADDED = "добавлен приглашённый"
STEP_GUEST_REMOVED = "убран приглашённый"
COLUMN_PERSON = "Фамилия, имя, отчество"
COLUMN_ROLE = "Кто"
COLUMN_ANSWER = "Ответ"
COLUMN_REASON = "Причина"
GUEST = "приглашённый"
ALREADY_INVITED = "Этот человек уже в списке."
NOBODY_TYPED = "Напишите, кого пригласить."
INVITE = "Пригласить"
COLUMN_PLACE = "№"
COLUMN_WORK = "Должность и организация"
ANSWERS = {
    Answer.IN_PERSON: ("очно", Tone.FOR),
    Answer.REMOTE: ("онлайн", Tone.ACCENT),
    Answer.ABSENT: ("не будет", Tone.AGAINST),
}
NO_ANSWER = ("нет ответа", Tone.NEUTRAL)

READY = ("всё готово", Tone.FOR)
LACKS_NOTHING = "Замечаний нет: можно рассылать повестку и начинать."
GO = "Перейти"
FIX = "Исправить"
STEP_FIXED = "исправлено замечание"
SEVERITIES = {
    Severity.ERROR: ("ошибка", Tone.AGAINST),
    Severity.WARNING: ("внимание", Tone.ABSTAIN),
    Severity.INFO: ("к сведению", Tone.NEUTRAL),
}
EXPECTED = ("Кворум ожидается", Tone.FOR)
NOT_EXPECTED = ("Кворум не подтверждён", Tone.ABSTAIN)
HOPELESS = ("Кворума не будет", Tone.AGAINST)
NO_RULE = ("Кворум не требуется", Tone.NEUTRAL)

LEFT_TITLE = "Перенести с прошлых заседаний"
LEFT_NOTHING = "Отложенных вопросов и поручений со сроком с прошлых заседаний нет."
LEFT_TAKE = "Перенести отмеченное"
LEFT_KEYS = "Пробел – отметить, Ctrl+Enter – перенести"
LEFT_CLOSE = "Закрыть"
LEFT_QUESTION = "вопрос"
LEFT_ASSIGNMENT = "поручение"

REPEAT = "Создать такое же"
REMOVE_MEETING = "Удалить заседание…"
STEP_REPEATED = "создано заседание по образцу"
NOT_STORED = (
    "Не сохранилось. Введённое осталось здесь; чтобы записать его ещё раз, перейдите в другое поле."
)
UNSAVED_LEFT = "Не всё введённое сохранено: исправьте отмеченное, потом начинайте."
UNSAVED_HERE = "В подготовке заседания введено то, что нельзя сохранить."

HELP = """Подготовка заседания: всё сохраняется само, Ctrl+Z отменяет последний шаг.

Ctrl+N – добавить вопрос, Ctrl+D – проект решения к нему, Ctrl+P – процедурный проект
Enter или F2 – править выбранное, Esc – вернуться к повестке
Alt+↑ Alt+↓ – переставить; можно и мышью
Del – убрать, Ins – добавить рядом такое же
Ctrl+Tab – повестка, участники, документы
Участники: 1 – очно, 2 – онлайн, 0 – не будет, Del – стереть
F6 – чего не хватает, Enter – перейти туда, Ctrl+Enter – исправить
F9 – начать заседание
Esc в списке – назад, к заседаниям"""


def minutes(number: int) -> str:
    """Return «15 мин»."""
    return f"{number}{NBSP}мин"


def planned(total: int, items: int) -> str:
    """Return «4 вопроса · 95 мин»."""
    what = counted(items, "вопрос", "вопроса", "вопросов")
    return f"{what} · {minutes(total)}" if total else what


def item_heading(number: str) -> str:
    """Return «Вопрос 2»."""
    return f"{ITEM} {number}"


def motion_heading(number: str) -> str:
    """Return «Проект решения 2.1»."""
    return f"{MOTION} {number}"


def removed_item(number: str) -> str:
    """Return the name of the step that takes a question out."""
    return f"{STEP_ITEM_REMOVED} {number}"


def removed_motion(number: str) -> str:
    """Return the name of the step that takes a draft out."""
    return f"{STEP_MOTION_REMOVED} {number}"


def told_until(until: datetime | None, now: datetime) -> tuple[str, Tone]:
    """Return that a moment has passed, where it has."""
    return (UNTIL_PASSED if until is not None and until <= now else ""), Tone.ABSTAIN


def told_executors(who: tuple[Who, ...]) -> tuple[str, Tone]:
    """Return what was understood of the executors typed."""
    kinds = {
        WhoKind.PERSON: "",
        WhoKind.ORGANISATION: " (организация)",
        WhoKind.GROUP: " (словами)",
    }
    told = "; ".join(f"{one.told}{kinds[one.kind]}" for one in who)
    return (f"понято: {told}" if told else ""), Tone.NEUTRAL


def new_people(names: list[str]) -> str:
    """Return who will be added to the people of the council."""
    return f"новый человек: {', '.join(names)}" if names else ""


def expectation(confirmed: QuorumStatus, hoped: QuorumStatus) -> tuple[str, Tone]:
    """Return whether a quorum is to be expected, in words and a tone."""
    if confirmed.rule is None:
        return NO_RULE
    if confirmed.met:
        return EXPECTED
    return NOT_EXPECTED if hoped.met else HOPELESS


def quorum_chip(expected: Forecast | None) -> tuple[str, Tone]:
    """Return the same for the head of the page; nothing before anybody has answered."""
    if expected is None or expected.silent == expected.members:
        return ("", Tone.NEUTRAL)
    return expectation(expected.confirmed, expected.hoped)


def left_heading(meeting: Meeting) -> str:
    """Return «№ 2 от 14 мая 2026 г.»."""
    return f"№{NBSP}{meeting.number} от {long_date(meeting.date)}"


def left_question(meeting: Meeting, item: AgendaItem, reason: str | None) -> str:
    """Return the two lines of a question: what it is, where it comes from and why."""
    origin = f"{LEFT_QUESTION} {item.number} заседания {left_heading(meeting)}"
    return "\n".join((item.title, f"{origin} · {reason}" if reason else origin))


def left_assignment(meeting: Meeting, motion: Motion, who: str) -> str:
    """Return the two lines of an assignment: what is to be done, by whom and by when."""
    origin = f"{LEFT_ASSIGNMENT} {motion.number} заседания {left_heading(meeting)}"
    until = f"срок: {deadline_words(motion.deadline)}" if motion.deadline else ""
    text = " ".join(motion.text.split())
    return "\n".join((text, " · ".join(part for part in (origin, who, until) if part)))


def left_offer(total: int) -> str:
    """Return «С прошлых (3)…»."""
    return f"С прошлых ({total})…" if total else TAKE_UP


def number_note(number: str, proposed: str) -> str:
    """Return which number would be next, where another one stands there."""
    return f"следующий по порядку – {proposed}" if proposed and proposed != number else ""


def day_note(noted: NotedDay) -> str:
    """Return what speaks against a day, in a few words."""
    match noted.note:
        case DayNote.PAST:
            return "день уже прошёл"
        case DayNote.DAY_OFF if noted.better is not None:
            return f"день нерабочий, ближайший рабочий – {short_date(noted.better)}"
        case DayNote.DAY_OFF:
            return "день нерабочий"
        case DayNote.CALENDAR_UNKNOWN:
            return f"календарь на {noted.day.year} год не утверждён"
        case _:
            assert_never(noted.note)


def remarks_chip(remarks: Sequence[Remark]) -> tuple[str, Tone]:
    """Return how much is still lacking: «ошибок: 2, замечаний: 3», «готово»."""
    errors = sum(remark.severity is Severity.ERROR for remark in remarks)
    warnings = sum(remark.severity is Severity.WARNING for remark in remarks)
    if errors:
        return counted(errors, "ошибка", "ошибки", "ошибок"), Tone.AGAINST
    if warnings:
        return counted(warnings, "замечание", "замечания", "замечаний"), Tone.ABSTAIN
    return READY
