"""Somebody's text inside a line of ours: no control characters, no end of line, no flood."""

from __future__ import annotations

from secretary_app.language.typography import clean_text

LONGEST = 200


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return ``text`` on one line, cut to ``longest`` characters with «…» after them."""
    line = " ".join(clean_text(text[: longest * 4]).text.split())
    return line if len(line) <= longest and len(text) <= longest * 4 else f"{line[:longest]}…"
