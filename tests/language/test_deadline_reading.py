from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.language.deadline_reading import read_deadline, understood
from secretary_app.language.deadlines import deadline_words

MEETING = date(2026, 5, 14)  # a Thursday


def on(day: int, month: int, year: int) -> OnDate:
    return OnDate(date(year, month, day))


def working(days: int, event: EventKind = EventKind.MEETING) -> AfterEvent:
    return AfterEvent(days, DayKind.WORKING, event)


def calendar(days: int, event: EventKind = EventKind.MEETING) -> AfterEvent:
    return AfterEvent(days, DayKind.CALENDAR, event)


TYPED: dict[str, Deadline] = {
    "до 27.02.2027": on(27, 2, 2027),
    "27.02.2027": on(27, 2, 2027),
    "к 27.02.2027": on(27, 2, 2027),
    "не позднее 27.02.2027 г.": on(27, 2, 2027),
    "в срок до 27.02.2027": on(27, 2, 2027),
    "27.02.27": on(27, 2, 2027),
    "27/02/2027": on(27, 2, 2027),
    "2027-02-27": on(27, 2, 2027),
    "27 февраля 2027": on(27, 2, 2027),
    "до 27 февраля 2027 г.": on(27, 2, 2027),
    "до «27» февраля 2027 года": on(27, 2, 2027),
    "до 27\xa0февраля 2027\xa0г. включительно": on(27, 2, 2027),
    "Срок: до 01.12.2026": on(1, 12, 2026),
    "срок исполнения – до 1 декабря": on(1, 12, 2026),
    "до 1 марта": on(1, 3, 2027),
    "к 1 сентября": on(1, 9, 2026),
    "до 15.05": on(15, 5, 2026),
    "14 мая": on(14, 5, 2026),
    "13.05": on(13, 5, 2027),
    "до 1 мая 2026": on(1, 5, 2026),
    "до конца года": on(31, 12, 2026),
    "к концу текущего года": on(31, 12, 2026),
    "до конца следующего года": on(31, 12, 2027),
    "до конца 2027 года": on(31, 12, 2027),
    "в течение 2027 года": on(31, 12, 2027),
    "в 2027 году": on(31, 12, 2027),
    "до конца месяца": on(31, 5, 2026),
    "до конца следующего месяца": on(30, 6, 2026),
    "до конца февраля": on(28, 2, 2027),
    "до конца февраля 2028 г.": on(29, 2, 2028),
    "в мае": on(31, 5, 2026),
    "в течение марта 2027 года": on(31, 3, 2027),
    "до конца квартала": on(30, 6, 2026),
    "до конца I квартала": on(31, 3, 2027),
    "до конца первого квартала 2028 года": on(31, 3, 2028),
    "в 3 квартале": on(30, 9, 2026),
    "в IV квартале 2026 года": on(31, 12, 2026),
    "до конца полугодия": on(30, 6, 2026),
    "во втором полугодии": on(31, 12, 2026),
    "до конца недели": on(15, 5, 2026),
    "до конца следующей недели": on(22, 5, 2026),
    "в течение месяца": on(14, 6, 2026),
    "в месячный срок": on(14, 6, 2026),
    "в течение трёх месяцев": on(14, 8, 2026),
    "через год": on(14, 5, 2027),
    "в годичный срок": on(14, 5, 2027),
    "5 рабочих дней": working(5),
    "5 раб. дней": working(5),
    "5 р.д.": working(5),
    "5 рд": working(5),
    "5 р/д": working(5),
    "1 рабочий день": working(1),
    "3 (три) рабочих дня": working(3),
    "пять рабочих дней": working(5),
    "трёх рабочих дней": working(3),
    "в течение 5 рабочих дней со дня подписания": working(5, EventKind.SIGNING),
    "5 рабочих дней после подписания протокола": working(5, EventKind.SIGNING),
    "со дня подписания протокола в течение 5 рабочих дней": working(5, EventKind.SIGNING),
    "после подписания – 5 р.д.": working(5, EventKind.SIGNING),
    "не позднее 5 рабочих дней с даты подписания": working(5, EventKind.SIGNING),
    "10 дней": calendar(10),
    "10 к.д.": calendar(10),
    "10 кал. дней": calendar(10),
    "10 календарных дней после заседания": calendar(10),
    "через 10 дней со дня принятия решения": calendar(10),
    "в десятидневный срок": calendar(10),
    "в 3-дневный срок": calendar(3),
    "в недельный срок": calendar(7),
    "через неделю": calendar(7),
    "в течение двух недель": calendar(14),
    "30 дней со дня заключения соглашения": calendar(30, EventKind.AGREEMENT),
    "в течение 3 рабочих дней со дня внесения изменений": working(3, EventKind.CHANGE),
    "постоянно": Standing(),
    "Постоянно.": Standing(),
    "на постоянной основе": Standing(),
    "бессрочно": Standing(),
    "до следующего заседания": NextMeeting(),
    "к следующему заседанию": NextMeeting(),
    "на очередном заседании совета": NextMeeting(),
    "после утверждения бюджета": Conditional("после утверждения бюджета"),
    "По мере необходимости.": Conditional("По мере необходимости"),
    "ежемесячно, до 5 числа": Conditional("ежемесячно, до 5 числа"),
    "месяц со дня подписания": Conditional("месяц со дня подписания"),
    "5 рабочих дней со дня получения": Conditional("5 рабочих дней со дня получения"),
    "до 01.12.2026, если выделят средства": Conditional("до 01.12.2026, если выделят средства"),
}


@pytest.mark.parametrize(("typed", "meant"), TYPED.items(), ids=list(TYPED))
def test_what_is_typed_is_understood(typed: str, meant: Deadline) -> None:
    assert read_deadline(typed, MEETING) == meant


@pytest.mark.parametrize(("typed", "meant"), TYPED.items(), ids=list(TYPED))
def test_what_was_understood_reads_the_same_again(typed: str, meant: Deadline) -> None:
    read = read_deadline(typed, MEETING)
    assert read is not None
    assert read_deadline(deadline_words(read), MEETING) == meant


@given(
    days=st.integers(1, 36525),
    kind=st.sampled_from(DayKind),
    event=st.sampled_from(EventKind),
    since=st.dates(),
)
def test_every_term_written_is_read(
    days: int, kind: DayKind, event: EventKind, since: date
) -> None:
    term = AfterEvent(days, kind, event)
    assert read_deadline(deadline_words(term), since) == term


@given(day=st.dates(), since=st.dates())
def test_every_date_written_is_read(day: date, since: date) -> None:
    assert read_deadline(deadline_words(OnDate(day), "г."), since) == OnDate(day)


@pytest.mark.parametrize("nothing", ["", "  ", " .", "\u200b"])
def test_an_empty_text_is_no_deadline(nothing: str) -> None:
    assert read_deadline(nothing, MEETING) is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("до 31.02.2027", "даты «31.02.2027» не бывает"),
        ("до 31 февраля", "даты «31 февраля» не бывает"),
        ("00.01", "даты «00.01» не бывает"),
        ("2027-13-01", "даты «2027-13-01» не бывает"),
        ("до 31.02.2027 или позже", "даты «31.02.2027» не бывает"),
        ("не позже 30 февраля 2027 или раньше", "даты «30 февраля 2027» не бывает"),
        ("0 рабочих дней", "срок – не меньше одного дня"),
        ("0 месяцев", "срок – не меньше одного месяца"),
        ("100000 дней", "срок в днях – не больше 36525, это сто лет"),
        ("100000000000 недель", "срок в днях – не больше 36525, это сто лет"),
        ("999 лет", "срок – не больше ста лет"),
        ("до конца 3 полугодия", "в году только два полугодия"),
        ("до конца 0000 года", "года 0 не бывает"),
    ],
)
def test_what_cannot_be_is_told(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="^" + sentence.replace("(", r"\(")):
        read_deadline(typed, MEETING)


@pytest.mark.parametrize("typed", ["до конца следующего года", "через год"])
def test_the_calendar_has_an_end(typed: str) -> None:
    with pytest.raises(ValueError, match="года 10000 не бывает"):
        read_deadline(typed, date(9999, 12, 31))


@pytest.mark.parametrize(
    ("since", "day"), [(date(2026, 5, 16), date(2026, 5, 22)), (date(2026, 5, 15),) * 2]
)
def test_a_week_ends_on_friday(since: date, day: date) -> None:
    assert read_deadline("до конца недели", since) == OnDate(day)


@pytest.mark.parametrize(
    ("deadline", "told"),
    [
        (on(27, 2, 2027), "до\xa027.02.2027"),
        (working(5, EventKind.SIGNING), "5\xa0рабочих дней со дня подписания протокола"),
        (Standing(), "постоянно, срок не наступает"),
        (NextMeeting(), "до следующего заседания"),
        (Conditional("после ремонта"), "словами: после ремонта"),
    ],
)
def test_what_was_understood_is_told(deadline: Deadline, told: str) -> None:
    assert understood(deadline) == told
