"""Steps over councils and coming meetings: done, told to every view, taken back by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from secretary_app.application.ports import Store
from secretary_app.domain.errors import DomainError
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.changes import ChangeSet

if TYPE_CHECKING:
    from secretary_app.application.editing import Edit, EditHistory


class Editor(QObject):
    """Stores steps through the bridge and remembers them while the same data are open.

    ``stepped`` is emitted when there is another step to take back or to do again.
    """

    stepped = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__(bridge)
        self._bridge = bridge
        self._history: EditHistory | None = None
        bridge.opened.connect(self._forget)

    def do(
        self,
        step: Callable[[Store], Edit],
        *,
        done: Callable[[Edit], None],
        refused: Callable[[DomainError], None],
        initiator: object = None,
    ) -> None:
        """Store a step of `application.editing` on the worker.

        ``done`` hears of a step that is on the disk, ``refused`` of one that the rules do not
        allow; after a refusal nothing is stored and what was typed stays with the caller.
        """

        def after(edit: Edit) -> None:
            if edit.changes:
                self._remember(self._known().after(edit))
                self._tell(edit, initiator)
            done(edit)

        self._bridge.write(step, after, refused)

    @property
    def undo_step(self) -> str:
        """Return the name of the step that would be taken back, empty when there is none."""
        return self._known().done[-1].name if self._history and self._history.done else ""

    @property
    def redo_step(self) -> str:
        """Return the name of the step that would be done again, empty when there is none."""
        return self._known().undone[-1].name if self._history and self._history.undone else ""

    def undo(self, refused: Callable[[DomainError], None]) -> None:
        """Take the last step back."""
        if self.undo_step:
            history = self._known().after_undo()
            self._repeat(self._known().done[-1].reversed(), history, refused)

    def redo(self, refused: Callable[[DomainError], None]) -> None:
        """Do the step again that was taken back last."""
        if self.redo_step:
            history = self._known().after_redo()
            self._repeat(self._known().undone[-1], history, refused)

    def _repeat(
        self, edit: Edit, history: EditHistory, refused: Callable[[DomainError], None]
    ) -> None:
        def step(store: Store) -> Edit:
            from secretary_app.application.editing import store_edit  # noqa: PLC0415 - window first

            return store_edit(store, edit)

        def after(stored: Edit) -> None:
            self._remember(history)
            self._tell(stored, self)

        self._bridge.write(step, after, refused)

    def _known(self) -> EditHistory:
        if self._history is None:
            from secretary_app.application.editing import EditHistory  # noqa: PLC0415 - window first

            self._history = EditHistory()
        return self._history

    def _remember(self, history: EditHistory) -> None:
        self._history = history
        self.stepped.emit()

    def _tell(self, edit: Edit, initiator: object) -> None:
        self._bridge.tell(ChangeSet(councils=edit.councils), initiator)

    def _forget(self) -> None:
        self._history = None
        self.stepped.emit()
