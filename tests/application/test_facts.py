from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from secretary_app.application.facts import facts_of, mentioned_people
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import ItemWording, MinutesDraft
from secretary_app.domain.errors import InvalidFact
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Approval
from tests.builders import (
    DAY,
    candidate,
    council,
    item,
    meeting,
    member,
    motion,
    people,
    regulation,
)

PEOPLE = people("zed", "ann", "bob", "cid", "eve")


def record(**fields: Any) -> CouncilRecord:
    known: dict[str, Any] = {"council": council(), "regulations": (regulation(),), "people": PEOPLE}
    return CouncilRecord(**known | fields)


def bare(**fields: Any) -> Any:
    return meeting(**{"agenda": (), "motions": ()} | fields)


def named(**fields: Any) -> set[str]:
    return set(mentioned_people(bare(**fields), regulation()))


def test_the_version_of_the_rules_that_was_in_force_on_the_day() -> None:
    old, new = regulation(), regulation(effective_from=DAY, seats=5)
    later = regulation(effective_from=date(2026, 3, 13), seats=7)
    assert facts_of(record(regulations=(later, new, old)), bare()).regulation is new


def test_no_rules_in_force() -> None:
    with pytest.raises(InvalidFact, match=r"01\.03\.2019"):
        facts_of(record(), bare(date=date(2019, 3, 1)))


def test_the_composition_of_the_day_in_its_order() -> None:
    left = member("cid", end=date(2026, 3, 11))
    last_day = member("bob", end=DAY)
    joins = member("eve", start=date(2026, 3, 13))
    seats = (last_day, left, member("ann"), joins)
    assert facts_of(record(memberships=seats), bare()).memberships == (last_day, seats[2])


def test_people_are_those_named_in_the_order_of_their_ids() -> None:
    facts = facts_of(record(memberships=(member("zed"), member("bob"))), bare(presiding="ann"))
    assert [p.id for p in facts.people] == ["ann", "bob", "zed"]
    again = facts_of(
        record(memberships=(member("zed"), member("bob")), people=PEOPLE[::-1]),
        bare(presiding="ann"),
    )
    assert again == facts


@pytest.mark.parametrize(
    ("fields", "who"),
    [
        ({}, set()),
        ({"presiding": "ann"}, {"ann"}),
        ({"secretary": "ann"}, {"ann"}),
        ({"guests": ("ann", "bob")}, {"ann", "bob"}),
        ({"agenda": (item("i1", rapporteurs=("cid",)),)}, {"cid"}),
        ({"motions": (motion("r1", executors=("ann", "все колледжи")),)}, {"ann", "все колледжи"}),
        ({"motions": (motion("r1", candidates=(candidate("k1=eve"),)),)}, {"eve"}),
    ],
    ids=["nobody", "presiding", "secretary", "guests", "rapporteurs", "executors", "candidates"],
)
def test_whom_a_meeting_names(fields: dict[str, Any], who: set[str]) -> None:
    assert named(**fields) == who


def test_who_approves_is_named_by_the_rules() -> None:
    rules = regulation(approved_by=Approval(position="Глава", person=PersonId("eve")))
    assert mentioned_people(bare(), rules) == {"eve"}


def test_the_wording_of_the_minutes_is_no_fact_of_the_opening() -> None:
    draft = MinutesDraft(version=1, items=(ItemWording(item=item("i1").id, heard="Слушали"),))
    assert facts_of(record(), bare(draft=draft)) == facts_of(record(), bare())
