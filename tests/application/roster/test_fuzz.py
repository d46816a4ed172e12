"""Whatever stands in the cells: a plan or a refusal, never a crash, never a bad record."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from secretary_app.application.council_file.file_checks import record_faults
from secretary_app.application.roster import (
    Fate,
    RosterFault,
    RosterField,
    Sheet,
    Unreadable,
    guess_match,
    plan,
)
from secretary_app.application.roster.matching import ColumnMatch, MatchedColumn
from secretary_app.application.roster.positions import split_workplace
from tests.application.roster.grids import TODAY, person, record

NAMES = (
    "Ветров Егор Ильич",
    "Ветров Е.И.",
    "Ясенева Инга Романовна",
    "Ясенева И.",
    "Лугов",
    "вакансия",
)
WORDS = (
    *NAMES, "председатель", "зам.", "член", "решающий", "нет", "01.09.2024", "31.02.2024", "1/3",
    "директор АО «Заря», отдел", "эксперты; наука", "ФИО", "Роль", "Егор", "Ильич",
)  # fmt: skip
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.text(max_size=30),
    st.integers(),
    st.floats(),
    st.dates(),
    st.builds(Unreadable, st.just("плохо")),
)
GRIDS = st.lists(st.lists(CELLS, max_size=8).map(tuple), max_size=8).map(tuple)
MATCHES = st.lists(st.sampled_from([None, *RosterField]), min_size=1, max_size=8).map(
    lambda fields: ColumnMatch(
        1, tuple(MatchedColumn(index, f"столбец {index}", f) for index, f in enumerate(fields))
    )
)
KNOWN = record(
    person("ann", "Ясенева Инга Романовна", position="директор"),
    person("bob", "Ветров Е.И."),
    person("cid", "Ветров Егор Олегович"),
    members="ann:chair bob cid",
)
DAYS = st.dates(date(2019, 1, 1), date(2027, 1, 1))


def check(sheet: Sheet, match: ColumnMatch, day: date) -> None:
    try:
        found = plan(KNOWN, sheet, match, day)
    except RosterFault:
        return
    assert all(fault.place.startswith("строка ") for fault in found.faults)
    refused = [row for row in found.rows if row.fate is Fate.REFUSED]
    assert bool(refused) is bool(found.faults)
    if refused:
        assert found.after == KNOWN
        return
    assert list(record_faults(found.after)) == []
    again = plan(found.after, sheet, match, day)
    assert again.after == found.after
    assert all(row.fate is Fate.SAME for row in again.rows)


@given(GRIDS, MATCHES, DAYS)
def test_any_cells_under_any_match(grid: Any, match: ColumnMatch, day: date) -> None:
    check(Sheet("Лист", grid), match, day)


ROWS = st.tuples(
    st.sampled_from(NAMES),
    st.sampled_from([None, "член", "секретарь", "зам.", "председатель"]),
    st.one_of(st.none(), DAYS),
    st.one_of(st.none(), DAYS),
    st.sampled_from([None, "решающий", "совещательный"]),
    st.sampled_from([None, "север", "юг"]),
    st.sampled_from([None, 1, "1/3"]),
)
HEADINGS = ("ФИО", "Роль", "С", "По", "Голос", "Сторона", "Вес")


@given(st.lists(ROWS, min_size=1, max_size=4), DAYS)
def test_likely_rosters_are_taken_once(rows: Any, day: date) -> None:
    sheet = Sheet("Лист", (HEADINGS, *rows))
    match = guess_match(sheet)
    assert match is not None
    check(sheet, match, day)


def test_the_day_of_the_fuzz_is_within_the_memberships() -> None:
    assert all(m.active_on(TODAY) for m in KNOWN.memberships)


@given(st.text('директо,АОУ «»" ('))
def test_a_split_loses_no_word(text: str) -> None:
    found = split_workplace(text)
    parts = f"{found.position or ''} {found.organisation or ''}"
    assert sorted("".join(parts.replace(",", "").split())) == sorted(
        "".join(text.replace(",", "").split())
    )
