"""Keys written on buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

from secretary_app.gui.widgets.keys import KeyButton


def test_a_key_never_lies_over_the_words(keep: Callable[[QWidget], None]) -> None:
    button = KeyButton("Записать", "record", "Enter")
    keep(button)
    button.show()
    button.resize(button.sizeHint())
    cap = button.findChild(QLabel)
    assert isinstance(cap, QLabel)
    assert not cap.geometry().isEmpty()
    button.rename("Открыть и записать")
    assert cap.geometry().isEmpty()
    button.resize(button.sizeHint())
    assert cap.geometry().right() < button.width()
