"""Words of the screen «Заседания»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import assert_never

from secretary_app.application.preparation.planning import PeriodState, PlannedPeriod
from secretary_app.application.preparation.scheduling import Proposal
from secretary_app.application.records import MeetingListing, MeetingStatus
from secretary_app.domain.regulations import Frequency, MeetingFrequency
from secretary_app.gui.theme.tokens import Tone
from secretary_app.language.dates import long_date, month_name, month_title, short_date
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree, counted


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
WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
SHORT_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
DAY_OFF = "нерабочий день"
TODAY = "сегодня"
PROPOSED = "день предлагает план"
MONTH = "Заседания месяца"
NO_MEETINGS_IN_MONTH = "Заседаний нет. Enter в календаре – новое заседание в этот день."

PLAN = "План года"
CHOOSE_COUNCIL = "Выберите совет вверху, чтобы увидеть план года по его правилам."
NO_FREQUENCY = "Правила совета не говорят, как часто он заседает: планировать нечего."
PLAN_KEYS = "Пробел – отметить день, который подходит."
ACCEPT = "Назначить отмеченные"
FULFILLED = "Заседаний назначено столько, сколько требуют правила."
NO_DAY = "свободного рабочего дня нет"
_PERIODS = {
    Frequency.CALENDAR_MONTH: "в календарный месяц",
    Frequency.QUARTER: "в квартал",
    Frequency.HALF_YEAR: "в полугодие",
    Frequency.YEAR: "в год",
}
_ROMAN = ("I", "II", "III", "IV")

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


def line(meeting: MeetingListing) -> str:
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
    return f"назначено по плану: {meetings(number)}"


def step_removed(number: str) -> str:
    """Return the name of the step that removes a meeting."""
    return f"удалено заседание №{NBSP}{number}"


def planned(number: int) -> str:
    """Return what was planned, and how to take it back."""
    return f"Назначено по плану: {meetings(number)}. Ctrl+Z отменяет всё сразу."


def removed(meeting: MeetingListing) -> str:
    """Return what was removed, and how to take it back."""
    return f"Удалено заседание {line(meeting)}. Ctrl+Z вернёт его."


def remove_heading(meeting: MeetingListing) -> str:
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
    return f"{WEEKDAYS[day.weekday()]}, {day.day}{NBSP}{month_name(day)}"


def month_heading(day: date) -> str:
    """Return «Май 2026»."""
    return f"{month_title(day.month)} {day.year}"


def day_words(day: date, notes: Sequence[str]) -> str:
    """Return a day with everything there is to say of it."""
    return "; ".join((f"{WEEKDAYS[day.weekday()]}, {long_date(day)}", *notes))


def not_approved(year: int) -> str:
    """Return that nobody knows the days off of a year yet."""
    return (
        f"Производственный календарь на {year} год не утверждён: выходные – суббота и воскресенье."
    )


def frequency(rule: MeetingFrequency) -> str:
    """Return «По правилам – не реже 2 раз в квартал.»."""
    often = "одного раза" if rule.at_least == 1 else _times(rule.at_least)
    return f"По правилам – не реже {often} {_PERIODS[rule.per]}."


def _times(number: int) -> str:
    return f"{number}{NBSP}{agree(number, 'раза', 'раз', 'раз')}"


def period(one: PlannedPeriod) -> str:
    """Return «Май», «II квартал», «1-е полугодие» or the year."""
    match one.per:
        case Frequency.CALENDAR_MONTH:
            return month_title(one.place)
        case Frequency.QUARTER:
            return f"{_ROMAN[one.place - 1]} квартал"
        case Frequency.HALF_YEAR:
            return f"{one.place}-е полугодие"
        case Frequency.YEAR:
            return f"{one.first.year} год"
        case _:
            assert_never(one.per)


def period_line(one: PlannedPeriod) -> str:
    """Return how a period stands: «II квартал – назначено: № 3 от 11.06.2026»."""
    told = ", ".join(line(m) for m in one.meetings)
    match one.state:
        case PeriodState.HELD:
            return f"{period(one)} – проведено: {told}"
        case PeriodState.PLANNED:
            return f"{period(one)} – назначено: {told}"
        case PeriodState.MISSED:
            return f"{period(one)} – пропущено{f', было: {told}' if told else ''}"
        case PeriodState.TO_PLAN:
            return f"{period(one)} – {NO_DAY}{f', есть: {told}' if told else ''}"
        case PeriodState.FREE:
            return f"{period(one)} – {told or 'заседаний нет'}"
        case _:
            assert_never(one.state)


def proposal_line(one: Proposal) -> str:
    """Return «II квартал – четверг, 11 июня»."""
    return f"{period(one.period)} – {weekday_date(one.day)}"


def accept(number: int) -> str:
    """Return the words of the button that plans what is ticked."""
    return f"{ACCEPT} ({number})" if number else ACCEPT
