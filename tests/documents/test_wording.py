from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.documents.wording import (
    QuorumWords,
    assignment_sentence,
    punctuated,
)
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    Deadline,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.regulations import ChairPresent
from secretary_app.language.clauses import REGULATION
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.derivation import Naming, quorum_clause
from secretary_app.language.sentences import sentence
from secretary_app.language.voting_words import numbers_of, voting_sentence
from tests.builders import quorum
from tests.sitting import held

CANDIDATES = {"k1": "Иванов И.И.", "k2": "Петров П.П.", "k3": "Зет"}
NAMING = Naming(person=str, candidate=lambda candidate: CANDIDATES[candidate])
FIRST_DECEMBER = OnDate(date(2021, 12, 1))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        (FIRST_DECEMBER, "до 01.12.2021"),
        (Standing(), "постоянно"),
        (NextMeeting(), "до следующего заседания"),
        (Conditional("по планам  заседаний - ежегодно"), "по планам заседаний – ежегодно"),
        (
            AfterEvent(5, DayKind.WORKING, EventKind.SIGNING),
            "5 рабочих дней со дня подписания протокола",
        ),
        (AfterEvent(1, DayKind.CALENDAR, EventKind.MEETING), "1 календарный день со дня заседания"),
        (
            AfterEvent(3, DayKind.WORKING, EventKind.AGREEMENT),
            "3 рабочих дня со дня заключения соглашения",
        ),
        (AfterEvent(21, DayKind.WORKING, EventKind.CHANGE), "21 рабочий день со дня изменения"),
    ],
)
def test_deadlines_in_words(deadline: Deadline, words: str) -> None:
    assert plain(deadline_words(deadline)) == words


def test_a_conference_marks_the_year_of_a_date_only() -> None:
    assert plain(deadline_words(FIRST_DECEMBER, "г.")) == "до 01.12.2021 г."
    assert deadline_words(Standing(), "г.") == "постоянно"


@pytest.mark.parametrize(
    ("executors", "deadline", "words"),
    [
        (
            ["Полянская О.Н."],
            FIRST_DECEMBER,
            "Ответственный исполнитель – Полянская О.Н., срок до 01.12.2021.",
        ),
        (
            ["Иванов И.И.", "отделы"],
            NextMeeting(),
            "Ответственные исполнители – Иванов И.И., отделы, срок до следующего заседания.",
        ),
        (["Иванов И.И."], None, "Ответственный исполнитель – Иванов И.И."),
        (["отделы"], Standing(), "Ответственный исполнитель – отделы, срок – постоянно."),
        ([], FIRST_DECEMBER, "Срок – до 01.12.2021."),
        ([], None, ""),
    ],
)
def test_assignments(executors: list[str], deadline: Deadline | None, words: str) -> None:
    assert plain(assignment_sentence(executors, deadline)) == words


def test_enumerations_end_with_semicolons_and_a_stop() -> None:
    assert punctuated(["О плане;", "О смете.", "О школе и др.", "Берёзов Е.В.", "Разное"]) == (
        "О плане;",
        "О смете;",
        "О школе и др.;",
        "Берёзов Е.В.;",
        "Разное.",
    )
    assert punctuated([]) == ()


@pytest.mark.parametrize(
    ("text", "ended"), [("Да", "Да."), ("О.Н.", "О.Н."), ("Что?", "Что?"), ("и…", "и…")]
)
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (
            "for chair ann bob cid dan",
            (
                "Голосовали: «за» – 5, «против» – нет, «воздержались» – нет. "
                "Решение принято единогласно."
            ),
        ),
        (
            "for chair ann bob; against cid",
            (
                "Голосовали: «за» – 3, «против» – 1, «воздержались» – нет, не голосовали – 1. "
                "Решение принято."
            ),
        ),
        (
            "for chair ann; against bob cid; abstain dan",
            "Голосовали: «за» – 2, «против» – 2, «воздержались» – 1. Решение не принято.",
        ),
    ],
)
def test_votes_as_words(script: str, words: str) -> None:
    sitting = held(
        "chair:chair ann bob cid dan", f"arrive chair ann bob cid dan; vote r1; {script}; end"
    )
    assert plain(voting_sentence(sitting.result(), NAMING)) == words


def test_invalid_papers_are_told() -> None:
    sitting = held("ann bob cid", "arrive ann bob cid; vote s1; count 1-0-1-1; end")
    assert "«воздержались» – 1, недействительные бюллетени – 1." in plain(
        voting_sentence(sitting.result(), NAMING)
    )


def test_weights_are_exact() -> None:
    sitting = held("ann*3/2 bob", "arrive ann bob; vote r1; for ann; against bob; end")
    assert "«за» – 1,5, «против» – 1," in plain(voting_sentence(sitting.result(), NAMING))


def test_weights_of_endless_digits_are_rounded() -> None:
    sitting = held("ann*46885964/2213314389 bob", "arrive ann bob; vote r1; for ann; end")
    assert plain(numbers_of(sitting.result(), NAMING)[0]) == "«за» – ≈ 0,0212"


def test_an_election_names_the_candidates() -> None:
    sitting = held(
        "ann bob cid dan eve",
        "arrive ann bob cid dan eve; vote e1; choose k1 ann bob cid; choose k2 dan;"
        "choose against_all eve; end",
    )
    assert plain(voting_sentence(sitting.result(), NAMING)) == (
        "Голосовали: Иванов И.И. – 3, Петров П.П. – 1, Зет – нет, «против всех» – 1. "
        "Избрание состоялось: Иванов И.И."
    )


def test_an_election_without_a_winner_names_nobody() -> None:
    sitting = held(
        "ann bob cid dan",
        "arrive ann bob cid dan; vote e1; choose k1 ann; choose k2 bob; choose abstain cid; end",
    )
    words = plain(voting_sentence(sitting.result(), NAMING))
    assert words.startswith("Голосовали: Иванов И.И. – 1, Петров П.П. – 1, Зет – нет, ")
    assert ":" not in words.removeprefix("Голосовали:")


def status(counted: int, *, met: bool = True, base: int = 10, **rule: object) -> QuorumStatus:
    return QuorumStatus(
        rule=quorum(">=1/2 members", **rule),
        base=Fraction(base),
        required=Fraction(5),
        counted=Fraction(counted),
        present=counted,
        remote=0,
        met=met,
    )


def words(**fields: Any) -> QuorumWords:
    return QuorumWords(**{"body": "совета"} | fields)


def test_the_quorum_in_words() -> None:
    assert plain(words().sentence(status(6))) == (
        "присутствуют 6 из 10 членов совета (требуется 5), заседание правомочно."
    )


def test_the_quorum_agrees_with_its_numbers() -> None:
    assert plain(words(body="").sentence(status(1, met=False, base=21))) == (
        "присутствует 1 из 21 члена (требуется 5), кворума нет, заседание неправомочно."
    )


@pytest.mark.parametrize(
    ("met", "past", "said"),
    [
        (True, False, "(требуется 5), кворум имеется (п. 4 Положения)."),
        (False, False, "(требуется 5), кворума нет (п. 4 Положения)."),
        (True, True, "(требовалось 5), кворум имелся (п. 4 Положения)."),
        (False, True, "(требовалось 5), кворума не было (п. 4 Положения)."),
    ],
)
def test_the_quorum_with_its_clause(met: bool, past: bool, said: str) -> None:
    cited = words(rules=REGULATION, past=past).sentence(status(6, met=met, clause="п. 4"))
    assert plain(cited).endswith(said)


def test_a_quorum_without_a_clause_cites_none() -> None:
    assert plain(words(rules=REGULATION).sentence(status(6))).endswith("кворум имеется.")


def test_a_rule_with_conditions_is_told_in_full() -> None:
    conditional = status(6, conditions=(ChairPresent(),))
    assert words().sentence(conditional) == quorum_clause(conditional)


def test_after_a_colon_the_rules_begin_small() -> None:
    of_seats = replace(status(6), rule=quorum(">=1/2 seats"))
    assert words().sentence(of_seats).startswith("по положению: не менее половины")


def test_a_rule_on_another_base_is_told_in_full() -> None:
    of_seats = replace(status(6), rule=quorum(">=1/2 seats"))
    assert words().sentence(of_seats) == quorum_clause(of_seats)


def test_weighted_quorums_are_told_in_full() -> None:
    weighted = status(6)
    assert words(weighted=True).sentence(weighted) == quorum_clause(weighted, weighted=True)


def test_unreturned_papers_stand_apart() -> None:
    sitting = held("ann bob cid dan", "arrive ann bob cid dan; vote s1; count 1-0-1-0-1; end")
    assert [plain(part) for part in numbers_of(sitting.result(), NAMING, 1)] == [
        "«за» – 1",
        "«против» – нет",
        "«воздержались» – 1",
        "не голосовали – 1",
        "не возвращены бюллетени – 1",
    ]
