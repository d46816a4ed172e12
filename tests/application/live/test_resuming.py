"""Which meetings run, and what was restored."""

from __future__ import annotations

import pytest

from secretary_app.application.live.resuming import what_was_restored
from tests.application.live.room import Room

ALL = "open; arrive chair ann bob"


@pytest.mark.parametrize(
    ("script", "told"),
    [
        (
            f"{ALL}; item i2; vote r1; for chair ann",
            (
                "Восстановлено: вопрос 2, идёт голосование по проекту r1, "
                "записано 2\xa0голоса из 3; последняя запись 10:04:00."
            ),
        ),
        (
            f"{ALL}; vote e1; choose k1 ann",
            (
                "Восстановлено: идёт голосование по проекту e1, записано 1\xa0голос из 3; "
                "последняя запись 10:03:00."
            ),
        ),
        (
            f"{ALL}; vote s1",
            (
                "Восстановлено: идёт голосование по проекту s1, подсчёт ещё не записан; "
                "последняя запись 10:02:00."
            ),
        ),
        (
            f"{ALL}; vote s1; count 2-1-0",
            (
                "Восстановлено: идёт голосование по проекту s1, подсчёт записан; "
                "последняя запись 10:03:00."
            ),
        ),
        (
            f"{ALL}; item i1",
            "Восстановлено: вопрос 1, голосование не идёт; последняя запись 10:02:00.",
        ),
        (
            f"{ALL}; break",
            "Восстановлено: объявлен перерыв; последняя запись 10:02:00.",
        ),
        (
            f"{ALL}; close",
            "Восстановлено: заседание закрыто; последняя запись 10:02:00.",
        ),
        ("", "Восстанавливать нечего: заседание ещё не открыто."),
    ],
)
def test_what_was_restored_in_a_sentence(script: str, told: str) -> None:
    assert what_was_restored(Room(script).live) == told
