"""Words of the plan of a year; apart, because the list comes before any rules."""

from __future__ import annotations

from typing import assert_never

from secretary_app.application.preparation.planning import PeriodState, PlannedPeriod
from secretary_app.application.preparation.scheduling import Proposal
from secretary_app.domain.regulations import Frequency, MeetingFrequency
from secretary_app.gui.meetings.texts import line, weekday_date
from secretary_app.language.dates import month_title
from secretary_app.language.names import NBSP
from secretary_app.language.numbers import agree

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
