"""The rules of petrovich (pytrovich) for names of people, loaded when first asked."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Protocol

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case

if TYPE_CHECKING:
    from pytrovich.maker import PetrovichDeclinationMaker


class NamePart(StrEnum):
    """The parts of a name by petrovich's own names."""

    SURNAME = "lastname"
    GIVEN_NAME = "firstname"
    PATRONYMIC = "middlename"


class _Detected(Protocol):
    @property
    def name(self) -> str: ...


class _Detector(Protocol):
    def detect(self, firstname: str) -> _Detected: ...


@cache
def _maker() -> PetrovichDeclinationMaker:
    from pytrovich.maker import PetrovichDeclinationMaker

    return PetrovichDeclinationMaker()


@cache
def _detector() -> _Detector:
    from pytrovich.detector import PetrovichGenderDetector

    return PetrovichGenderDetector()


def petrovich_form(name: str, part: NamePart, gender: Gender, case: Case) -> str:
    """Return ``name`` in ``case``; unchanged where no rule of petrovich matches."""
    from pytrovich import enums

    return _maker().make(
        enums.NamePart[part.value.upper()],
        enums.Gender[gender.name],
        enums.Case[case.name],
        name,
    )


def guessed_gender(given_name: str) -> Gender | None:
    """Return the gender of a given name by its ending, or None where both are possible."""
    found = _detector().detect(firstname=given_name).name.lower()
    return Gender(found) if found in set(Gender) else None
