"""Papers before a sitting: which there are, whose they are, what their files are called."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretary_app.application.lookup import NotFoundError
from secretary_app.application.papers import (
    BEFORE,
    CompositionRequest,
    Paper,
    PaperKind,
    PaperRequest,
    PrintedPaper,
    PrintRequest,
    addressees,
    agenda_of,
    composition_list,
    in_writing,
    make_paper,
    motions_of,
    named_motions,
    offers,
    on_ballots,
    on_opinion_sheets,
    papers_before,
    plan_papers,
    presiding_of,
    voters_of,
)
from secretary_app.application.papers.file_names import told_apart
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import ItemId, MotionId, Preparation
from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import PersonId
from tests.application.councils import (
    CONFERENCE,
    LETTERS,
    SITTINGS,
    json_of,
    key,
    stored,
)
from tests.builders import election, facts, item, motion
from tests.fakes.store import FakeStore
from tests.sitting import Sitting


class Press:
    """A printer that keeps what it was asked for."""

    def __init__(self) -> None:
        self.requests: list[PrintRequest] = []

    def print(self, request: PrintRequest) -> PrintedPaper:
        self.requests.append(request)
        return PrintedPaper(data=b"paper", notices=("Замечание.",), text="Текст.\n")


def coming(name: str = "sittings", meeting: str = "m1", **fields: Any) -> FakeStore:
    """A council with one meeting, not begun; ``fields`` replace those of the meeting."""
    data = json_of(name)
    data["meetings"] = [
        m | {"journal": []} | fields for m in data["meetings"] if m["id"] == meeting
    ]
    return stored(data)


M1 = key(SITTINGS, "m1")


def made(
    store: FakeStore, *kinds: PaperKind, at: MeetingKey = M1, **more: Any
) -> tuple[Paper, ...]:
    return papers_before(store, Press(), at, kinds, **more)


def ahead(composition: str = "chair:chair ann bob? cid", **fields: Any) -> Sitting:
    return Sitting(facts(composition, **fields))


def test_the_composition_then_the_guests_are_addressed_nobody_twice() -> None:
    state = ahead(guests=(PersonId("guest"), PersonId("ann"))).state
    assert addressees(state) == ("chair", "ann", "bob", "cid", "guest")
    assert voters_of(state) == ("chair", "ann", "cid")


def test_who_presides() -> None:
    assert presiding_of(ahead().state) == "chair"
    assert presiding_of(ahead("ann bob").state) is None
    assert presiding_of(ahead(presiding=PersonId("ann")).state) == "ann"
    running = ahead(presiding=PersonId("ann")).run("open; arrive chair; preside cid")
    assert presiding_of(running.state) == "cid"


MOTIONS = (motion("q", "i2"), motion("r", "i1"), motion("p", None, "counted"))


def test_drafts_follow_the_agenda_whatever_their_order() -> None:
    agenda = (item("i1"), item("i2"))
    for sitting in (
        ahead(agenda=agenda, motions=MOTIONS),
        ahead(agenda=agenda, motions=MOTIONS).run("open"),
    ):
        assert [one.id for one in motions_of(sitting.state)] == ["p", "r", "q"]
        assert agenda_of(sitting.state) == agenda


def numbers(chosen: Any) -> list[str]:
    return [one.number for one in chosen]


def test_which_drafts_go_on_which_paper() -> None:
    mixed = (
        *MOTIONS,
        motion("c", "i1", "counted"),
        motion("s", "i2", "secret"),
        motion("n", "i2", "none"),
        election("e", "k1=ann", "secret"),
    )
    state = ahead(motions=mixed).state
    assert numbers(on_ballots(state)) == ["e", "c", "s"]
    assert numbers(on_ballots(state, ItemId("i2"))) == ["q", "s"]
    assert numbers(on_ballots(state, None, MotionId("p"))) == ["p"]
    assert numbers(on_ballots(state, None, MotionId("n"))) == []
    assert numbers(on_opinion_sheets(state)) == ["p", "r", "c", "q"]
    assert numbers(named_motions(state)) == ["r", "q"]
    written = ahead(motions=mixed, form="absentee").state
    assert in_writing(written)
    assert not in_writing(state)
    assert numbers(on_ballots(written)) == ["p", "e", "r", "c", "q", "s"]


def refusals(store: FakeStore, at: MeetingKey) -> dict[str, str]:
    return {offer.kind.value: offer.refusal for offer in offers(store, at) if offer.refusal}


def test_what_can_be_made_of_a_prepared_meeting() -> None:
    found = offers(coming(), M1)
    assert [offer.kind for offer in found] == list(BEFORE)
    files = {offer.kind: offer.people for offer in found if offer.people}
    [request] = plan(coming(), PaperKind.AGENDA)
    assert files == {
        PaperKind.NOTICE: len(addressees(request.state)),
        PaperKind.OPINION_SHEET: len(voters_of(request.state)),
    }
    usual = {offer.kind for offer in found if offer.usual}
    assert PaperKind.AGENDA in usual
    assert PaperKind.OPINION_SHEET not in usual
    assert PaperKind.ROLL_CALL not in usual


def test_what_an_empty_meeting_refuses() -> None:
    empty = coming(agenda=[], motions=[], guests=[])
    assert refusals(empty, M1) == {
        "agenda": "В повестке нет ни одного вопроса.",
        "ballot_paper": "Проектов решений, по которым голосуют бюллетенями, в повестке нет.",
        "opinion_sheet": "Проектов решений для опросного листа в повестке нет.",
        "roll_call": "Проектов решений с поимённым голосованием в повестке нет.",
    }
    with pytest.raises(DomainError, match="нет ни одного вопроса"):
        made(empty, PaperKind.AGENDA)
    with pytest.raises(DomainError, match="нет ни одного вопроса"):
        make_paper(empty, Press(), M1, PaperKind.AGENDA)


def test_what_a_meeting_without_people_refuses() -> None:
    data = json_of("sittings")
    data["memberships"] = []
    data["meetings"] = [m | {"journal": [], "guests": []} for m in data["meetings"][:1]]
    found = refusals(stored(data), key(SITTINGS, data["meetings"][0]["id"]))
    assert found["notice"] == "В заседании никто не участвует: состав и список приглашённых пусты."
    assert found["attendance_sheet"] == found["notice"]
    assert found["composition_list"] == "В составе на день заседания никого нет."
    assert found["roll_call"].startswith("Голосовать некому")
    assert found["opinion_sheet"].startswith("Голосовать некому")


def test_an_absentee_meeting_is_led_by_nobody_and_voted_on_paper() -> None:
    store = coming("letters", "z1", form="absentee")
    at = key(LETTERS, "z1")
    assert refusals(store, at)["chair_script"].startswith("Заочное заседание никто не ведёт")
    usual = {offer.kind for offer in offers(store, at) if offer.usual}
    assert PaperKind.OPINION_SHEET in usual
    assert PaperKind.ATTENDANCE_SHEET not in usual


def test_everybody_gets_a_file_of_his_own() -> None:
    papers = made(coming(), PaperKind.NOTICE, PaperKind.AGENDA)
    *notices, agenda = papers
    assert [paper.person for paper in notices] == list(
        addressees(plan(coming(), PaperKind.AGENDA)[0].state)
    )
    assert (agenda.person, agenda.file_name) == (None, "Повестка заседания № 1 от 12.03.2026.docx")
    assert notices[0].file_name.startswith(
        "Уведомление о проведении заседания № 1 от 12.03.2026 – "
    )
    assert notices[0].title == "Уведомление о проведении заседания № 1 от 12.03.2026"
    assert (agenda.data, agenda.text, agenda.notices) == (b"paper", "Текст.\n", ("Замечание.",))


def plan(store: FakeStore, *kinds: PaperKind, **more: Any) -> list[PaperRequest]:
    requests = [one.request for one in plan_papers(store, M1, kinds, **more)]
    assert all(isinstance(one, PaperRequest) for one in requests)
    return requests  # type: ignore[return-value] # proved above


def test_one_file_for_all_names_nobody() -> None:
    [request] = plan(coming(), PaperKind.NOTICE, each=())
    assert (request.kind, request.person) == (PaperKind.NOTICE, None)


def test_some_papers_are_never_for_one_person() -> None:
    with pytest.raises(DomainError, match="один на всех"):
        made(coming(), PaperKind.AGENDA, each={PaperKind.AGENDA})


def test_a_composition_is_asked_for_by_itself() -> None:
    [planned] = plan_papers(coming(), M1, (PaperKind.COMPOSITION_LIST,))
    assert isinstance(planned.request, CompositionRequest)
    assert planned.request.day == date(2026, 3, 12)
    assert planned.file_name == "Список состава к протоколу № 1 от 12.03.2026.docx"
    press = Press()
    make_paper(coming(), press, M1, PaperKind.COMPOSITION_LIST)
    assert isinstance(press.requests[0], CompositionRequest)


def test_the_composition_of_a_council_on_a_day() -> None:
    press = Press()
    paper = composition_list(stored("sittings"), press, SITTINGS, date(2026, 2, 1))
    [request] = press.requests
    assert isinstance(request, CompositionRequest)
    assert request.regulation is not None
    assert request.memberships
    assert paper.file_name.startswith("Список состава на 01.02.2026 – ")
    assert paper.kind is PaperKind.COMPOSITION_LIST
    with pytest.raises(DomainError, match=r"На 01.01.1990 в составе никого нет\."):
        composition_list(stored("sittings"), press, SITTINGS, date(1990, 1, 1))
    with pytest.raises(NotFoundError):
        composition_list(stored("sittings"), press, LETTERS, date(2026, 2, 1))


def test_preparation_reaches_the_printer() -> None:
    store = coming()
    prepared = Preparation(notified_on=date(2026, 1, 10))
    with store.writing() as tx:
        meeting = tx.meeting(M1)
        assert meeting is not None
        tx.save_meeting(SITTINGS, replace(meeting.meeting, preparation=prepared))
    [request] = plan(store, PaperKind.AGENDA)
    assert request.preparation == prepared


def test_a_conference_is_a_conference_in_the_name_of_the_file() -> None:
    store = coming("conference", "k1")
    [paper] = made(store, PaperKind.AGENDA, at=key(CONFERENCE, "k1"))
    assert paper.file_name.startswith("Повестка совещания № ")


def test_minutes_can_be_planned_too() -> None:
    [paper] = made(stored("sittings"), PaperKind.MINUTES)
    assert paper.file_name == "Протокол (заседание) № 1 от 12.03.2026.docx"
    with pytest.raises(DomainError, match="ещё не открыто"):
        made(coming(), PaperKind.MINUTES)


@pytest.mark.parametrize(
    ("names", "apart"),
    [
        (("a.docx", "b.docx"), ["a.docx", "b.docx"]),
        (("a.docx", "A.docx", "a.docx"), ["a.docx", "A (2).docx", "a (3).docx"]),
        (("a.docx", "a.docx", "a (2).docx"), ["a.docx", "a (2).docx", "a (2) (2).docx"]),
    ],
)
def test_names_are_told_apart(names: tuple[str, ...], apart: list[str]) -> None:
    assert told_apart(names) == apart


@pytest.mark.parametrize(
    ("kind", "item_", "motion_", "said"),
    [
        (PaperKind.AGENDA, "1", None, "обо всём заседании, номер вопроса лишний"),
        (PaperKind.AGENDA, None, "1.1", "не составляется на один проект"),
        (PaperKind.MINUTES, None, "1.1", "не составляется на один проект"),
        (PaperKind.BALLOT_PAPER, None, "9.9", "Проекта решения «9.9» нет. Проекты: "),
    ],
)
def test_numbers_that_fit_nothing(
    kind: PaperKind, item_: str | None, motion_: str | None, said: str
) -> None:
    with pytest.raises(DomainError, match=said):
        make_paper(stored("sittings"), Press(), M1, kind, item=item_, motion=motion_)


def test_a_draft_where_there_is_none() -> None:
    with pytest.raises(DomainError, match="В повестке нет ни одного проекта"):
        make_paper(coming(motions=[]), Press(), M1, PaperKind.ROLL_CALL, motion="1")


def test_a_paper_is_narrowed_by_numbers() -> None:
    press = Press()
    number = json_of("sittings")["meetings"][0]["motions"][0]["number"]
    make_paper(stored("sittings"), press, M1, PaperKind.OPINION_SHEET, motion=f" {number} ")
    [request] = press.requests
    assert isinstance(request, PaperRequest)
    assert request.motion is not None
