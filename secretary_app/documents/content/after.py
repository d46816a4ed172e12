"""What is sent on after a sitting, and what the counting commission signs."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.documents.content.before import DraftToVote
from secretary_app.documents.content.minutes import SessionDecision
from secretary_app.documents.content.parts import Properties, Signatory


@dataclass(frozen=True, slots=True)
class CountingRow:
    """What was counted, and its number."""

    name: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingRecord:
    """One counted vote; ``how`` names the form of the ballot. There is no voter in it."""

    vote: DraftToVote
    how: str
    rows: tuple[CountingRow, ...] = ()
    outcome: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingMinutes:
    """Протокол счётной комиссии, every vote from a new page; ``commission`` its members."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    commission: str = ""
    records: tuple[CountingRecord, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLetter:
    """Сопроводительное письмо; ``clause`` says by which rule and within what term it is sent."""

    addressee: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLetters:
    """Letters with copies of the same minutes, every one from a new page.

    ``sender`` are the lines of the letterhead below ``organisation``, ``opening`` is what is sent.
    """

    properties: Properties
    organisation: str
    opening: str
    sender: tuple[str, ...] = ()
    letters: tuple[CoverLetter, ...] = ()
    enclosures: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Представление or рекомендация, as ``heading`` says; ``council`` is in the genitive."""

    properties: Properties
    heading: str
    council: str
    opening: str
    addressee: tuple[str, ...] = ()
    date: str = ""
    city: str = ""
    decisions: tuple[SessionDecision, ...] = ()
    closing: str = ""
    enclosure: str = ""
    signatories: tuple[Signatory, ...] = ()
