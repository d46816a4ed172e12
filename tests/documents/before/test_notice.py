"""Уведомление: to all, to a member, to a guest."""

from datetime import date, time
from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.before.notice import EMPTY_AGENDA, notice
from secretary_app.documents.content import Notice
from secretary_app.domain.agenda import MeetingKind, Preparation
from secretary_app.domain.meeting.entries import ItemAdded
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, item, regulation
from tests.documents.councils import OPTIONS, coming, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting


def drawn(held_: Sitting, person: str | None = None, **fields: Any) -> Notice:
    whom = PersonId(person) if person else None
    asked = request(held_, kind=PaperKind.NOTICE, person=whom, **fields)
    content = notice(asked, OPTIONS).content
    assert isinstance(content, Notice)
    return content


def test_one_for_all_greets_everybody() -> None:
    paper = drawn(coming(starts_at=time(10)))
    assert (paper.addressee, paper.greeting) == ((), "Уважаемые коллеги!")
    assert spaced(paper.opening) == (
        "Сообщаем, что 12 марта 2026 г. в 10 часов 00 минут состоится заседание № 1 "
        "Координационного совета Примерска."
    )
    assert spaced(paper.request) == (
        "Просим подтвердить участие; если участвовать не сможете – сообщить причину."
    )


@pytest.mark.parametrize(
    ("person", "address", "greeting"),
    [
        ("ann", ("Директору ОГБПОУ «Колледж»", "Рощиной А.Ю."), "Уважаемая Алла Юрьевна!"),
        ("bob", ("Ректору", "Ветрову Е.И."), "Уважаемый Егор Ильич!"),
        ("dan", ("Озерову С.Л.",), "Уважаемый Степан Львович!"),
        ("nobody", ("nobody",), "Уважаемый коллега!"),
    ],
)
def test_to_a_person(person: str, address: tuple[str, ...], greeting: str) -> None:
    paper = drawn(coming(), person)
    assert tuple(map(spaced, paper.addressee)) == address
    assert paper.greeting == greeting


def test_somebody_known_by_initials_is_a_colleague() -> None:
    held_ = coming()
    people = {"ann": held_.state.facts.people[1].__class__(id=PersonId("ann"), surname="Рощина")}
    assert drawn(held_, "ann", people=people).greeting == "Уважаемый коллега!"


def test_a_guest_is_invited() -> None:
    paper = drawn(coming(guests=(PersonId("guest"),)), "guest")
    assert spaced(paper.opening) == (
        "Приглашаем Вас принять участие в заседании № 1 Координационного совета Примерска, "
        "которое состоится 12 марта 2026 г."
    )


@pytest.mark.parametrize(
    ("rapporteurs", "told"),
    [
        (((), ()), ""),
        ((("ann",), ()), "Вы – докладчик по вопросу 1."),
        ((("ann",), ("bob", "ann")), "Вы – докладчик по вопросам 1 и 2."),
    ],
)
def test_a_rapporteur_is_told_of_his_questions(
    rapporteurs: tuple[tuple[str, ...], ...], told: str
) -> None:
    agenda = tuple(item(f"i{n}", rapporteurs=who) for n, who in enumerate(rapporteurs, 1))
    assert drawn(coming(agenda=agenda, motions=()), "ann").reports.replace("\u00a0", " ") == told


@pytest.mark.parametrize(
    ("representation", "person", "asked"),
    [
        ("substitute", "ann", "сообщить причину и назвать того, кто Вас замещает."),
        ("substitute", None, "сообщить причину и назвать того, кто вас замещает."),
        ("proxy", "ann", "сообщить причину и назвать того, кому Вы доверяете голос."),
        ("proxy", None, "сообщить причину и назвать того, кому вы доверяете голос."),
        ("substitute", "bob", "сообщить причину."),
        ("substitute", "guest", "сообщить причину."),
        ("none", "ann", "сообщить причину."),
    ],
)
def test_who_may_be_represented_is_asked_by_whom(
    representation: str, person: str | None, asked: str
) -> None:
    held_ = coming("chair:chair ann bob?", rules=regulation(representation=representation))
    assert drawn(held_, person).request.endswith(asked)


def test_a_conference_has_no_votes_to_give_away() -> None:
    rules = regulation(representation="proxy")
    held_ = coming("ann", rules=rules, kind=MeetingKind.CONFERENCE)
    assert drawn(held_, "ann").request.endswith("сообщить причину.")


@pytest.mark.parametrize("form", ["mixed", "hybrid"])
def test_the_reader_chooses_between_room_and_screen(form: str) -> None:
    assert drawn(coming(form=form)).request.startswith(
        "Просим подтвердить участие, очно или дистанционно; если"
    )


def test_in_absentia_the_reader_votes_on_paper() -> None:
    paper = drawn(coming(form="absentee", ballots_until=OPENING))
    assert spaced(paper.opening) == (
        "Сообщаем, что на 12 марта 2026 г. назначено заседание № 1 Координационного совета "
        "Примерска в заочной форме."
    )
    assert spaced(paper.request) == (
        "Просим заполнить опросный лист и вернуть его до 12 марта 2026 г., 10:00."
    )
    without = drawn(coming(form="absentee")).request
    assert without == "Просим заполнить опросный лист и вернуть его."


def test_the_day_on_which_it_was_sent_dates_it() -> None:
    assert drawn(coming()).dated == ""
    sent = drawn(coming(), preparation=Preparation(notified_on=date(2026, 3, 2)))
    assert spaced(sent.dated) == "2 марта 2026 г."


def test_what_was_added_in_the_room_was_not_announced() -> None:
    held_ = sitting("arrive chair ann bob", agenda=(item("i1"),), motions=())
    held_.do(ItemAdded(item=item("i7")))
    assert [question.number for question in drawn(held_).questions] == ["1"]


def test_a_notice_without_questions_says_so() -> None:
    asked = request(coming(agenda=(), motions=()), kind=PaperKind.NOTICE)
    assert notice(asked, OPTIONS).notices == (EMPTY_AGENDA,)
