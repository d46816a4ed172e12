from __future__ import annotations

import pytest

from secretary_app.application.editing import ChangedSinceError, store_edit
from secretary_app.application.editing.rosters import take_roster
from secretary_app.application.importing import import_council
from secretary_app.application.roster import RosterFault
from tests.application.councils import SITTINGS, json_of, stored, text_of
from tests.application.roster.grids import planned


def test_a_plan_is_stored_when_it_is_applied_and_not_before() -> None:
    store = stored("sittings")
    before = store.contents.councils[SITTINGS]
    found = planned(before, "ФИО", "Новикова Нина Олеговна")
    assert store.contents.councils[SITTINGS] == before
    take_roster(store, found)
    assert store.contents.councils[SITTINGS] == found.after
    again = planned(found.after, "ФИО", "Новикова Нина Олеговна")
    take_roster(store, again)
    assert store.contents.councils[SITTINGS] == found.after


def test_a_refused_row_keeps_everything_out() -> None:
    store = stored("sittings")
    before = store.contents
    found = planned(before.councils[SITTINGS], "ФИО", "Новикова Нина Олеговна", "Члены совета")
    with pytest.raises(RosterFault, match="ничего не сохранено"):
        take_roster(store, found)
    assert store.contents == before


def test_a_council_changed_meanwhile_is_not_overwritten() -> None:
    store = stored("sittings")
    found = planned(store.contents.councils[SITTINGS], "ФИО", "Новикова Нина Олеговна")
    data = json_of("sittings")
    data["council"]["name"] = "Другое имя"
    import_council(store, text_of(data))
    before = store.contents
    with pytest.raises(ChangedSinceError, match="Ничего не изменено"):
        take_roster(store, found)
    assert store.contents == before


def test_all_rows_are_taken_back_in_one_step() -> None:
    store = stored("sittings")
    before = store.contents.councils[SITTINGS]
    edit = take_roster(store, planned(before, "ФИО", "Новикова Нина Олеговна", "Лесной Глеб Ильич"))
    assert edit.name == "принят состав из Excel"
    assert store.contents.councils[SITTINGS] != before
    store_edit(store, edit.reversed())
    assert store.contents.councils[SITTINGS] == before
