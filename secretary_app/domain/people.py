"""People and the organisations they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

PersonId = NewType("PersonId", str)
OrganisationId = NewType("OrganisationId", str)


class Gender(StrEnum):
    """Grammatical gender of a person; decides how the name is declined."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForms:
    """Declined forms of «Фамилия Имя Отчество» entered by hand; they win over the computed ones."""

    genitive: str | None = None
    dative: str | None = None
    instrumental: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person known to the council: member, guest, executor, substitute.

    ``initials`` («Е.В.») stand in where the given name is not known.
    ``organisation`` is an organisation's id or simply its name.
    """

    id: PersonId
    surname: str
    given_name: str | None = None
    patronymic: str | None = None
    initials: str | None = None
    gender: Gender | None = None
    position: str | None = None
    organisation: str | None = None
    email: str | None = None
    forms: NameForms | None = None

    @property
    def label(self) -> str:
        """Return «Фамилия И.О.» for messages; papers use the language layer."""
        given = self.initials or "".join(
            f"{part[0]}." for part in (self.given_name, self.patronymic) if part
        )
        return f"{self.surname}\N{NO-BREAK SPACE}{given}" if given else self.surname


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A participant of the body; takes part from ``start`` to ``end``, both inclusive.

    ``delegates`` are those who may come in place of its ``head``.
    """

    id: OrganisationId
    name: str
    short_name: str | None = None
    start: date | None = None
    end: date | None = None
    head: PersonId | None = None
    delegates: tuple[PersonId, ...] = ()

    @property
    def called(self) -> str:
        """Return the name used among those who know it: the short one where there is one."""
        return self.short_name or self.name
