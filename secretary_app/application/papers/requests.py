"""What a printer is asked for, and what it gives back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from secretary_app.application.papers.kinds import PaperKind
from secretary_app.domain.agenda import ItemId, MinutesDraft, MotionId, Preparation
from secretary_app.domain.councils import Council, Membership
from secretary_app.domain.issued import Signed
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.state import MeetingState
from secretary_app.domain.meeting.timeline import QuorumPoint
from secretary_app.domain.paper_options import MinutesStyle, PaperOptions
from secretary_app.domain.people import Organisation, OrganisationId, Person, PersonId
from secretary_app.domain.regulations import Regulation


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRequest:
    """A paper on one meeting; ``people`` are those who may be named in it.

    ``timeline`` is the quorum from the opening on, ``entries`` the whole journal and
    ``closing_hash`` what its chain came to at the closing. ``item`` is the question that an
    extract is made of, or that other papers are narrowed to, and so is ``motion``;
    ``person`` is whom the paper is for, None for everybody in one file, and ``copy_to`` whom of
    those in the rules the covering letter is for. ``options`` are what the body chose for its
    papers. ``signed`` is how the minutes were signed, and
    ``as_draft`` wants a paper marked «ПРОЕКТ».
    """

    kind: PaperKind
    style: MinutesStyle
    state: MeetingState
    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    timeline: tuple[QuorumPoint, ...] = ()
    entries: tuple[Entry, ...] = ()
    closing_hash: str | None = None
    draft: MinutesDraft | None = None
    item: ItemId | None = None
    motion: MotionId | None = None
    person: PersonId | None = None
    copy_to: str | None = None
    preparation: Preparation | None = None
    signed: Signed | None = None
    as_draft: bool = False
    options: PaperOptions = field(default_factory=PaperOptions)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositionRequest:
    """The composition of a body on ``day``; ``memberships`` are those that hold then.

    ``regulation`` is the one in force on that day, if any.
    """

    council: Council
    day: date
    memberships: tuple[Membership, ...]
    people: Mapping[PersonId, Person]
    organisations: Mapping[OrganisationId, Organisation] = field(default_factory=dict)
    regulation: Regulation | None = None
    options: PaperOptions = field(default_factory=PaperOptions)


PrintRequest = PaperRequest | CompositionRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A finished file and what its maker has to tell about it, in Russian sentences.

    ``text`` is what the paper says, as plain text to be pasted elsewhere; ``template`` the
    SHA-256 (hex) of the template that it was printed with.
    """

    data: bytes
    notices: tuple[str, ...] = ()
    text: str = ""
    template: str = ""


class Printer(Protocol):
    """Makes Word files from what the core knows."""

    def print(self, request: PrintRequest) -> PrintedPaper:
        """Return the paper; raises `DomainError` when its template does not work."""
        ...
