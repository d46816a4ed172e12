"""The finished text of a paper, before any Word file: what the templates print.

Every string is ready to print (declined, dated, with its non-breaking spaces); an
empty string or tuple leaves its part out. A template reads these fields by name.
"""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDecision:
    """A decision of a session: ``opening`` stands beside the number, ``further`` below it.

    ``assignment`` is the sentence on executors and deadline, ``voting`` the tally,
    ``dissent`` the note that a dissenting opinion is attached.
    """

    number: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    assignment: str = ""
    voting: str = ""
    dissent: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceDecision:
    """A decision of a conference; ``deadline`` and ``executors`` get a line of their own."""

    number: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    deadline: str = ""
    executors: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMinutes:
    """Протокол заседания.

    ``council`` is in the genitive. ``present`` lists everybody together, ``in_person``
    and ``online`` list them apart, ``voted`` those who sent their votes in.
    ``rejected`` are the motions that were voted on and not adopted.
    """

    properties: Properties
    number: str
    council: str
    date: str
    city: str = ""
    approval: Approval | None = None
    presiding: str = ""
    present: tuple[str, ...] = ()
    in_person: tuple[str, ...] = ()
    online: tuple[str, ...] = ()
    voted: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    quorum: str = ""
    questions: tuple[Question, ...] = ()
    decisions: tuple[SessionDecision, ...] = ()
    rejected: tuple[SessionDecision, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceMinutes:
    """Протокол совещания; ``heading`` says what of: «совещания …» in the genitive."""

    properties: Properties
    number: str
    heading: str
    date: str
    approval: Approval | None = None
    organisation_lines: tuple[str, ...] = ()
    presiding: str = ""
    present: str = ""
    questions: tuple[Question, ...] = ()
    decisions: tuple[ConferenceDecision, ...] = ()
    signatories: tuple[Signatory, ...] = ()


Content = SessionMinutes | ConferenceMinutes


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
