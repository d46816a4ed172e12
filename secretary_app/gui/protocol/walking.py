"""Keys of the screen, and the way round its parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from secretary_app.gui.commands import sequences


def hear_keys(owner: QWidget, keys: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Let ``owner`` and what is in it answer to keys, in either layout."""
    for written, do in keys:
        for sequence in sequences(written):
            shortcut = QShortcut(sequence, owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)


def next_part(every: Sequence[QWidget], by: int) -> QWidget:
    """Return the part in view that is ``by`` parts on from the one with the cursor."""
    parts = [part for part in every if part.isVisible()]
    now = QApplication.focusWidget()
    holding = [n for n, part in enumerate(parts) if now and (part is now or part.isAncestorOf(now))]
    return parts[(holding[0] + by) % len(parts) if holding else 0]
