"""The rules of petrovich (pytrovich) for names of people, loaded when first asked."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Protocol

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case


class NamePart(StrEnum):
    """The parts of a name by petrovich's own names."""

    SURNAME = "lastname"
    GIVEN_NAME = "firstname"
    PATRONYMIC = "middlename"


class _Maker(Protocol):
    def make(self, part: object, gender: object, case: object, name: str, /) -> str: ...


@cache
def _maker() -> _Maker:
    from pytrovich.maker import PetrovichDeclinationMaker

    maker: _Maker = PetrovichDeclinationMaker()
    return maker


def petrovich_form(name: str, part: NamePart, gender: Gender, case: Case) -> str:
    """Return ``name`` in ``case``; unchanged where no rule of petrovich matches."""
    from pytrovich import enums

    return _maker().make(
        enums.NamePart[part.value.upper()],
        enums.Gender[gender.name],
        enums.Case[case.name],
        name,
    )
