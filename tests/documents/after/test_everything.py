"""Every paper after a sitting: whatever was typed, however much of it, and nothing at all."""

from dataclasses import replace
from functools import cache

import pytest

from secretary_app.application.papers import (
    AFTER_OPENING,
    MinutesStyle,
    PaperKind,
    PaperRequest,
)
from secretary_app.application.papers.subjects import refusal
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.deadlines import DayKind
from secretary_app.domain.issued import Signed
from secretary_app.domain.meeting.entries import DissentRecorded, StatementKind, StatementRecorded
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import CopyDue, Signatory, Term
from tests.builders import DAY, item, motion, regulation
from tests.documents.councils import coming, spaced
from tests.documents.papers import TEMPLATES, opened, request
from tests.sitting import Sitting

PRINTER = WordPrinter(shipped=TEMPLATES)
TYPED = "{{ 7*7 }} {% if %} & <b>жирно</b> {_{ 🙂"
REMOVED = "\x07\u202e"
LONG = "Длинный текст, которому нет конца. " * 300
# What a paper is of, where it is not of the whole meeting.
OF_ITEM = {PaperKind.EXTRACT, PaperKind.SUBMISSION, PaperKind.RECOMMENDATION}
PAPERS = [
    *((kind, MinutesStyle.SESSION) for kind in PaperKind if kind in AFTER_OPENING),
    (PaperKind.MINUTES, MinutesStyle.CONFERENCE),
    (PaperKind.MINUTES, MinutesStyle.FULL),
    (PaperKind.CERTIFIED_COPY, MinutesStyle.CONFERENCE),
    (PaperKind.CERTIFIED_COPY, MinutesStyle.FULL),
]
NAMES = [f"{kind}-{style}" for kind, style in PAPERS]


def held(typed: str) -> Sitting:
    """A meeting where ``typed`` stands wherever somebody can type."""
    motions = (
        motion("r1", text=f"{typed}\n- {typed}", executors=(typed,)),
        motion("s1", ballot="secret", text=typed),
    )
    rules = regulation(
        copies_due=(CopyDue(to=typed, term=Term(days=1, kind=DayKind.WORKING)),),
        signatories=(Signatory.CHAIR,),
    )
    held_ = coming(
        "chair:chair ann bob",
        name=f"Совет {typed}",
        agenda=(item("i1", title=typed),),
        motions=motions,
        place=typed,
        rules=rules,
    ).run("open; arrive chair ann bob; vote r1; others for; end; vote s1; count 3-0-0; end")
    said = StatementRecorded(item=ItemId("i1"), kind=StatementKind.SPOKE, text=typed)
    dissent = DissentRecorded(motion=MotionId("r1"), person=PersonId("ann"), text=typed)
    return held_.do(said, dissent).run("close")


def asked(kind: PaperKind, style: MinutesStyle, typed: str) -> PaperRequest:
    held_ = held(typed)
    people = {
        person.id: replace(person, surname=typed, position=typed, organisation=typed)
        for person in held_.state.facts.people
    }
    return request(
        held_,
        style,
        kind=kind,
        people=people,
        item=ItemId("i1") if kind in OF_ITEM else None,
        signed=Signed(on=DAY, by=(typed,), original=typed, case=typed),
    )


@pytest.mark.parametrize(("kind", "style"), PAPERS, ids=NAMES)
def test_what_was_typed_is_printed_literally(kind: PaperKind, style: MinutesStyle) -> None:
    paper = PRINTER.print(asked(kind, style, TYPED + REMOVED))
    assert TYPED in spaced(paper.text)
    assert "49" not in paper.text
    assert any("U+0007, U+202E" in notice for notice in paper.notices)
    assert opened(paper.data).paragraphs


@pytest.mark.parametrize(("kind", "style"), PAPERS, ids=NAMES)
def test_the_same_facts_give_the_same_bytes(kind: PaperKind, style: MinutesStyle) -> None:
    assert (
        PRINTER.print(asked(kind, style, "О том")).data
        == PRINTER.print(asked(kind, style, "О том")).data
    )


@pytest.mark.parametrize(("kind", "style"), PAPERS, ids=NAMES)
def test_long_texts_stay_whole(kind: PaperKind, style: MinutesStyle) -> None:
    paper = PRINTER.print(asked(kind, style, LONG))
    assert LONG.strip().removesuffix(".") in " ".join(spaced(paper.text).split())


def test_ten_pages_of_one_text() -> None:
    long = LONG * 2
    paper = PRINTER.print(asked(PaperKind.MINUTES, MinutesStyle.FULL, long))
    assert long.strip().removesuffix(".") in " ".join(spaced(paper.text).split())


MEMBERS, QUESTIONS = 100, 200


@cache
def crowded() -> Sitting:
    """200 questions with a resolution each, 100 members, the last question voted by paper."""
    numbers = range(1, QUESTIONS + 1)
    voted = motion("v", f"i{QUESTIONS}", ballot="secret")
    held_ = coming(
        f"m1:chair m2..m{MEMBERS}",
        agenda=tuple(item(f"i{n}", "membership_change") for n in numbers),
        motions=(*(motion(f"r{n}", f"i{n}", ballot="none") for n in numbers), voted),
    ).run(f"open; arrive m1..m{MEMBERS}")
    for n in numbers:
        held_.run(f"record r{n}")
    return held_.run(f"vote v; count {MEMBERS}-0-0; end; dissent v m7; close")


@pytest.mark.parametrize(("kind", "style"), PAPERS, ids=NAMES)
def test_many_questions_and_members(kind: PaperKind, style: MinutesStyle) -> None:
    item_id = ItemId(f"i{QUESTIONS}") if kind is PaperKind.EXTRACT else None
    paper = PRINTER.print(request(crowded(), style, kind=kind, item=item_id))
    if kind in {PaperKind.MINUTES, PaperKind.SUBMISSION}:
        assert "Принять решение r200." in spaced(paper.text)
    if kind is PaperKind.COUNTING_MINUTES:
        assert "За\t100" in paper.text
    assert opened(paper.data).paragraphs


@pytest.mark.parametrize(("kind", "style"), PAPERS, ids=NAMES)
def test_a_meeting_where_nothing_happened(kind: PaperKind, style: MinutesStyle) -> None:
    """Opened and closed: there is a paper, or a reason why there is none."""
    held_ = coming("", agenda=(), motions=()).run("open; close")
    if refusal(held_.state, kind) or kind in {PaperKind.EXTRACT, PaperKind.DISSENT_SHEET}:
        return
    paper = PRINTER.print(request(held_, style, kind=kind))
    assert opened(paper.data).paragraphs
