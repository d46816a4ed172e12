"""What every paper is made of: properties, paragraphs, signatures, questions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LIST_MARK = "- "
DASH = "– "


@dataclass(frozen=True, slots=True, kw_only=True)
class Properties:
    """Properties of the file itself; ``date`` (the meeting's) stands in for every clock."""

    title: str
    subject: str
    organisation: str
    date: date


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a text written by the secretary; ``listed`` makes it a list item."""

    text: str
    listed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Гриф утверждения: who approves, «И.О. Фамилия»."""

    position: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A signature: «И.О. Фамилия» stands on the last line of ``position``."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the agenda under its own number."""

    number: str
    title: str


def written_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a typed text: a newline starts one, «- » a list item.

    Blank lines are left out (the convention of the council file).
    """
    lines = (line.strip() for line in text.split("\n"))
    return tuple(_paragraph(line) for line in lines if line)


def _paragraph(line: str) -> Paragraph:
    if line.startswith(LIST_MARK):
        return Paragraph(line.removeprefix(LIST_MARK).lstrip(), listed=True)
    return Paragraph(line)


def opening_and_further(text: str) -> tuple[str, tuple[Paragraph, ...]]:
    """Split a typed text into what stands beside its number and what follows below."""
    paragraphs = written_paragraphs(text)
    if not paragraphs:
        return "", ()
    first, *further = paragraphs
    return (DASH + first.text if first.listed else first.text), tuple(further)
