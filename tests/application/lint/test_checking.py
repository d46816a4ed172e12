from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretary_app.application.importing import import_council
from secretary_app.application.lint import check, lint_json, lint_meeting
from secretary_app.application.lint.remark import Severity
from secretary_app.application.lookup import NotFoundError, find_meeting
from secretary_app.application.records import CalendarChanges, MeetingKey
from secretary_app.application.resources import resource
from secretary_app.domain.agenda import IgnoredRemark, MeetingId, MinutesDraft
from secretary_app.domain.councils import CouncilId
from tests.application.lint.looking import ALL_HERE, Weekdays, look
from tests.builders import motion
from tests.fakes.store import FakeStore

AFTER_THE_DEMO = date(2026, 5, 18)


class Recorder:
    """Makes the test's calendar and keeps what it was made of."""

    def __init__(self) -> None:
        self.changes: list[CalendarChanges] = []

    def __call__(self, changes: CalendarChanges) -> Weekdays:
        self.changes.append(changes)
        return Weekdays()


@pytest.fixture(name="demo")
def _demo() -> tuple[FakeStore, MeetingKey]:
    store = FakeStore()
    import_council(store, resource("demo.council.json").read_bytes())
    with store.reading() as tx:
        return store, find_meeting(tx, "demo/2026/2")


def test_the_demonstration_can_be_signed(demo: tuple[FakeStore, MeetingKey]) -> None:
    store, key = demo
    report = lint_meeting(store, key, Recorder(), AFTER_THE_DEMO)
    assert report.errors == 0
    assert {r.kind.value for r in report.remarks if r.severity is Severity.WARNING} == {
        "absence_unexplained",
        "doubtful_reading",
    }
    told = [r.kind.value for r in report.remarks if r.severity is Severity.INFO]
    assert {"quorum_confirmed", "minutes_due", "meeting_number_gap"} <= set(told)


def test_other_meetings_and_the_entered_calendar_are_taken_along(
    demo: tuple[FakeStore, MeetingKey],
) -> None:
    store, key = demo
    entered = CalendarChanges(days={date(2026, 6, 30): True})
    with store.writing() as tx:
        tx.save_calendar_changes(entered)
        stored = tx.meeting(key)
        assert stored is not None
        tx.save_meeting(key.council, replace(stored.meeting, id=MeetingId("other"), number="2"))
    recorder = Recorder()
    report = lint_meeting(store, key, recorder, AFTER_THE_DEMO)
    assert recorder.changes == [entered]
    assert [r.kind for r in report.remarks if r.severity is Severity.ERROR] == [
        "meeting_number_repeated"
    ]


def test_a_journal_that_the_rules_refuse_is_reported_alone(
    demo: tuple[FakeStore, MeetingKey],
) -> None:
    store, key = demo
    with store.reading() as tx:
        stored = tx.meeting(key)
    assert stored is not None
    links = [link for link in stored.journal.entries if link.entry.seq != 5]
    broken = replace(stored, journal=replace(stored.journal, entries=tuple(links)))
    store.contents = replace(store.contents, meetings={**store.contents.meetings, key: broken})
    report = lint_meeting(store, key, Recorder(), AFTER_THE_DEMO)
    assert [r.kind for r in report.remarks] == ["entry_refused"]
    assert (report.errors, report.warnings) == (1, 0)


def test_an_unknown_meeting() -> None:
    with pytest.raises(NotFoundError):
        lint_meeting(
            FakeStore(), MeetingKey(CouncilId("c"), MeetingId("m")), Recorder(), AFTER_THE_DEMO
        )


def test_before_the_opening_only_what_was_prepared_is_checked() -> None:
    report = check(look(opened=False, motions=(motion("r1", text="два  пробела"),)))
    assert [r.kind for r in report.remarks] == ["not_opened", "double_spaces"]


def test_errors_come_first_then_warnings_then_information() -> None:
    subject = look(f"{ALL_HERE}; vote r1; others for; end", presiding="chair")
    order = [r.severity.value for r in check(subject).remarks]
    assert order == sorted(order, key=["error", "warning", "info"].index)
    assert set(order) == {"error", "warning", "info"}


def test_a_warning_that_stands_is_shown_with_its_reason_and_counts_no_more() -> None:
    script, motions = (
        f"{ALL_HERE}; vote r1; others for",
        (motion("r1", number="1.1", text="Два  пробела."),),
    )
    text = "Проект решения 1.1: лишние пробелы."
    left = tuple(
        IgnoredRemark(text=each, reason="так напечатано в приказе")
        for each in (text, "Проект решения 1.1: голосование не завершено.")
    )
    before = check(look(script, motions=motions))
    after = check(look(script, motions=motions, draft=MinutesDraft(version=1, ignored=left)))
    assert after.warnings == before.warnings - 1
    assert after.errors == before.errors
    [standing] = [r for r in after.remarks if r.stands]
    assert (standing.text, standing.stands) == (text, "так напечатано в приказе")
    stands: Any = lint_json(after)["remarks"]
    assert "так напечатано в приказе" in {each["stands"] for each in stands}


def test_the_shape_for_other_programs() -> None:
    own = motion("r1", number="1.1", text="Утвердить  план.")
    answer: Any = lint_json(
        check(look(f"{ALL_HERE}; vote r1; others for; end; close", motions=(own,)))
    )
    assert set(answer) == {"errors", "warnings", "remarks"}
    kinds: Mapping[str, Any] = {remark["kind"]: remark for remark in answer["remarks"]}
    assert kinds["double_spaces"] == {
        "severity": "warning",
        "kind": "double_spaces",
        "place": "motions[0].text",
        "where": "Решение 1.1",
        "text": "Решение 1.1: лишние пробелы.",
        "fix": {"place": "motions[0].text", "value": "Утвердить план."},
        "stands": None,
    }
    assert kinds["presiding_missing"]["fix"] is None
    assert answer["errors"] == sum(r["severity"] == "error" for r in answer["remarks"])
    assert answer["warnings"] == sum(r["severity"] == "warning" for r in answer["remarks"])
