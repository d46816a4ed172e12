"""The page of a meeting, by keyboard."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QToolTip, QWidget

from secretary_app.application.importing import import_council
from secretary_app.bootstrap import services as real_services
from secretary_app.domain.meeting.entries import MeetingClosed
from secretary_app.gui.widgets.delegates import CHIP_ROLE
from secretary_app.language.names import NBSP
from tests.fakes.store import Contents
from tests.gui.desk import Opened, SomeStores

ENTER, DOWN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


def meeting(opened: Opened) -> Opened:
    opened.ctrl(Qt.Key.Key_2)
    opened.press(ENTER)
    return opened


def detail(opened: Opened) -> QWidget:
    shown = opened.window.meeting.votes.detail.widget()
    assert shown is not None
    return shown


def derivation(opened: Opened) -> list[str]:
    labels = detail(opened).findChildren(QLabel)
    return [w.text() for w in labels if w.objectName().startswith("vote-derivation-")]


def test_enter_opens_the_meeting_and_escape_returns_to_the_list(filled: Opened) -> None:
    meeting(filled)
    assert filled.window.in_meeting
    assert filled.words("meeting-header-title") == "Заседание №\N{NO-BREAK SPACE}2"
    assert "14\N{NO-BREAK SPACE}мая\N{NO-BREAK SPACE}2026" in filled.words(
        "meeting-header-subtitle"
    )
    assert filled.words("meeting-status") == "закрыто"
    filled.press(ESC)
    assert filled.window.current.objectName() == "meetings"


def test_header_names_quorum_clause_and_margin(filled: Opened) -> None:
    meeting(filled)
    assert filled.words("quorum-heading") == "Кворум есть"
    assert filled.words("quorum-rule") == "п.\N{NO-BREAK SPACE}4.2 Положения"
    assert filled.words("quorum-counted") == "9"
    assert filled.words("quorum-numbers") == "из 17 · нужно 9 · запас 0"
    assert filled.find(QWidget, "quorum-bar").accessibleName().endswith("кворум есть.")


def test_arrows_move_through_votes_and_the_derivation_follows(filled: Opened) -> None:
    meeting(filled)
    assert derivation(filled)[-1] == "4. Решение принято единогласно."
    filled.press(DOWN, DOWN, DOWN, DOWN)
    sentences = derivation(filled)
    assert any("поровну" in sentence for sentence in sentences)
    assert sentences[-1].startswith("5. Решение принято")
    assert filled.words("vote-heading") == "Решение 2.1"
    assert filled.words("vote-chip") == "принято"


def test_numbers_and_doubts_stand_beside_the_derivation(filled: Opened) -> None:
    meeting(filled)
    filled.press(DOWN, DOWN, DOWN, DOWN)
    shown = detail(filled)
    tiles = {w.accessibleName() for w in shown.findChildren(QFrame) if w.accessibleName()}
    assert {"За: 5", "Против: 5", "Воздержались: 1", "Не голосовали: 0"} <= tiles
    doubts = [w for w in shown.findChildren(QFrame) if w.objectName().startswith("vote-doubt-")]
    assert len(doubts) == 2
    assert any("Особое мнение" in w.text() for w in shown.findChildren(QLabel))
    assert any(w.text().startswith("Против: ") for w in shown.findChildren(QLabel))


def test_election_shows_candidates_and_both_rounds(filled: Opened) -> None:
    meeting(filled)
    rows = filled.window.meeting.votes.model.rows
    assert [row.vote.result.round for row in rows[-2:]] == [1, 2]
    filled.press(Qt.Key.Key_End)
    shown = detail(filled)
    tiles = {w.accessibleName() for w in shown.findChildren(QFrame) if w.accessibleName()}
    assert f"Борисова{NBSP}Н.А. – избрание: 9" in tiles
    assert "тур 2" in rows[-1].detail
    assert filled.words("vote-chip") == "избрание"


def test_attendance_tells_who_was_there_when_and_guests_apart(filled: Opened) -> None:
    meeting(filled)
    filled.ctrl(Qt.Key.Key_Tab)
    course = filled.window.meeting.course
    assert course.isVisible()
    rows = {row.name: row for row in course.members.rows}
    assert rows["Андреев Пётр Сергеевич"].when == "очно с 10:00"
    assert rows["Жукова Елена Павловна"].presence == "до 11:31"
    assert any("вместо:" in row.when for row in rows.values())
    assert {"болезнь", "командировка"} <= {row.when for row in rows.values()}
    assert len(course.guests.rows) == 2
    assert not course.no_guests.isVisible()


def test_timeline_is_drawn_and_told_in_words(filled: Opened) -> None:
    meeting(filled)
    filled.ctrl(Qt.Key.Key_Tab)
    chart = filled.window.meeting.course.chart
    words = chart.accessibleDescription().split("; ")
    assert words[0] == "10:00 – 1 из 17 · нужно 9 · не хватает 8, кворума нет"
    assert words[-1].endswith("кворум есть")
    point = QPoint(chart.width() // 2, chart.height() // 2)
    tip = QHelpEvent(QEvent.Type.ToolTip, point, chart.mapToGlobal(point))
    QApplication.sendEvent(chart, tip)
    assert QToolTip.text() in words
    QToolTip.hideText()
    points = filled.window.meeting.course.points
    assert [points.data(points.index(0, n)) for n in range(4)] == [
        "10:00:30",
        "1",
        "не хватает 8",
        "кворума нет",
    ]


def test_resolutions_have_executors_deadline_and_how_they_were_taken(filled: Opened) -> None:
    meeting(filled)
    rows = filled.window.meeting.resolutions.model.rows
    details = [row.detail for row in rows]
    assert any(
        "Ответственные: " in detail and "Срок: до\N{NO-BREAK SPACE}30.06.2026" in detail
        for detail in details
    )
    assert any("10\N{NO-BREAK SPACE}рабочих дней" in detail for detail in details)
    assert {row.chip[0] for row in rows} == {"принято", "избрание", "без голосования"}


def test_agenda_tells_what_became_of_every_question(filled: Opened) -> None:
    meeting(filled)
    model = filled.window.meeting.agenda.model
    chips = [model.data(model.index(n), CHIP_ROLE) for n in range(model.rowCount())]
    assert chips == ["рассмотрен"] * 4 + ["отложен"]
    assert "Докладывает: " in model.rows[0].detail


def test_journal_is_searched_and_narrowed_to_a_kind(filled: Opened) -> None:
    meeting(filled)
    journal = filled.window.meeting.journal
    filled.ctrl(Qt.Key.Key_F)
    assert journal.search.hasFocus()
    assert len(journal.model.rows) == 84
    filled.write("самоотвод")
    assert [row.seq for row in journal.model.rows] == [43]
    filled.press(Qt.Key.Key_Down)
    assert journal.table.hasFocus()
    journal.search.setFocus()
    filled.press(ESC)
    assert filled.window.in_meeting
    assert len(journal.model.rows) == 84
    journal.kind.setFocus()
    filled.write("исправление")
    assert [row.seq for row in journal.model.rows] == [84]


def test_closing_hash_is_shown_and_copied(filled: Opened, demonstration: Contents) -> None:
    meeting(filled)
    stored = next(iter(demonstration.meetings.values()))
    closing = next(
        e.hash for e in stored.journal.entries if isinstance(e.entry.event, MeetingClosed)
    )
    assert filled.words("closing-hash").replace(" ", "") == closing
    filled.window.meeting.show_documents()
    filled.answer("closing-hash-copy")
    assert QApplication.clipboard().text() == closing


def test_meeting_that_is_not_open_has_an_agenda_and_no_minutes_yet(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    document = json.loads(real_services().demo_council())
    document["meetings"][0]["journal"] = []
    import_council(stores.store, json.dumps(document).encode())
    opened = open_window()
    opened.window.show_begun(opened.window.listings[0].meetings[0].key)
    opened.rest()
    assert opened.words("meeting-status") == "не начато"
    assert opened.find(QWidget, "meeting-not-opened").isVisible()
    assert not opened.find(QWidget, "quorum-strip").isVisible()
    assert not opened.window.commands.minutes.isEnabled()
    assert opened.window.meeting.agenda.model.rows[0].progress.item.number == "1"
    assert opened.words("closing-hash") == "Появится, когда заседание будет закрыто."


def test_running_meeting_without_votes_says_so(
    open_window: Callable[[], Opened], stores: SomeStores
) -> None:
    document = json.loads(real_services().demo_council())
    document["meetings"][0]["journal"] = document["meetings"][0]["journal"][:5]
    import_council(stores.store, json.dumps(document).encode())
    opened = meeting(open_window())
    assert opened.words("meeting-status") == "идёт"
    assert opened.words("quorum-heading") == "Кворума нет"
    assert opened.window.meeting.votes.empty.isVisible()
    assert opened.window.commands.minutes.isEnabled()


def test_import_refreshes_the_meeting_in_view(
    open_window: Callable[[], Opened], stores: SomeStores, tmp_path: Path
) -> None:
    whole = json.loads(real_services().demo_council())
    part = json.loads(real_services().demo_council())
    part["meetings"][0]["journal"] = whole["meetings"][0]["journal"][:5]
    import_council(stores.store, json.dumps(part).encode())
    opened = meeting(open_window())
    path = tmp_path / "whole.council.json"
    path.write_text(json.dumps(whole), "utf-8")
    opened.window.bridge.import_files([path], opened)
    opened.rest()
    assert opened.words("meeting-status") == "закрыто"
    assert opened.window.in_meeting
    opened.answer("import-result-done")
