"""Attendance and deadlines in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from secretary_app.application.importing import ImportReport
from secretary_app.application.records import MeetingKey
from secretary_app.application.report import MeetingReport, report_of
from secretary_app.domain.agenda import (
    MeetingId,
)
from secretary_app.domain.councils import Council, CouncilId, CouncilKind
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
from secretary_app.domain.meeting.entries import (
    Mode,
)
from secretary_app.domain.meeting.state import Movement, MovementKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.gui import texts
from secretary_app.gui.changes import ChangeSet, change_of
from secretary_app.gui.importing import fate_chip, fate_words
from secretary_app.gui.meeting.attendance import stays_of
from secretary_app.gui.meeting.texts import minutes_name
from secretary_app.gui.outcomes import Imported
from secretary_app.gui.widgets.texts import quorum_heading, quorum_numbers
from secretary_app.language.deadlines import deadline_words
from secretary_app.language.file_names import file_name
from tests.fakes.store import Contents

NOON = datetime(2026, 5, 14, 12, 0, tzinfo=UTC)
ANN, BOB = PersonId("p01"), PersonId("p02")


@pytest.fixture(scope="module")
def report(demonstration: Contents) -> MeetingReport:
    key, stored = next(iter(demonstration.meetings.items()))
    return report_of(demonstration.councils[key.council], stored)


def move(minutes: int, kind: MovementKind, mode: Mode = Mode.IN_PERSON) -> Movement:
    at = NOON + timedelta(minutes=minutes)
    return Movement(at=at, person=ANN, kind=kind, mode=mode)


def test_stays_follow_arrivals_changes_and_departures() -> None:
    stays = stays_of(
        [
            move(0, MovementKind.ARRIVED),
            move(10, MovementKind.MODE_CHANGED, Mode.REMOTE),
            move(20, MovementKind.LEFT, Mode.REMOTE),
            move(30, MovementKind.ARRIVED),
        ]
    )
    assert [stay.words for stay in stays] == [
        "очно с 12:00 до 12:10",
        "онлайн с 12:10 до 12:20",
        "очно с 12:30",
    ]


DEADLINES: list[tuple[Deadline, str]] = [
    (OnDate(date(2026, 12, 1)), "до\xa001.12.2026"),
    (
        AfterEvent(3, DayKind.WORKING, EventKind.SIGNING),
        "3\xa0рабочих дня со дня подписания протокола",
    ),
    (Standing(), "постоянно"),
    (Conditional("по готовности"), "по готовности"),
    (NextMeeting(), "до следующего заседания"),
]


@pytest.mark.parametrize(("deadline", "text"), DEADLINES)
def test_deadlines_are_written(deadline: Deadline, text: str) -> None:
    assert deadline_words(deadline) == text


def test_body_without_a_quorum_rule_has_no_margin() -> None:
    status = QuorumStatus(
        rule=None,
        base=Fraction(9),
        required=Fraction(0),
        counted=Fraction(5),
        present=5,
        remote=0,
        met=True,
    )
    assert quorum_heading(status)[0] == "Кворум не установлен"
    assert quorum_numbers(status) == "из 9"


def test_file_names_suit_every_file_system(report: MeetingReport) -> None:
    meeting = replace(report.state.facts.meeting, number="2/А: итог?")
    assert minutes_name(meeting) == "Протокол № 2-А- итог- от 14.05.2026.docx"
    assert file_name("x" * 500) == "x" * 120
    assert file_name(" .. ") == "Документ"


COUNCIL = Council(id=CouncilId("c"), kind=CouncilKind.COUNCIL, name="Совет")
REPORT = ImportReport(council=COUNCIL, council_added=False, council_changed=False)


def test_import_is_summed_up_in_one_sentence() -> None:
    changed = replace(REPORT, council_changed=True)
    assert texts.import_summary(REPORT) == "«Совет»: всё это уже есть, ничего не изменено."
    assert texts.import_summary(changed) == (
        "«Совет»: сведения о совете сохранены, заседаний в файле нет."
    )
    whole = replace(changed, meetings_added=2, meetings_unchanged=1, entries_added=84)
    assert texts.import_summary(whole) == (
        "«Совет»: добавлено 2\xa0заседания, без изменений 1\xa0заседание, "
        "новых записей журнала – 84."
    )


def test_updated_council_is_called_so() -> None:
    fate = Imported(Path("a"), replace(REPORT, council_changed=True))
    assert fate_chip(fate)[0] == "обновлён"
    assert fate_words(fate).startswith("«Совет»")


def test_change_touches_only_its_part() -> None:
    key = MeetingKey(CouncilId("c"), MeetingId("m"))
    assert not ChangeSet().touches(key)
    assert ChangeSet(everything=True).touches(key)
    assert ChangeSet(councils=frozenset({key.council})).touches(key)
    assert ChangeSet(meetings=frozenset({key})).touches(key)
    assert not ChangeSet(meetings=frozenset({key})).lists
    assert change_of([REPORT]) == ChangeSet()
    assert change_of([replace(REPORT, council_changed=True)]).lists
    assert texts.fates_summary(2, 2) == "Все файлы приняты."
    assert texts.fates_summary(0, 2).startswith("Ни один файл не принят")
