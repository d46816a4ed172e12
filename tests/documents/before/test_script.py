"""Порядок ведения for whoever presides."""

from datetime import date
from typing import Any

import pytest

from secretary_app.application.papers import PaperKind
from secretary_app.documents.before.script import NO_DRAFT, NO_QUORUM, RECUSAL, chair_script
from secretary_app.documents.content import ChairScript, ScriptPart
from secretary_app.domain.agenda import (
    ItemId,
    ItemPreparation,
    Material,
    MeetingKind,
    Preparation,
)
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Regulation, Term
from tests.builders import OPENING, candidate, item, motion, question_rules, quorum, regulation, tie
from tests.documents.councils import OPTIONS, coming, spaced
from tests.documents.papers import request
from tests.sitting import Sitting


def drawn(held_: Sitting, **fields: Any) -> ChairScript:
    content = chair_script(request(held_, kind=PaperKind.CHAIR_SCRIPT, **fields), OPTIONS).content
    assert isinstance(content, ChairScript)
    return content


def told(part: ScriptPart, *kinds: str) -> list[str]:
    return [spaced(line.text) for line in part.lines if line.kind in kinds]


def on(paper: ChairScript, heading: str) -> ScriptPart:
    return next(part for part in paper.parts if part.heading.startswith(heading))


def voted(ballot: str, rules: Regulation | None = None, **fields: Any) -> ScriptPart:
    """The part on one question with one draft."""
    held_ = coming(
        agenda=(item("i1"),), motions=(motion("r1", ballot=ballot, **fields),), rules=rules
    )
    return on(drawn(held_), "Вопрос 1")


def test_the_parts_follow_the_meeting() -> None:
    paper = drawn(coming(agenda=(item("i1"), item("i2")), motions=()))
    assert [part.heading for part in paper.parts] == [
        "Открытие",
        "Повестка дня",
        "Вопрос 1. О вопросе 1",
        "Вопрос 2. О вопросе 2",
        "Закрытие",
    ]
    assert paper.presiding.startswith("Лугов")


def test_the_opening_tells_what_a_quorum_takes() -> None:
    rules = regulation(quorum=quorum(">1/2 members", clause="п. 4"))
    part = on(drawn(coming(rules=rules)), "Открытие")
    assert told(part, "note") == [
        (
            "Секретарь называет, сколько членов участвует. "
            "Из 5 членов для кворума нужны 3 (п. 4 Положения)."
        ),
        NO_QUORUM,
    ]
    assert told(part, "say") == [
        "Уважаемые коллеги! Начинаем заседание № 1 Координационного совета Примерска.",
        "Участвуют ______ членов с правом голоса. Кворум имеется, заседание правомочно.",
        "Объявляю заседание открытым.",
    ]


def test_guests_and_the_notice_are_mentioned() -> None:
    part = on(
        drawn(
            coming(guests=(PersonId("guest"), PersonId("x"))),
            preparation=Preparation(notified_on=date(2026, 3, 2)),
        ),
        "Открытие",
    )
    assert told(part, "note")[0] == "Уведомление разослано 02.03.2026."
    assert told(part, "entry") == [
        "Заречный П.Ф., эксперт;",
        "Тихонова З.А., заместитель директора ООО «Пример».",
    ]


def test_a_conference_needs_no_quorum_and_no_dissents() -> None:
    rules = regulation(quorum=None, majority=None)
    paper = drawn(
        coming(
            "",
            rules=rules,
            kind=MeetingKind.CONFERENCE,
            subject="ректоров",
            motions=(),
            guests=("ann",),
        )
    )
    assert told(paper.parts[0], "say") == [
        "Уважаемые коллеги! Начинаем совещание № 1 ректоров.",
        "В совещании участвуют:",
        "Объявляю совещание открытым.",
    ]
    assert told(paper.parts[-1], "note") == []
    assert told(paper.parts[-1], "say")[-1].startswith("Объявляю совещание закрытым.")


def test_procedural_drafts_are_voted_on_with_the_agenda() -> None:
    held_ = coming(agenda=(item("i1"),), motions=(motion("r1"), motion("p1", None, "counted")))
    part = on(drawn(held_), "Повестка дня")
    assert told(part, "entry") == ["1. О вопросе 1."]
    assert told(part, "head") == ["Проект решения p1:"]
    empty = on(drawn(coming(agenda=(), motions=())), "Повестка дня")
    assert told(empty, "say") == ["Есть ли замечания и предложения по повестке?"]


@pytest.mark.parametrize(
    ("rapporteurs", "said"),
    [
        ((), ["Кто хотел бы выступить?"]),
        (
            ("ann",),
            [
                "Слово для доклада предоставляется Рощиной А.Ю.",
                "Есть ли вопросы к докладчику? Кто хотел бы выступить?",
            ],
        ),
        (
            ("ann", "bob"),
            [
                "Слово для доклада предоставляется Рощиной А.Ю. и Ветрову Е.И.",
                "Есть ли вопросы к докладчику? Кто хотел бы выступить?",
            ],
        ),
    ],
)
def test_who_gets_the_floor(rapporteurs: tuple[str, ...], said: list[str]) -> None:
    held_ = coming(agenda=(item("i1", rapporteurs=rapporteurs),), motions=())
    part = on(drawn(held_), "Вопрос 1")
    assert told(part, "say") == said
    assert told(part, "note") == [NO_DRAFT]


@pytest.mark.parametrize(
    ("minutes", "materials", "note"),
    [
        (15, (), ["Планируемое время – 15 минут."]),
        (None, (Material(name="смета"),), ["Материалы: смета."]),
        (15, (Material(name="смета"),), ["Планируемое время – 15 минут. Материалы: смета."]),
        (None, (), []),
    ],
)
def test_time_and_papers(minutes: int | None, materials: Any, note: list[str]) -> None:
    prepared = ItemPreparation(item=ItemId("i1"), minutes=minutes, materials=materials)
    held_ = coming(agenda=(item("i1"),), motions=())
    part = on(drawn(held_, preparation=Preparation(items=(prepared,))), "Вопрос 1")
    assert told(part, "note") == [*note, NO_DRAFT]


def test_the_draft_is_read_out_whole() -> None:
    part = voted("open", text="Утвердить:\n- план.\nНаправить.", executors=("ann",))
    assert [(line.kind, spaced(line.text)) for line in part.lines][2:7] == [
        ("head", "Проект решения r1:"),
        ("draft", "Утвердить:"),
        ("listed", "план."),
        ("draft", "Направить."),
        ("draft", "Ответственный исполнитель – Рощина А.Ю."),
    ]


@pytest.mark.parametrize(
    ("ballot", "said", "noted"),
    [
        ("open", "Голосование открытое, поимённое. Прошу голосовать: кто «за»?", []),
        ("counted", "Прошу голосовать: кто «за»?", ["Кто считает голоса, называет их число"]),
        ("secret", "Голосование тайное. Прошу получить бюллетени", ["Объявите перерыв"]),
    ],
)
def test_the_question_is_put_by_the_form_of_the_ballot(
    ballot: str, said: str, noted: list[str]
) -> None:
    part = voted(ballot)
    assert any(line.startswith(said) for line in told(part, "say"))
    notes = told(part, "note")
    assert notes[0] == RECUSAL
    assert [note[: len(start)] for note, start in zip(notes[1:], noted, strict=False)] == noted
    assert told(part, "say")[-1] == (
        "«За» – ______, «против» – ______, «воздержались» – ______. Решение принято (не принято)."
    )


def test_without_a_vote_nobody_is_counted() -> None:
    part = voted("none")
    assert told(part, "note") == []
    assert told(part, "say")[-1] == (
        "Если возражений нет, решение принимается без голосования. Есть ли возражения? Принято."
    )


@pytest.mark.parametrize(
    ("ballot", "said"),
    [
        ("open", "Прошу каждого назвать одного кандидата."),
        ("counted", "Голосуем за каждого кандидата по очереди."),
        ("secret", "Голосование тайное."),
    ],
)
def test_an_election_names_its_candidates(ballot: str, said: str) -> None:
    part = voted(ballot, candidates=(candidate("k1=ann"), candidate("k2=dan")))
    assert "Рощина А.Ю., директор ОГБПОУ «Колледж»;" in told(part, "listed")
    assert any(said in line for line in told(part, "say"))
    assert told(part, "say")[-1] == (
        "Голоса распределились так: Рощина А.Ю. – ______, Озеров С.Л. – ______, "
        "«против всех» – ______. Избран(а) ____________________."
    )
    assert told(part, "note")[-1] == "Избран тот, за кого – больше половины присутствующих."


def test_candidates_may_still_be_missing() -> None:
    part = voted("secret", candidates=())
    assert "Кандидатов пока нет: кого предлагаете?" in told(part, "say")


CHAIR = tie("chair", clause="п. 5")
BY_CHAIR = "При равенстве голосов исход решает председатель (п. 5 Положения)."
BY_NOBODY = "При равенстве голосов решение не принято."
MORE = "больше половины"


@pytest.mark.parametrize(
    ("majority", "tie_", "note"),
    [
        (">1/2 present", None, f"Решение принято, если «за» – {MORE} присутствующих. {BY_NOBODY}"),
        (
            ">1/2 voting",
            CHAIR,
            f"Решение принято, если «за» – {MORE} участвующих в голосовании. {BY_CHAIR}",
        ),
        (
            ">=1/2 for_against",
            CHAIR,
            f"Решение принято, если «за» – не менее половины голосов «за» и «против». {BY_CHAIR}",
        ),
        (
            ">=2/3 members",
            CHAIR,
            "Решение принято, если «за» – не менее двух третей членов (4 из 5).",
        ),
        (
            ">1/2 seats",
            CHAIR,
            f"Решение принято, если «за» – {MORE} установленной численности (5 из 9). {BY_CHAIR}",
        ),
        (
            ">1/2 elected",
            CHAIR,
            f"Решение принято, если «за» – {MORE} числа избранных (4 из 7). {BY_CHAIR}",
        ),
        ("unanimous", CHAIR, "Решение принято, если «за» – все, кто имеет право голосовать."),
    ],
)
def test_what_adopts_is_told_with_its_number(majority: str, tie_: Any, note: str) -> None:
    rules = regulation(majority=majority, tie=tie_, seats=9, elected=7)
    assert told(voted("open", rules), "note")[-1] == note


def test_the_rules_of_the_question_and_their_clauses() -> None:
    special = question_rules(majority=regulation(majority=">=2/3 present").majority)
    rules = regulation(by_question={"special": special}, source="Регламент совета")
    held_ = coming(agenda=(item("i1", "special"),), motions=(motion("r1"),), rules=rules)
    part = on(drawn(held_), "Вопрос 1")
    assert (
        told(part, "note")[-1]
        == "Решение принято, если «за» – не менее двух третей присутствующих."
    )


def test_without_a_majority_no_vote_can_be_opened() -> None:
    part = voted("open", regulation(majority=None))
    assert told(part, "note")[-1] == "Большинство не установлено: открыть голосование нельзя."


def test_the_closing_tells_when_the_minutes_and_the_votes_in_writing_are_due() -> None:
    rules = regulation(minutes_due=Term(days=3, kind=DayKind.WORKING, event=EventKind.SIGNING))
    paper = drawn(coming(rules=rules, form="hybrid", ballots_until=OPENING))
    assert told(paper.parts[-1], "note")[1:] == [
        "Письменные голоса принимаются до 12 марта 2026 г., 10:00.",
        "Срок оформления протокола – 3 рабочих дня со дня подписания протокола.",
    ]
    plain = regulation(minutes_due=Term(days=1, kind=DayKind.CALENDAR))
    assert told(drawn(coming(rules=plain)).parts[-1], "note")[1:] == [
        "Срок оформления протокола – 1 календарный день со дня заседания.",
    ]
