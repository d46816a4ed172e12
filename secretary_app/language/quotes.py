"""Quotation marks by depth: «outer „inner“», whatever marks were typed."""

from __future__ import annotations

import re

_QUOTE = re.compile('([«»„“”"])')
_FLAT = {1: "«", -1: "»"}


def nested_quotes(text: str) -> str:
    """Return ``text`` with « » outside and „ “ inside; a line ends every quotation left open.

    A mark that closes nothing («5"») stays as it is. A line that closes fewer quotations
    than it opens, as names are often written (ООО «Завод «Луч»), gets « » at every depth.
    """
    return "\n".join(_line_with_quotes(line) for line in text.split("\n"))


def _line_with_quotes(line: str) -> str:
    pieces = _QUOTE.split(line)
    steps = _steps(pieces)
    balanced = sum(steps.values()) == 0
    depth = 0
    for index, step in steps.items():
        depth += step
        if step:
            pieces[index] = _quote(step, depth) if balanced else _FLAT[step]
    return "".join(pieces)


def _steps(pieces: list[str]) -> dict[int, int]:
    """Return what each mark does to the depth, by its place among the pieces."""
    steps: dict[int, int] = {}
    depth = 0
    for index in range(1, len(pieces), 2):
        before, after = _neighbours(pieces, index)
        step = _step(pieces[index], depth, opens=_may_open(before), stands_before=after)
        steps[index] = step
        depth += step
    return steps


def _neighbours(pieces: list[str], index: int) -> tuple[str, str]:
    before = pieces[index - 1] or (pieces[index - 2] if index > 1 else "")
    after = pieces[index + 1] or (pieces[index + 2] if index + 2 < len(pieces) else "")
    return before[-1:], after[:1]


def _may_open(before: str) -> bool:
    return not before or before.isspace() or before in "([{«„–—-/"


def _step(mark: str, depth: int, *, opens: bool, stands_before: str) -> int:
    """Return 1 if ``mark`` opens a quotation, -1 if it closes one, 0 if it is left as it is."""
    closing = -1 if depth else 0
    match mark:
        case "«" | "„":
            return 1
        case "»" | "”":
            return closing
        case "“":
            return 1 if opens and depth <= 1 else closing
        case _:
            dangling = depth and not stands_before.strip(" .,;:!?)»")
            return 1 if opens and not dangling else closing


def _quote(step: int, depth: int) -> str:
    """Return the mark that opened, or closed down to, ``depth``."""
    outer = depth == 1 if step > 0 else depth == 0
    return ("«" if outer else "„") if step > 0 else ("»" if outer else "“")
