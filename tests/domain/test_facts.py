"""Councils, compositions, versions of rules, people, faults with their place."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from secretary_app.domain.councils import Role, composition
from secretary_app.domain.errors import DomainError, InvalidFact, Refusal
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import (
    BallotPolicy,
    RecusalRule,
    TieResolver,
    in_force,
)
from tests.builders import (
    DAY,
    council,
    facts,
    member,
    members,
    person,
    question_rules,
    quorum,
    regulation,
)
from tests.domain.reading import Reading, proves

ONE_DAY = timedelta(days=1)


@proves(Reading.MEMBERSHIP_DAYS_INCLUSIVE)
@pytest.mark.parametrize(
    ("start", "end", "active"),
    [
        (DAY, None, True),
        (DAY, DAY, True),
        (DAY + ONE_DAY, None, False),
        (DAY - ONE_DAY, DAY - ONE_DAY, False),
        (DAY - ONE_DAY, DAY + ONE_DAY, True),
    ],
)
def test_membership_holds_from_its_first_to_its_last_day(
    start: date, end: date | None, active: bool
) -> None:
    seat = member("a", start=start, end=end)
    assert seat.active_on(DAY) is active
    assert composition([member("b"), seat], DAY) == (
        (member("b"), seat) if active else (member("b"),)
    )


@proves(Reading.LATEST_REGULATION)
def test_regulation_in_force_is_the_latest_that_has_begun() -> None:
    first, second, third = (
        regulation(effective_from=DAY + n * ONE_DAY, seats=n + 9) for n in (-2, 0, 1)
    )
    assert in_force([third, first, second], DAY) is second
    assert in_force([second, first], DAY - ONE_DAY) is first
    assert in_force([third], DAY) is None
    assert in_force([], DAY) is None


@proves(Reading.NO_TIE_PART_IS_NOBODY, Reading.RECUSAL_LEAVES_BY_DEFAULT)
def test_parts_that_the_regulation_leaves_out() -> None:
    rules = facts("a", regulation()).general_rules()
    assert rules.tie.resolved_by is TieResolver.NOBODY
    assert rules.recusal == RecusalRule(leaves_quorum=True, leaves_base=True)


@proves(Reading.QUESTION_PARTS)
def test_parts_of_a_question_replace_whole_parts_of_the_general_rules() -> None:
    own = question_rules(
        quorum=">=1 members",
        majority="unanimous",
        tie="chair",
        recusal=RecusalRule(leaves_base=False),
        ballot=BallotPolicy.SECRET,
    )
    general = regulation(quorum=quorum(">=1/2 members", group="expert"), tie="presiding")
    known = facts("a", replace(general, by_question={"special": own, "empty": question_rules()}))
    special = known.rules_for("special")
    assert (special.quorum, special.majority, special.tie) == (own.quorum, own.majority, own.tie)
    assert (special.recusal, special.ballot) == (own.recusal, own.ballot)
    assert known.rules_for("empty") == known.rules_for("ordinary") == known.general_rules()


def test_facts_tell_members_roles_and_votes() -> None:
    known = facts("chair:chair d:deputy a?")
    assert [m.person for m in known.voting()] == ["chair", "d"]
    assert known.holders(Role.DEPUTY_CHAIR) == ("d",)
    assert known.holders(Role.SECRETARY) == ()
    assert known.membership_of(PersonId("a")) == known.memberships[2]
    assert known.membership_of(PersonId("guest")) is None


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"given_name": "Егор", "patronymic": "Ильич"}, "Ветров\N{NO-BREAK SPACE}Е.И."),
        ({"given_name": "Егор", "patronymic": None}, "Ветров\N{NO-BREAK SPACE}Е."),
        ({"given_name": None, "patronymic": None}, "Ветров"),
        ({"given_name": "Егор", "initials": "Г.Д."}, "Ветров\N{NO-BREAK SPACE}Г.Д."),
    ],
)
def test_label_of_a_person(fields: dict[str, Any], label: str) -> None:
    assert person("p1", **fields).label == label


@pytest.mark.parametrize(
    ("inner", "outer", "place"),
    [
        ("", "", ""),
        ("at", "", "at"),
        ("", "journal[3]", "journal[3]"),
        ("at", "journal[3]", "journal[3].at"),
        ("[3]", "journal", "journal[3]"),
        ("[3].at", "meetings[0]", "meetings[0][3].at"),
    ],
)
@pytest.mark.parametrize("kind", [DomainError, Refusal, InvalidFact])
def test_fault_seen_from_an_enclosing_object(
    kind: type[DomainError], inner: str, outer: str, place: str
) -> None:
    fault = kind("Ошибка.", inner).within(outer)
    assert type(fault) is kind
    assert (fault.place, fault.message) == (place, "Ошибка.")
    assert str(fault) == (f"{place}: Ошибка." if place else "Ошибка.")


def test_builders_spread_ranges_and_give_everybody_another_name() -> None:
    assert [m.person for m in members("a m2..m4")] == ["a", "m2", "m3", "m4"]
    many = [person(f"p{n}", n) for n in range(50)]
    assert len({(p.surname, p.given_name, p.patronymic) for p in many}) == 50
    assert isinstance(many[0], Person)
    assert council(name="Иной совет").name == "Иной совет"
