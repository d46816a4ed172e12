from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing import ChangedSinceError
from secretary_app.application.editing.composition import (
    MemberKey,
    Occupancy,
    chair_term,
    changed_member,
    continued_member,
    ended_member,
    key_of,
    member_of,
    moved_member,
    occupancy,
    with_member,
    without_member,
)
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import Ending, Role
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.people import PersonId
from tests.application.editing.records import record
from tests.builders import DAY, FOUNDED, member, regulation

ANN, BOB, CID = (key_of(m) for m in record().memberships)


def refusal(act: object, *arguments: object) -> DomainError:
    with pytest.raises(DomainError) as caught:
        act(*arguments)  # type: ignore[operator]
    return caught.value


def order(known: CouncilRecord) -> str:
    return " ".join(m.person for m in known.memberships)


def test_a_member_comes_in_at_the_end() -> None:
    returned = member("bob", start=date(2030, 1, 1))
    ended = ended_member(record(), BOB, date(2029, 12, 31), Ending.LEFT, None)
    assert with_member(ended, returned).memberships[-1] == returned
    assert member_of(ended, BOB).ending is Ending.LEFT


def test_nobody_is_a_member_twice_at_a_time() -> None:
    fault = refusal(with_member, record(), member("bob", start=DAY))
    assert fault.place == "memberships[3].from"
    assert "Полянская Вера Фомич" not in fault.message
    assert fault.message.startswith("Полянская Вера Игоревна уже состоит в совете с 01.01.2020:")


def test_the_period_in_the_way_is_told_whole() -> None:
    ended = ended_member(record(), BOB, DAY, Ending.LEFT, None)
    fault = refusal(with_member, ended, member("bob", start=DAY))
    assert "с 01.01.2020 по 12.03.2026:" in fault.message
    stranger = refusal(with_member, replace(ended, people=()), member("bob", start=DAY))
    assert stranger.message.startswith("bob уже состоит")


def test_a_period_does_not_end_before_it_starts() -> None:
    wrong = member("bob", end=date(2019, 1, 1))
    fault = refusal(changed_member, record(), BOB, wrong)
    assert fault.place == "memberships[1].to"
    assert "раньше первого" in fault.message


def test_a_correction_holds_for_the_whole_period() -> None:
    deputy = member("bob:deputy", start=date(2021, 5, 1))
    for since in (None, date(2019, 1, 1), FOUNDED):
        assert changed_member(record(), BOB, deputy, since).memberships[1] == deputy


def test_what_was_true_before_a_day_stays() -> None:
    after = changed_member(record(), BOB, member("bob:deputy"), DAY)
    assert after.memberships[1] == member("bob", end=date(2026, 3, 11))
    assert after.memberships[2] == member("bob:deputy", start=DAY)
    assert order(after) == "ann bob bob cid"


def test_nothing_changes_after_the_end() -> None:
    ended = ended_member(record(), BOB, DAY, Ending.LEFT, None)
    late = member("bob:deputy", end=DAY)
    fault = refusal(changed_member, ended, BOB, late, date(2027, 1, 1))
    assert fault.place == "memberships[1].since"


@pytest.mark.parametrize("ending", [Ending.ORDER, Ending.EXCLUDED])
def test_an_order_has_its_paper(ending: Ending) -> None:
    fault = refusal(ended_member, record(), BOB, DAY, ending, None)
    assert fault.place == "memberships[1].end_basis"
    ended = ended_member(record(), BOB, DAY, ending, "приказ № 1")
    assert member_of(ended, BOB) == member("bob", end=DAY, ending=ending, end_basis="приказ № 1")
    assert continued_member(ended, BOB) == record()


def test_an_end_that_came_too_early_is_refused() -> None:
    fault = refusal(ended_member, record(), BOB, date(2019, 1, 1), Ending.LEFT, None)
    assert fault.place == "memberships[1].to"


def test_a_membership_that_never_was_goes_and_the_person_stays() -> None:
    after = without_member(record(), BOB)
    assert order(after) == "ann cid"
    assert after.people == record().people


def test_a_membership_changed_since_is_not_found() -> None:
    gone = MemberKey(PersonId("bob"), DAY)
    assert isinstance(refusal(member_of, record(), gone), ChangedSinceError)


@pytest.mark.parametrize(
    ("key", "by", "expected"),
    [
        (BOB, 1, "ann old cid bob"),
        (CID, -1, "ann old cid bob"),
        (ANN, -1, "ann old bob cid"),
        (CID, 1, "ann old bob cid"),
        (ANN, 2, "old bob cid ann"),
        (MemberKey(PersonId("old"), FOUNDED), 1, "ann old bob cid"),
    ],
)
def test_members_move_past_those_of_the_day(key: MemberKey, by: int, expected: str) -> None:
    former = member("old", end=date(2020, 12, 31))
    ann, *others = record().memberships
    known = record(memberships=(ann, former, *others))
    assert order(moved_member(known, key, DAY, by)) == expected


def test_seats_are_held_against_members_with_a_vote() -> None:
    rules = regulation(seats=5)
    known = record("ann:chair bob cid?", regulations=(rules,))
    found = occupancy(known, DAY)
    assert found == Occupancy(5, 2, 1)
    assert found.vacant == 3
    assert occupancy(record(), DAY) is None
    assert occupancy(record(regulations=()), DAY) is None


def test_the_term_of_a_chair_ends() -> None:
    rules = regulation(chair_term_years=5)
    known = record(regulations=(rules,))
    found = chair_term(known, DAY)
    assert found is not None
    assert (found.person.id, found.since, found.years) == ("ann", FOUNDED, 5)
    assert found.until == date(2025, 1, 1)
    assert chair_term(record(), DAY) is None
    assert chair_term(record(regulations=()), DAY) is None
    assert chair_term(record("bob", regulations=(rules,)), DAY) is None


def test_a_chair_is_a_chair() -> None:
    assert record().memberships[0].role is Role.CHAIR
    assert isinstance(refusal(with_member, record(), member("ann")), InvalidFact)
