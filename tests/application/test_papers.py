from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from secretary_app.application.lookup import NotFoundError
from secretary_app.application.papers import (
    FROM_SIGNED,
    MinutesStyle,
    PaperKind,
    PaperRequest,
    PrintedPaper,
    PrintRequest,
    make_draft,
    make_paper,
    plan_papers,
)
from secretary_app.application.records import MeetingKey
from secretary_app.domain.errors import DomainError
from secretary_app.domain.issued import MINUTES, IssuedPaper, PaperId, Signed
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.paper_options import PaperOptions
from tests.application.councils import (
    CONFERENCE,
    LETTERS,
    NAMES,
    SITTINGS,
    accept,
    json_of,
    key,
    stored,
)
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")


@dataclass
class Press:
    """A printer that keeps what it was asked for."""

    requests: list[PaperRequest] = field(default_factory=list)

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        self.requests.append(request)
        return PrintedPaper(data=b"paper", notices=("Замечание.",))


def printed(
    key: MeetingKey, style: MinutesStyle | None = None, store: FakeStore | None = None
) -> PaperRequest:
    press = Press()
    paper = make_paper(store or stored(*NAMES), press, key, PaperKind.MINUTES, style)
    assert paper == PrintedPaper(data=b"paper", notices=("Замечание.",))
    [request] = press.requests
    return request


@pytest.mark.parametrize(
    ("meeting", "asked", "style"),
    [
        (M1, None, MinutesStyle.SESSION),
        (key(CONFERENCE, "k1"), None, MinutesStyle.CONFERENCE),
        (M1, MinutesStyle.CONFERENCE, MinutesStyle.CONFERENCE),
        (key(CONFERENCE, "k1"), MinutesStyle.SESSION, MinutesStyle.SESSION),
    ],
)
def test_the_style_fits_the_meeting_unless_another_is_asked_for(
    meeting: MeetingKey, asked: MinutesStyle | None, style: MinutesStyle
) -> None:
    assert printed(meeting, asked).style is style


def test_everything_the_paper_needs_is_in_the_request() -> None:
    request = printed(M1)
    assert request.state.phase is Phase.CLOSED
    assert {"p1", "g1"} <= set(request.people)
    assert list(request.organisations) == ["o1"]
    assert request.draft is not None
    assert request.draft.items[0].item == "a1"
    assert [p.status.present for p in request.timeline][-1] == 3
    assert [e.seq for e in request.entries] == list(range(1, 75))


def test_people_are_named_as_on_the_day() -> None:
    store, data = stored("sittings"), json_of("sittings")
    data["people"][0]["surname"] = "Другой"
    data["people"].append({"id": "new", "surname": "Новикова"})
    accept(store, data)
    people = printed(M1, store=store).people
    assert people["p1"].surname == "Ветров"  # type: ignore[index]
    assert "new" in people


def test_a_running_meeting_has_a_paper_too() -> None:
    assert printed(key(LETTERS, "z3")).draft is None


def test_a_meeting_to_come_has_no_minutes() -> None:
    press = Press()
    with pytest.raises(DomainError, match="ещё не открыто"):
        make_paper(stored("sittings"), press, key(SITTINGS, "m2"), PaperKind.MINUTES)
    with pytest.raises(NotFoundError):
        make_paper(stored("sittings"), press, key(SITTINGS, "m9"), PaperKind.MINUTES)
    assert press.requests == []


def asked(kind: PaperKind, item: str | None, meeting: MeetingKey = M1) -> str | None:
    """The question that the printer is asked about."""
    press = Press()
    make = make_draft if kind in FROM_SIGNED else make_paper
    make(stored(*NAMES), press, meeting, kind, item=item)
    [request] = press.requests
    return request.item


@pytest.mark.parametrize(
    ("kind", "number", "item"),
    [
        (PaperKind.MINUTES, None, None),
        (PaperKind.EXTRACT, "2", "a2"),
        (PaperKind.EXTRACT, " 4 ", "a4"),
        (PaperKind.DISSENT_SHEET, None, None),
        (PaperKind.DISSENT_SHEET, "1", "a1"),
    ],
)
def test_the_question_of_a_paper(kind: PaperKind, number: str | None, item: str | None) -> None:
    assert asked(kind, number) == item


@pytest.mark.parametrize(
    ("kind", "number", "said"),
    [
        (PaperKind.MINUTES, "1", "на один вопрос – выписка"),
        (PaperKind.EXTRACT, None, "Укажите номер вопроса для выписки. Вопросы повестки: 1. О рем"),
        (PaperKind.EXTRACT, "9", "Вопроса «9» в повестке нет. Вопросы повестки: 1. О ремонте"),
        (PaperKind.DISSENT_SHEET, "x\x1b", "Вопроса «x» в повестке нет."),
    ],
)
def test_a_question_that_is_not_there(kind: PaperKind, number: str | None, said: str) -> None:
    with pytest.raises(DomainError, match=said):
        asked(kind, number)


QUESTIONS = ["a1", "a2", "a3", "a4"]
SIGNATURE = Signed(on=date(2026, 6, 1), by=("Ветров Е.И.",), original="приёмная", case="01-12")


def after_signing() -> FakeStore:
    """A store where the minutes of the first meeting are signed."""
    store = stored(*NAMES)
    minutes = IssuedPaper(id=PaperId("d1"), kind=MINUTES, steps=(SIGNATURE,))
    with store.writing() as tx:
        held = tx.meeting(M1)
        assert held is not None
        tx.save_meeting(M1.council, replace(held.meeting, papers=(minutes,)))
    return store


@pytest.mark.parametrize(
    ("kind", "item"), [(PaperKind.EXTRACT, "1"), (PaperKind.CERTIFIED_COPY, None)]
)
def test_what_is_made_of_signed_minutes(kind: PaperKind, item: str | None) -> None:
    press = Press()
    with pytest.raises(DomainError, match=r"ещё не подписан.*«ПРОЕКТ»"):
        make_paper(stored(*NAMES), press, M1, kind, item=item)
    with pytest.raises(DomainError, match="ещё не подписан"):
        plan_papers(stored(*NAMES), M1, (kind,))
    make_draft(stored(*NAMES), press, M1, kind, item=item)
    make_paper(after_signing(), press, M1, kind, item=item)
    draft, signed = press.requests
    assert (draft.as_draft, draft.signed) == (True, None)
    assert (signed.as_draft, signed.signed) == (False, SIGNATURE)


def test_extracts_are_one_a_question() -> None:
    planned = plan_papers(after_signing(), M1, (PaperKind.EXTRACT, PaperKind.MINUTES))
    *extracts, minutes = (one.request for one in planned)
    assert [one.item for one in extracts if isinstance(one, PaperRequest)] == QUESTIONS
    assert isinstance(minutes, PaperRequest)
    assert minutes.item is None
    assert planned[1].title == "Выписка из протокола № 1 от 12.03.2026, вопрос 2"
    assert planned[1].file_name == f"{planned[1].title}.docx"
    with pytest.raises(DomainError, match="один на всех"):
        plan_papers(after_signing(), M1, (PaperKind.EXTRACT,), {PaperKind.EXTRACT})


def test_other_papers_bear_no_mark() -> None:
    press = Press()
    with pytest.raises(DomainError, match="только на выписку и на копию"):
        make_draft(stored(*NAMES), press, M1, PaperKind.MINUTES)
    assert press.requests == []


def test_a_body_may_choose_its_own_style() -> None:
    store = stored(*NAMES)
    chosen = PaperOptions(style=MinutesStyle.FULL, votes=False)
    with store.writing() as tx:
        record = tx.council(M1.council)
        assert record is not None
        tx.save_council(replace(record, paper_options=chosen))
    assert printed(M1, store=store).style is MinutesStyle.FULL
    request = printed(M1, MinutesStyle.SESSION, store)
    assert (request.style, request.options) == (MinutesStyle.SESSION, chosen)


def test_an_agenda_without_questions() -> None:
    data = json_of("letters")
    data["meetings"] = data["meetings"][1:2]
    data["meetings"][0]["journal"] = [
        {"at": "2026-02-03T10:00:00+03:00", "event": "meeting_opened"}
    ]
    press = Press()
    with pytest.raises(DomainError, match="В повестке нет ни одного вопроса"):
        make_paper(stored(data), press, key(LETTERS, "z2"), PaperKind.EXTRACT, item="1")
    with pytest.raises(DomainError, match="В повестке нет ни одного вопроса"):
        plan_papers(stored(data), key(LETTERS, "z2"), (PaperKind.EXTRACT,))
    assert press.requests == []


def test_the_closing_hash_is_that_of_the_journal() -> None:
    store = stored(*NAMES)
    journal = store.contents.meetings[M1].journal.entries
    assert printed(M1, store=store).closing_hash == journal[71].hash
    assert printed(key(LETTERS, "z3")).closing_hash is None
