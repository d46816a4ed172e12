"""docs/regulations.md tells of every rule set what the catalog proves of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.regulations.rule_sets import RuleSet, seeds, survey

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "regulations.md"
COLUMNS = 5


def rows() -> dict[str, list[str]]:
    """The cells of every row of the two tables, by id."""
    lines = [line for line in DOCUMENT.read_text("utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row for row in cells if len(row) == COLUMNS and row[0][1:].isdigit()}


def test_nothing_else_is_listed() -> None:
    assert list(rows()) == [rule_set.id for rule_set in (*survey(), *seeds())]


@pytest.mark.parametrize("rule_set", [*survey(), *seeds()], ids=lambda r: r.id)
def test_row_agrees_with_the_catalog(rule_set: RuleSet) -> None:
    _, body, rule, status, how = rows()[rule_set.id]
    assert (body, rule, status) == (rule_set.body, rule_set.rule, rule_set.status)
    assert how


def test_share_is_the_real_one() -> None:
    carrying = [rule_set for rule_set in survey() if rule_set.carries_rule]
    executable = [rule_set for rule_set in carrying if rule_set.executable]
    sentence = f"{len(executable)} of the {len(carrying)} rule sets"
    assert sentence in DOCUMENT.read_text("utf-8")
