"""Declension of given names (dictionary first, then petrovich) and of patronymics."""

from __future__ import annotations

import re
from functools import lru_cache

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case, Declined, joined
from secretary_app.language.morphology import in_spelling_of, readings
from secretary_app.language.names import TURKIC_SUFFIXES
from secretary_app.language.petrovich import NamePart, petrovich_form

_TAGS = {Gender.MALE: "masc", Gender.FEMALE: "femn"}
_PATRONYMIC_ENDINGS = {Gender.MALE: ("ич", "ыч"), Gender.FEMALE: ("на",)}


def decline_given_name(given_name: str, gender: Gender, case: Case) -> Declined:
    """Return the given name in ``case``; compound names («Анна-Мария») part by part."""
    if case is Case.NOMINATIVE:
        return Declined(given_name)
    pieces = re.split(r"([\s-]+)", given_name)
    return joined([_simple(piece, gender, case) for piece in pieces])


@lru_cache(maxsize=4096)
def _simple(given_name: str, gender: Gender, case: Case) -> Declined:
    form = _by_dictionary(given_name, gender, case)
    if form is not None:
        return Declined(in_spelling_of(given_name, form))
    return Declined(petrovich_form(given_name, NamePart.GIVEN_NAME, gender, case))


def _by_dictionary(given_name: str, gender: Gender, case: Case) -> str | None:
    for reading in readings(given_name) if given_name[:1].isalpha() else ():
        name = reading.known and reading.given_name and reading.nominative and not reading.plural
        if name and _TAGS[gender] in reading.genders:
            return reading.in_case(case)
    return None


def decline_patronymic(patronymic: str, gender: Gender, case: Case) -> Declined:
    """Return the patronymic in ``case``.

    «Гасан оглы», «Тофик кызы» stay as they are; what is no patronymic of Russian form stays too
    and is not certain.
    """
    if case is Case.NOMINATIVE or _is_turkic(patronymic):
        return Declined(patronymic)
    if not patronymic.lower().endswith(_PATRONYMIC_ENDINGS[gender]):
        return Declined(patronymic, certain=False)
    return Declined(petrovich_form(patronymic, NamePart.PATRONYMIC, gender, case))


def _is_turkic(patronymic: str) -> bool:
    return re.split(r"[\s-]+", patronymic.lower())[-1] in TURKIC_SUFFIXES
