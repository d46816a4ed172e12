"""Which line became which."""

from __future__ import annotations

import pytest

from secretary_app.application.returned.alignment import Pair, aligned


def told(before: str, after: str) -> list[str]:
    """The pairs as «old>new», lines separated by bars; equal ones are left out."""
    old, new = before.split("|"), after.split("|")

    def line(lines: list[str], at: int | None) -> str:
        return "" if at is None else lines[at]

    return [
        f"{line(old, pair.before)}>{line(new, pair.after)}"
        for pair in aligned(old, new)
        if not pair.same
    ]


@pytest.mark.parametrize(
    ("before", "after", "pairs"),
    [
        ("а|б", "а|б", []),
        ("а|б", "а|в", ["б>в"]),
        ("а|б|в", "а|в", ["б>"]),
        ("а|в", "а|б|в", [">б"]),
        ("строка|дом", "строчка", ["строка>строчка", "дом>"]),
        ("строка", "новая|строчка|ещё", [">новая", "строка>строчка", ">ещё"]),
        ("дом|строка", "гул|строчка|ещё", ["дом>", ">гул", "строка>строчка", ">ещё"]),
        ("строка|дом", "гул|строчка", [">гул", "строка>строчка", "дом>"]),
    ],
)
def test_similar_lines_belong_together(before: str, after: str, pairs: list[str]) -> None:
    assert told(before, after) == pairs


def test_equal_lines_are_told_as_the_same() -> None:
    assert list(aligned(["а"], ["а"])) == [Pair(0, 0, same=True)]


def test_long_other_texts_are_paired_only_line_by_line() -> None:
    old, new = [f"строка {n}" for n in range(60)], [f"строчка {n}" for n in range(61)]
    assert all(pair.before is None or pair.after is None for pair in aligned(old, new))
    assert list(aligned(old, new[:60])) == [Pair(n, n) for n in range(60)]
