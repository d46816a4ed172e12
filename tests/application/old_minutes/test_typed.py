from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from secretary_app.application.old_minutes.blocks import pasted
from secretary_app.application.old_minutes.minutes_json import minutes_json
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.application.old_minutes.typed import Row, TypedMinutes, read_typed, typed_of
from secretary_app.domain.errors import InvalidFact
from tests.application.old_minutes.layouts import LAYOUTS

EMPTY = typed_of(read_minutes(pasted("Молоко")))


def plain(value: object) -> object:
    """The JSON without confidences, lines and the wording of votes."""
    if isinstance(value, dict):
        hidden = {"confidence", "lines", "words", "city", "place"}
        return {key: plain(each) for key, each in value.items() if key not in hidden}
    return [plain(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_what_is_shown_and_not_touched_reads_the_same(layout: object) -> None:
    minutes = read_minutes(pasted(layout.text))  # type: ignore[attr-defined]
    again = read_typed(typed_of(minutes), minutes)
    assert plain(minutes_json(again)) == plain(minutes_json(minutes))


def with_line(key: str, text: str) -> TypedMinutes:
    return replace(EMPTY, lines={**EMPTY.lines, key: Row(cells=(text,))})


def with_rows(key: str, *rows: tuple[str, ...]) -> TypedMinutes:
    lists: dict[str, Any] = {key: tuple(Row(cells=cells) for cells in rows)}
    return replace(EMPTY, **lists)


@pytest.mark.parametrize(
    ("typed", "place", "words"),
    [
        (with_line("date", "вчера"), "date", "не дата"),
        (with_line("starts_at", "25:00"), "starts_at", "не бывает"),
        (with_line("presiding", "члены совета"), "presiding", "не похоже на имя"),
        (with_line("approved_by", ", директор"), "approved_by", "Имя не указано"),
        (with_rows("attendees", ("Айвов А.А.", "лёжа", "", "")), "attendees[0]", "одно из: очно"),
        (with_rows("items", ("", "", ""), ("1", "", "")), "items[1]", "номер и название"),
        (with_rows("decisions", ("", "", "да", "", "", "")), "decisions[0]", "номер и текст"),
        (with_rows("signatories", ("Директор", "")), "signatories[0]", "Имя не указано"),
    ],
)
def test_what_cannot_be_meant_is_told_at_its_place(
    typed: TypedMinutes, place: str, words: str
) -> None:
    with pytest.raises(InvalidFact) as caught:
        read_typed(typed, read_minutes(pasted("Молоко")))
    assert caught.value.place == place
    assert words in caught.value.message


def test_everything_can_be_corrected() -> None:
    typed = TypedMinutes(
        lines={**EMPTY.lines, **with_line("number", "3").lines}
        | with_line("form", "заочная").lines,
        attendees=(Row(cells=("Айвов А.А.", "приглашён, дистанционно", "садовод", "гость")),),
        decisions=(
            Row(
                cells=("1", "", "Посадить.", "Айвов А.А.; отдел", "", "за – 1; решение не принято")
            ),
            Row(cells=("2", "", "Полить.", "", "постоянно", "решение не принято")),
        ),
    )
    found = read_typed(typed, read_minutes(pasted("Молоко")))
    assert found.form.value == "absentee"
    assert found.attendees[0].note == "гость"
    first, second = found.decisions
    assert (first.executors, first.adopted) == (("Айвов А.А.", "отдел"), False)
    assert first.votes is not None
    assert (first.votes.for_, first.votes.words) == (1, "за – 1")
    assert (second.votes, second.adopted) == (None, False)
