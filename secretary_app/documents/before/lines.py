"""The kinds of lines in the script of the presiding officer."""

from __future__ import annotations

from secretary_app.documents.content import ScriptLine


def say(text: str) -> ScriptLine:
    """Return what is said aloud."""
    return ScriptLine(kind="say", text=text)


def note(text: str) -> ScriptLine:
    """Return a remark for whoever presides."""
    return ScriptLine(kind="note", text=text)


def head(text: str) -> ScriptLine:
    """Return what the following lines are about."""
    return ScriptLine(kind="head", text=text)


def draft(text: str) -> ScriptLine:
    """Return a paragraph of a draft."""
    return ScriptLine(kind="draft", text=text)


def listed(text: str) -> ScriptLine:
    """Return an item of a list within a draft."""
    return ScriptLine(kind="listed", text=text)


def entry(text: str) -> ScriptLine:
    """Return a line of an enumeration."""
    return ScriptLine(kind="entry", text=text)
