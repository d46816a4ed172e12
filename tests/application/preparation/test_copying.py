from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from secretary_app.application.preparation.agenda import motions_of, preparation_of, prepare_item
from secretary_app.application.preparation.answers import answered, notified
from secretary_app.application.preparation.copying import copied, fresh
from secretary_app.domain.agenda import Answer, Material, Meeting, MeetingForm, MeetingKind
from secretary_app.domain.councils import CouncilKind
from secretary_app.domain.deadlines import OnDate, Standing
from tests.application.preparation.preparing import coming, ids, record
from tests.builders import DAY, council, election, item, motion

NEXT = date(2026, 6, 11)


def earlier() -> Meeting:
    meeting = coming(
        starts_at=time(10, 30),
        place="зал заседаний",
        form="mixed",
        subject="о разном",
        presiding=ids("bob")[0],
        secretary=ids("cid")[0],
        guests=ids("guest"),
        ballots_until=datetime(2026, 3, 12, 18, tzinfo=ZoneInfo("Asia/Tomsk")),
        agenda=(item("i1", rapporteurs=ids("ann")), item("i2")),
        motions=(
            motion("p1", None, number="П1"),
            motion("r1", "i1", number="1.1", deadline=OnDate(date(2026, 6, 11))),
            motion("r2", "i2", number="2.1", deadline=OnDate(date(2026, 6, 12))),
            motion("r3", "i2", number="2.2", deadline=Standing()),
            replace(election("e1", "k1=ann k2=bob"), number="П2"),
        ),
    )
    meeting = prepare_item(meeting, meeting.agenda[0].id, lambda p: replace(p, minutes=20))
    with_papers = prepare_item(
        meeting, meeting.agenda[1].id, lambda p: replace(p, materials=(Material(name="План"),))
    )
    return notified(answered(with_papers, ids("ann"), Answer.IN_PERSON), DAY)


def test_a_new_meeting_takes_what_is_usual() -> None:
    made = fresh(record(), "4", NEXT, earlier())
    assert (made.number, made.date, made.starts_at) == ("4", NEXT, time(10, 30))
    assert (made.place, made.form) == ("зал заседаний", MeetingForm.MIXED)
    assert (made.presiding, made.secretary) == ids("chair", "ann")
    assert (made.agenda, made.guests, made.subject) == ((), (), None)
    assert made.id not in (earlier().id, fresh(record(), "4", NEXT).id)


def test_where_the_composition_names_nobody_the_earlier_meeting_does() -> None:
    made = fresh(record("bob cid"), "4", NEXT, earlier())
    assert (made.presiding, made.secretary) == ids("bob", "cid")
    made = fresh(record("bob cid"), "4", NEXT)
    assert (made.presiding, made.secretary, made.place) == (None, None, None)


def test_a_conference_confers() -> None:
    known = record("bob", council=council(kind=CouncilKind.CONFERENCE))
    assert fresh(known, "1", NEXT).kind is MeetingKind.CONFERENCE


def test_a_copy_keeps_the_agenda_under_new_ids() -> None:
    old = earlier()
    made = copied(record(), old, "4", NEXT)
    assert [i.title for i in made.agenda] == [i.title for i in old.agenda]
    assert [m.number for m in made.motions] == ["П1", "П2", "1.1", "2.1", "2.2"]
    assert (made.subject, made.guests) == ("о разном", ids("guest"))
    assert not {i.id for i in made.agenda} & {i.id for i in old.agenda}
    assert not {m.id for m in made.motions} & {m.id for m in old.motions}
    first = made.agenda[0]
    assert first.rapporteurs == ids("ann")
    assert [m.text for m in motions_of(made, first.id)] == ["Принять решение r1."]


def test_a_copy_leaves_out_what_belonged_to_the_day() -> None:
    made = copied(record(), earlier(), "4", NEXT)
    stale, coming_, standing = (m.deadline for m in made.motions[2:])
    assert (stale, coming_, standing) == (None, OnDate(date(2026, 6, 12)), Standing())
    assert (made.ballots_until, made.all_notified) == (None, False)
    assert made.preparation is not None
    assert (made.preparation.confirmations, made.preparation.notified_on) == ((), None)
    assert preparation_of(made, made.agenda[0].id).minutes == 20
    assert preparation_of(made, made.agenda[1].id).materials == ()


def test_a_copy_of_something_unprepared_is_unprepared() -> None:
    assert copied(record(), coming(), "4", NEXT).preparation is None
