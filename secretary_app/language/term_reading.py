"""Terms counted from an event: «в течение 5 рабочих дней со дня подписания», «через месяц»."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date

from secretary_app.domain.deadlines import AfterEvent, DayKind, EventKind, OnDate
from secretary_app.language.vocabulary import BELOW_TWENTY, GENITIVES_BELOW_TWENTY

LONGEST_DAYS = 36525  # a hundred years, as the council file has it
_NUMBERS = {
    word.replace("ё", "е"): number
    for words in (BELOW_TWENTY, GENITIVES_BELOW_TWENTY)
    for number, word in enumerate(words)
} | {
    "одну": 1,
    "две": 2,
    "одной": 1,
    "двадцать": 20,
    "двадцати": 20,
    "тридцать": 30,
    "тридцати": 30,
}
_NUMBER = rf"(?P<number>\d{{1,30}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_WITHIN = (
    r"(?:(?:в\s+течение|в\s+срок|в|за|через|спустя"
    r"|не\s+поздн?ее(?:\s+чем)?(?:\s+(?:через|в\s+течение))?)\s+)?"
)
_WORKING = r"рабочих|рабочий|рабочие|рабочего|раб\.?|р\.?/?"
_CALENDAR = r"календарных|календарный|календарные|календарного|календ\.?|кал\.?|к\.?/?"
_DAYS = r"(?:дней|дня|день|дн\.?|д\.?)"
_IN_DAYS = re.compile(
    rf"{_WITHIN}{_NUMBER}(?:-?(?:ти|х|и))?\s*(?:\([а-я ]+\)\s*)?"
    rf"(?:(?P<working>{_WORKING})|{_CALENDAR})?\s*{_DAYS}"
)
_ADJECTIVE = re.compile(
    rf"(?:в\s+)?{_NUMBER}-?(?:ти|х|и)?-?дневный(?:\s+срок)?|(?:в\s+)?(?P<week>недельный)(?:\s+срок)?"
)
_IN_WEEKS = re.compile(rf"{_WITHIN}(?:{_NUMBER}\s+)?недел(?:ю|и|ь|я)")
_IN_MONTHS = re.compile(
    rf"{_WITHIN}(?:{_NUMBER}\s+)?(?P<unit>месяц(?:а|ев)?|лет|год(?:а)?)"
    r"|(?:в\s+)?(?P<adjective>месячный|годичный|годовой)(?:\s+срок)?"
)
_SINCE = (
    r"(?:считая\s+|начиная\s+)?"
    r"(?:со?\s+(?:дня|даты|момента)|от\s+(?:дня|даты)|после|от|со?)\s+"
)
_EVENTS = {
    EventKind.SIGNING: (
        r"(?:его\s+)?подписани[яе](?:\s+(?:настоящего\s+)?(?:протокола(?:\s+заседания)?|решения))?"
    ),
    EventKind.MEETING: (
        r"(?:проведения\s+|окончания\s+)?(?:настоящего\s+|данного\s+|этого\s+)?"
        r"заседания(?:\s+(?:совета|комиссии))?|принятия\s+(?:настоящего\s+)?решения"
    ),
    EventKind.AGREEMENT: (
        r"(?:(?:заключения|подписания)\s+)?(?:дополнительного\s+)?соглашения"
        r"(?:\s+о\s+сотрудничестве)?"
    ),
    EventKind.CHANGE: r"(?:внесения\s+|наступления\s+|возникновения\s+)?изменени[яй]",
}
_WEEK = 7
_YEAR_MONTHS = 12


def read_term(plain: str, since: date) -> AfterEvent | OnDate | None:
    """Return the term that ``plain`` means, None for anything else.

    Days without a kind are calendar days; a term without an event counts from the meeting on
    ``since``. Months and years count from the meeting only (ГК РФ, ст. 192) and give its date.
    Raises `ValueError` for no days and for more than a hundred years. ``plain`` is in lower
    case, without «ё».
    """
    term, event = _parted(plain)
    days = _days(term)
    if days is not None:
        return AfterEvent(_possible(days[0]), days[1], event)
    months = _months(term) if event is EventKind.MEETING else None
    return None if months is None else OnDate(_months_later(since, months))


def _parted(plain: str) -> tuple[str, EventKind]:
    """Part «5 рабочих дней» from its event, which stands behind or before it."""
    for event, pattern in _EVENTS.items():
        if found := re.fullmatch(rf"(?P<term>.+?)\s+{_SINCE}(?:{pattern})", plain):
            return found["term"], event
        if found := re.fullmatch(rf"{_SINCE}(?:{pattern})[\s,–—-]+(?P<term>.+)", plain):
            return found["term"], event
    return plain, EventKind.MEETING


def _days(term: str) -> tuple[int, DayKind] | None:
    if found := _IN_DAYS.fullmatch(term):
        kind = DayKind.WORKING if found["working"] else DayKind.CALENDAR
        return _number(found["number"]), kind
    if found := _ADJECTIVE.fullmatch(term):
        number = _WEEK if found["week"] else _number(found["number"])
        return number, DayKind.CALENDAR
    if found := _IN_WEEKS.fullmatch(term):
        return _number(found["number"]) * _WEEK, DayKind.CALENDAR
    return None


def _number(text: str | None) -> int:
    if text is None:
        return 1
    return int(text) if text.isdecimal() else _NUMBERS[text]


def _possible(number: int) -> int:
    if number < 1:
        raise ValueError("срок – не меньше одного дня")
    if number > LONGEST_DAYS:
        raise ValueError(f"срок в днях – не больше {LONGEST_DAYS}, это сто лет")
    return number


def _months(term: str) -> int | None:
    found = _IN_MONTHS.fullmatch(term)
    if found is None:
        return None
    if found["adjective"]:
        return 1 if found["adjective"] == "месячный" else _YEAR_MONTHS
    size = 1 if found["unit"].startswith("месяц") else _YEAR_MONTHS
    return _number(found["number"]) * size


def _months_later(since: date, months: int) -> date:
    """Return the same day ``months`` later, or the last one of a shorter month (ГК РФ, ст. 192)."""
    if months > LONGEST_DAYS // 31:
        raise ValueError("срок – не больше ста лет")
    if months < 1:
        raise ValueError("срок – не меньше одного месяца")
    year, month = divmod(since.year * _YEAR_MONTHS + since.month - 1 + months, _YEAR_MONTHS)
    if year > MAXYEAR:
        raise ValueError(f"года {year} не бывает")
    return date(year, month + 1, min(since.day, monthrange(year, month + 1)[1]))
