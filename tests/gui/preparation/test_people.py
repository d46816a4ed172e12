from __future__ import annotations

from PySide6.QtCore import Qt

from secretary_app.domain.agenda import Answer
from tests.gui.preparation.page_desk import Page

KEY = Qt.Key


def test_answers_and_guests_by_keys_with_the_quorum_following(page: Page) -> None:
    page.ctrl(KEY.Key_Tab, KEY.Key_Tab)
    _answers(page)
    _reason(page)
    _guests(page)


def _answers(page: Page) -> None:
    assert page.words("people-summary").startswith("Подтвердили 0 из 17")
    page.press(KEY.Key_1, KEY.Key_1, KEY.Key_2)
    assert [each.answer for each in page.answers] == [
        Answer.IN_PERSON,
        Answer.IN_PERSON,
        Answer.REMOTE,
    ]
    assert page.words("people-summary").startswith("Подтвердили 3 из 17, для кворума нужно 9")
    assert page.words("preparation-quorum") == "Кворум не подтверждён"
    page.press(KEY.Key_Down, KEY.Key_Up, KEY.Key_Up)
    current = page.view.people.current
    assert current is not None
    assert current.answer[0] == "онлайн"
    page.ctrl(KEY.Key_F)
    page.opened.write("зайц0")
    assert [each.answer for each in page.answers][-1] is Answer.ABSENT


def _reason(page: Page) -> None:
    page.view.people.reason.setFocus()
    page.write("командировка").press(KEY.Key_Return)
    assert page.answers[-1].reason == "командировка"
    page.view.people.table.setFocus()
    page.press(KEY.Key_Delete)
    assert len(page.answers) == 3
    assert not page.view.people.reason.isEnabled()
    page.ctrl(KEY.Key_Z)
    assert page.answers[-1].reason == "командировка"
    page.press(KEY.Key_1)
    assert (page.answers[-1].answer, page.answers[-1].reason) == (Answer.IN_PERSON, None)


def _guests(page: Page) -> None:
    page.ctrl(KEY.Key_F)
    page.write("")
    guest, complaint = page.view.people.guest, "people-guest-complaint"
    guest.setFocus()
    page.press(KEY.Key_Return)
    assert page.words(complaint) == "Напишите, кого пригласить."
    page.write("Зайцев").press(KEY.Key_Return)
    assert page.words(complaint) == "Этот человек уже в списке."
    page.write("Неизвестный").press(KEY.Key_Return)
    assert "нет среди людей совета" in page.words(complaint)
    page.view.people.search.setText("зайц")
    page.write("Кедрин Олег Маркович, директор завода")
    assert page.words("people-guest-told") == "новый человек: Кедрин Олег Маркович"
    page.press(KEY.Key_Return)
    [invited] = page.meeting.guests
    rows = page.view.people.model.rows
    assert (rows[-1].person, rows[-1].work) == (invited, "директор завода")
    assert page.words("people-guest") == page.words("people-search") == ""
    page.view.people.table.setFocus()
    page.ctrl(KEY.Key_End).press(KEY.Key_Delete)
    assert page.meeting.guests == ()
    page.ctrl(KEY.Key_Z, KEY.Key_Z)
    assert "Кедрин Олег Маркович" not in [row.name for row in page.view.people.model.rows]
