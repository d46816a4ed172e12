from __future__ import annotations

import pytest

from tests.language.accuracy import (
    REPORT,
    inferred_genders,
    name_answers,
    phrase_answers,
    report,
    share_right,
)


def test_tables_are_large_enough() -> None:
    assert len(name_answers()) >= 3 * 150
    assert len(phrase_answers()) >= 3 * 80


def test_names_are_declined_right() -> None:
    assert share_right(name_answers()) >= 0.97


def test_positions_and_bodies_are_declined_right() -> None:
    assert share_right(phrase_answers()) >= 0.92


def test_no_gender_is_inferred_wrongly() -> None:
    wrong = [name for name, gender, guess in inferred_genders() if guess not in {gender, None}]
    assert wrong == []


def test_gender_is_told_by_nearly_every_name() -> None:
    told = [guess for _, _, guess in inferred_genders() if guess is not None]
    assert len(told) >= 0.9 * len(inferred_genders())


def test_report_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    current = report()
    with capsys.disabled():
        print("\n" + current.split("## Failures")[0])  # noqa: T201 - the table is to be seen
    assert REPORT.read_text(encoding="utf-8") == current
