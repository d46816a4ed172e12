"""Sheets of dissenting opinions."""

from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.application.papers.subjects import refusal
from secretary_app.documents.content import DissentSheets
from secretary_app.documents.dissents import dissent_sheets
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.meeting.entries import DissentRecorded
from secretary_app.domain.people import PersonId
from tests.documents.councils import ALL, OPTIONS, sitting, spaced
from tests.documents.papers import SHELF, TEMPLATES, lines, opened, request, texts
from tests.sitting import Sitting

VOTED = f"{ALL}; vote r1; against ann; others for; end; record n1; vote q1; others for; end"


def declared(*dissents: tuple[str, str, str | None], composition: str = "") -> Sitting:
    held_ = sitting(VOTED, composition or "chair:chair ann bob:deputy cid dan:secretary")
    for author, on, text in dissents:
        held_.do(DissentRecorded(motion=MotionId(on), person=PersonId(author), text=text))
    return held_


def drawn(held_: Sitting, **fields: Any) -> DissentSheets:
    content = dissent_sheets(
        request(held_, kind=PaperKind.DISSENT_SHEET, **fields), OPTIONS
    ).content
    assert isinstance(content, DissentSheets)
    return content


def test_a_sheet_tells_whose_opinion_it_is_and_on_what() -> None:
    [sheet] = drawn(declared(("ann", "r1", "Против.\n- раз;\n- два."))).sheets
    assert (sheet.role, sheet.author) == (
        "члена Координационного совета",
        "Рощиной Аллы Юрьевны",
    )
    assert spaced(sheet.appendix) == (
        "к протоколу № 1 заседания Координационного совета Примерска от 12 марта 2026 г."
    )
    assert (sheet.decision, sheet.resolution[0].text) == ("r1", "Принять решение r1.")
    assert spaced(sheet.outcome).startswith("Голосовали: «за» – 4, «против» – 1")
    assert sheet.own_vote == "«против»"
    assert [(part.text, part.listed) for part in sheet.text] == [
        ("Против.", False),
        ("раз;", True),
        ("два.", True),
    ]
    assert [line.position for line in sheet.signatories] == ["Член Координационного совета"]


@pytest.mark.parametrize(
    ("author", "role"),
    [
        ("chair", "председателя Координационного совета"),
        ("bob", "заместителя председателя Координационного совета"),
        ("dan", "секретаря Координационного совета"),
        ("x", "участника заседания"),
    ],
)
def test_roles(author: str, role: str) -> None:
    [sheet] = drawn(declared((author, "n1", None))).sheets
    assert (sheet.role, sheet.outcome, sheet.own_vote, sheet.text) == (role, "", "", ())


def test_what_was_declared_last_counts() -> None:
    held_ = declared(("ann", "r1", "Раз."), ("ann", "n1", "Два."), ("ann", "r1", "Три."))
    sheets = drawn(held_).sheets
    assert [(sheet.decision, sheet.text[0].text) for sheet in sheets] == [
        ("r1", "Три."),
        ("n1", "Два."),
    ]


def test_only_the_question_asked_for() -> None:
    held_ = declared(("ann", "r1", "Раз."), ("bob", "q1", "Два."))
    sheets = drawn(held_, item=ItemId("i2")).sheets
    assert [sheet.decision for sheet in sheets] == ["q1"]
    reason = refusal(held_.state, PaperKind.DISSENT_SHEET, ItemId("i3"))
    assert reason == "Особых мнений по вопросу не заявлено: составлять нечего."


def test_without_dissents_there_is_nothing_to_make() -> None:
    reason = refusal(declared().state, PaperKind.DISSENT_SHEET)
    assert reason == "Особых мнений на заседании не заявлено: составлять нечего."


def test_somebody_unknown_stands_under_his_id() -> None:
    [sheet] = drawn(declared(("ann", "r1", "Раз.")), people={}).sheets
    assert sheet.author == "ann"


def test_every_sheet_begins_a_page_and_an_unwritten_one_has_lines() -> None:
    held_ = declared(("ann", "r1", "Раз."), ("bob", "q1", None))
    data = SHELF.print(drawn(held_)).data
    document = opened(data)
    styles = [line.style for line in lines(document)]
    assert styles.count("Приложение") == styles.count("Приложение: новая страница") == 1
    assert document.styles["Приложение: новая страница"].paragraph_format.page_break_before
    assert len(texts(document, "Строка для записи")) == 12
    assert texts(document, "Подпись: фамилия") == ["А.Ю. Рощина", "Е.И. Ветров"]


def test_the_printer_makes_sheets() -> None:
    asked = request(declared(("ann", "r1", "Раз.")), kind=PaperKind.DISSENT_SHEET)
    printed = WordPrinter(shipped=TEMPLATES).print(asked)
    assert printed.notices == ()
    assert "ОСОБОЕ МНЕНИЕ" in texts(opened(printed.data), "Заголовок протокола")


def test_the_text_before_every_signature_stays_with_it() -> None:
    held_ = declared(("ann", "r1", "Раз."), ("bob", "q1", "Два."))
    paragraphs = opened(SHELF.print(drawn(held_)).data).paragraphs
    for text in ("Раз.", "Два."):
        [paragraph] = [p for p in paragraphs if p.text == text]
        assert paragraph.paragraph_format.keep_with_next
