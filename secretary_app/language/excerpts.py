"""Somebody's text inside a line of ours: no control characters, no end of line, no flood."""

from __future__ import annotations

import re

from secretary_app.language.typography import clean_text

LONGEST = 200
# Any white space but the non-breaking one.
_BREAKS = re.compile("[^\\S\N{NO-BREAK SPACE}]+")


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return ``text`` on one line, cut to ``longest`` characters with «…» after them."""
    line = _BREAKS.sub(" ", clean_text(text[: longest * 4]).text).strip()
    return line if len(line) <= longest and len(text) <= longest * 4 else f"{line[:longest]}…"
