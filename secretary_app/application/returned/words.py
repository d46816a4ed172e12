"""Differences in words, the same in the window and in a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from secretary_app.application.drafting.wording import Speech
from secretary_app.application.returned.kinds import DifferenceKind
from secretary_app.application.returned.passages import DecisionPlace, Place, SpeechPlace

_KINDS: Mapping[DifferenceKind, str] = {
    DifferenceKind.WORDING: "Формулировка",
    DifferenceKind.VOTES: "Голосование",
    DifferenceKind.ATTENDANCE: "Присутствие",
    DifferenceKind.NUMBERS: "Числа и даты",
    DifferenceKind.PEOPLE: "Фамилии",
    DifferenceKind.ASSIGNMENT: "Исполнители и сроки",
    DifferenceKind.DECISION: "Решение пропало",
    DifferenceKind.OTHER: "Прочее",
}
_SPEECHES: Mapping[Speech, str] = {Speech.HEARD: "СЛУШАЛИ", Speech.SPOKE: "ВЫСТУПИЛИ"}


def kind_words(kind: DifferenceKind) -> str:
    """Return «Голосование»."""
    return _KINDS[kind]


def place_words(place: Place) -> str:
    """Return «Решение 1.2» or «Вопрос 1, СЛУШАЛИ»."""
    match place:
        case DecisionPlace(number=number):
            return f"Решение {number}"
        case SpeechPlace(number=number, part=part):
            return f"Вопрос {number}, {_SPEECHES[part]}"
        case _:
            assert_never(place)
