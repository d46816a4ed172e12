"""Лист регистрации, empty and filled."""

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.before.sheet import attendance_sheet
from secretary_app.documents.content import AttendanceSheet
from secretary_app.domain.agenda import MeetingKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import ChairPresent, Regulation
from tests.builders import quorum, regulation
from tests.documents.councils import OPTIONS, coming, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting


def drawn(held_: Sitting) -> AttendanceSheet:
    content = attendance_sheet(request(held_, kind=PaperKind.ATTENDANCE_SHEET), OPTIONS).content
    assert isinstance(content, AttendanceSheet)
    return content


def parts(paper: AttendanceSheet) -> dict[str, str]:
    return {spaced(row.name): spaced(row.part) for row in (*paper.members, *paper.guests)}


def test_before_the_opening_everybody_signs() -> None:
    paper = drawn(coming("chair:chair ann bob? cid", guests=(PersonId("guest"),)))
    assert (paper.filled, paper.heading) == (False, "Члены совета:")
    assert [(row.number, row.name, spaced(row.work)) for row in paper.members][1:3] == [
        ("2", "Рощина Алла Юрьевна", "директор ОГБПОУ «Колледж»"),
        ("3", "Ветров Егор Ильич", "ректор; с правом совещательного голоса"),
    ]
    assert [(row.number, row.name) for row in paper.guests] == [("1", "Заречный Павел Фомич")]
    assert set(parts(paper).values()) == {""}
    assert list(map(spaced, paper.totals)) == [
        "Всего в составе – 4 человека, с правом голоса – 3.",
        "Из 3 членов для кворума нужны 2.",
        "Зарегистрировались: ____________",
    ]


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (
            regulation(quorum=quorum(">1/2 members", clause="п. 4", conditions=(ChairPresent(),))),
            ["Из 3 членов для кворума нужны 2 (п. 4 Положения).", "Без председателя кворума нет."],
        ),
        (regulation(quorum=None), []),
    ],
)
def test_what_the_quorum_takes(rules: Regulation, told: list[str]) -> None:
    paper = drawn(coming("chair:chair ann bob", rules=rules))
    assert list(map(spaced, paper.totals[1:-1])) == told


def test_a_conference_lists_everybody_together() -> None:
    held_ = coming("", kind=MeetingKind.CONFERENCE, guests=(PersonId("guest"),))
    paper = drawn(held_)
    assert (paper.heading, len(paper.members), paper.guests) == ("Участники:", 1, ())
    assert paper.totals == ("Зарегистрировались: ____________",)


def test_the_journal_fills_it() -> None:
    held_ = sitting(
        "arrive chair ann; remote bob; leave ann; to_room bob; absent cid; guest guest x",
        guests=(PersonId("guest"),),
        rules=regulation(representation="substitute"),
    )
    paper = drawn(held_)
    assert paper.filled
    assert parts(paper) == {
        "Лугов Иван Петрович": "очно с 10:01",
        "Рощина Алла Юрьевна": "очно с 10:02 до 10:04",
        "Ветров Егор Ильич": "дистанционно с 10:03; очно с 10:05",
        "Кедрин Олег Маркович": "отсутствует – болен",
        "Озеров Степан Львович": "отсутствует",
        "Заречный Павел Фомич": "очно с 10:07",
        "Тихонова Зоя Андреевна": "очно с 10:08",
    }
    assert (
        spaced(paper.totals[1]) == "Присутствуют 2 из 5 членов совета (требуется 3), кворума нет."
    )


def test_a_meeting_without_a_quorum_tells_none() -> None:
    held_ = sitting("arrive chair", rules=regulation(quorum=None))
    assert len(drawn(held_).totals) == 1


def test_a_substitute_stands_in_the_members_place_and_the_member_beside_him() -> None:
    held_ = sitting(
        "substitute x for ann; arrive chair; leave x; arrive ann",
        "chair:chair ann bob",
        rules=regulation(representation="substitute"),
    )
    assert [(r.number, spaced(r.name), spaced(r.part)) for r in drawn(held_).members] == [
        ("1", "Лугов Иван Петрович", "очно с 10:02"),
        ("2", "Тихонова Зоя Андреевна (вместо Рощиной А.Ю.)", "очно с 10:01 до 10:03"),
        ("3", "Рощина Алла Юрьевна", "очно с 10:04"),
        ("4", "Ветров Егор Ильич", "отсутствует"),
    ]


def test_a_proxy_and_a_vote_in_writing_are_told() -> None:
    by_proxy = sitting(
        "arrive chair bob; proxy ann to bob", rules=regulation(representation="proxy")
    )
    assert parts(drawn(by_proxy))["Рощина Алла Юрьевна"] == (
        "отсутствует – голос по доверенности у Ветрова Е.И."
    )
    written = sitting("vote r1; for ann; end", form="absentee")
    assert parts(drawn(written))["Рощина Алла Юрьевна"] == "голос подан письменно"
