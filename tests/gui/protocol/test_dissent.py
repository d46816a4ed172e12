"""An opinion that came after the meeting: into the journal and onto the page, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from secretary_app.domain.meeting.entries import DissentRecorded, Entry
from secretary_app.gui.live.view import LiveView
from secretary_app.gui.screens import LIVE_PLACE, PROTOCOL_PLACE
from tests.gui.desk import Opened
from tests.gui.protocol.drafting_desk import HEARD, Desk


def answered(opened: Opened, words: str) -> None:
    line = opened.find(QLineEdit, "protocol-dissenting-line")
    assert line.hasFocus()
    opened.write(words, line)
    QTest.keyClick(line, Qt.Key.Key_Return)
    opened.rest()


def shown_live(opened: Opened) -> int:
    opened.ctrl(Qt.Key(ord(str(LIVE_PLACE + 1))))
    live = opened.window.current
    assert isinstance(live, LiveView)
    live.show_meeting(opened.window.listings[0].meetings[0].key)
    return len(live.session.state.dissents)


def last_entry(desk: Desk) -> Entry:
    key = desk.view.session.key
    assert key is not None
    with desk.stores.store.reading() as tx:
        stored = tx.meeting(key)
    assert stored is not None
    return stored.journal.entries[-1].entry


def test_an_opinion_after_the_meeting(desk: Desk) -> None:
    opened, view = desk.opened, desk.view
    assert shown_live(opened) == 1
    opened.ctrl(Qt.Key(ord(str(PROTOCOL_PLACE + 1))))
    desk.part("1.")
    desk.end()
    opened.write(" Дополнено.")
    opened.press(Qt.Key.Key_F4)
    assert view.dissent.model.row(0).text.startswith("1  1.1. Утвердить план")
    answered(opened, "")
    answered(opened, "борисова")
    answered(opened, "Срок слишком мал.")
    desk.settle()
    assert (desk.draft.items[0].heard or "").endswith(" Дополнено.")
    last = last_entry(desk)
    assert isinstance(last.event, DissentRecorded)
    assert (last.event.motion, last.event.text) == ("r11", "Срок слишком мал.")
    section = view.structure.section
    assert section is not None
    assert (section.title, section.note) == ("Особые мнения", "2")
    assert f"запись № {last.seq}" in opened.words("protocol-notice-text").replace("\xa0", " ")
    assert "Борисовой Н.А." in desk.page_text
    assert shown_live(opened) == 2
    opened.ctrl(Qt.Key(ord(str(PROTOCOL_PLACE + 1))))


def test_esc_records_nothing(desk: Desk) -> None:
    opened, view = desk.opened, desk.view
    desk.part("2.")
    assert opened.focused() is desk.text(HEARD)
    opened.answer("protocol-dissent")
    assert view.dissent.isVisible()
    answered(opened, "")
    opened.press(Qt.Key.Key_Escape)
    assert not view.dissent.isVisible()
    assert view.structure.list.hasFocus()
    page = view.session.page
    assert page is not None
    assert len(page.state.dissents) == 1
    assert opened.find(QPushButton, "protocol-dissent").toolTip().endswith("F4")
