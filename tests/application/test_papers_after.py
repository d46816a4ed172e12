"""Papers after a sitting: which there are and why not, their names, and letters with copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from email.parser import BytesParser
from email.policy import default
from typing import Any

import pytest

from secretary_app.application.letters import draft_copies
from secretary_app.application.papers import (
    Asked,
    MinutesStyle,
    Offer,
    PaperKind,
    PaperRequest,
    PrintedPaper,
    PrintRequest,
    offers_after,
    plan_after,
    request_for,
)
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.errors import DomainError
from secretary_app.domain.issued import (
    MINUTES,
    Issued,
    IssuedPaper,
    JournalMark,
    PaperId,
    PaperStep,
    Signed,
)
from tests.application.councils import LETTERS, SITTINGS, json_of, key, stored
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")
DAY = date(2026, 6, 1)
ISSUED = Issued(
    on=DAY, style="full", file="m.docx", sha256="0" * 64, journal=JournalMark(1, "0"), data="0"
)
SIGNED = Signed(on=DAY, by=("Ветров Е.И.",))
COPY, EXTRACT = PaperKind.CERTIFIED_COPY, PaperKind.EXTRACT
DUE = (
    {"to": "Школа № 1 посёлка Заречье", "calendar_days": 5},
    {"to": "Архив: фонд", "calendar_days": 9},
)


class Press:
    """A printer whose papers tell their kind and reader."""

    def print(self, request: PrintRequest) -> PrintedPaper:
        assert isinstance(request, PaperRequest)
        told = f"{request.kind.value} {request.copy_to}"
        return PrintedPaper(data=told.encode(), notices=("Замечание.",), text=f"Текст: {told}\n")


def held(*steps: PaperStep, copies: Any = (), head: dict[str, Any] | None = None) -> FakeStore:
    """The council of the fixture; its minutes have gone these steps."""
    data = json_of("sittings")
    for rules in data["regulations"]:
        rules["copies_due"] = list(copies)
    data["organisations"][0] |= head or {}
    data["people"][0]["email"] = "p1@example.ru"
    store = stored(data)
    with store.writing() as tx:
        meeting = tx.meeting(M1)
        assert meeting is not None
        paper = IssuedPaper(id=PaperId("d1"), kind=MINUTES, steps=steps)
        tx.save_meeting(M1.council, replace(meeting.meeting, papers=(paper,) if steps else ()))
    return store


def lines(offered: tuple[Offer, ...]) -> list[tuple[PaperKind, str]]:
    return [(one.kind, one.item.number if one.item else "") for one in offered]


def test_every_paper_is_offered_extracts_for_each_question() -> None:
    offered = offers_after(held(), M1)
    assert lines(offered)[:7] == [
        (COPY, ""),
        (PaperKind.COVER_LETTER, ""),
        *((EXTRACT, number) for number in "1234"),
        (PaperKind.DISSENT_SHEET, ""),
    ]
    assert {one.kind for one in offered if one.as_draft} == {COPY, EXTRACT}
    assert {one.kind for one in offered if one.usual} == {
        COPY,
        PaperKind.DISSENT_SHEET,
        PaperKind.COUNTING_MINUTES,
        PaperKind.ATTENDANCE_SHEET,
        PaperKind.JOURNAL_APPENDIX,
    }
    signed = offers_after(held(ISSUED, SIGNED, copies=DUE), M1)
    assert not any(one.as_draft for one in signed)
    assert PaperKind.COVER_LETTER in {one.kind for one in signed if one.usual}


def test_proposals_are_on_the_composition_else_on_each_question_with_a_resolution() -> None:
    proposals = [line for line in lines(offers_after(held(), M1)) if line[0] == "submission"]
    assert len(proposals) > 1
    assert all(number for _, number in proposals)
    data = json_of("sittings")
    data["meetings"][0]["agenda"][0]["question_type"] = "membership_change"
    on_composition = lines(offers_after(stored(data), M1))
    assert [line for line in on_composition if line[0] == "submission"] == [("submission", "")]


def test_what_cannot_be_made_says_why() -> None:
    running = offers_after(stored("letters"), key(LETTERS, "z3"))
    refused = {one.kind: one.refusal for one in running if one.refusal}
    assert refused[PaperKind.DISSENT_SHEET].startswith("Особых мнений на заседании не заявлено")
    assert refused[PaperKind.RECOMMENDATION].startswith("Принятых решений")
    assert not any(one.usual for one in running if one.refusal)
    absentee = offers_after(stored("letters"), key(LETTERS, "z1"))
    assert PaperKind.ATTENDANCE_SHEET not in {one.kind for one in absentee if one.usual}


def test_nothing_is_offered_before_the_opening() -> None:
    assert offers_after(held(), key(SITTINGS, "m2")) == ()


ASKED = (
    Asked(COPY),
    Asked(EXTRACT, ItemId("a2")),
    Asked(PaperKind.JOURNAL_APPENDIX),
    Asked(PaperKind.SUBMISSION, ItemId("a1")),
)


def test_drafts_say_so_in_their_names_until_the_signing() -> None:
    with pytest.raises(DomainError, match="ещё не подписан"):
        plan_after(held(), M1, ASKED)
    names = [one.file_name for one in plan_after(held(), M1, ASKED, as_draft=True)]
    assert names == [
        "Копия протокола (заседание) № 1 от 12.03.2026 – ПРОЕКТ.docx",
        "Выписка из протокола № 1 от 12.03.2026, вопрос 2 – ПРОЕКТ.docx",
        "Журнал к протоколу № 1 от 12.03.2026.docx",
        "Представление к протоколу № 1 от 12.03.2026, вопрос 1.docx",
    ]
    for as_draft in (False, True):
        planned = plan_after(held(ISSUED, SIGNED), M1, ASKED, as_draft=as_draft)
        assert not any("ПРОЕКТ" in one.file_name for one in planned)


@pytest.mark.parametrize(
    ("at", "steps", "chosen", "style"),
    [
        (M1, (), None, MinutesStyle.SESSION),
        (M1, (ISSUED,), None, MinutesStyle.FULL),
        (M1, (replace(ISSUED, style="old"),), None, MinutesStyle.SESSION),
        (M1, (ISSUED,), MinutesStyle.CONFERENCE, MinutesStyle.CONFERENCE),
    ],
)
def test_a_copy_looks_as_the_minutes_that_were_issued(
    at: MeetingKey, steps: tuple[PaperStep, ...], chosen: MinutesStyle | None, style: MinutesStyle
) -> None:
    store = held(*steps)
    [copy] = plan_after(store, at, (Asked(COPY),), chosen, as_draft=True)
    assert isinstance(copy.request, PaperRequest)
    assert copy.request.style is style
    assert request_for(store, at, PaperKind.MINUTES).style is MinutesStyle.SESSION


def test_copies_go_to_everybody_whom_the_rules_name() -> None:
    store = held(ISSUED, SIGNED, copies=DUE, head={"head": "p1", "short_name": "Школа"})
    made = draft_copies(store, Press(), M1, plan_after(store, M1, ASKED[:1]))
    assert [letter.file_name for letter in made.letters] == [
        "Сопроводительное письмо к протоколу № 1 от 12.03.2026 – Школа № 1 посёлка Заречье.eml",
        "Сопроводительное письмо к протоколу № 1 от 12.03.2026 – Архив- фонд.eml",
    ]
    first, second = (BytesParser(policy=default).parsebytes(one.data) for one in made.letters)
    assert first["To"].addresses[0].addr_spec == "p1@example.ru"
    assert second["To"] is None
    assert made.without_address == ("Архив: фонд",)
    assert made.notices == ("Замечание.",)
    assert [part.get_content() for part in second.iter_attachments()] == [
        b"cover_letter " + "Архив: фонд".encode(),
        b"certified_copy None",
    ]
    body = second.get_body()
    assert body is not None
    assert "Архив: фонд" in body.get_content()


def test_without_a_rule_there_are_no_letters() -> None:
    store = held(ISSUED, SIGNED, head={"head": "p2"})
    assert draft_copies(store, Press(), M1, plan_after(store, M1, ASKED)).letters == ()
