"""Issued lines against returned ones, on the demonstration: what is wording, what an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from secretary_app.application.drafting.wording import Speech, as_worded, item_wording
from secretary_app.application.report import naming_of
from secretary_app.application.returned import (
    DifferenceKind,
    Returned,
    compared,
    kind_words,
    place_words,
)
from secretary_app.domain.agenda import ItemId, MinutesDraft, MotionId, ResolutionWording
from tests.application.returned.demonstration import printed_lines, request

WORDING, VOTES, NUMBERS = DifferenceKind.WORDING, DifferenceKind.VOTES, DifferenceKind.NUMBERS
HEARD = "Григорьева Т.И. – о проекте плана работы кластера и предложениях участников."
SPOKE = "Данилов М.К. – возразил против ежемесячной отчётности."
PUBLISH = "1.2. Публиковать отчёты о выполнении плана на официальных сайтах участников кластера."
LISTED = "– общий календарь открытых мероприятий."


def back(changes: Mapping[str, str | None], draft: MinutesDraft | None = None) -> Returned:
    """What comes back after lines were put in place of others; None takes one out."""
    lines: list[str] = []
    for line in printed_lines():
        told = changes.get(line.replace("\xa0", " "), line)
        lines += [] if told is None else told.split("\n")
    asked = request()
    name = naming_of(asked.state, asked.people).person
    return compared(asked.state, draft, name, printed_lines(), lines)


def kinds(returned: Returned) -> list[DifferenceKind]:
    return [difference.kind for difference in returned.differences]


def places(returned: Returned) -> list[str]:
    return [place_words(place) for place in returned.taken]


def text_of(returned: Returned, motion: str) -> str:
    own = request().state.motions[MotionId(motion)]
    return as_worded(own, returned.draft).text


def test_the_same_text_has_no_differences() -> None:
    same = back({})
    assert (same.differences, same.taken, same.draft) == ((), (), None)


def test_typography_is_no_difference() -> None:
    assert back({HEARD: HEARD.replace("–", "-").replace(" о ", "  о ")}).differences == ()


def test_wording_is_taken_into_the_draft() -> None:
    returned = back(
        {
            HEARD: "Григорьева Т.И. – о плане работы кластера.",
            PUBLISH: PUBLISH.replace("Публиковать", "Размещать"),
        }
    )
    assert kinds(returned) == [WORDING, WORDING]
    assert returned.errors == ()
    assert places(returned) == ["Вопрос 1, СЛУШАЛИ", "Решение 1.2"]
    assert item_wording(returned.draft, ItemId("a1")).heard == (
        "Григорьева Т.И. – о плане работы кластера."
    )
    assert text_of(returned, "r12").startswith("Размещать отчёты о выполнении")
    assert text_of(returned, "r11") == request().state.motions[MotionId("r11")].text


def test_lines_of_a_list_come_and_go() -> None:
    returned = back({LISTED: f"{LISTED}\n- общий сайт."})
    assert kinds(returned) == [WORDING]
    lines = text_of(returned, "r11").split("\n")
    assert lines[-2:] == ["- общий календарь открытых мероприятий.", "- общий сайт."]
    gone = text_of(back({LISTED: None}), "r11").split("\n")
    assert gone == lines[:-2]


def test_what_was_not_touched_stays_as_it_was_typed() -> None:
    typed = 'Публиковать  отчёты о "плане" – сразу.\n- и ещё'
    draft = MinutesDraft(
        version=1,
        resolutions=(ResolutionWording(motion=MotionId("r12"), text=typed, reason="так"),),
    )
    asked = replace(request(), draft=draft)
    name = naming_of(asked.state, asked.people).person
    printed = ["1.2. Публиковать отчёты о «плане» – сразу.", "– и ещё"]
    returned = compared(asked.state, draft, name, printed, [printed[0], "– и больше"])
    assert text_of(returned, "r12") == typed.replace("и ещё", "и больше")


def test_a_speech_may_be_taken_out_and_put_in() -> None:
    wording = item_wording(back({SPOKE: None}).draft, ItemId("a1"))
    assert wording.spoke == "Зайцев А.Р. – предложил общий календарь открытых мероприятий."
    added = back({SPOKE: f"{SPOKE}\nЛугов И.П. – поддержал."})
    assert kinds(added) == [WORDING]
    assert (item_wording(added.draft, ItemId("a1")).spoke or "").endswith("– поддержал.")


PRESENT = "1. Андреев П.С., генеральный директор АО «Энский приборостроительный завод»;"
ORDER = (
    "Ответственные исполнители – Григорьева Т.И., руководители колледжей – участников "
    "кластера, срок до 30.06.2026."
)
COMMISSION = "П2. Избрать счётную комиссию в составе: Жукова Е.П. (председатель),"
ELECTED = "Избрана Борисова Н.А., заместитель председателя Комитета промышленности Энской области."
FIVE = next(line.replace("\xa0", " ") for line in printed_lines() if "«против»\xa0– 5" in line)


@pytest.mark.parametrize(
    ("line", "now", "kind"),
    [
        (FIVE, FIVE.replace("«против» – 5", "«против» – 6"), VOTES),
        (FIVE, None, VOTES),
        (PRESENT, PRESENT.replace("Андреев", "Андронов"), DifferenceKind.ATTENDANCE),
        (PRESENT, None, DifferenceKind.ATTENDANCE),
        (
            "В 10:37 отключился Козлов Н.Е.; присутствуют 12 из 17.",
            "В 10:57 отключился Козлов Н.Е.; присутствуют 12 из 17.",
            DifferenceKind.ATTENDANCE,
        ),
        (ORDER, ORDER.replace("30.06", "30.07"), DifferenceKind.ASSIGNMENT),
        ("ПРОТОКОЛ № 2", "ПРОТОКОЛ № 3", NUMBERS),
        (PUBLISH, PUBLISH.replace("1.2.", "1.3."), NUMBERS),
        (PUBLISH, None, DifferenceKind.DECISION),
        (
            "– стажировка преподавателей на предприятиях (не менее 36 часов в год);",
            "– стажировка преподавателей на предприятиях (не менее 40 часов в год);",
            NUMBERS,
        ),
        (
            f"{COMMISSION} Васильев О.Л., Данилов М.К.",
            f"{COMMISSION} Васильев О.Л., Орлов Г.Т.",
            DifferenceKind.PEOPLE,
        ),
        (
            ELECTED,
            "Избран Егоров С.В.",
            VOTES,
        ),
        (
            "Приложение: особое мнение Егорова С.В. по решению 2.1.",
            "Приложение: особое мнение Козлова Н.Е. по решению 2.1.",
            DifferenceKind.PEOPLE,
        ),
        (PUBLISH, f"{PUBLISH}\nГолосовали: «за» – 13.", VOTES),
    ],
)
def test_what_nobody_may_change_by_hand(line: str, now: str | None, kind: DifferenceKind) -> None:
    returned = back({line: now})
    assert set(kinds(returned)) == {kind}
    assert returned.errors == returned.differences
    assert (returned.taken, returned.draft) == ((), None)
    assert kind_words(kind)


def test_an_error_in_one_place_does_not_keep_the_wording_of_another() -> None:
    returned = back({HEARD: "Григорьева Т.И. – о плане.", FIVE: None})
    assert kinds(returned) == [WORDING, VOTES]
    assert places(returned) == ["Вопрос 1, СЛУШАЛИ"]


def test_other_words_are_neither_taken_nor_wrong() -> None:
    returned = back({"Форма проведения: очная с дистанционным участием": "Форма: смешанная"})
    assert kinds(returned) == [DifferenceKind.OTHER]
    assert (returned.errors, returned.taken) == ((), ())


def test_wording_changed_in_the_draft_since_is_not_looked_for() -> None:
    draft = MinutesDraft(version=1)
    draft = replace(
        draft,
        resolutions=(ResolutionWording(motion=MotionId("r12"), text="Иначе.", reason="так"),),
    )
    returned = back({PUBLISH: PUBLISH.replace("Публиковать", "Размещать")}, draft)
    assert kinds(returned) == [DifferenceKind.OTHER]
    assert returned.draft == draft


def test_a_text_of_many_other_lines_is_told_without_pairing() -> None:
    state, people = request().state, request().people
    name = naming_of(state, people).person
    old, new = (tuple(f"{word} {n}" for n in range(60)) for word in ("строка", "иное"))
    returned = compared(state, None, name, old, (*new, "ещё"))
    assert len(returned.differences) == 121
    assert returned.taken == ()


def test_the_parts_of_a_discussion_have_their_names() -> None:
    assert {place.split(", ")[1] for place in places(back({SPOKE: None}))} == {"ВЫСТУПИЛИ"}
    assert len(Speech) == 2
