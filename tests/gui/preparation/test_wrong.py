"""What cannot be stored gets its sentence at its field and is lost nowhere."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from secretary_app.gui.preparation.item_card import read_minutes
from secretary_app.gui.preparation.view import PreparationView
from secretary_app.gui.widgets.fields import Field
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key
LONG = "а" * 1_000_000


@pytest.mark.parametrize(("text", "number"), [("", None), ("20", 20), (" 5 мин. ", 5)])
def test_minutes_are_read(text: str, number: int | None) -> None:
    assert read_minutes(text) == number


@pytest.mark.parametrize("text", ["0", "1000", "-5", "полчаса", "٣", "5,5"])
def test_other_minutes_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="нужно число минут от 1 до 999"):
        read_minutes(text)


def _header(view: PreparationView, key: str) -> Field[Any]:
    field: Field[Any] = view.details.fields[key]
    return field


def test_wrong_entries_of_every_field_are_told_and_kept(page: Page) -> None:
    before = page.meeting
    for key, typed, sentence in (
        ("number", "", "Это поле нужно заполнить."),
        ("date", "31.02.2026", "Даты «31.02.2026» не бывает."),
        ("starts_at", "25:70", "Времени «25:70» не бывает"),
        ("place", "а" * 1001, "Слишком длинно"),
        ("presiding", "Борисова; Егоров", "Здесь может быть только один человек."),
        ("secretary", "?!", "нет среди людей совета"),
    ):
        field = _header(page.view, key)
        page.fill(field, typed)
        assert sentence in field.complaint, key
    assert page.meeting == before
    _keeps_them_out_of_view(page)
    for key in ("number", "date", "starts_at", "place", "presiding", "secretary"):
        _put_right(page, key)
    assert page.view.unsaved == ""


def _keeps_them_out_of_view(page: Page) -> None:
    page.press(KEY.Key_F9)
    assert page.words("preparation-notice-text").startswith("Не всё введённое сохранено")
    page.press(KEY.Key_Escape)
    assert not page.opened.window.in_meeting
    page.opened.window.show_meeting(page.key)
    page.opened.rest()
    assert _header(page.view, "date").complaint
    assert page.words("meeting-time") == "25:70"
    page.opened.window.close()
    page.opened.answer("drop-unsaved-no")
    assert page.opened.window.isVisible()


def _put_right(page: Page, key: str) -> None:
    right = {"number": "4", "date": "15.06.2026", "starts_at": "10:00", "place": "Зал"}
    page.fill(_header(page.view, key), right.get(key, ""))
    assert _header(page.view, key).complaint == ""
