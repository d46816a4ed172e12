"""The list of papers, to be ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem

from secretary_app.application.papers import Asked, Offer
from secretary_app.gui.papers import texts
from secretary_app.gui.widgets.plain_list import PlainList

_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_MOST = 24


class PapersList(PlainList):
    """Papers to be ticked; those that cannot be made say why."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(name, title, most=_MOST)
        self._offers: tuple[Offer, ...] = ()
        self._drafts = False

    @property
    def current(self) -> Asked | None:
        """Return the paper under the cursor; what cannot be made is left out by it."""
        row = self.currentRow()
        return _asked(self._offers[row]) if row >= 0 else None

    @property
    def ticked(self) -> tuple[Asked, ...]:
        """Return the papers that are ticked, in the order in which they are needed."""
        return tuple(paper for paper, ticked in self._ticks().items() if ticked)

    def _can_make(self, row: int) -> bool:
        offer = self._offers[row]
        return not offer.refusal and (self._drafts or not offer.as_draft)

    def _ticks(self) -> dict[Asked, bool]:
        rows = [row for row in range(self.count()) if self._can_make(row)]
        return {_asked(self._offers[row]): self.item(row).checkState() is _CHECKED for row in rows}

    def show_offers(self, offers: Sequence[Offer], *, drafts: bool = False) -> None:
        """Show the papers, those made only with the mark «ПРОЕКТ» to be had with ``drafts``.

        Those that could be had before stay ticked or not, of others the usual ones are.
        """
        before, current = self._ticks(), self.currentRow()
        self._offers, self._drafts = tuple(offers), drafts
        self.clear()
        for row, offer in enumerate(self._offers):
            self.addItem(self._item(row, ticked=before.get(_asked(offer), offer.usual)))
        possible = [row for row in range(self.count()) if self._can_make(row)]
        self.setCurrentRow(current if current in possible else next(iter(possible), -1))
        self.updateGeometry()

    def _item(self, row: int, *, ticked: bool) -> QListWidgetItem:
        words = texts.paper(self._offers[row], drafts=self._drafts)
        item = QListWidgetItem(words)
        item.setToolTip(words)
        possible = self._can_make(row)
        if not possible:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setCheckState(_CHECKED if ticked and possible else _UNCHECKED)
        return item

    def tick_all(self) -> None:
        """Tick everything that can be made, or nothing where everything is ticked."""
        state = _UNCHECKED if all(self._ticks().values()) else _CHECKED
        for row in range(self.count()):
            if self._can_make(row):
                self.item(row).setCheckState(state)


def _asked(offer: Offer) -> Asked:
    return Asked(offer.kind, offer.item.id if offer.item else None)
