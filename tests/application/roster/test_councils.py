from __future__ import annotations

import pytest

from secretary_app.application.lookup import NotFoundError
from secretary_app.application.roster import council_for_roster
from secretary_app.domain.councils import CouncilId
from tests.application.councils import SITTINGS, WEIGHTS, stored
from tests.fakes.store import FakeStore


def chosen(store: FakeStore, named: str | None) -> CouncilId:
    with store.reading() as tx:
        return council_for_roster(tx, None if named is None else CouncilId(named)).council.id


def refusal(store: FakeStore, named: str | None) -> str:
    with pytest.raises(NotFoundError) as caught:
        chosen(store, named)
    return str(caught.value)


def test_the_only_council_need_not_be_named() -> None:
    store = stored("sittings")
    assert chosen(store, None) == SITTINGS
    assert chosen(store, SITTINGS) == SITTINGS


def test_of_several_councils_one_is_named() -> None:
    store = stored("sittings", "weights")
    assert chosen(store, WEIGHTS) == WEIGHTS
    said = refusal(store, None)
    assert said == f"В базе несколько советов: укажите --council и одно из: {SITTINGS}, {WEIGHTS}."


@pytest.mark.parametrize("files", [("sittings",), ("sittings", "weights")])
def test_an_unknown_council_is_refused_with_those_that_there_are(files: tuple[str, ...]) -> None:
    said = refusal(stored(*files), "нет")
    assert said.startswith("Такого совета в базе нет")
    assert SITTINGS in said


@pytest.mark.parametrize("named", [None, "нет"])
def test_an_empty_database_takes_no_roster(named: str | None) -> None:
    assert "в базе нет" in refusal(FakeStore(), named).casefold()
