from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.language.findings import RemarkKind, Spot, place_words, remark_sentence

NINE = datetime(2026, 12, 13, 9, 5, tzinfo=timezone(timedelta(hours=7)))


class _Anything(dict[str, Any]):
    def __missing__(self, name: str) -> Any:
        return 1


@pytest.mark.parametrize("kind", list(RemarkKind))
def test_every_kind_has_one_sentence(kind: RemarkKind) -> None:
    sentence = remark_sentence(kind, "Решение 1", _Anything())
    assert sentence.startswith("Решение 1: ")
    assert sentence.endswith(".")
    assert ".." not in sentence
    assert not set(sentence) & set('{}—"')


@pytest.mark.parametrize(
    ("spot", "name", "words"),
    [
        (Spot.DECISION, "2.1", "Решение 2.1"),
        (Spot.PERSON, "Беляев Е.В.", "Беляев Е.В."),
        (Spot.MEETING, "", "Заседание"),
    ],
)
def test_places_in_words(spot: Spot, name: str, words: str) -> None:
    assert place_words(spot, name) == words


@pytest.mark.parametrize(
    ("kind", "data", "words"),
    [
        (RemarkKind.DEADLINE_PAST, {"day": date(2026, 12, 13)}, "срок 13.12.2026 уже прошёл."),
        (
            RemarkKind.CLOCK_BACKWARDS,
            {"at": NINE, "before": NINE + timedelta(minutes=3)},
            "время 09:05 раньше, чем у предыдущей записи (09:08).",
        ),
        (
            RemarkKind.VOTES_DO_NOT_SUM,
            {"counted": Fraction(5, 2), "people": 2},
            "голоса не сходятся: подано 2,5, а голосовать могли 2.",
        ),
        (
            RemarkKind.MEETINGS_TOO_RARE,
            {"required": 2, "period": "год", "missed": 1},
            (
                "положение требует не менее 2\xa0заседаний за год, "
                "а периодов, где их было меньше, до этого дня – 1."
            ),
        ),
        (
            RemarkKind.NOT_VOTED,
            {"people": ("Беляев Е.В.", "Криков А.Н.")},
            "не голосовали: Беляев Е.В., Криков А.Н.",
        ),
        (
            RemarkKind.DECISION_NUMBER_MISSING,
            {"text": "{как есть}  — «»"},
            "нет номера: «{как есть}  — «»».",
        ),
        (RemarkKind.DOUBTFUL_READING, {"sentence": "так и так."}, "так и так."),
    ],
)
def test_sentences(kind: RemarkKind, data: Any, words: str) -> None:
    assert remark_sentence(kind, "Решение 1", data) == f"Решение 1: {words}"
