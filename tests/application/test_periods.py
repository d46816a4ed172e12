from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.periods import days_of, period_of
from secretary_app.domain.regulations import Frequency


@pytest.mark.parametrize(
    ("per", "first", "last"),
    [
        (Frequency.CALENDAR_MONTH, date(2028, 2, 1), date(2028, 2, 29)),
        (Frequency.QUARTER, date(2028, 1, 1), date(2028, 3, 31)),
        (Frequency.HALF_YEAR, date(2028, 1, 1), date(2028, 6, 30)),
        (Frequency.YEAR, date(2028, 1, 1), date(2028, 12, 31)),
    ],
)
def test_the_period_of_a_day(per: Frequency, first: date, last: date) -> None:
    assert days_of(period_of(date(2028, 2, 10), per), per) == (first, last)


@given(day=st.dates(date(2, 1, 1), date(9998, 12, 31)), per=st.sampled_from(Frequency))
def test_periods_follow_each_other(day: date, per: Frequency) -> None:
    number = period_of(day, per)
    first, last = days_of(number, per)
    assert first <= day <= last
    assert period_of(last + timedelta(days=1), per) == number + 1
    assert period_of(first - timedelta(days=1), per) == number - 1
