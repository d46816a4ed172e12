from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from secretary_app.application.editing import CouncilChange, store_edit
from secretary_app.application.editing.councils import (
    archived,
    changed_council,
    computed_genitive,
    new_council,
    own_genitive,
    restored,
)
from secretary_app.domain.errors import InvalidFact
from tests.application.editing.records import record
from tests.builders import council
from tests.fakes.store import FakeStore


def test_a_new_council_is_stored_and_taken_back() -> None:
    store = FakeStore()
    edit = store_edit(store, new_council(council(), "новый совет «Совет Заречья»"))
    (change,) = edit.changes
    assert isinstance(change, CouncilChange)
    assert change.before is None
    assert store.contents.councils[council().id].council == council()
    store_edit(store, edit.reversed())
    assert store.contents.councils == {}


def test_a_council_needs_a_name() -> None:
    with pytest.raises(InvalidFact) as caught:
        changed_council(record(), council(name=" "))
    assert caught.value.place == "council.name"
    renamed = council(name="Другой совет", city="Томск")
    assert changed_council(record(), renamed).council == renamed


def test_a_council_goes_into_the_archive_and_comes_back() -> None:
    away = archived(record(), date(2026, 5, 1))
    assert away.council.archived_on == date(2026, 5, 1)
    assert restored(away) == record()


def test_only_a_genitive_that_departs_is_kept() -> None:
    name = "Координационный совет"
    assert computed_genitive(name).text == "Координационного совета"
    assert own_genitive(name, "Координационного совета") is None
    assert own_genitive(name, "") is None
    assert own_genitive(name, "Координационнаго совета") == "Координационнаго совета"


def test_nothing_else_of_the_record_is_touched() -> None:
    before = record()
    assert replace(archived(before, date(2026, 1, 1)), council=before.council) == before
