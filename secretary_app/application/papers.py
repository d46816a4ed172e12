"""Papers to print: what can be asked for, and who prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from secretary_app.application.chain import closing_hash
from secretary_app.application.journal import history_of
from secretary_app.application.lookup import record_of, stored_of
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.application.report import people_by_id
from secretary_app.domain.agenda import ItemId, MeetingKind, MinutesDraft
from secretary_app.domain.errors import DomainError
from secretary_app.domain.meeting.entries import Entry
from secretary_app.domain.meeting.state import MeetingState, Phase
from secretary_app.domain.meeting.timeline import QuorumPoint, quorum_timeline
from secretary_app.domain.people import Organisation, OrganisationId, Person, PersonId
from secretary_app.language.typography import clean_text


class PaperKind(StrEnum):
    """A kind of paper the program makes, by its name on the command line."""

    MINUTES = "minutes"
    EXTRACT = "extract"
    DISSENT_SHEET = "dissent_sheet"


class MinutesStyle(StrEnum):
    """The style of the minutes: of a sitting, of a conference with «УТВЕРЖДАЮ», in full."""

    SESSION = "session"
    CONFERENCE = "conference"
    FULL = "full"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRequest:
    """A paper on one meeting; ``people`` are those who may be named in it.

    ``timeline`` is the quorum from the opening on, ``entries`` the whole journal and
    ``closing_hash`` what its chain came to at the closing. ``item`` is the question that an
    extract is made of, or that dissent sheets are narrowed to.
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


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A finished file and what its maker has to tell about it, in Russian sentences."""

    data: bytes
    notices: tuple[str, ...] = ()


class Printer(Protocol):
    """Makes Word files from what the core knows."""

    def print(self, request: PaperRequest) -> PrintedPaper:
        """Return the paper; raises `DomainError` when its template does not work."""
        ...


def make_paper(
    store: Store,
    printer: Printer,
    key: MeetingKey,
    kind: PaperKind,
    style: MinutesStyle | None = None,
    item: str | None = None,
) -> PrintedPaper:
    """Return a paper on a stored meeting; without ``style`` the one that fits its kind.

    ``item`` is the number of a question: of an extract, or to narrow dissent sheets to.
    Raises `DomainError` for a meeting that has not been opened, an unknown or missing
    question, sheets of dissents that nobody declared, or a broken template.
    """
    with store.reading() as tx:
        record = record_of(tx, key.council)
        stored = stored_of(tx, key)
    history = history_of(record, stored)
    state = history.state
    if state.phase is Phase.NOT_OPENED:
        raise DomainError("Заседание ещё не открыто: протоколировать пока нечего.")
    request = PaperRequest(
        kind=kind,
        style=style or style_of(state),
        state=state,
        people=people_by_id(record, state),
        organisations={o.id: o for o in record.organisations},
        timeline=quorum_timeline(state.facts, history.entries()),
        entries=history.entries(),
        closing_hash=closing_hash(stored.journal),
        draft=stored.meeting.draft,
        item=question_of(state, kind, item),
    )
    return printer.print(request)


def question_of(state: MeetingState, kind: PaperKind, number: str | None) -> ItemId | None:
    """Return the question numbered ``number``, or None where the paper is on all of them.

    Raises `DomainError`, with the questions there are, for an unknown or missing number,
    and for minutes, which are never on one question.
    """
    if kind is PaperKind.MINUTES and number is not None:
        raise DomainError("Протокол составляется обо всех вопросах; на один вопрос – выписка.")
    if number is None:
        if kind is PaperKind.EXTRACT:
            raise DomainError(f"Укажите номер вопроса для выписки. {_questions(state)}")
        return None
    found = (p.item.id for p in state.items.values() if p.item.number == number.strip())
    item = next(found, None)
    if item is None:
        raise DomainError(
            f"Вопроса «{clean_text(number).text}» в повестке нет. {_questions(state)}"
        )
    return item


def _questions(state: MeetingState) -> str:
    listed = "; ".join(f"{p.item.number}. {p.item.title}" for p in state.items.values())
    return f"Вопросы повестки: {listed}." if listed else "В повестке нет ни одного вопроса."


def style_of(state: MeetingState) -> MinutesStyle:
    """Return the style that fits the meeting: a conference has its own."""
    conference = state.facts.meeting.kind is MeetingKind.CONFERENCE
    return MinutesStyle.CONFERENCE if conference else MinutesStyle.SESSION
