from __future__ import annotations

import pytest

from secretary_app.application.preparation.answers import (
    answered,
    invited,
    notified,
    uninvited,
)
from secretary_app.application.preparation.forecast import forecast
from secretary_app.domain.agenda import Answer, Confirmation, Meeting, Preparation
from secretary_app.domain.errors import InvalidFact
from secretary_app.language.forecast import confirmed_sentence, hoped_sentence
from tests.application.preparation.preparing import coming, ids, record
from tests.builders import DAY, quorum, regulation


def saying(text: str, **fields: object) -> Meeting:
    """«chair+ ann~ bob- guest+»: in the room, by video, not at all."""
    signs = {"+": Answer.IN_PERSON, "~": Answer.REMOTE, "-": Answer.ABSENT}
    meeting = coming(**fields)
    for word in text.split():
        meeting = answered(meeting, ids(word[:-1]), signs[word[-1]])
    return meeting


def numbers(composition: str, text: str, **rules: object) -> tuple[int, int, int]:
    found = forecast(record(composition, regulation(**rules)), saying(text))
    return found.coming, found.absent, found.silent


def told(composition: str, text: str, **rules: object) -> tuple[str, str]:
    found = forecast(record(composition, regulation(**rules)), saying(text))
    return (
        confirmed_sentence(found.confirmed, found.coming, found.members),
        hoped_sentence(found.hoped, found.silent),
    )


def test_members_with_a_vote_are_counted() -> None:
    composition = "chair:chair ann bob cid dan?"
    assert numbers(composition, "chair+ ann~ bob- dan+ guest+") == (2, 1, 1)
    assert numbers(composition, "") == (0, 0, 4)


def test_the_quorum_is_that_of_the_rules() -> None:
    found = forecast(record("m1..m18"), saying(" ".join(f"m{n}+" for n in range(1, 12))))
    assert (found.confirmed.counted, found.confirmed.required, found.confirmed.met) == (11, 9, True)
    assert (found.hoped.counted, found.members, found.weighted) == (18, 18, False)


@pytest.mark.parametrize(
    ("composition", "text", "rules", "sentence"),
    [
        ("m1..m4", "m1+ m2+", {}, "Подтвердили 2 из 4, для кворума нужно 2, запас 0."),
        ("m1..m4", "m1+", {}, "Подтвердил 1 из 4, для кворума нужно 2, не хватает 1."),
        ("m1..m4", "m1+", {"quorum": None}, "Подтвердил 1 из 4, кворум не требуется."),
        (
            "m1*2 m2 m3",
            "m1+",
            {},
            "Подтвердил 1 из 3, засчитывается 2, для кворума нужно 2, запас 0.",
        ),
        (
            "ann@север bob@юг",
            "ann+",
            {"per_side": True},
            (
                "Подтвердил 1 из 2, для кворума нужно от сторон: «север» – 1, «юг» – 1, "
                "не хватает 1."
            ),
        ),
    ],
)
def test_what_was_confirmed_is_told(
    composition: str, text: str, rules: dict[str, object], sentence: str
) -> None:
    if rules.pop("per_side", False):
        rules["quorum"] = quorum(">=1/2 members", per_side=True)
    assert told(composition, text, **rules)[0] == sentence


def test_whoever_is_silent_may_save_the_quorum() -> None:
    assert told("m1..m4", "m1+ m2-")[1] == (
        "Не ответили 2; если придут все: для кворума нужно 2, запас 1."
    )
    assert told("m1..m4", "m1+ m2- m3-")[1] == (
        "Не ответил 1; если придут все: для кворума нужно 2, запас 0."
    )
    assert told("m1", "m1+")[1] == ""
    assert told("m1", "", quorum=None)[1] == ""


def test_no_rules_no_forecast() -> None:
    with pytest.raises(InvalidFact):
        forecast(record("m1", regulation(effective_from=DAY.replace(year=2027))), coming())


def test_an_answer_is_given_changed_and_taken_back() -> None:
    meeting = answered(coming(), ids("ann", "bob"), Answer.ABSENT, "болезнь")
    assert meeting.preparation is not None
    assert [c.reason for c in meeting.preparation.confirmations] == ["болезнь", "болезнь"]
    again = answered(meeting, ids("ann"), Answer.ABSENT)
    assert answers_of(again)["ann"] == Confirmation(
        person=ids("ann")[0], answer=Answer.ABSENT, reason="болезнь"
    )
    assert answers_of(answered(meeting, ids("ann"), Answer.ABSENT, ""))["ann"].reason is None
    here = answered(meeting, ids("ann"), Answer.IN_PERSON, "болезнь")
    assert answers_of(here)["ann"].reason is None
    assert set(answers_of(answered(meeting, ids("ann"), None))) == {"bob"}


def answers_of(meeting: Meeting) -> dict[str, Confirmation]:
    assert meeting.preparation is not None
    return {c.person: c for c in meeting.preparation.confirmations}


def test_guests_come_once_and_go_with_their_answer() -> None:
    meeting = invited(coming(), ids("guest", "other", "guest"))
    assert meeting.guests == ids("guest", "other")
    meeting = uninvited(answered(meeting, ids("guest"), Answer.REMOTE), ids("guest")[0])
    assert meeting.guests == ids("other")
    assert answers_of(meeting) == {}


def test_a_sent_notice_tells_everybody() -> None:
    meeting = notified(coming(), DAY)
    assert meeting.all_notified
    assert meeting.preparation == Preparation(notified_on=DAY)
    assert not notified(meeting, None).all_notified
