"""What the papers made of single votes and of the journal say."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.documents.content.before import DraftToVote
from secretary_app.documents.content.parts import Properties, Signatory


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCallRow:
    """A voter; the mark stands under his choice, ``choice`` names it where there are candidates.

    ``note`` tells of a substitute, a proxy or a recusal.
    """

    number: str
    name: str
    for_: str = ""
    against: str = ""
    abstain: str = ""
    choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCallSheet:
    """Лист поимённого голосования on one draft; ``round`` where it was voted on again.

    ``filled`` after the vote, before it with room for marks.
    """

    vote: DraftToVote
    round: str = ""
    filled: bool = False
    rows: tuple[RollCallRow, ...] = ()
    totals: tuple[str, ...] = ()
    signatories: tuple[Signatory, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RollCall:
    """Листы поимённого голосования, each from a new page."""

    properties: Properties
    sitting: str
    council: str
    date: str
    city: str = ""
    sheets: tuple[RollCallSheet, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalRow:
    """An entry of the journal: number, time, kind and words."""

    number: str
    at: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalAppendix:
    """Журнал заседания as an appendix to the minutes; ``checksum`` once it is closed."""

    properties: Properties
    number: str
    sitting: str
    council: str
    date: str
    city: str = ""
    entries: tuple[JournalRow, ...] = ()
    checksum: str = ""
    signatories: tuple[Signatory, ...] = ()
