from __future__ import annotations

import pytest

from secretary_app.application.lint import claims
from secretary_app.domain.agenda import (
    ItemId,
    ItemWording,
    MinutesDraft,
    MotionId,
    ResolutionWording,
)
from secretary_app.domain.meeting.entries import DissentRecorded, StatementKind, StatementRecorded
from secretary_app.domain.people import PersonId
from tests.application.lint.looking import ALL_HERE, look, only, said, seen
from tests.builders import facts, item, motion
from tests.sitting import Sitting

UNANIMOUS = f"{ALL_HERE}; vote r1; others for; end"
DIVIDED = f"{ALL_HERE}; vote r1; against dan; others for; end"


def sitting(script: str, text: str) -> Sitting:
    """A sitting with something said on its first question."""
    said_there = StatementRecorded(item=ItemId("i1"), kind=StatementKind.SPOKE, text=text)
    held = Sitting(facts(agenda=(item("i1"), item("i2")), motions=(motion("r1", number="1.1"),)))
    return held.run(f"open\n{script}").do(said_there)


def test_what_was_said_about_a_divided_vote_is_a_warning_at_its_entry() -> None:
    subject = seen(sitting(DIVIDED, "отметил, что решение принято единогласно"))
    remark = only(claims.unanimity(subject))
    number = len(subject.entries)
    assert said([remark]) == [f"warning unanimity_false Запись журнала {number}"]
    assert remark.where.place == f"journal[{number - 1}].text"


def test_a_unanimous_vote_may_be_called_so() -> None:
    subject = seen(sitting(UNANIMOUS, "отметил, что решение принято единогласно"))
    assert said(claims.unanimity(subject)) == []


def test_without_a_vote_nothing_is_unanimous() -> None:
    subject = seen(sitting(ALL_HERE, "все единогласны"))
    assert said(claims.unanimity(subject)) == ["warning unanimity_without_vote Запись журнала 7"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Принять единогласно.", ["error unanimity_false Решение 1.1"]),
        ("Решения комиссии принимаются единогласно.", []),
        ("Принять.", []),
    ],
)
def test_the_text_of_a_resolution_must_not_claim_it(text: str, kinds: list[str]) -> None:
    subject = look(DIVIDED, motions=(motion("r1", number="1.1", text=text),))
    assert said(claims.unanimity(subject)) == kinds


def test_the_draft_is_read_too() -> None:
    draft = MinutesDraft(
        version=1,
        items=(ItemWording(item=ItemId("i1"), heard="докладчика", spoke="Решено единогласно"),),
        resolutions=(
            ResolutionWording(motion=MotionId("r1"), text="Единогласно принять.", reason="стиль"),
        ),
    )
    subject = look(DIVIDED, draft=draft)
    assert said(claims.unanimity(subject)) == [
        "warning unanimity_false Протокол",
        "error unanimity_false Протокол",
    ]


def dissent(text: str | None) -> DissentRecorded:
    return DissentRecorded(motion=MotionId("r1"), person=PersonId("dan"), text=text)


@pytest.mark.parametrize("text", [None, " "])
def test_a_dissent_without_a_text_has_no_sheet(text: str | None) -> None:
    held = sitting(DIVIDED, "возразил").do(dissent(text))
    subject = seen(held)
    remark = only(claims.dissents(subject))
    assert said([remark]) == [f"warning dissent_without_text Запись журнала {len(held.entries)}"]
    assert subject.named(PersonId("dan")) in remark.text


def test_a_dissent_with_its_text_is_complete() -> None:
    held = sitting(DIVIDED, "сообщил, что изложит особое мнение").do(dissent("Считаю иначе."))
    assert said(claims.dissents(seen(held))) == []


def test_a_dissent_that_only_a_text_mentions() -> None:
    subject = seen(sitting(DIVIDED, "изложит особое мнение письменно"))
    number = len(subject.entries)
    assert said(claims.dissents(subject)) == [
        f"warning dissent_not_recorded Запись журнала {number}"
    ]


def test_a_text_about_the_whole_meeting_may_speak_of_any_motion() -> None:
    subject = look(UNANIMOUS, subject="Принято единогласно", motions=(motion("r1"),))
    assert said(claims.unanimity(subject)) == []
