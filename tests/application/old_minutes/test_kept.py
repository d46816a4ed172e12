from __future__ import annotations

import pytest

from secretary_app.application.editing import store_edit
from secretary_app.application.old_minutes.keeping import archived_step
from secretary_app.application.old_minutes.kept import archived_page
from secretary_app.application.old_minutes.matching import matched_people
from secretary_app.domain.errors import DomainError
from tests.application.councils import stored
from tests.application.old_minutes.test_keeping import (
    KNOWN,
    TEXT,
    TODAY,
    ids,
    read,
    record,
    source,
)
from tests.fakes.store import FakeStore

LONG = TEXT.replace(
    "Председательствующий:", "Начало: 10:00\nОкончание: 11:30\nПредседательствующий:"
)


def page_of(text: str) -> dict[str, tuple[str, ...]]:
    """The parts of the page by their headings, non-breaking spaces plain."""
    store, known = FakeStore(), record(*KNOWN)
    with store.writing() as tx:
        tx.save_council(known)
    minutes = read(text)
    people = matched_people(known.people, minutes)
    store_edit(store, archived_step(known, minutes, people, source(text), TODAY, ids()))
    with store.reading() as tx:
        (listing,) = tx.listings()
        page = archived_page(tx, listing.meetings[0].key)
    assert page.title.replace("\xa0", " ") == "Заседание № 4 от 1 февраля 2018 г."
    assert page.about == "Совет садоводов Энска – Протокол.docx, внесён 21.11.2026"
    return {p.heading: tuple(t.replace("\xa0", " ") for t in p.lines) for p in page.parts}


def test_the_page_says_what_the_minutes_said() -> None:
    parts = page_of(LONG)
    assert parts["Реквизиты"] == (
        "Орган: Совета садоводов",
        "Форма: очная с дистанционным участием",
        "Время: 10:00 – 11:30",
        "Председательствующий: Айвов А.А.",
        "Утвердил: Директор, Утвердилов И.И.",
    )
    assert parts["Присутствие"] == (
        "Айвов А.А. – очно",
        "Буков Б.Б. – дистанционно",
        "Новикова Н.Н., агроном – очно",
        "Груша Г.Г. – приглашён, очно",
        "Дубов Д.Д. – не было (болезнь)",
    )
    assert parts["Вопросы"] == ("1. О саде (докладчик – Буков Б.Б.)",)
    assert parts["Решения"][0] == (
        "1.1. Посадить сад.\nИсполнители: Буков Б.Б., отдел сада\nСрок: до 01.03.2018\n"
        "Голоса: ГОЛОСОВАЛИ: за – 2, против – 0, воздержались – 0."
    )
    assert parts["Решения"][1].endswith("Срубить сад.\nИтог: не принято")
    assert parts["Подписи"] == ("Председатель, Айвов А.А.",)


def test_a_part_without_lines_is_left_out() -> None:
    parts = page_of("Протокол № 4\n01.02.2018\nПовестка дня:\n1. О саде")
    assert list(parts) == ["Реквизиты", "Вопросы"]
    assert parts["Вопросы"] == ("1. О саде",)


def test_a_meeting_with_a_journal_has_another_page() -> None:
    with stored("sittings").reading() as tx:
        (listing,) = tx.listings()
        with pytest.raises(DomainError, match="не из прежнего протокола"):
            archived_page(tx, listing.meetings[0].key)
