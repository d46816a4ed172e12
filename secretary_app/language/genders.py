"""The gender that a name tells, and None where it tells none: then a person is asked."""

from __future__ import annotations

from functools import lru_cache

from secretary_app.domain.people import Gender
from secretary_app.language.morphology import Reading, common_noun, dictionary_adjective, readings
from secretary_app.language.names import FullName
from secretary_app.language.petrovich import guessed_gender

_MALE_PATRONYMICS = ("ич", "ыч", "оглы", "оглу", "улы", "уулу", "углы", "угли")
_FEMALE_PATRONYMICS = ("вна", "чна", "шна", "кызы", "кзы", "гызы", "кизи")
_MALE_SURNAMES = ("ов", "ев", "ёв", "ин", "ын")
_FEMALE_SURNAMES = ("ова", "ева", "ёва", "ина", "ына")
_MALE_ADJECTIVES = ("ский", "цкий", "ской", "цкой", "ый")
_FEMALE_ADJECTIVES = ("ская", "цкая", "яя")
_SHORTEST_STEM = 2


def infer_gender(name: FullName) -> Gender | None:
    """Return the gender that the name tells, or None.

    The patronymic decides alone; then the given name and the surname, and where these two
    contradict each other nothing is inferred.
    """
    by_patronymic = _of_patronymic(name.patronymic or name.initials or "")
    if by_patronymic is not None:
        return by_patronymic
    found = {_of_given_name(name.given_name or ""), _of_surname(name.surname)} - {None}
    return found.pop() if len(found) == 1 else None


def _of_patronymic(patronymic: str) -> Gender | None:
    word = patronymic.lower()
    if word.endswith(_FEMALE_PATRONYMICS):
        return Gender.FEMALE
    return Gender.MALE if word.endswith(_MALE_PATRONYMICS) else None


@lru_cache(maxsize=4096)
def _of_given_name(given_name: str) -> Gender | None:
    last = given_name.rpartition("-")[2]
    known = [reading for reading in readings(last) if _is_name(reading)] if last else []
    genders = frozenset[str]().union(*(reading.genders for reading in known))
    match sorted(genders):
        case ["femn"]:
            return Gender.FEMALE
        case ["masc"]:
            return Gender.MALE
        case []:
            return guessed_gender(last) if last else None
        case _:
            return None


def _is_name(reading: Reading) -> bool:
    return reading.known and reading.given_name and reading.nominative and not reading.plural


@lru_cache(maxsize=4096)
def _of_surname(surname: str) -> Gender | None:
    last = surname.replace("-", " ").rpartition(" ")[2].lower()
    if is_female_surname(last):
        return Gender.FEMALE
    return Gender.MALE if _is_male_surname(last) else None


def is_female_surname(word: str) -> bool:
    """Whether the ending of a simple surname is a woman's beyond doubt («-ова», «-ская»)."""
    if word.endswith(_FEMALE_SURNAMES):
        return _is_possessive(word, ending=3)
    return word.endswith(_FEMALE_ADJECTIVES) or dictionary_adjective(word, "femn") is not None


def _is_male_surname(word: str) -> bool:
    if word.endswith(_MALE_SURNAMES):
        return _is_possessive(word, ending=2)
    return word.endswith(_MALE_ADJECTIVES) or dictionary_adjective(word, "masc") is not None


def _is_possessive(word: str, *, ending: int) -> bool:
    """Whether «-ов», «-ина» is a suffix: not in «Ким Лин», «Сова», nor in «Рубин», «Калина».

    «Королева» stays a surname: it is «Королёва» without its dots far more often than a queen.
    """
    if len(word) - ending < _SHORTEST_STEM:
        return False
    return word.endswith(("ова", "ева")) or common_noun(word) is None
