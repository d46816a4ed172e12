"""The user's own Word templates: what can be written into them, whether they work, the way back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from secretary_app.application.chain import chain
from secretary_app.application.council_file import CouncilFile, FileMeeting, decode
from secretary_app.application.facts import facts_of
from secretary_app.application.journal import known_people, readmit
from secretary_app.application.papers import PaperKind, PrintRequest
from secretary_app.application.papers.kinds import WHOLE_MINUTES
from secretary_app.application.papers.making import narrowed, request_of, why_not
from secretary_app.application.records import GENESIS_HASH, Journal, StoredMeeting
from secretary_app.domain.meeting.history import start
from secretary_app.domain.paper_options import MinutesStyle

# Refused before the minutes are signed, unless they say that they are a draft.
_AS_DRAFT = frozenset({PaperKind.EXTRACT, PaperKind.CERTIFIED_COPY})
_ON_A_QUESTION = frozenset({PaperKind.EXTRACT, PaperKind.SUBMISSION, PaperKind.RECOMMENDATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateState:
    """A template by its file name: which paper it prints, and whose it is.

    ``own`` tells that the user's file wins over the shipped one; ``sha256`` (hex) is that of
    the file in use, which issued papers record.
    """

    file: str
    title: str
    own: bool
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateField:
    """A field as it is written («questions[].title»), what it prints and an example of it."""

    name: str
    meaning: str
    sample: str


class TemplateDesk(Protocol):
    """The templates of a data folder."""

    def states(self) -> tuple[TemplateState, ...]:
        """Return every template, in the order of the papers."""
        ...

    def fields(self, file: str) -> tuple[TemplateField, ...]:
        """Return what can be written into a template."""
        ...

    def fault(self, file: str) -> str:
        """Return in Russian why the template in use does not work, empty where it does.

        It is printed with invented papers and with the demonstration; nothing is written.
        """
        ...

    def own_copy(self, file: str) -> Path:
        """Return the user's own file, made from the shipped one where there is none yet.

        Raises `EnvironmentFailure`.
        """
        ...

    def restore(self, file: str) -> Path | None:
        """Let the shipped template serve again; return where the user's own was put aside.

        Raises `EnvironmentFailure`; then the user's own file stays in use.
        """
        ...


def demonstration_requests(text: bytes) -> Iterator[PrintRequest]:
    """Yield a request for every paper that the meetings of a council file can give."""
    file = decode(text)
    for each in file.meetings:
        stored = _stored(file, each)
        for kind in PaperKind:
            yield from _requests(file, stored, kind)


def _stored(file: CouncilFile, each: FileMeeting) -> StoredMeeting:
    facts = facts_of(file.record, each.meeting)
    history = readmit(start(facts), each.journal, known_people(file.record, facts))
    return StoredMeeting(
        meeting=each.meeting, journal=Journal(chain(GENESIS_HASH, history.entries()))
    )


def _requests(file: CouncilFile, stored: StoredMeeting, kind: PaperKind) -> Iterator[PrintRequest]:
    styles: tuple[MinutesStyle | None, ...] = (
        tuple(MinutesStyle) if kind in WHOLE_MINUTES else (None,)
    )
    items = stored.meeting.agenda if kind in _ON_A_QUESTION else ()
    item = items[0].id if items else None
    for style in styles:
        request = request_of(file.record, stored, kind, style)
        request = replace(request, as_draft=kind in _AS_DRAFT)
        if not why_not(request, item):
            yield narrowed(request, item)
