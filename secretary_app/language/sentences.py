"""Sentences as they end in Russian papers."""

from __future__ import annotations

END_OF_SENTENCE = (".", "!", "?", "…")


def sentence(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends a sentence already («О.Н.»)."""
    return text if text.endswith(END_OF_SENTENCE) else f"{text}."
