from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.lint import typography
from secretary_app.domain.agenda import ItemId, ItemWording, MinutesDraft, MotionId
from secretary_app.domain.deadlines import Conditional
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    ItemDeferred,
    ItemWithdrawn,
    MotionAmended,
    MotionProposed,
    Recused,
)
from secretary_app.domain.people import PersonId
from tests.application.lint.looking import AGENDA, look, said, seen
from tests.builders import facts, motion, person
from tests.sitting import Sitting


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Утвердить план «Весна».", []),
        ("Утвердить  план.", ["double_spaces"]),
        ('Утвердить план "Весна".', ["quotes"]),
        ("Утвердить план - весенний.", ["dashes"]),
        ("Утвердить план — весенний.", ["dashes"]),
        ("План на 2021 - 2022 годы", ["dashes", "spaces_to_bind"]),
        ("Утвердить:\n- первое;\n- второе.", []),
        ("Избрать:\xa0Козлов\xa0Д..М.", ["initials_in_text"]),
        ("Избрать: Козлов\xa0Д. М.", ["initials_in_text"]),
        ("Избрать: Козлов Д.М.", ["spaces_to_bind"]),
        ("Протокол № 2", ["spaces_to_bind"]),
        ("Утвeрдить план.", ["latin_letters"]),  # a Latin e
    ],
)
def test_how_a_text_is_typed(text: str, kinds: list[str]) -> None:
    subject = look(motions=(motion("r1", text=text),))
    assert [r.kind for r in typography.texts(subject)] == kinds


def test_the_fix_is_the_text_as_printed_with_its_list_items() -> None:
    subject = look(motions=(motion("r1", text='Принять:\n- "план"  на 2026 г.;'),))
    remarks = list(typography.texts(subject))
    assert {r.fix.value for r in remarks if r.fix} == {"Принять:\n- «план» на 2026\xa0г.;"}
    assert {r.severity.value for r in remarks} == {"warning", "info"}


def test_latin_letters_are_named_and_replaced() -> None:
    [remark] = typography.texts(look(motions=(motion("r1", text="Cовет решил"),)))
    assert remark.data["words"] == ("Cовет",)
    assert remark.fix is not None
    assert remark.fix.value == "Совет решил"


DOUBLE = "два  пробела"


def test_every_text_of_the_paper_is_read() -> None:
    own = motion("r1", text=DOUBLE, deadline=Conditional(DOUBLE))
    known = facts(agenda=AGENDA, motions=(own,), subject=DOUBLE, place=DOUBLE)
    sitting = Sitting(known).run("open\narrive chair")
    sitting.do(
        AbsenceNoted(person=PersonId("ann"), reason=DOUBLE),
        ItemDeferred(item=ItemId("i1"), reason=DOUBLE),
        ItemWithdrawn(item=ItemId("i2"), reason=DOUBLE),
        Recused(item=ItemId("i1"), person=PersonId("bob"), reason=DOUBLE),
    )
    places = [r.where.place for r in typography.texts(seen(sitting))]
    assert places == [
        "subject",
        "place",
        "motions[0].text",
        "motions[0].deadline",
        "journal[2].reason",
        "journal[3].reason",
        "journal[4].reason",
        "journal[5].reason",
    ]


@pytest.mark.parametrize("field", ["position", "organisation"])
def test_positions_of_the_people_named(field: str) -> None:
    own: Any = person("ann", 1, **{field: DOUBLE})
    subject = look(people=(own,))
    assert said(typography.texts(subject)) == [
        f"warning double_spaces {subject.named(PersonId('ann'))}"
    ]


def test_of_the_draft_only_what_was_written_is_read() -> None:
    wording = ItemWording(item=ItemId("i1"), heard=DOUBLE)
    subject = look(draft=MinutesDraft(version=1, items=(wording,)))
    [remark] = typography.texts(subject)
    assert remark.where.place == "draft.items[0].heard"


def test_a_motion_proposed_in_the_room_is_placed_at_its_entry_until_amended() -> None:
    sitting = Sitting(facts(motions=())).run("open\narrive chair")
    sitting.do(MotionProposed(motion=motion("r9", text=DOUBLE)))
    [remark] = typography.texts(seen(sitting))
    assert remark.where.place == "journal[2].text"
    sitting.do(MotionAmended(motion=MotionId("r9"), text=f"И здесь {DOUBLE}"))
    [remark] = typography.texts(seen(sitting))
    assert remark.where.place == "journal[3].text"
