"""Whatever is typed wrong gets its sentence, stays as typed, and nothing else is lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt

from tests.gui.councils.hands import SHIFT, Hands
from tests.gui.desk import CTRL, SomeStores

BOOK = "щ" * 1_000_000
KEPT = 32_767  # more a line does not hold
TOO_LONG = "здесь не больше 1000 знаков"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """What is typed or chosen in a form, and what is then said at the field ``at``."""

    at: str
    said: str
    typed: Mapping[str, str] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)


def wrong(at: str, text: str, said: str) -> Wrong:
    return Wrong(at=at, said=said, typed={at: text})


@dataclass(frozen=True, slots=True)
class Case:
    """How a form is opened, and what is wrong in it one after the other."""

    begin: Callable[[Hands], None]
    inputs: tuple[Wrong, ...]


def new_council(hands: Hands) -> None:
    hands.press(Qt.Key.Key_N, modifier=CTRL | SHIFT)


def new_member(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Insert)


def same_member(hands: Hands) -> None:
    new_member(hands)
    hands.go("person-surname")
    hands.paste("Васильев Олег Львович")
    hands.press(Qt.Key.Key_Tab)
    hands.answer("person-known-button")


def ending(hands: Hands) -> None:
    hands.choose_row("Васильев")
    hands.press(Qt.Key.Key_Delete)


def in_directory(place: int) -> Callable[[Hands], None]:
    def begin(hands: Hands) -> None:
        hands.open_directory(place)
        hands.press(Qt.Key.Key_Insert)

    return begin


CASES = (
    Case(
        new_council,
        (
            wrong("council-name", "", "нужно заполнить"),
            wrong("council-name", "\x07\x1b", "нужно заполнить"),
            wrong("council-name", BOOK, TOO_LONG),
        ),
    ),
    Case(
        new_member,
        (
            wrong("person-surname", "", "нужно заполнить"),
            wrong("person-surname", "\x00\x07", "нужно заполнить"),
            wrong("person-surname", BOOK, TOO_LONG),
            Wrong(
                typed={"person-surname": "Ветров", "person-given-name": "Егор", "member-from": ""},
                at="member-from",
                said="Нужна дата",
            ),
            wrong("member-from", "30.02.2026", "Даты «30.02.2026» не бывает."),
            wrong("member-from", "завтра", "дат"),
            wrong("member-from", BOOK, "дат"),
            Wrong(
                typed={"member-from": "01.09.2026", "member-to": "31.08.2026"},
                at="member-to",
                said="Последний день 31.08.2026 раньше первого – 01.09.2026",
            ),
            Wrong(
                typed={"member-to": "", "member-weight": "5/0"},
                at="member-weight",
                said="«5/0» – не вес голоса",
            ),
            wrong("member-weight", "-1", "«-1» – не вес голоса"),
            wrong("member-weight", BOOK, TOO_LONG),
            Wrong(
                typed={"member-weight": "1", "person-email": "нет"},
                at="person-email",
                said="не адрес почты",
            ),
            Wrong(
                typed={"person-email": ""},
                chosen={"member-role": "председатель"},
                at="member-role",
                said="уже есть председатель",
            ),
        ),
    ),
    Case(same_member, (wrong("member-from", "01.10.2025", "уже состоит в совете с 01.09.2024"),)),
    Case(
        ending,
        (
            wrong("ending-day", "", "Нужна дата"),
            wrong("ending-day", "31.04.2026", "Даты «31.04.2026» не бывает."),
            Wrong(
                typed={"ending-day": "01.01.2020", "ending-basis": "заявление"},
                at="ending-day",
                said="раньше первого – 01.09.2024",
            ),
            Wrong(
                typed={"ending-day": "01.10.2026", "ending-basis": ""},
                chosen={"ending-how": "выведен приказом"},
                at="ending-basis",
                said="каким приказом",
            ),
            wrong("ending-basis", BOOK, TOO_LONG),
        ),
    ),
    Case(
        in_directory(1),
        (
            wrong("organisation-name", "", "нужно заполнить"),
            Wrong(
                typed={
                    "organisation-name": "Заречный техникум",
                    "organisation-from": "01.09.2026",
                    "organisation-to": "31.08.2026",
                },
                at="organisation-to",
                said="раньше",
            ),
            wrong("organisation-head", "никто", "«никто» в списке нет"),
        ),
    ),
    Case(
        in_directory(2),
        (
            wrong("agreement-date", "", "Нужна дата"),
            wrong("agreement-date", "29.02.2026", "не бывает"),
            Wrong(
                typed={"agreement-date": "01.09.2026", "agreement-to": "31.08.2026"},
                at="agreement-parties",
                said="хотя бы одну сторону",
            ),
        ),
    ),
)


def test_a_wrong_entry_is_said_and_kept(hands: Hands, stores: SomeStores) -> None:
    for case in CASES:
        case.begin(hands)
        dialog, before = hands.dialog(), stores.store.contents
        for entry in case.inputs:
            for where, text in entry.typed.items():
                hands.go(where)
                hands.paste(text)
            for where, words in entry.chosen.items():
                hands.choose(where, words)
            hands.save()
            assert entry.said in hands.complaint(entry.at)
            assert hands.dialog() == dialog
            assert stores.store.contents is before
            assert {at: hands.text(at) for at in entry.typed} == {
                at: text[:KEPT] for at, text in entry.typed.items()
            }
        hands.press(Qt.Key.Key_Escape)
        assert hands.dialog() == f"{dialog}-drop"
        hands.answer(f"{dialog}-drop-yes")
        assert hands.dialog() != dialog
        if hands.dialog():  # the directory
            hands.press(Qt.Key.Key_Escape)
        assert hands.dialog() == ""


RULES = (
    ("quorum", "quorum-share", "другая доля…", "5/3", "Доля 5/3 больше целого."),
    ("quorum", "quorum-share", "другая доля…", "\x07", "Напишите долю так: 2/3, 60 % или 0,6."),
    ("quorum", "quorum-share", "другая доля…", BOOK, "Напишите долю так: 2/3, 60 % или 0,6."),
    ("chair", "chair-years", "другое число…", "-1", "целое число"),
)


def test_rules_that_cannot_be_are_said_and_kept(hands: Hands, stores: SomeStores) -> None:
    before = stores.store.contents
    for row, word, other, typed, said in RULES:
        hands.press(Qt.Key.Key_F6)
        hands.choose(word, other)
        hands.go(f"{word}-typed")
        hands.paste(typed)
        hands.save()
        assert said in hands.complaint(f"regulation-{row}")
        assert hands.text(f"{word}-typed") == typed[:KEPT]
        assert stores.store.contents is before
        assert hands.view.unsaved == "Правила совета исправлены и не сохранены."
        hands.answer("regulation-drop")
        assert hands.view.unsaved == ""
        hands.press(Qt.Key.Key_F6)
