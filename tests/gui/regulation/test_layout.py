"""The card at different widths, and Tab as the eye goes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from secretary_app.gui.widgets.tab_order import reachable
from tests.gui.regulation.rules_card import RulesCard, preset, record

MAIN_ROWS = """
    regulation-version quorum-bar quorum-share quorum-base majority-bar majority-share
    majority-base tie-resolver ballot-policy quorum-remote meetings-known meetings-times
    meetings-per chair-years signs-1 signs-2 minutes-known regulation-more regulation-presets
    regulation-doubts-more trial-present trial-for trial-against trial-abstain trial-lead
    trial-derivation-more
"""


def test_tab_goes_through_the_rows_as_the_eye_does(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).at("regulation-version")
    seen = []
    while card.focused().objectName() not in seen:
        seen.append(card.focused().objectName())
        card.press("tab")
    assert [name for name in seen if name != "regulation-explanation"] == [*MAIN_ROWS.split(), ""]
    assert card.focused().objectName() == "regulation-version"


def test_shift_tab_goes_back_and_out(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).at("majority-bar").press("shift+tab", "shift+tab")
    assert card.focused().objectName() == "quorum-share"
    card.at("regulation-version").press("shift+tab")
    assert not card.view.isAncestorOf(card.focused())


def test_rows_that_come_later_stand_in_their_place(card: RulesCard) -> None:
    card.show(record(preset("tula"))).at("regulation-more").press("space")
    card.at("copies-1-questions-add").press("space").at("copies-1-clause").press("tab")
    assert card.focused().objectName() == "copies-1-questions-1-type"


def beyond(card: RulesCard) -> list[str]:
    """What cannot be seen whole because it stands out at the right."""
    inside = card.view.rows.viewport()
    return [
        widget.objectName()
        for widget in reachable(card.view.rows)
        if widget.mapTo(inside, QPoint(widget.width(), 0)).x() > inside.width()
    ]


def test_a_narrow_card_keeps_everything_in_view(card: RulesCard) -> None:
    card.show(record(preset("secret_election"))).at("regulation-more").press("space")
    for width in (320, 480, 900):
        card.host.resize(width, 700)
        card.rest()
        assert card.host.width() == width
        card.qtbot.waitUntil(lambda: beyond(card) == [])
    assert card.words("regulation-version") == "редакция от 01.01.2020"


def test_the_version_is_short_where_there_is_little_room(card: RulesCard) -> None:
    card.show(record(preset("tomsk")))
    card.host.resize(340, 700)
    card.rest()
    assert card.words("regulation-version") == "от 01.01.2020"
    version = card.find(QWidget, "regulation-version")
    assert version.accessibleName() == "редакция от 01.01.2020"


def test_the_wheel_scrolls_and_changes_no_rule(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).at("quorum-bar")
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(card.find(QWidget, "quorum-bar"), turn)
    assert card.current == preset("tomsk")


def test_what_is_explained_leaves_room_for_the_rows(card: RulesCard) -> None:
    card.show(record(preset("secret_election")))
    card.host.resize(480, 560)
    card.rest()
    assert card.view.explanation.height() <= card.view.height() * 0.45
    assert card.view.rows.height() > card.view.height() * 0.35


def test_the_row_that_the_cursor_is_sent_to_is_scrolled_into_view(card: RulesCard) -> None:
    card.show(record(preset("tomsk")))
    card.host.resize(480, 560)
    card.rest()
    card.view.rows.edit_date()
    day, seen = card.focused(), card.view.rows.viewport()
    card.qtbot.waitUntil(lambda: seen.rect().contains(day.mapTo(seen, day.rect().center())))
    assert day.accessibleName() == "Действует с"
