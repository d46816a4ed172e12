"""The menu «Начать с образца…»."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from secretary_app.application.rules.presets import REAL_REGULATIONS, SHAPES
from secretary_app.gui.regulation import texts
from secretary_app.gui.widgets.buttons import Button


class PresetsButton(Button):
    """A link with the presets in two parts; ``chosen`` carries the preset."""

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__(texts.PRESETS, name, kind="link", tip=texts.PRESETS_TIP)
        self.setAutoDefault(False)
        self._menu = _menu(self, name)
        self._menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.clicked.connect(self._open)

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _menu(parent: QWidget, name: str) -> QMenu:
    menu = QMenu(parent)
    menu.setObjectName(f"{name}-menu")
    menu.setAccessibleName(texts.PRESETS.rstrip("…"))
    menu.setToolTipsVisible(True)
    for title, presets in ((texts.REAL, REAL_REGULATIONS), (texts.SHAPES, SHAPES)):
        # A section's title is not drawn in every style; a row that cannot be chosen is.
        menu.addAction(title).setEnabled(False)
        for preset in presets:
            action = menu.addAction(preset.title)
            action.setObjectName(f"preset-{preset.key}")
            action.setToolTip(preset.about)
            action.setData(preset)
    return menu
