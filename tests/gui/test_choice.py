"""What a choice shows where its words have room, and where they have not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QStyleOptionComboBox, QWidget

from secretary_app.gui.theme.appearance import Theme
from secretary_app.gui.widgets.choice import Choice
from secretary_app.gui.widgets.words import WordChoice

WORDS = "решает голос председателя, без него – заместителя"


def plain() -> Choice:
    made = Choice("plain", "Выбор")
    made.addItem(WORDS)
    return made


def in_a_sentence() -> Choice:
    return WordChoice("word", "Выбор", [(1, WORDS)])


def test_list_shows_all_its_words_whole_below_a_narrow_box(
    theme: Theme, keep: Callable[[QWidget], None]
) -> None:
    assert theme is not None
    choice = Choice("narrow", "Выбор")
    choice.addItems(["да", "нет", "воздержался", WORDS])
    keep(choice)
    choice.resize(60, 30)
    choice.show()
    choice.showPopup()
    view = choice.view()
    assert view.verticalScrollBar().maximum() == 0
    assert view.viewport().width() >= view.fontMetrics().horizontalAdvance(WORDS)
    choice.hidePopup()


@pytest.mark.parametrize("make", [plain, in_a_sentence])
def test_words_are_cut_only_where_there_is_no_room(
    theme: Theme, keep: Callable[[QWidget], None], make: Callable[[], Choice]
) -> None:
    assert theme is not None
    choice = make()
    keep(choice)

    def shown(width: int) -> str:
        choice.resize(width, choice.sizeHint().height())
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        return str(option.currentText)

    needed = choice.fontMetrics().horizontalAdvance(WORDS)
    assert shown(choice.sizeHint().width() if make is in_a_sentence else needed + 50) == WORDS
    assert shown(needed // 2).endswith("…")
