from __future__ import annotations

from datetime import date

import pytest

from secretary_app.language.dates_within import days_within


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("от 12.03.2020 № 4", [date(2020, 3, 12)]),
        ("«22» октября 2021 года", [date(2021, 10, 22)]),
        ("22 ОКТЯБРЯ 2021 г.", [date(2021, 10, 22)]),
        ("с 2024-02-01 по 03.02.2024", [date(2024, 2, 1), date(2024, 2, 3)]),
        ("двадцать второе октября две тысячи двадцать первого года", [date(2021, 10, 22)]),
        ("третьего марта тысяча девятьсот девяносто девятого года", [date(1999, 3, 3)]),
        ("Заседание второго марта 2020 года", [date(2020, 3, 2)]),
        ("31.02.2020", []),
        ("тридцать первое февраля 2020 года", []),
        ("последнего марта 2020 года", []),
        ("второго марта прошлого тихого года", []),
        ("п. 12.03.20201, 1.2.3", []),
    ],
)
def test_days_are_found_in_a_text(text: str, days: list[date]) -> None:
    found = list(days_within(text))
    assert [each.day for each in found] == days
    assert all(text[each.start : each.end].strip() for each in found)
