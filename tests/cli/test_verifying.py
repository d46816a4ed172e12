"""The closing hash on the command line: named, and held against what is printed on paper."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Console


@pytest.fixture
def checked(console: Console) -> Console:
    return console.stored("sittings", "letters")


def test_the_closing_hash_is_named_and_compared(checked: Console) -> None:
    found = checked("verify", "zarechye/m1", "--json").json
    assert found["ok"]
    checksum = found["closing"]["hash"]
    ran = checked("verify", "zarechye/m1")
    assert ran.status == 0
    assert ran.out.splitlines()[1] == (
        f"Заседание zarechye/2026/1 от 12.03.2026: {found['closing']['entries']}\u00a0записи "
        f"до закрытия, контрольная сумма {checksum}"
    )
    grouped = " ".join((checksum[:8].upper(), checksum[8:]))
    same = checked("verify", "zarechye/m1", "--hash", grouped)
    assert (same.status, same.out.splitlines()[-1]) == (
        0,
        "Совпадает: журнал – тот самый, который был закрыт.",
    )


@pytest.mark.parametrize("form", ["--json", None])
def test_another_hash_is_refused(checked: Console, form: str | None) -> None:
    words = ("verify", "zarechye/m1", "--hash", "0" * 64, *((form,) if form else ()))
    ran = checked(*words)
    assert ran.status == 1
    assert form or "НЕ совпадает с названной" in ran.out


def test_only_a_closed_meeting_has_one(checked: Console) -> None:
    ran = checked("verify", "popechiteli/2026/2")
    assert ran.status == 1
    assert "несколько" in ran.err
    ran = checked("verify", "popechiteli/z3")
    assert (ran.status, ran.out) == (1, "")
    assert "ещё не закрыто" in ran.err


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (("--hash", "0" * 64), "параметру --hash нужно заседание"),
        (("m1", "--hash", "zz"), "контрольная сумма – это 64 знака"),
    ],
)
def test_wrong_words(console: Console, words: tuple[str, ...], wrong: str) -> None:
    ran = console.bare("verify", *words)
    assert ran.status == 2
    assert wrong in ran.lines[-1]
