from __future__ import annotations

from datetime import date
from typing import Any

from secretary_app.application.editing.composition_history import Turn, composition_history
from secretary_app.domain.councils import Ending, Membership
from tests.application.editing.records import record
from tests.builders import DAY, FOUNDED, member, person

EARLIER = date(2026, 3, 11)
LATER = date(2027, 1, 1)


def told(*memberships: Membership) -> list[tuple[date, str, str]]:
    people = (person("ann"), person("bob", 1), person("cid", surname="Ким", gender=None))
    found = composition_history(record(memberships=memberships, people=(*people,)))
    return [(event.day, event.turn.value, event.words) for event in found]


def test_who_came_and_left_is_told_in_the_right_gender() -> None:
    assert told(
        member("ann:chair", basis="приказ № 1"),
        member("bob?", start=DAY, end=LATER, ending=Ending.EXCLUDED, end_basis="приказ № 2"),
    ) == [
        (LATER, "left", "исключена из состава; основание – приказ № 2"),
        (DAY, "came", "вошла в состав, член, совещательный голос"),
        (FOUNDED, "came", "вошёл в состав, председатель; основание – приказ № 1"),
    ]


def test_every_way_to_leave_has_its_words() -> None:
    ways = [
        told(member("ann", end=DAY, ending=ending, end_basis="№ 3"))[0][2]
        for ending in (None, *Ending)
    ]
    assert ways == [
        "последний день в составе; основание – № 3",
        "вышел из состава; основание – № 3",
        "выведен из состава; основание – № 3",
        "исключён из состава; основание – № 3",
    ]


def test_a_name_without_gender_has_neutral_words() -> None:
    cid = member("cid", end=DAY, ending=Ending.LEFT)
    came: dict[str, Any] = {"given_name": None, "patronymic": None}
    nameless = person("cid", surname="Ким", gender=None, **came)
    found = composition_history(record(memberships=(cid,), people=(nameless,)))
    assert [event.words for event in found] == [
        "выход из состава",
        "в составе с этого дня, член",
    ]


def test_a_changed_role_is_one_event() -> None:
    assert told(
        member("ann", end=EARLIER),
        member("ann:deputy", start=DAY, basis="приказ № 4"),
    )[0] == (DAY, Turn.CHANGED, "роль: «член» → «заместитель председателя»; основание – приказ № 4")


def test_a_term_that_goes_on_is_told() -> None:
    both = (member("ann", end=EARLIER, basis="№ 1"), member("ann", start=DAY, basis="№ 1"))
    assert told(*both)[0] == (DAY, "changed", "полномочия продлены")


def test_who_comes_back_has_left_before() -> None:
    assert [turn for _, turn, _ in told(member("ann", end=DAY), member("ann", start=LATER))] == [
        "came",
        "left",
        "came",
    ]
