"""Submissions and recommendations: what was resolved, to whoever decides."""

from dataclasses import replace
from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import Proposal
from secretary_app.documents.desk import Drawn
from secretary_app.documents.proposals import BLANK_ADDRESSEE, NO_ADDRESSEE, proposal
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from secretary_app.domain.regulations import Approval
from tests.builders import item, motion, regulation
from tests.documents.councils import ALL, OPTIONS, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting

AGENDA = (item("i1", title="Об исключении."), item("i2", "membership_change", title="О составе"))
MOTIONS = (motion("r1", text="Исключить."), motion("m1", "i2", text="Принять."))
VOTED = f"{ALL}; vote r1; others for; end; vote m1; others for; end; close"


def held(**f: Any) -> Sitting:
    return sitting(VOTED, agenda=AGENDA, motions=MOTIONS, **f)


def drawn(held_: Sitting, kind: PaperKind = PaperKind.SUBMISSION, **f: Any) -> Drawn:
    return proposal(request(held_, kind=kind, **f), OPTIONS)


def paper(told: Drawn) -> Proposal:
    assert isinstance(told.content, Proposal)
    return told.content


def test_by_itself_it_is_on_the_composition() -> None:
    told = paper(drawn(held()))
    assert [decision.opening for decision in told.decisions] == ["Принять."]
    assert spaced(told.opening) == (
        "Координационный совет Примерска, рассмотрев на заседании № 1 вопрос «О составе» "
        "(протокол № 1 от 12 марта 2026 г.), представляет на рассмотрение следующее:"
    )


def test_it_may_be_on_any_question() -> None:
    told = paper(drawn(held(), PaperKind.RECOMMENDATION, item=ItemId("i1")))
    assert told.heading == "РЕКОМЕНДАЦИЯ"
    assert [decision.opening for decision in told.decisions] == ["Исключить."]
    assert "вопрос «Об исключении»" in spaced(told.opening)
    assert told.opening.endswith("рекомендует:")


def test_several_questions_of_the_composition_are_all_named() -> None:
    agenda = (item("i1", "membership_change", title="Об исключении."), AGENDA[1])
    told = paper(drawn(sitting(VOTED, agenda=agenda, motions=MOTIONS)))
    assert "вопросы «Об исключении», «О составе»" in spaced(told.opening)
    assert len(told.decisions) == 2


HEADED = Organisation(
    id=OrganisationId("dep"), name="Департамент", short_name="Деп", head=PersonId("guest")
)
APPROVED = regulation(
    approved_by=Approval(position="начальник Департамента", person=PersonId("guest"))
)


@pytest.mark.parametrize("known_as", ["Департамент", "Деп", "dep"])
def test_it_goes_to_the_head_of_the_organisation_above(known_as: str) -> None:
    held_ = held(rules=APPROVED)
    council = replace(held_.state.facts.council, parent_organisation=known_as)
    state = replace(held_.state, facts=replace(held_.state.facts, council=council))
    told = drawn(held_, state=state, organisations={HEADED.id: HEADED})
    assert [spaced(line) for line in paper(told).addressee] == ["Эксперту", "Заречному П.Ф."]
    assert told.notices == ()


def test_else_it_goes_to_whoever_approves_the_minutes() -> None:
    headless = replace(HEADED, head=None)
    told = drawn(held(rules=APPROVED), organisations={HEADED.id: headless})
    assert [spaced(line) for line in paper(told).addressee] == [
        "Начальнику Департамента",
        "Заречному П.Ф.",
    ]


def test_an_addressee_nobody_knows_is_left_to_fill_in() -> None:
    told = drawn(held())
    assert paper(told).addressee == (BLANK_ADDRESSEE,)
    assert told.notices == (NO_ADDRESSEE,)
