"""The extract: one question, its decisions, and nothing that it does not concern."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import Extract
from secretary_app.documents.extract import UNSIGNED, extract
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import ItemId
from secretary_app.domain.issued import Signed
from secretary_app.domain.meeting.entries import StatementKind, StatementRecorded
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.regulations import Signatory
from tests.builders import regulation
from tests.documents.councils import ALL, OPTIONS, sitting, spaced
from tests.documents.papers import SHELF, TEMPLATES, opened, request, texts
from tests.sitting import Sitting


def drawn(held_: Sitting, item: str = "i1", options: PaperOptions = OPTIONS, **f: Any) -> Extract:
    asked = request(held_, kind=PaperKind.EXTRACT, item=ItemId(item), **f)
    content = extract(asked, options).content
    assert isinstance(content, Extract)
    return content


def test_only_the_question_asked_for_without_what_was_said() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end; vote q1; others for; end")
    held_.do(StatementRecorded(item=ItemId("i2"), kind=StatementKind.SPOKE, text="да"))
    question = drawn(held_, "i2").question
    assert (question.number, [one.number for one in question.decisions]) == ("2", ["q1"])
    assert question.heard == question.spoke == ()


def test_those_present_when_the_question_was_voted_on() -> None:
    held_ = sitting(
        "arrive chair ann bob; vote r1; others for; end; arrive cid; vote q1; others for; end"
    )
    assert spaced(drawn(held_, "i2").quorum) == (
        "присутствовали 4 из 5 членов совета (требовалось 3), кворум имелся."
    )
    assert spaced(drawn(held_, "i3").quorum).startswith("присутствовали 3 из 5")
    assert drawn(held_, "i3", PaperOptions(quorum=False)).quorum == ""


def test_votes_in_writing() -> None:
    held_ = sitting("vote r1; for chair ann bob; end", form="absentee")
    assert spaced(drawn(held_).quorum).startswith("участвовали в голосовании 3 из 5")


def test_who_signed_the_original_and_who_certifies() -> None:
    rules = regulation(signatories=(Signatory.CHAIR, Signatory.SECRETARY))
    paper = drawn(sitting("arrive chair", "chair:chair ann:secretary?", rules=rules))
    assert [spaced(line.name) for line in paper.names] == ["И.П. Лугов", "А.Ю. Рощина"]
    assert [(line.position, spaced(line.name)) for line in paper.certified] == [
        ("Секретарь Координационного совета", "А.Ю. Рощина")
    ]


def test_without_a_secretary_the_line_stays_open() -> None:
    [line] = drawn(sitting("arrive chair")).certified
    assert set(line.name) == {"_"}


def test_where_the_original_is_kept() -> None:
    held_ = sitting("")
    assert spaced(drawn(held_).kept).startswith("Координационный совет Примерска, дело № ___")
    signed = Signed(on=date(2026, 5, 18), by=("Лугов И.П.",), original="архив", case="03-15")
    assert spaced(drawn(held_, signed=signed).kept).startswith("архив, дело № 03-15 за 20")
    own = replace(held_.state.facts.council, parent_organisation='Департамент "А"')
    state = replace(held_.state, facts=replace(held_.state.facts, council=own))
    assert spaced(drawn(held_, state=state).kept).startswith("Департамент «А», дело №")


def test_presiding_can_be_switched_off() -> None:
    held_ = sitting("", presiding="chair")
    assert drawn(held_).presiding
    assert drawn(held_, options=PaperOptions(presiding=False)).presiding == ""


def test_an_extract_of_unsigned_minutes_is_a_draft_and_says_so() -> None:
    held_ = sitting(f"{ALL}; record n1")
    asked = request(held_, kind=PaperKind.EXTRACT, item=ItemId("i1"), as_draft=True)
    printed = WordPrinter(shipped=TEMPLATES).print(asked)
    assert printed.notices[0] == UNSIGNED
    document = opened(printed.data)
    assert texts(document, "Отметка") == ["ПРОЕКТ"]
    header = document.sections[0].header
    assert [paragraph.text for paragraph in header.paragraphs][-1] == "ПРОЕКТ"
    assert opened(SHELF.print(replace(drawn(sitting("")), mark="")).data).paragraphs[0].text == (
        "ВЫПИСКА"
    )


def test_an_extract_is_of_a_question() -> None:
    with pytest.raises(LookupError, match="one question"):
        extract(request(sitting("")), OPTIONS)
