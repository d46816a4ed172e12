"""How texts are typed. What output mends by itself is still shown, with the text it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secretary_app.application.lint.passages import Passage, passages, personal_passages
from secretary_app.application.lint.remark import Fix, Remark, info, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.language.findings import RemarkKind
from secretary_app.language.lookalikes import find_lookalikes, without_lookalikes
from secretary_app.language.names import NBSP
from secretary_app.language.typography import normalise

_QUOTES = frozenset("\"'«»„“”‟‹›")
_DASHES = frozenset("-‐‑‒–—―−")
_DOUBLE = re.compile(rf"[ {NBSP}]{{2,}}")
_SPACED = re.compile(rf"(?<![\w.])[А-ЯЁ]\.[ {NBSP}][А-ЯЁ]\.")
_LIST_MARK = re.compile(r"^- ", re.MULTILINE)


def texts(subject: Subject) -> Iterator[Remark]:
    """Yield what each text of the meeting and each position is typed with and should not be."""
    for passage in (*passages(subject), *personal_passages(subject)):
        yield from _latin(passage)
        yield from _differences(passage)


def _latin(passage: Passage) -> Iterator[Remark]:
    found = find_lookalikes(passage.text)
    if found:
        fix = Fix(passage.where.place, without_lookalikes(passage.text))
        words = tuple(one.word for one in found)
        yield warning(RemarkKind.LATIN_LETTERS, passage.where, fix, words=words)


def _differences(passage: Passage) -> Iterator[Remark]:
    """Yield one remark for each class of characters that printing changes; all share a fix."""
    typed, printed = passage.text, _printed(passage.text)
    fix = Fix(passage.where.place, printed)
    if _DOUBLE.search(typed):
        yield warning(RemarkKind.DOUBLE_SPACES, passage.where, fix)
    if _only(typed, _QUOTES) != _only(printed, _QUOTES):
        yield warning(RemarkKind.QUOTES, passage.where, fix)
    if _only(typed, _DASHES) != _only(printed, _DASHES):
        yield warning(RemarkKind.DASHES, passage.where, fix)
    if _uneven_initials(typed, printed):
        yield warning(RemarkKind.INITIALS_IN_TEXT, passage.where, fix)
    if typed.count(NBSP) < printed.count(NBSP):
        yield info(RemarkKind.SPACES_TO_BIND, passage.where, fix)


def _printed(text: str) -> str:
    """Return the text as it is printed; «- » at the beginning of a line makes a list item."""
    marks = [bool(_LIST_MARK.match(line)) for line in text.split("\n")]
    lines = normalise(_LIST_MARK.sub("", text)).split("\n")
    return "\n".join(f"- {line}" if mark else line for mark, line in zip(marks, lines, strict=True))


def _only(text: str, characters: frozenset[str]) -> str:
    return "".join(one for one in text if one in characters)


def _uneven_initials(typed: str, printed: str) -> bool:
    """Tell whether printing takes a dot out of «Д..М.» or the space out of «А. Н.»."""
    dots = typed.count(".") != printed.count(".")
    return dots or len(_SPACED.findall(typed)) != len(_SPACED.findall(printed))
