from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing.organisations import (
    with_agreement,
    with_organisation,
    without_agreement,
    without_organisation,
)
from secretary_app.domain.councils import Agreement, AgreementId, AgreementKind
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.people import Organisation, OrganisationId
from tests.application.editing.records import record
from tests.builders import DAY, member, person

COLLEGE = Organisation(id=OrganisationId("o1"), name="Колледж № 1")
PLANT = Organisation(id=OrganisationId("o2"), name="Завод")
KNOWN = record(organisations=(COLLEGE, PLANT))
PACT = Agreement(
    id=AgreementId("a1"), kind=AgreementKind.COOPERATION, date=DAY, parties=(COLLEGE.id,)
)


def test_an_organisation_is_added_and_changed_in_place() -> None:
    school = Organisation(id=OrganisationId("o3"), name="Школа")
    assert with_organisation(KNOWN, school).organisations == (COLLEGE, PLANT, school)
    gone = replace(COLLEGE, end=DAY)
    assert with_organisation(KNOWN, gone).organisations == (gone, PLANT)


@pytest.mark.parametrize(("name", "words"), [(" ", "должно быть название"), ("завод", "уже есть")])
def test_a_wrong_name_is_refused(name: str, words: str) -> None:
    with pytest.raises(InvalidFact, match=words) as caught:
        with_organisation(KNOWN, replace(COLLEGE, name=name))
    assert caught.value.place == "organisations[0].name"


def test_only_an_organisation_that_nothing_names_goes() -> None:
    assert without_organisation(KNOWN, PLANT.id).organisations == (COLLEGE,)
    named = replace(
        KNOWN,
        people=(person("ann", organisation=COLLEGE.id),),
        memberships=(member("ann", organisation=COLLEGE.id),),
        agreements=(PACT,),
    )
    with pytest.raises(InvalidFact) as caught:
        without_organisation(named, COLLEGE.id)
    assert "1\xa0человек, 1\xa0место в составе, 1\xa0соглашение" in caught.value.message


def test_an_agreement_is_added_changed_and_removed() -> None:
    added = with_agreement(KNOWN, PACT)
    later = replace(PACT, number="7", end=date(2030, 1, 1))
    assert with_agreement(added, later).agreements == (later,)
    assert without_agreement(added, PACT.id) == KNOWN


@pytest.mark.parametrize(
    ("pact", "field"),
    [(replace(PACT, parties=()), "parties"), (replace(PACT, end=date(2020, 1, 1)), "to")],
)
def test_a_wrong_agreement_is_refused(pact: Agreement, field: str) -> None:
    with pytest.raises(InvalidFact) as caught:
        with_agreement(KNOWN, pact)
    assert caught.value.place == f"agreements[0].{field}"
