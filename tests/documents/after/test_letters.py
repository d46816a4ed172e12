"""Cover letters: to everybody whom the rules name, with everything that goes along."""

from dataclasses import replace
from typing import Any

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import CoverLetters
from secretary_app.documents.cover_letter import BLANK_ADDRESSEE, NOBODY, cover_letters
from secretary_app.documents.desk import Drawn
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.meeting.entries import DissentRecorded
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import CopyDue, Term
from tests.builders import regulation
from tests.documents.councils import ALL, OPTIONS, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting

FIVE = Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING)
DUE = (
    CopyDue(to="Управление  культуры", term=FIVE, clause="п. 6.3"),
    CopyDue(to="Архив", term=Term(days=30, kind=DayKind.CALENDAR)),
    CopyDue(to="Никому", term=FIVE, when_question=("exclusion",)),
)


def drawn(held_: Sitting, **f: Any) -> Drawn:
    return cover_letters(request(held_, kind=PaperKind.COVER_LETTER, **f), OPTIONS)


def letters(told: Drawn) -> CoverLetters:
    assert isinstance(told.content, CoverLetters)
    return told.content


def test_a_letter_goes_to_everybody_whom_the_rules_name() -> None:
    told = drawn(sitting(ALL, rules=regulation(copies_due=DUE)))
    first, second = letters(told).letters
    assert told.notices == ()
    assert (first.addressee, second.addressee) == ("Управление культуры", "Архив")
    assert spaced(first.clause) == (
        "Срок направления копии (п. 6.3 Положения) – 5 рабочих дней со дня подписания протокола."
    )
    assert spaced(second.clause) == "Срок направления копии – 30 календарных дней."


def test_a_letter_is_for_one_of_them_alone() -> None:
    [letter] = letters(
        drawn(sitting(ALL, rules=regulation(copies_due=DUE)), copy_to="Архив")
    ).letters
    assert letter.addressee == "Архив"


def test_copies_for_some_questions_go_only_after_these() -> None:
    rules = regulation(copies_due=(replace(DUE[2], when_question=("special",)),))
    [letter] = letters(drawn(sitting(ALL, rules=rules))).letters
    assert letter.addressee == "Никому"


def test_without_an_addressee_one_letter_is_left_to_fill_in() -> None:
    told = drawn(sitting(ALL))
    assert told.notices == (NOBODY,)
    [letter] = letters(told).letters
    assert (letter.addressee, letter.clause) == (BLANK_ADDRESSEE, "")


def test_everything_sent_along_is_listed() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end")
    for person in ("dan", "bob"):
        held_.do(DissentRecorded(motion=MotionId("r1"), person=PersonId(person)))
    enclosed = letters(drawn(held_)).enclosures
    assert [spaced(one) for one in enclosed] == [
        "Копия протокола на ____ л. в 1 экз.",
        "Особое мнение Озерова С.Л. на ____ л. в 1 экз.",
        "Особое мнение Ветрова Е.И. на ____ л. в 1 экз.",
    ]
    alone = letters(drawn(sitting(ALL))).enclosures
    assert [spaced(one) for one in alone] == ["копия протокола на ____ л. в 1 экз."]


def test_the_letterhead_is_of_the_organisation_or_of_the_body_itself() -> None:
    held_ = sitting(ALL)
    own = letters(drawn(held_))
    assert (own.organisation, list(map(spaced, own.sender))) == (
        "Координационный совет Примерска",
        ["г. Примерск"],
    )
    above = replace(held_.state.facts.council, parent_organisation="Управление", address="ул. А, 1")
    state = replace(held_.state, facts=replace(held_.state.facts, council=above))
    paper = letters(drawn(held_, state=state))
    assert (paper.organisation, list(map(spaced, paper.sender))) == (
        "Управление",
        ["Координационный совет Примерска", "г. Примерск, ул. А, 1"],
    )


def test_the_chair_signs_and_without_one_the_secretary() -> None:
    [line] = letters(drawn(sitting(ALL))).signatories
    assert (line.position, spaced(line.name)) == (
        "Председатель Координационного совета",
        "И.П. Лугов",
    )
    [line] = letters(drawn(sitting("arrive ann bob", "ann:secretary bob"))).signatories
    assert line.position == "Секретарь Координационного совета"
