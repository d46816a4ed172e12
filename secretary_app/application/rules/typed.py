"""Parameters of rules as a person types them; `ValueError` carries the Russian sentence."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

LONGEST_TEXT = 500
_LONGEST_NUMBER = 9
_SHARE = re.compile(
    rf"(?P<over>\d{{1,{_LONGEST_NUMBER}}})\s*/\s*(?P<under>\d{{1,{_LONGEST_NUMBER}}})"
    rf"|(?P<number>\d{{1,{_LONGEST_NUMBER}}}(?:[.,]\d{{1,{_LONGEST_NUMBER}}})?)\s*(?P<percent>%?)",
    re.ASCII,
)
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_PER_CENT = Fraction(1, 100)


def read_share(text: str) -> Fraction:
    """Return the share that «2/3», «60 %» or «0,6» means; whether it can be is said elsewhere."""
    found = _SHARE.fullmatch(text.strip())
    if found is None:
        raise ValueError("Напишите долю так: 2/3, 60 % или 0,6.")
    if found["number"] is not None:
        number = Fraction(found["number"].replace(",", "."))
        return number * _PER_CENT if found["percent"] else number
    if int(found["under"]) == 0:
        raise ValueError("На ноль делить нельзя: напишите долю так: 2/3, 60 % или 0,6.")
    return Fraction(int(found["over"]), int(found["under"]))


def read_whole(text: str, least: int, most: int) -> int:
    """Return the whole number, from ``least`` to ``most``."""
    words = "".join(text.split())
    if not re.fullmatch(r"\d+", words, re.ASCII):
        raise ValueError(f"Напишите целое число от {least} до {most}.")
    if len(words) > len(str(most)) or not least <= int(words) <= most:
        raise ValueError(f"Здесь может стоять число от {least} до {most}.")
    return int(words)


def read_words(text: str) -> str:
    """Return the text, tidied of outer spaces; empty where nothing is written."""
    words = text.strip()
    if len(words) > LONGEST_TEXT:
        raise ValueError(f"Слишком длинно: здесь не больше {LONGEST_TEXT} знаков.")
    if any(unicodedata.category(letter) in _UNSEEN for letter in words):
        raise ValueError("Здесь есть знаки, которых не видно и не напечатать: уберите их.")
    return words
