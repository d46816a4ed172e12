from __future__ import annotations

import pytest

from secretary_app.application.drafting.kept_phrases import (
    LONGEST,
    keep,
    read_kept,
    without,
    written_kept,
)


def test_what_is_kept_comes_back_in_its_order() -> None:
    kept = keep(keep((), "Принять […]."), "Одобрить.\nСрок – месяц.")
    assert kept == ("Одобрить.\nСрок – месяц.", "Принять […].")
    assert read_kept(written_kept(kept)) == kept
    assert "Принять […].".encode() in written_kept(kept)


def test_a_changed_phrase_stays_in_its_place() -> None:
    assert keep(("а", "б", "в"), "Б", "б") == ("а", "Б", "в")
    assert keep(("а", "б", "в"), "а", "в") == ("а", "б")
    assert keep(("а", "б"), "б") == ("б", "а")
    assert keep(("а",), "б", "уже удалена") == ("б", "а")
    assert without(("а", "б"), "а") == ("б",)


def test_the_oldest_goes_where_there_are_too_many() -> None:
    many = tuple(map(str, range(300)))
    assert keep(many, "новая") == ("новая", *many[:-1])


@pytest.mark.parametrize("data", [b"", b"{}", b"\xff", b'[1, null, "  "]', b"[" * 100_000])
def test_somebody_else_s_file_holds_nothing(data: bytes) -> None:
    assert read_kept(data) == ()


def test_a_file_written_by_hand_is_tidied() -> None:
    long = "я" * (LONGEST + 1)
    assert read_kept(written_kept((" а ", "а", long, "б"))) == ("а", "б")
    assert read_kept(written_kept(("\ud800",))) == ("?",)
