"""Words of the screen «Заседания»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from secretary_app.application.records import MeetingListing, MeetingStatus
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import (
    long_date,
    month_name,
    month_title,
    short_date,
    weekday_name,
)
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import counted

if TYPE_CHECKING:
    from secretary_app.domain.agenda import Meeting


class MeetingState(StrEnum):
    """Where a meeting stands for whoever looks for it; ``missed``: its day passed unopened."""

    PLANNED = "planned"
    MISSED = "missed"
    RUNNING = "running"
    CLOSED = "closed"
    ARCHIVED = "archived"


SEARCH = "Найти: номер, дата, совет"
ALL_COUNCILS = "Все советы"
FILTER = "Совет"
ALL_STATES = "Все состояния"
STATE_FILTER = "Состояние"
COLUMN_DATE = "Дата"
COLUMN_NUMBER = "№"
COLUMN_COUNCIL = "Совет"
COLUMN_STATUS = "Состояние"
NOTHING_FOUND = "Ничего не найдено. Измените запрос или выберите «Все советы» и «Все состояния»."
NO_MEETINGS = "Заседаний пока нет. Ctrl+N – подготовить первое, F6 – спланировать год."
STATUSES = {
    MeetingStatus.PLANNED: ("не начато", Tone.NEUTRAL),
    MeetingStatus.RUNNING: ("идёт", Tone.ABSTAIN),
    MeetingStatus.CLOSED: ("закрыто", Tone.FOR),
    MeetingStatus.ARCHIVED: ("из протокола", Tone.NEUTRAL),
}
STATES = {
    MeetingState.PLANNED: STATUSES[MeetingStatus.PLANNED],
    MeetingState.MISSED: ("не начато, день прошёл", Tone.AGAINST),
    MeetingState.RUNNING: STATUSES[MeetingStatus.RUNNING],
    MeetingState.CLOSED: STATUSES[MeetingStatus.CLOSED],
    MeetingState.ARCHIVED: STATUSES[MeetingStatus.ARCHIVED],
}
NEW = "Новое заседание"
SHORT_NEW = "Новое"
COPY = "Повторить"
COPY_TIP = "Новое заседание с повесткой выбранного"
REMOVE = "Удалить"
CALENDAR = "Календарь"
CALENDAR_TIP = "Календарь и план года – F6"
LIST = "Список"
LIST_TIP = "Список заседаний – F6"

REMOVE_TEXT = (
    "Повестка, проекты решений и ответы будут удалены. Удаление можно отменить (Ctrl+Z), пока "
    "программа открыта. Приложенные файлы останутся в папке данных."
)
REMOVE_NO = "Оставить"
NOT_REMOVED = "Заседание уже начато, удалить его нельзя: журнал хранится полностью."

COUNCIL = "Совет"
DAY = "Дата"
NUMBER = "Номер"
NUMBER_HINT = "Следующий по порядку нумерации; можно изменить."
BASIS = "Повестка"
BASIS_HINT = "Пустая или с вопросами и проектами решений прежнего заседания."
EMPTY_AGENDA = "Пустая"
CREATE = "Создать"
NEW_TEXT = "Время, место и форма – как на последнем заседании совета. Всё можно изменить дальше."
NO_RULES = "На эту дату у совета нет правил: добавьте их на экране «Советы»."
MOST_COPIED = 24

YEAR_BACK = "Предыдущий год"
YEAR_ON = "Следующий год"
YEAR_BACK_TIP = "Предыдущий год – Ctrl+PgUp"
YEAR_ON_TIP = "Следующий год – Ctrl+PgDown"
LEGEND = "Заливка – заседание было, рамка – назначено, пунктир – предлагает план."
SHORT_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
DAY_OFF = "нерабочий день"
TODAY = "сегодня"
PROPOSED = "день предлагает план"
MONTH = "Заседания месяца"
NO_MEETINGS_IN_MONTH = "Заседаний нет. Enter в календаре – новое заседание в этот день."

HELP = """Все заседания всех советов, новые сверху.

Ctrl+N – новое заседание, F6 – календарь и план года
Ctrl+F – найти по номеру, дате или названию совета
Enter или ↓ в поле поиска – перейти к найденному
↑ ↓ и Enter – выбрать и открыть заседание
Ctrl+D – новое с той же повесткой, Del – удалить не начатое
Esc – очистить поиск
Щелчок по заголовку столбца – другой порядок
В календаре: стрелки – день, PgUp и PgDown – месяц, Ctrl+PgUp и Ctrl+PgDown – год, Enter – открыть \
заседание или назначить новое
Ctrl+O – импортировать файл совета"""


def status_chip(status: MeetingStatus) -> tuple[str, Tone]:
    """Return where a meeting stands, in a word and a tone."""
    return STATUSES[status]


def found(shown: int, total: int) -> str:
    """Return how many meetings there are, and how many of them are shown."""
    if shown != total:
        return f"показано {shown} из {total}"
    return meetings(total)


def meetings(number: int) -> str:
    """Return «3 заседания»."""
    return counted(number, "заседание", "заседания", "заседаний")


def line(meeting: Meeting | MeetingListing) -> str:
    """Return «№ 2 от 14.05.2026»."""
    return f"№{NBSP}{meeting.number} от {short_date(meeting.date)}"


def basis(meeting: MeetingListing) -> str:
    """Return the choice to begin with the agenda of a meeting."""
    return f"Как в заседании {line(meeting)}"


def step_added(number: str) -> str:
    """Return the name of the step that adds a meeting."""
    return f"добавлено заседание №{NBSP}{number}"


def step_planned(number: int) -> str:
    """Return the name of the step that adds the meetings of a year."""
    return f"назначено по плану {meetings(number)}"


def step_removed(number: str) -> str:
    """Return the name of the step that removes a meeting."""
    return f"удалено заседание №{NBSP}{number}"


def planned(number: int) -> str:
    """Return what was planned, and how to take it back."""
    return f"Назначено по плану: {meetings(number)}. Ctrl+Z отменяет всё сразу."


def removed(meeting: MeetingListing) -> str:
    """Return what was removed, and how to take it back."""
    return f"Удалено заседание {line(meeting)}. Ctrl+Z вернёт его."


def remove_heading(meeting: Meeting | MeetingListing) -> str:
    """Return the question before a meeting is removed."""
    return f"Удалить заседание {line(meeting)}?"


def left_questions(number: int) -> str:
    """Return the offer to take up what was put off."""
    what = counted(number, "вопрос", "вопроса", "вопросов")
    return f"Перенести отложенное и нерешённое ({what})"


def left_assignments(number: int) -> str:
    """Return the offer to hear how assignments were carried out."""
    what = counted(number, "поручение", "поручения", "поручений")
    return f"Заслушать об исполнении ({what} со сроком до этого дня)"


def weekday_date(day: date) -> str:
    """Return «четверг, 14 мая»."""
    return f"{weekday_name(day)}, {day.day}{NBSP}{month_name(day)}"


def month_heading(day: date) -> str:
    """Return «Май 2026»."""
    return f"{month_title(day.month)} {day.year}"


def day_words(day: date, notes: Sequence[str]) -> str:
    """Return a day with everything there is to say of it."""
    return "; ".join((f"{weekday_name(day)}, {long_date(day)}", *notes))


def not_approved(year: int) -> str:
    """Return that nobody knows the days off of a year yet."""
    return (
        f"Производственный календарь на {year} год не утверждён: выходные – суббота и воскресенье."
    )
