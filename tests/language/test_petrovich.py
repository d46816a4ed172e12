from __future__ import annotations

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case
from secretary_app.language.petrovich import NamePart, guessed_gender, petrovich_form


def test_parts_of_a_name_have_rules_of_their_own() -> None:
    surname = petrovich_form("Лев", NamePart.SURNAME, Gender.MALE, Case.GENITIVE)
    given_name = petrovich_form("Лев", NamePart.GIVEN_NAME, Gender.MALE, Case.GENITIVE)
    assert (surname, given_name) == ("Лева", "Льва")


def test_gender_by_the_ending_of_a_given_name() -> None:
    assert guessed_gender("Абдуррахман") is Gender.MALE
    assert guessed_gender("Жозефина") is Gender.FEMALE
    assert guessed_gender("Женя") is None
