"""The lines of the registers: against the demonstration, the fixtures and single meetings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.chain import closing_hash
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.projections import every_meeting, projection_of_stored
from secretary_app.application.records import (
    CalendarChanges,
    MeetingStatus,
)
from secretary_app.application.registers import (
    AboutItem,
    Capacity,
    Part,
    RegisterKind,
    Registers,
    RegisterScope,
    gather,
    register_tables,
)
from secretary_app.application.registers.attendance import attendance_lines
from secretary_app.application.registers.decisions import (
    assignment_lines,
    decision_lines,
    vote_lines,
)
from secretary_app.application.registers.held import plain
from secretary_app.application.registers.meetings import minutes_line
from secretary_app.domain.agenda import MinutesDraft, MotionId, ResolutionWording
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.issued import Checked, IssuedPaper, PaperId, PaperStage, Signed
from secretary_app.domain.meeting.entries import MotionAmended
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from secretary_app.domain.voting import Outcome
from tests.application.councils import CONFERENCE, LETTERS, NAMES, SITTINGS, WEIGHTS, key, stored
from tests.application.registers.gathered import Weeks, demonstration, gathered, held_of
from tests.builders import DAY, facts, motion, regulation
from tests.sitting import Sitting
from tests.sitting import held as sitting_of

CALENDAR = Weeks(CalendarChanges())


@pytest.fixture(scope="module")
def demo() -> Registers:
    return gather(demonstration(), Weeks, RegisterScope())


def test_the_votes_of_the_demonstration(demo: Registers) -> None:
    votes = [
        (v.number, v.round, v.present, v.recused, *_tally(v), v.outcome.value) for v in demo.votes
    ]
    assert votes == [
        ("П1", 1, 12, 0, 12, 0, 0, "adopted"),
        ("П2", 1, 12, 0, 11, 0, 1, "adopted"),
        ("1.1", 1, 13, 0, 11, 1, 1, "adopted"),
        ("1.2", 1, 13, 0, 13, 0, 0, "adopted"),
        ("2.1", 1, 11, 1, 5, 5, 1, "adopted"),
        ("3.1", 1, 12, 0, 11, 0, 0, "second_round"),
        ("3.1", 2, 10, 0, 10, 0, 0, "elected"),
    ]
    assert demo.votes[-1].standing == "Борисова Н.А. – 9; Григорьева Т.И. – 1"
    assert demo.votes[0].item == AboutItem()
    assert demo.votes[2].item == AboutItem("1", "О плане работы кластера на 2026/27 учебный год")


def _tally(line: Any) -> tuple[int, ...]:
    return int(line.counts.for_), int(line.counts.against), int(line.counts.abstain)


def test_the_decisions_of_the_demonstration(demo: Registers) -> None:
    assert [d.number for d in demo.decisions] == [
        "П1",
        "П2",
        "1.1",
        "1.2",
        "2.1",
        "3.1",
        "4.1",
        "4.2",
    ]
    assert [d.number for d in demo.decisions if d.counts is None] == ["4.1", "4.2"]
    assert [d.elected for d in demo.decisions if d.elected] == ["Борисова Н.А."]
    assert [d.number for d in demo.decisions if d.unanimous] == ["П1", "1.2"]


def test_the_assignments_of_the_demonstration(demo: Registers) -> None:
    assert [(a.number, a.executors, a.due) for a in demo.assignments] == [
        (
            "1.1",
            ("Григорьева Т.И.", "руководители колледжей – участников кластера"),
            date(2026, 6, 30),
        ),
        ("1.2", ("руководители участников кластера",), None),
        ("2.1", ("Борисова Н.А.",), None),
        ("4.2", ("Лебедева К.О.",), None),
    ]


def test_the_minutes_of_the_demonstration(demo: Registers) -> None:
    [line] = demo.minutes
    with demonstration().reading() as tx:
        [(_, _, stored_meeting)] = every_meeting(tx)
    assert line.status is MeetingStatus.CLOSED
    assert line.closing_hash == closing_hash(stored_meeting.journal)
    assert line.quorum is not None
    assert (line.quorum.members, line.quorum.present, line.quorum.required) == (17, 9, 9)
    assert (line.questions, line.decisions, line.presiding) == (5, 8, "Андреев П.С.")
    assert demo.council == "Координационный совет кластера «Приборостроение»"


def test_the_attendance_of_the_demonstration(demo: Registers) -> None:
    there = [a for a in demo.attendance if a.part is not Part.ABSENT]
    assert (len(demo.attendance), len(there)) == (21, 16)
    [stand_in] = [a for a in demo.attendance if a.capacity is Capacity.SUBSTITUTE]
    [absent] = [a for a in demo.attendance if a.by_whom]
    assert (stand_in.name, stand_in.of_whom) == ("Устинов Денис Михайлович", "Морозов Ф.А.")
    assert (absent.name, absent.by_whom) == ("Морозов Фёдор Антонович", "Устинов Д.М.")
    late = next(a for a in demo.attendance if a.name.startswith("Никитина"))
    assert late.arrived
    assert late.left
    assert (f"{late.arrived:%H:%M}", f"{late.left:%H:%M}") == ("10:16", "11:12")
    assert late.work == "директор ОГБПОУ «Энский механический техникум»"


def test_registers_hold_as_many_lines_as_the_read_tables() -> None:
    """The projections are computed and proven apart from the registers."""
    found = gathered()
    with stored(*NAMES).reading() as tx:
        rows = [projection_of_stored(record, each) for _, record, each in every_meeting(tx)]
    assert len(found.minutes) == len(rows)
    assert len(found.votes) == sum(len(p.votes) for p in rows)
    assert len(found.decisions) == sum(len(p.resolutions) for p in rows)
    assert len(found.attendance) == sum(len(p.attendance) for p in rows)
    assert found.council == ""


@pytest.mark.parametrize(
    ("scope", "numbers"),
    [
        ({"council": WEIGHTS}, ["7"]),
        ({"meeting": key(SITTINGS, "m1")}, ["1"]),
        ({"start": date(2026, 3, 12), "end": date(2026, 4, 20)}, ["3-ОС", "1"]),
        ({"start": date(2030, 1, 1)}, []),
    ],
)
def test_only_the_meetings_asked_for(scope: Any, numbers: list[str]) -> None:
    assert [line.of.number for line in gathered(**scope).minutes] == numbers


@pytest.mark.parametrize("kind", RegisterKind)
def test_only_the_registers_asked_for(kind: RegisterKind) -> None:
    found, whole = gather(stored(*NAMES), Weeks, RegisterScope(), {kind}), gathered()
    sizes = [len(table.rows) for table in register_tables(found)]
    wanted = [len(table.rows) for table in register_tables(whole, {kind})]
    assert [size for size in sizes if size] == wanted


@pytest.mark.parametrize(
    "scope", [{"council": CouncilId("nobody")}, {"meeting": key(SITTINGS, "m99")}]
)
def test_what_is_not_there_is_refused(scope: Any) -> None:
    with pytest.raises(NotFoundError):
        gathered(**scope)


def test_whoever_follows_can_stop() -> None:
    heard: list[tuple[int, int]] = []

    def follow(done: int, of: int) -> None:
        heard.append((done, of))
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        gather(stored(*NAMES), Weeks, RegisterScope(), follow=follow)
    assert heard == [(0, 7), (1, 7), (2, 7)]


def test_a_conference_has_no_quorum_and_letters_no_quorum_at_the_end() -> None:
    [conference] = gathered(council=CONFERENCE).minutes
    letters, planned, running = gathered(council=LETTERS).minutes
    assert conference.quorum is None
    assert (letters.quorum, planned.quorum) == (None, None)
    assert [m.status.value for m in (letters, planned, running)] == ["closed", "planned", "running"]
    assert (running.closing_hash, planned.opened) == ("", None)


def test_votes_in_writing_are_attendance() -> None:
    parts = [a.part for a in gathered(council=LETTERS).attendance if a.of.day.year == 2025]
    assert parts == [Part.IN_WRITING] * 4 + [Part.ABSENT] * 2


def test_weights_stay_exact() -> None:
    first, second = gathered(council=WEIGHTS).votes
    assert (first.counts.for_, first.required, first.outcome) == (
        Fraction(5, 2),
        Fraction(8, 3),
        Outcome.REJECTED,
    )
    assert second.quorum_required == Fraction(5, 2)


def test_before_the_opening_there_is_nothing_but_the_header() -> None:
    planned = held_of(sitting_of("ann", ""), state=None)
    assert minutes_line(planned).status is MeetingStatus.PLANNED
    assert [*decision_lines(planned), *vote_lines(planned), *attendance_lines(planned)] == []


@pytest.mark.parametrize(
    ("deadline", "due"),
    [
        (OnDate(date(2026, 4, 4)), date(2026, 4, 4)),
        (AfterEvent(3, DayKind.WORKING, EventKind.MEETING), date(2026, 3, 17)),
        (AfterEvent(400, DayKind.CALENDAR, EventKind.MEETING), None),
        (AfterEvent(3, DayKind.WORKING, EventKind.SIGNING), None),
        (NextMeeting(), date(2026, 5, 1)),
        (Standing(), None),
        (Conditional("по готовности"), None),
    ],
)
def test_the_day_of_a_deadline(deadline: Any, due: date | None) -> None:
    one = motion("n1", ballot="none", deadline=deadline)
    meeting = held_of(sitting_of("ann", "record n1", motions=(one,)), next_day=date(2026, 5, 1))
    [line] = assignment_lines(meeting, CALENDAR)
    assert (line.deadline, line.due) == (deadline, due)


def test_an_assignment_has_executors_or_a_deadline_as_they_were_amended_last() -> None:
    plain, blank = motion("n1", ballot="none"), motion("n2", ballot="none", executors=(" ",))
    sitting = sitting_of("ann bob", "arrive ann; record n1; record n2", motions=(plain, blank))
    assert [*assignment_lines(held_of(sitting), CALENDAR)] == []
    sitting = sitting_of("ann bob", "arrive ann", motions=(plain, blank))
    sitting.do(MotionAmended(motion=MotionId("n1"), executors=("ann",))).run("record n1")
    [line] = assignment_lines(held_of(sitting), CALENDAR)
    assert (line.number, line.executors) == ("n1", ("Ветров Е.И.",))


def test_a_decision_reads_as_in_the_minutes() -> None:
    worded = ResolutionWording(motion=MotionId("r1"), text="Принять  - «как есть».", reason="ред.")
    sitting = sitting_of("chair:chair ann bob", "arrive chair ann bob; vote r1; others for; end")
    meeting = held_of(sitting)
    draft = MinutesDraft(version=1, resolutions=(worded,))
    header = replace(meeting.stored.meeting, draft=draft)
    worded_so = replace(meeting, stored=replace(meeting.stored, meeting=header))
    [line], [voted] = decision_lines(worded_so), vote_lines(worded_so)
    assert (line.text, voted.text) == ("Принять – «как есть».", "Принять решение r1.")


def test_decisions_stand_in_the_order_of_the_agenda() -> None:
    script = "arrive chair ann bob; vote q1; others for; end; vote r1; others for; end; "
    sitting = sitting_of("chair:chair ann bob", f"{script} vote p1; others for; end")
    assert [d.number for d in decision_lines(held_of(sitting))] == ["p1", "r1", "q1"]
    assert [v.number for v in vote_lines(held_of(sitting))] == ["q1", "r1", "p1"]


def test_rules_without_a_quorum_say_nothing_of_it() -> None:
    rules = regulation(quorum=None)
    sitting = sitting_of("chair:chair ann", "arrive chair ann; vote r1; others for; end", rules)
    [vote], line = vote_lines(held_of(sitting)), minutes_line(held_of(sitting))
    assert (vote.quorum_required, vote.quorum_met) == (None, None)
    assert line.quorum is not None
    assert (line.quorum.present, line.quorum.required, line.quorum.met) == (2, None, None)


def test_who_stands_for_whom_and_as_what() -> None:
    rules = regulation(representation="proxy")
    script = "arrive chair ann; remote eve; guest other; proxy bob to ann; leave eve"
    lines = [*attendance_lines(held_of(sitting_of("chair:chair ann bob eve?", script, rules)))]
    by_capacity = [(line.capacity, line.part, line.by_whom) for line in lines]
    assert by_capacity == [
        (Capacity.VOTING, Part.IN_PERSON, ""),
        (Capacity.VOTING, Part.IN_PERSON, ""),
        (Capacity.VOTING, Part.ABSENT, "Полянская В.И."),
        (Capacity.ADVISORY, Part.REMOTE, ""),
        (Capacity.GUEST, Part.IN_PERSON, ""),
    ]
    assert [line.left is not None for line in lines] == [False, False, False, True, False]


def test_names_that_nobody_knows_stand_for_themselves() -> None:
    known, who = held_of(sitting_of("ann", "")), PersonId("x9")
    named = (known.full(who), known.short(who), known.short(None), known.work(who))
    assert named == ("x9", "x9", "", "")


@pytest.mark.parametrize(("short", "work"), [("Школа", "учитель Школы"), (None, "учитель Лицея")])
def test_the_organisation_of_a_person_by_its_id(short: str | None, work: str) -> None:
    known = held_of(Sitting(facts("ann")))
    own = Organisation(id=OrganisationId("o1"), name="Лицей", short_name=short)
    who = PersonId("ann")
    ann = replace(known.people[who], position="учитель", organisation="o1")
    record = replace(known.record, organisations=(own,))
    assert replace(known, record=record, people={who: ann}).work(who) == work


def test_how_far_the_minutes_are_and_what_is_due_since_their_signing() -> None:
    due = AfterEvent(3, DayKind.WORKING, EventKind.SIGNING)
    one = motion("n1", ballot="none", deadline=due)
    meeting = held_of(sitting_of("ann", "record n1", motions=(one,)))
    signed = Signed(
        on=date(2026, 3, 20), by=("Ветров Е.И.", "Лугов И.П."), original="архив", case="01-05"
    )
    paper = IssuedPaper(id=PaperId("p"), kind="minutes", steps=(Checked(on=DAY), signed))
    header = replace(meeting.stored.meeting, papers=(paper,))
    meeting = replace(meeting, stored=replace(meeting.stored, meeting=header))
    line, [assigned] = minutes_line(meeting), assignment_lines(meeting, CALENDAR)
    assert (line.stage, line.signed) == (PaperStage.SIGNED, date(2026, 3, 20))
    assert (line.signed_by, line.original, line.case) == (
        "Ветров Е.И.; Лугов И.П.",
        "архив",
        "01-05",
    )
    assert assigned.due == date(2026, 3, 25)


def test_long_texts_are_not_remembered() -> None:
    text = " ".join(["Длинный текст."] * 100)
    assert plain(f"{text}\N{NO-BREAK SPACE}конец") == f"{text} конец"
