"""The course of a meeting: opening, breaks, presiding, presence, agenda, motions, notes."""

from datetime import date

import pytest

from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.archived import ArchivedMinutes
from secretary_app.domain.deadlines import Standing
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.entries import (
    DissentRecorded,
    Event,
    GuestArrived,
    ItemAdded,
    ItemDeferred,
    ItemWithdrawn,
    Mode,
    MotionAmended,
    MotionProposed,
    StatementKind,
    StatementRecorded,
)
from secretary_app.domain.meeting.refusals import Reason, name_of
from secretary_app.domain.meeting.state import (
    DissentNote,
    ItemStatus,
    MovementKind,
    Phase,
    Presence,
    Statement,
)
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, election, facts, item, motion, regulation
from tests.domain.reading import Reading, proves
from tests.domain.refusing import refused
from tests.sitting import Sitting, held

SUBSTITUTES = regulation(representation="substitute")


def test_meeting_runs_from_opening_to_closing() -> None:
    sitting = Sitting(facts("a", presiding="a"))
    assert sitting.state.phase is Phase.NOT_OPENED
    sitting.run("open")
    assert (sitting.state.phase, sitting.state.opened_at) == (Phase.RUNNING, OPENING)
    assert sitting.state.presiding == "a"
    assert list(sitting.state.items) == ["i1", "i2", "i3"]
    assert sitting.run("break").state.phase is Phase.BREAK
    assert sitting.run("resume").state.phase is Phase.RUNNING
    assert sitting.run("close").state.phase is Phase.CLOSED
    assert sitting.state.closed_at == sitting.entries[-1].at


def test_meeting_may_be_closed_in_a_break() -> None:
    assert held("a", "break; close").state.phase is Phase.CLOSED


@proves(Reading.REFUSALS)
def test_nothing_happens_before_the_opening() -> None:
    sitting = Sitting(facts("a"))
    for line in ("arrive a", "break", "close", "vote r1", "item i1", "preside a"):
        assert refused(sitting, line) is Reason.NOT_OPENED


@proves(Reading.REFUSALS)
def test_a_meeting_known_from_its_minutes_is_not_opened() -> None:
    minutes = ArchivedMinutes(entered_on=date(2026, 11, 1), source="Протокол № 3.docx")
    assert refused(Sitting(facts("a", archive=minutes)), "open") is Reason.ARCHIVED


@proves(Reading.REFUSALS)
def test_after_the_closing_only_dissent_passes() -> None:
    sitting = held("a", "arrive a; vote r1; for a; end; close")
    for line in ("leave a", "break", "close", "vote r2", "item i1", "guest guest"):
        assert refused(sitting, line) is Reason.CLOSED
    assert refused(sitting, "open") is Reason.ALREADY_OPENED
    sitting.do(DissentRecorded(motion=MotionId("r1"), person=PersonId("a"), text="Против."))
    assert len(sitting.state.dissents) == 1


@proves(Reading.REFUSALS)
@pytest.mark.parametrize(
    ("script", "line", "reason"),
    [
        ("", "open", Reason.ALREADY_OPENED),
        ("", "resume", Reason.NO_BREAK),
        ("break", "break", Reason.ON_BREAK),
        ("break", "vote r1", Reason.ON_BREAK),
        ("arrive a; vote r1; end; break", "reopen r1", Reason.ON_BREAK),
        ("vote r1", "break", Reason.VOTE_RUNS),
        ("vote r1", "close", Reason.VOTE_RUNS),
        ("vote r1", "vote r2", Reason.VOTE_RUNS),
        ("vote r1", "vote r1", Reason.ALREADY_OPEN),
        ("vote r1; end; reopen r1", "reopen r1", Reason.ALREADY_OPEN),
        ("vote r1; end", "vote r1", Reason.MOTION_VOTED),
        ("", "reopen r1", Reason.NOT_VOTED_YET),
        ("", "end", Reason.NOT_OPEN),
        ("vote r1", "end r2", Reason.NOT_OPEN),
        ("vote r1; end", "for a", Reason.NOT_OPEN),
        ("", "vote r9", Reason.UNKNOWN_MOTION),
        ("", "record r9", Reason.UNKNOWN_MOTION),
        ("", "preside nobody_known", Reason.UNKNOWN_PERSON),
        ("", "arrive nobody_known", Reason.UNKNOWN_PERSON),
        ("", "recuse nobody_known", Reason.UNKNOWN_PERSON),
        ("", "recuse a on i9", Reason.UNKNOWN_ITEM),
        ("", "item i9", Reason.UNKNOWN_ITEM),
        ("arrive a", "arrive a", Reason.ALREADY_PRESENT),
        ("", "arrive guest", Reason.NOT_A_MEMBER),
        ("", "leave a", Reason.NOT_PRESENT),
        ("", "to_remote a", Reason.NOT_PRESENT),
        ("arrive a; leave a", "leave a", Reason.NOT_PRESENT),
        ("guest guest", "leave guest", Reason.NOT_PRESENT),
        ("", "absent guest", Reason.NOT_A_MEMBER),
        ("arrive a", "absent a", Reason.ALREADY_PRESENT),
        ("", "guest a", Reason.GUEST_IS_MEMBER),
        ("guest guest", "guest guest", Reason.GUEST_TWICE),
        ("", "guest_left guest", Reason.GUEST_ABSENT),
        ("", "substitute x for a", Reason.SUBSTITUTE_FORBIDDEN),
        ("arrive a", "proxy b to a", Reason.PROXY_FORBIDDEN),
    ],
)
def test_steps_that_do_not_fit(script: str, line: str, reason: Reason) -> None:
    assert refused(held("a b adviser?", script), line) is reason


@proves(Reading.REFUSALS)
def test_vote_needs_a_majority_rule() -> None:
    assert refused(held("a", "", regulation(majority=None)), "vote r1") is Reason.NO_MAJORITY


@proves(Reading.REFUSALS)
@pytest.mark.parametrize(
    ("script", "line", "reason"),
    [
        ("", "substitute x for adviser", Reason.SUBSTITUTE_OF_NOBODY),
        ("", "substitute x for guest", Reason.SUBSTITUTE_OF_NOBODY),
        ("", "substitute b for a", Reason.SUBSTITUTE_VOTES),
        ("", "substitute nobody_known for a", Reason.UNKNOWN_PERSON),
        ("substitute x for a", "substitute x for b", Reason.ALREADY_PRESENT),
        ("substitute x for a", "guest x", Reason.ALREADY_PRESENT),
        ("substitute x for a", "arrive a", Reason.SEAT_TAKEN),
        ("", "substitute adviser for a", None),
        ("arrive adviser", "substitute x for a", None),
    ],
)
def test_substitutes(script: str, line: str, reason: Reason | None) -> None:
    assert refused(held("a b adviser?", script, SUBSTITUTES), line) is reason


def test_movements_keep_time_mode_and_seat() -> None:
    script = "substitute x for a remotely; to_room x; guest guest; to_remote guest; leave x"
    sitting = held("a", f"{script}; guest_left guest", SUBSTITUTES)
    moves = [
        (m.person, m.kind.value, m.mode.value, m.substitute_for, m.guest)
        for m in sitting.state.movements
    ]
    assert moves == [
        ("x", "arrived", "remote", "a", False),
        ("x", "mode_changed", "in_person", "a", False),
        ("guest", "arrived", "in_person", None, True),
        ("guest", "mode_changed", "remote", None, True),
        ("x", "left", "in_person", "a", False),
        ("guest", "left", "remote", None, True),
    ]
    times = [e.at for e in sitting.entries[1:]]
    assert [m.at for m in sitting.state.movements] == times
    assert (sitting.state.present, sitting.state.guests) == ({}, {})


def test_guest_may_take_part_remotely() -> None:
    sitting = held("a", "arrive a").do(GuestArrived(person=PersonId("guest"), mode=Mode.REMOTE))
    assert sitting.state.guests == {"guest": Mode.REMOTE}
    assert sitting.state.present == {"a": Presence(mode=Mode.IN_PERSON)}


def test_arrival_takes_back_the_note_of_absence() -> None:
    sitting = held("a b", "absent a b")
    assert sitting.state.absences == {"a": "болен", "b": "болен"}
    assert sitting.run("arrive a").state.absences == {"b": "болен"}


def test_guests_never_become_members_by_moving() -> None:
    kinds = [m.kind for m in held("a", "guest guest; to_remote guest").state.movements]
    assert kinds == [MovementKind.ARRIVED, MovementKind.MODE_CHANGED]


def test_mode_of_a_guest_who_became_a_substitute_is_that_of_the_substitute() -> None:
    sitting = held("a", "guest x; substitute x for a; to_remote x", SUBSTITUTES)
    assert sitting.state.present[PersonId("x")].mode is Mode.REMOTE


def test_agenda_keeps_status_and_the_order_of_discussion() -> None:
    sitting = held("a", "item i2; item i1; item i2")
    sitting.do(ItemDeferred(item=ItemId("i3"), reason="нет докладчика"))
    sitting.do(ItemWithdrawn(item=ItemId("i1")))
    assert sitting.state.discussed == ("i2", "i1")
    statuses = {i: (p.status, p.reason) for i, p in sitting.state.items.items()}
    assert statuses == {
        "i1": (ItemStatus.WITHDRAWN, None),
        "i2": (ItemStatus.STARTED, None),
        "i3": (ItemStatus.DEFERRED, "нет докладчика"),
    }
    assert sitting.run("item i3").state.items[ItemId("i3")].reason is None


def told(event: Event, script: str = "arrive a") -> Reason | None:
    """Why the event is refused after the script."""
    return refused(held("a", script), Record((event,)))


@proves(Reading.REFUSALS)
def test_items_are_added_once_with_known_rapporteurs() -> None:
    added = item("i4", "special", rapporteurs=(PersonId("a"),))
    sitting = held("a", "").do(ItemAdded(item=added))
    assert sitting.state.items[ItemId("i4")].item == added
    assert sitting.state.items[ItemId("i4")].status is ItemStatus.PENDING
    assert told(ItemAdded(item=item("i1"))) is Reason.ITEM_EXISTS
    stranger = item("i4", rapporteurs=(PersonId("nobody_known"),))
    assert told(ItemAdded(item=stranger)) is Reason.UNKNOWN_PERSON
    for event in (ItemWithdrawn(item=ItemId("i9")), ItemDeferred(item=ItemId("i9"))):
        assert told(event) is Reason.UNKNOWN_ITEM


@proves(Reading.REFUSALS)
def test_motions_are_proposed_once_on_a_known_item() -> None:
    sitting = held("ann", "arrive ann").do(MotionProposed(motion=motion("r7", None)))
    assert sitting.run("vote r7; for ann; end").result().unanimous
    assert told(MotionProposed(motion=motion("r1"))) is Reason.MOTION_EXISTS
    assert told(MotionProposed(motion=motion("r8", "i9"))) is Reason.UNKNOWN_ITEM
    stranger = election("e8", "k1=nobody_known")
    assert told(MotionProposed(motion=stranger)) is Reason.UNKNOWN_PERSON
    assert told(MotionProposed(motion=motion("r8", "i2"))) is None


def test_amendment_changes_only_what_it_names() -> None:
    sitting = held("a", "")
    before = sitting.state.motions[MotionId("r1")]
    sitting.do(MotionAmended(motion=MotionId("r1"), text="Иначе."))
    sitting.do(MotionAmended(motion=MotionId("r1"), executors=("a",)))
    sitting.do(MotionAmended(motion=MotionId("r1"), deadline=Standing()))
    sitting.do(MotionAmended(motion=MotionId("r1")))
    after = sitting.state.motions[MotionId("r1")]
    assert (after.text, after.executors, after.deadline) == ("Иначе.", ("a",), Standing())
    assert (after.number, after.ballot) == (before.number, before.ballot)


@proves(Reading.REFUSALS)
def test_motion_on_the_vote_does_not_change() -> None:
    amendment = MotionAmended(motion=MotionId("r1"), text="Иначе.")
    assert told(amendment, "vote r1") is Reason.MOTION_ON_VOTE
    assert told(amendment, "vote r2") is None
    assert told(amendment, "vote r1; end") is None
    assert told(MotionAmended(motion=MotionId("r9"))) is Reason.UNKNOWN_MOTION


def test_recorded_resolution_keeps_the_wording_of_its_time() -> None:
    sitting = held("a", "record n1").do(MotionAmended(motion=MotionId("n1"), text="Позже."))
    assert sitting.state.recorded[0].motion.text == "Принять решение n1."
    assert sitting.state.recorded[0].at == sitting.entries[1].at


def said(who: str | None, item_id: str = "i1") -> StatementRecorded:
    return StatementRecorded(
        item=ItemId(item_id),
        kind=StatementKind.SPOKE,
        text="Поддержать.",
        person=None if who is None else PersonId(who),
    )


@proves(Reading.REFUSALS)
def test_statements_are_kept_in_order() -> None:
    sitting = held("a", "").do(said("a")).do(said(None))
    assert [s.person for s in sitting.state.statements] == ["a", None]
    assert sitting.state.statements[0] == Statement(
        at=sitting.entries[1].at,
        item=ItemId("i1"),
        kind=StatementKind.SPOKE,
        text="Поддержать.",
        person=PersonId("a"),
    )
    assert told(said("a", "i9")) is Reason.UNKNOWN_ITEM
    assert told(said("nobody_known")) is Reason.UNKNOWN_PERSON


@proves(Reading.REFUSALS)
def test_dissent_is_given_to_a_decision() -> None:
    note = DissentRecorded(motion=MotionId("r1"), person=PersonId("a"), text="Не согласен.")
    assert told(note) is Reason.NO_DECISION_YET
    assert told(note, "vote r1") is Reason.NO_DECISION_YET
    sitting = held("a", "vote r1; end; record n1").do(note)
    assert sitting.state.dissents == (
        DissentNote(
            at=sitting.entries[-1].at,
            motion=MotionId("r1"),
            person=PersonId("a"),
            text="Не согласен.",
        ),
    )
    on_recorded = DissentRecorded(motion=MotionId("n1"), person=PersonId("a"))
    assert refused(sitting, Record((on_recorded,))) is None
    stranger = DissentRecorded(motion=MotionId("r1"), person=PersonId("nobody_known"))
    assert refused(sitting, Record((stranger,))) is Reason.UNKNOWN_PERSON
    unknown = DissentRecorded(motion=MotionId("r9"), person=PersonId("a"))
    assert refused(sitting, Record((unknown,))) is Reason.UNKNOWN_MOTION


def test_people_are_named_in_refusals_as_well_as_they_are_known() -> None:
    sitting = held("a b", "")
    assert (
        sitting.refusal("leave a") == "Ветров\N{NO-BREAK SPACE}Е.И. не присутствует на заседании."
    )
    assert name_of(sitting.state, PersonId("nobody_known")) == "nobody_known"
