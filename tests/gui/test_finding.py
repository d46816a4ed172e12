"""Ctrl+K through the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from secretary_app.application.finding import Entry, Found, Kind
from secretary_app.application.finding.entries import CommandTarget
from secretary_app.gui.councils.view import CouncilsView
from secretary_app.gui.finding import texts
from secretary_app.gui.finding.palette import FindingDialog
from secretary_app.gui.finding.rows import in_view
from secretary_app.gui.meeting.view import MeetingView
from tests.gui.desk import Opened


def ask(opened: Opened, words: str) -> FindingDialog:
    opened.ctrl(Qt.Key.Key_K)
    opened.rest()
    dialog = next(d for d in opened.window.findChildren(FindingDialog) if d.isVisible())
    opened.write(words, dialog.query)
    return dialog


def go(opened: Opened, words: str, *downs: Qt.Key) -> None:
    dialog = ask(opened, words)
    for key in (*downs, Qt.Key.Key_Return):
        QTest.keyClick(dialog.query, key)
    opened.come_back()


def titles(dialog: FindingDialog) -> list[str]:
    return [row.title for row in dialog.model.rows]


def test_a_person_typed_under_the_other_layout_is_shown_in_the_composition(
    filled: Opened,
) -> None:
    dialog = ask(filled, "kt,tltdf ghjnjrjk")
    assert titles(dialog) == []
    assert dialog.state.text() == texts.NOTHING
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    dialog.query.clear()
    filled.write("kt,tltd", dialog.query)
    assert titles(dialog)[0].startswith("Лебедева")
    assert dialog.state.text() == texts.KEYS
    QTest.keyClick(dialog.query, Qt.Key.Key_Return)
    filled.come_back()
    view = filled.window.current
    assert isinstance(view, CouncilsView)
    row = view.composition.current()
    assert row is not None
    assert row.person.surname == "Лебедева"
    assert view.composition.table.hasFocus()
    go(filled, "фёдорова")
    assert "в состав не входит" in view.notice.text


@pytest.mark.parametrize(
    ("words", "tab", "chosen"),
    [
        ("итогах практики кластера", "agenda-list", "Об итогах практики"),
        ("публиковать отчёты", "votes-list", "1.2"),
        ("14.05.2026 заседание", "", ""),
    ],
)
def test_questions_and_resolutions_are_shown_in_their_meeting(
    filled: Opened, words: str, tab: str, chosen: str
) -> None:
    go(filled, words)
    view = filled.window.current
    assert isinstance(view, MeetingView)
    assert view.page is not None
    focused = filled.focused()
    if tab:
        assert isinstance(focused, QAbstractItemView)
        assert focused.objectName() == tab
        assert chosen in str(focused.currentIndex().data())


def test_commands_and_councils_are_found_and_the_list_moves(filled: Opened) -> None:
    dialog = ask(filled, "совет")
    QTest.keyClick(dialog.query, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    QTest.keyClick(dialog.query, Qt.Key.Key_PageUp)
    assert dialog.list.currentIndex().row() == 0
    QTest.keyClick(dialog.query, Qt.Key.Key_Escape)
    filled.come_back()
    go(filled, "приборостроение")
    assert isinstance(filled.window.current, CouncilsView)
    go(filled, "экран заседания")
    assert filled.window.current.objectName() == "meetings"


def test_what_was_typed_stands_in_view_of_a_long_title() -> None:
    entry = Entry(Kind.ITEM, "а" * 300, "", CommandTarget("x"))
    found = in_view(Found(entry, "а" * 100 + "слово", "", ((100, 105),), ()))
    (begin, end) = found.in_title[0]
    assert found.title[begin:end] == "слово"
    assert begin < 30
