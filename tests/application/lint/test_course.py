from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from secretary_app.application.lint import course
from secretary_app.domain.meeting.entries import Left
from secretary_app.domain.people import PersonId
from tests.application.lint.looking import ALL_HERE, MOTIONS, look, only, said
from tests.builders import facts
from tests.sitting import Sitting

KNOWN = {PersonId(p) for p in ("chair", "ann", "bob", "cid", "dan")}


@pytest.mark.parametrize(
    ("script", "opened", "kinds"),
    [
        ("", False, ["error not_opened Заседание"]),
        (ALL_HERE, True, ["error not_closed Заседание"]),
        (f"{ALL_HERE}; break", True, ["error not_closed Заседание"]),
        (f"{ALL_HERE}; close", True, []),
    ],
)
def test_only_a_closed_meeting_is_signed(script: str, opened: bool, kinds: list[str]) -> None:
    assert said(course.phase(look(script, opened=opened))) == kinds


def test_a_clock_that_went_backwards_is_shown_at_the_entry() -> None:
    subject = look("arrive chair ann")
    assert said(course.clock(subject)) == []
    first, second, third = subject.entries
    early = replace(third, at=first.at - timedelta(minutes=5))
    remark = only(course.clock(replace(subject, entries=(first, second, early))))
    assert remark.text == "Запись журнала 3: время 09:55 раньше, чем у предыдущей записи (10:01)."
    assert remark.where.place == "journal[2]"


def test_a_ballot_by_someone_who_had_left_is_refused_afresh() -> None:
    known = facts(motions=MOTIONS)
    sitting = Sitting(known).run(f"open\n{ALL_HERE}; vote r1; for chair ann bob cid; leave dan")
    assert course.first_refused(known, sitting.entries, KNOWN) is None
    *before, ballot, _ = sitting.entries
    gone = replace(before[-1], event=Left(person=PersonId("cid")))
    remark = course.first_refused(known, (*before, gone, ballot), KNOWN)
    assert remark is not None
    assert remark.kind == "entry_refused"
    assert remark.where.place == f"journal[{ballot.seq - 1}]"
    assert "правила не допускают эту запись" in remark.text
