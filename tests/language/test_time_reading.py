from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretary_app.language.dates import clock, time_words
from secretary_app.language.time_reading import read_moment, read_time, written_moment

ZONE = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("10:05", time(10, 5)),
        ("9.30", time(9, 30)),
        ("10-05", time(10, 5)),
        ("1005", time(10, 5)),
        ("10 05", time(10, 5)),
        ("10", time(10)),
        ("в 10", time(10)),
        ("10 ч", time(10)),
        ("10 ч.", time(10)),
        ("10 часов 5 минут", time(10, 5)),
        ("10 ч 05 мин", time(10, 5)),
        (" 0:00 ", time()),
    ],
)
def test_a_time_is_read(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@given(at=st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_what_papers_write_is_read(at: time) -> None:
    assert read_time(clock(at)) == at
    assert read_time(time_words(at)) == at


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("24:00", "времени «24:00» не бывает"),
        ("10:60", "времени «10:60» не бывает"),
        ("утром", "«утром» – не время"),
        ("10:5", "«10:5» – не время"),
        ("10:05:30", "не время"),
    ],
)
def test_what_is_no_time_is_told(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_time(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "20.05.2026 18:00",
        "20.05.2026, 18.00",
        "20 мая 2026 г. в 18:00",
    ],
)
def test_a_moment_is_read(typed: str) -> None:
    assert read_moment(typed, ZONE) == datetime(2026, 5, 20, 18, tzinfo=ZONE)


def test_nothing_typed_is_nothing() -> None:
    assert read_time(" ") is None
    assert read_moment(" ", ZONE) is None
    assert written_moment(None) == ""


@given(
    moment=st.datetimes(timezones=st.just(ZONE)).map(lambda m: m.replace(second=0, microsecond=0))
)
def test_what_is_written_is_read_again(moment: datetime) -> None:
    assert read_moment(written_moment(moment), ZONE) == moment


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("20.05.2026", "нужны день и время"),
        ("завтра в 18:00", "нужны день и время"),
        ("31.02.2026 18:00", "даты «31.02.2026» не бывает"),
        ("20.05.2026 25:00", "времени «25:00» не бывает"),
    ],
)
def test_what_is_no_moment_is_told(typed: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_moment(typed, ZONE)
