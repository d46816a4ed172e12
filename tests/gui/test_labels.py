from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.labels import Chip


def test_a_chip_takes_the_room_of_its_word_whatever_it_said_before(
    keep: Callable[[QWidget], None],
) -> None:
    holder = QWidget()
    chip, fresh = Chip("Кворум не подтверждён"), Chip("очно")
    for each in (chip, fresh):
        each.setParent(holder)
    keep(holder)
    chip.say("очно", Tone.NEUTRAL)
    assert chip.width() == fresh.width()
    chip.say("Кворум не подтверждён", Tone.FOR)
    assert chip.width() > fresh.width()
