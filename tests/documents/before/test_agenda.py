"""Повестка and what it tells of every question."""

from datetime import datetime, time

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.before.agenda import agenda
from secretary_app.documents.before.planned import duration
from secretary_app.documents.content import Agenda
from secretary_app.domain.agenda import (
    ItemId,
    ItemPreparation,
    Material,
    MeetingKind,
    Preparation,
)
from secretary_app.domain.meeting.entries import ItemAdded
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, item
from tests.documents.councils import OPTIONS, coming, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting


def drawn(held_: Sitting, *items: ItemPreparation) -> Agenda:
    asked = request(held_, kind=PaperKind.AGENDA, preparation=Preparation(items=items))
    content = agenda(asked, OPTIONS).content
    assert isinstance(content, Agenda)
    return content


def titles(paper: Agenda) -> list[str]:
    return [spaced(f"{q.number}. {q.title}") for q in paper.questions]


def test_the_heading_names_the_sitting_in_the_genitive() -> None:
    paper = drawn(coming(starts_at=time(10, 30), place='зал "Малый"', form="mixed"))
    assert spaced(paper.sitting) == "заседания № 1"
    assert paper.council == "Координационного совета Примерска"
    assert [spaced(t) for t in (paper.date, paper.city, paper.begins, paper.place)] == [
        "12 марта 2026 г.",
        "г. Примерск",
        "10 часов 30 минут",
        "зал «Малый»",
    ]
    assert paper.form == "очная с дистанционным участием"


@pytest.mark.parametrize(
    ("fields", "sitting_", "council"),
    [
        ({"subject": "руководителей колледжей"}, "совещания № 1", "руководителей колледжей"),
        ({"name": "Совещание ректоров"}, "совещания № 1", "ректоров"),
        ({"name": "Штаб"}, "совещания № 1", "Штаба"),
        ({"name": "Совещание"}, "совещания № 1", ""),
    ],
)
def test_a_conference_is_called_one(fields: dict[str, str], sitting_: str, council: str) -> None:
    paper = drawn(coming("", kind=MeetingKind.CONFERENCE, **fields))
    assert (spaced(paper.sitting), paper.council) == (sitting_, council)


def test_rapporteurs_and_minutes_stand_in_the_brackets() -> None:
    questions = (
        item("i1", rapporteurs=("ann", "bob"), title="О плане ."),
        item("i2", rapporteurs=("cid",)),
        item("i3"),
    )
    paper = drawn(
        coming(agenda=questions, motions=()),
        ItemPreparation(item=ItemId("i1"), minutes=15),
        ItemPreparation(item=ItemId("i3"), minutes=60),
    )
    assert titles(paper) == [
        "1. О плане (докладчики – Рощина А.Ю., Ветров Е.И.; 15 минут);",
        "2. О вопросе 2 (докладчик – Кедрин О.М.);",
        "3. О вопросе 3 (1 час).",
    ]
    assert paper.total == ""


def test_the_whole_time_where_every_question_has_one() -> None:
    paper = drawn(
        coming(agenda=(item("i1"), item("i2")), motions=()),
        ItemPreparation(item=ItemId("i1"), minutes=50),
        ItemPreparation(item=ItemId("i2"), minutes=21),
    )
    assert spaced(paper.total) == "Планируемое время рассмотрения всех вопросов – 1 час 11 минут."
    single = drawn(
        coming(agenda=(item("i1"),), motions=()), ItemPreparation(item=ItemId("i1"), minutes=50)
    )
    assert single.total == ""


def test_papers_end_the_enumeration() -> None:
    paper = drawn(
        coming(agenda=(item("i1"), item("i2")), motions=()),
        ItemPreparation(
            item=ItemId("i1"), materials=(Material(name="план."), Material(name='смета "А"'))
        ),
    )
    assert titles(paper) == ["1. О вопросе 1.", "2. О вопросе 2."]
    assert [question.materials for question in paper.questions] == ["план; смета «А».", ""]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(1, "1 минута"), (45, "45 минут"), (60, "1 час"), (121, "2 часа 1 минута")],
)
def test_durations(minutes: int, words: str) -> None:
    assert spaced(duration(minutes)) == words


def test_who_presides_who_is_invited_and_who_signs() -> None:
    paper = drawn(coming(presiding=PersonId("ann"), guests=(PersonId("guest"),), secretary="bob"))
    assert spaced(paper.presiding) == "Рощина А.Ю., директор ОГБПОУ «Колледж»"
    assert spaced(paper.invited[0]) == "Заречный П.Ф., эксперт."
    [line] = paper.signatories
    assert (line.position, spaced(line.name)) == (
        "Секретарь Координационного совета",
        "Е.И. Ветров",
    )


def test_without_a_presiding_officer_the_chair_is_named() -> None:
    assert drawn(coming()).presiding.startswith("Лугов")
    assert drawn(coming("ann bob")).presiding == ""


def test_votes_in_writing_have_their_last_hour() -> None:
    until = OPENING.replace(hour=18)
    assert isinstance(until, datetime)
    paper = drawn(coming(form="absentee", ballots_until=until))
    assert spaced(paper.ballots_until) == "12 марта 2026 г., 18:00"


def test_what_was_added_in_the_room_is_on_the_agenda_from_then_on() -> None:
    held_ = sitting("arrive chair ann bob", agenda=(item("i1"),), motions=())
    held_.do(ItemAdded(item=item("i7")))
    assert titles(drawn(held_)) == ["1. О вопросе 1;", "7. О вопросе 7."]
