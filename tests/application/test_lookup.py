from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.lookup import (
    NotFoundError,
    find_meeting,
    full_name,
    record_of,
    stored_of,
)
from secretary_app.domain.councils import CouncilId
from tests.application.councils import COUNCILS, LETTERS, NAMES, SITTINGS, json_of, key, stored
from tests.fakes.store import FakeStore


def twin(name: str, council: str) -> Any:
    """The same file as of another council."""
    data = json_of(name)
    data["council"]["id"] = council
    return data


def found(store: FakeStore, name: str) -> Any:
    with store.reading() as tx:
        return find_meeting(tx, name)


def not_found(store: FakeStore, name: str) -> str:
    with pytest.raises(NotFoundError) as caught:
        found(store, name)
    assert caught.value.place == ""
    return caught.value.message


@pytest.mark.parametrize("name", ["m1", "zarechye/2026/1", "zarechye/m1"])
def test_a_meeting_by_each_of_its_names(name: str) -> None:
    assert found(stored(*NAMES), name) == key(SITTINGS, "m1")


def test_a_number_with_letters() -> None:
    assert found(stored(*NAMES), "sovesh/2026/3-ОС") == key(COUNCILS[0], "k1")


@pytest.mark.parametrize("name", ["", "m", "zarechye/2025/1", "/2026/1", "zarechye/2026", "M1"])
def test_no_such_meeting(name: str) -> None:
    assert not_found(stored(*NAMES), name).startswith(f"Заседания «{name}» в базе нет.")


def test_an_id_of_two_councils_is_told_apart_by_number() -> None:
    message = not_found(stored("sittings", twin("sittings", "other")), "m1")
    assert "zarechye/2026/1" in message
    assert "other/2026/1" in message


def test_a_number_twice_in_a_calendar_year_is_told_apart_by_id() -> None:
    store = stored("letters")
    message = not_found(store, "popechiteli/2026/2")
    assert message.endswith("укажите одно из: popechiteli/z2, popechiteli/z3.")
    assert found(store, "popechiteli/z3") == key(LETTERS, "z3")


def test_what_was_typed_fits_one_line_of_the_message() -> None:
    message = not_found(stored("letters"), "я" * 10**6)
    assert "я" * 80 + "…»" in message
    assert len(message) < 200
    assert "«a b c»" in not_found(stored("letters"), "a\n b\t\x1b c\u202e")


def test_councils_and_meetings_by_key() -> None:
    with stored("letters").reading() as tx:
        assert record_of(tx, LETTERS).council.id == LETTERS
        assert stored_of(tx, key(LETTERS, "z1")).meeting.number == "1"
        assert full_name(tx, key(LETTERS, "z1")) == "popechiteli/2025/1"
        with pytest.raises(NotFoundError, match="Совета «нет» в базе нет"):
            record_of(tx, CouncilId("нет"))
        with pytest.raises(NotFoundError, match="Заседания «нет» у совета «popechiteli»"):
            stored_of(tx, key(LETTERS, "нет"))
