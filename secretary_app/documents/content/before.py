"""What the papers before a sitting say.

``sitting`` is «заседания № 2», ``council`` the body in the genitive; both stand under every
heading, as do ``date`` and ``city``.
"""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.documents.content.parts import Paragraph, Properties, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedQuestion:
    """A question with its papers; ``title`` names who reports and the time planned for it."""

    number: str
    title: str
    materials: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """Повестка."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    begins: str = ""
    place: str = ""
    form: str = ""
    ballots_until: str = ""
    presiding: str = ""
    questions: tuple[PlannedQuestion, ...] = ()
    total: str = ""
    invited: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Уведомление, to one person or to all; ``addressee`` are the lines on the right.

    ``dated`` is the day on which it was sent. ``reports`` tells a rapporteur of his questions,
    ``request`` what is asked of the reader.
    """

    properties: Properties
    sitting: str
    council: str
    opening: str
    addressee: tuple[str, ...] = ()
    dated: str = ""
    city: str = ""
    greeting: str = ""
    place: str = ""
    form: str = ""
    ballots_until: str = ""
    questions: tuple[PlannedQuestion, ...] = ()
    reports: str = ""
    request: str = ""
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A person in a table; ``part`` is how he took part, ``basis`` why he belongs to the body."""

    number: str
    name: str
    work: str = ""
    role: str = ""
    part: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceSheet:
    """Лист регистрации: ``filled`` after the opening, before it with room to sign.

    ``heading`` stands above the members, or above everybody where there are none.
    """

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    heading: str = ""
    filled: bool = False
    members: tuple[SheetRow, ...] = ()
    guests: tuple[SheetRow, ...] = ()
    totals: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftToVote:
    """A draft put to the vote on paper; of an election with its candidates.

    ``question`` is the whole line «Вопрос 1. О плане», ``draft`` «Проект решения 1.1:».
    """

    question: str
    draft: str
    opening: str
    further: tuple[Paragraph, ...] = ()
    assignment: str = ""
    candidates: tuple[SheetRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPaper:
    """Бюллетень on one draft; ``purpose`` «для тайного голосования».

    ``how`` says how to fill it in, ``until`` when it is due; ``named`` ones are signed.
    """

    purpose: str
    vote: DraftToVote
    how: tuple[str, ...] = ()
    until: str = ""
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotPapers:
    """Бюллетени, each on a page of its own."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    ballots: tuple[BallotPaper, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionSheet:
    """Опросный лист of one voter, named with position and organisation."""

    voter: str
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionSheets:
    """Опросные листы on the same drafts, one a voter, each from a new page."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    form: str = ""
    until: str = ""
    how: str = ""
    votes: tuple[DraftToVote, ...] = ()
    sheets: tuple[OpinionSheet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptLine:
    """A line of the script.

    ``kind``: what the chair says aloud (``say``), a remark for himself (``note``), a heading
    (``head``), the text of a draft (``draft``) with its lists (``listed``), and a line of an
    enumeration (``entry``).
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPart:
    """A part of the meeting under its heading."""

    heading: str
    lines: tuple[ScriptLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairScript:
    """Порядок ведения for whoever presides."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    begins: str = ""
    place: str = ""
    form: str = ""
    presiding: str = ""
    parts: tuple[ScriptPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionList:
    """Список состава as of ``date``."""

    properties: Properties
    council: str
    date: str
    based: bool = False
    members: tuple[SheetRow, ...] = ()
    totals: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()
