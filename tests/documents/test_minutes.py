"""Names in their cases, the conference style, and the printer."""

from dataclasses import replace

import pytest

from secretary_app.application.papers import MinutesStyle
from secretary_app.documents.content import ConferenceMinutes, SessionMinutes
from secretary_app.documents.minutes import conference_minutes, session_minutes
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    DissentRecorded,
)
from secretary_app.domain.paper_options import PaperOptions, PeopleOrder
from secretary_app.domain.people import NameForms, PersonId
from tests.documents.councils import ALL, OPTIONS, known, minutes, notices, sitting
from tests.documents.papers import TEMPLATES, opened, request, texts
from tests.sitting import Sitting, held


def test_a_genitive_entered_by_hand_wins() -> None:
    held_ = sitting("arrive chair")
    own = replace(held_.state.facts.council, name_genitive="Совета имени Примера")
    state = replace(held_.state, facts=replace(held_.state.facts, council=own))
    asked = replace(request(held_), state=state)
    drawn = session_minutes(asked, OPTIONS).content
    assert isinstance(drawn, SessionMinutes)
    assert drawn.council == "Совета имени Примера"


def test_an_uncertain_case_is_told() -> None:
    held_ = sitting("arrive chair", name="Бррх")
    assert notices(held_) == ("Проверьте падеж: «Бррха».",)


def test_a_form_entered_by_hand_is_certain() -> None:
    held_ = sitting(f"{ALL}; record n1")
    held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId("dan")))
    dan = replace(known("dan"), forms=NameForms(genitive="Озёрова Степана Львовича"))
    drawn = minutes(held_, people={dan.id: dan})
    assert "Озёрова\u00a0С.Л." in drawn.decisions[0].dissent


def conference(held_: Sitting, options: PaperOptions = OPTIONS) -> ConferenceMinutes:
    drawn = conference_minutes(request(held_, MinutesStyle.CONFERENCE), options).content
    assert isinstance(drawn, ConferenceMinutes)
    return drawn


@pytest.mark.parametrize(
    ("name", "subject", "heading"),
    [
        ("Совещание директоров", None, "совещания директоров"),
        ("Коллегия директоров", None, "совещания Коллегии директоров"),
        ("Совещание директоров", "руководителей школ", "совещания руководителей школ"),
    ],
)
def test_what_the_conference_is_of(name: str, subject: str | None, heading: str) -> None:
    assert conference(sitting("", name=name, subject=subject)).heading == heading


def test_the_presiding_officer_is_not_among_those_present() -> None:
    drawn = conference(sitting("arrive chair bob ann; guest guest; preside chair"))
    assert drawn.presiding.replace("\u00a0", " ") == ("Лугов Иван Петрович, директор ООО «Пример»")
    assert drawn.present.replace("\u00a0", " ") == "Рощина А.Ю., Ветров Е.И., Заречный П.Ф."


def test_those_present_by_the_alphabet() -> None:
    options = PaperOptions(order=PeopleOrder.ALPHABETICAL)
    drawn = conference(sitting("arrive chair bob ann"), options)
    assert drawn.present.replace("\u00a0", " ") == "Ветров Е.И., Лугов И.П., Рощина А.Ю."


def test_a_conference_nobody_presided() -> None:
    drawn = conference(sitting("arrive chair"))
    assert drawn.presiding == ""
    assert drawn.organisation_lines == ("г.\u00a0Примерск",)


def test_decisions_of_a_conference_without_deadline_or_executors() -> None:
    decision = conference(sitting(f"{ALL}; record n1")).decisions[0]
    assert (decision.deadline, decision.executors) == ("", "")


def test_the_printer_hands_on_all_notices() -> None:
    held_ = sitting("arrive ann; preside ann; absent bob")
    held_.do(AbsenceNoted(person=PersonId("cid"), reason="болен\u202e"))
    printed = WordPrinter(shipped=TEMPLATES).print(request(held_))
    assert [notice.split()[0] for notice in printed.notices] == ["По", "Из"]


def test_the_printer_heeds_the_margin() -> None:
    asked = request(sitting(""), options=PaperOptions(left_margin=25))
    printed = WordPrinter(shipped=TEMPLATES).print(asked)
    margin = opened(printed.data).sections[0].left_margin
    assert margin is not None
    assert round(margin.mm) == 25


def test_signatures_of_a_vote_are_on_the_paper() -> None:
    held_ = held("chair:chair ann", "arrive chair ann; vote r1; others for; end; close")
    document = opened(WordPrinter(shipped=TEMPLATES).print(request(held_)).data)
    assert texts(document, "Голосование") == [
        "Голосовали: «за» – 2, «против» – нет, «воздержались» – нет. Решение принято единогласно."
    ]
