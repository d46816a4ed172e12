"""Forms: fields under one heading, faults told where they are, nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.domain.errors import DomainError
from secretary_app.gui.commands import sequences
from secretary_app.gui.theme.icons import WARNING
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.fields import Field, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import ScrolledColumn

F = TypeVar("F", bound="Field[Any]")
T = TypeVar("T")
SAVE = "Сохранить"
CANCEL = "Отмена"
_WIDTH = space(160)
_HEIGHT = space(150)
_DROP = 1


class Form(QWidget):
    """Fields by the key that faults name them by (the last word of a place: «number»).

    ``edited`` is emitted when a person changes any of them.
    """

    edited = Signal()

    def __init__(self, *, columns: int = 2) -> None:
        super().__init__()
        self._columns = columns
        self._fields: dict[str, Field[Any]] = {}
        self._next = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(space(4))
        self._grid.setVerticalSpacing(space(3))
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self._fault = label("", name="form-fault", wrap=True)
        self._fault.setProperty("ink", Tone.AGAINST.value)
        self._fault.hide()
        self._grid.addWidget(self._fault, 0, 0, 1, columns)
        self.edited.connect(self.be_calm)

    def add(self, key: str, field: F, *, wide: bool = False) -> F:
        """Add a field in the next place, over the whole width where ``wide``; returns it."""
        self._fields[key] = field
        field.edited.connect(self.edited)
        self.add_widget(field, wide=wide)
        return field

    def add_widget(self, widget: QWidget, *, wide: bool = True) -> None:
        """Add something that is no field."""
        if wide and self._next % self._columns:
            self._next += self._columns - self._next % self._columns
        row, column = divmod(self._next, self._columns)
        width = self._columns if wide else 1
        self._grid.addWidget(widget, row + 1, column, 1, width, Qt.AlignmentFlag.AlignTop)
        self._next += width

    def read(self, make: Callable[[], T]) -> T | None:
        """Return what ``make`` makes of the fields, or None after saying what is wrong in all."""
        self.be_calm()
        wrong = [field for field in self._fields.values() if _complains(field)]
        if wrong:
            wrong[0].setFocus()
            return None
        return make()

    def complain(self, fault: DomainError) -> None:
        """Say a fault of the rules at the field that its place names, else above all fields."""
        key = fault.place.rpartition(".")[2].partition("[")[0]
        field = self._fields.get(key)
        if field is None:
            self._fault.setText(fault.message)
            self._fault.show()
        else:
            field.complain(fault.message)
            field.setFocus()

    def be_calm(self) -> None:
        """Take back the fault above all fields."""
        self._fault.hide()

    @property
    def fault(self) -> str:
        """Return the fault said above all fields."""
        return self._fault.text() if self._fault.isVisibleTo(self) else ""


def _complains(field: Field[Any]) -> bool:
    field.be_calm()
    if field.isHidden():
        return False
    try:
        field.value()
    except WrongEntryError as error:
        field.complain(str(error))
        return True
    return False


class FormDialog(QDialog):
    """A form with «Сохранить» (Ctrl+Enter) and «Отмена» (Esc); what was typed is asked about.

    ``submitted`` asks to store; whoever stores calls `close_saved` or `form.complain`.
    The dialog is opened with ``open()``, blocks nothing and deletes itself.
    """

    submitted = Signal()

    def __init__(
        self, parent: QWidget, *, name: str, heading: str, form: Form, save: str = SAVE
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(heading)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = form
        self._dirty = False
        form.edited.connect(self._on_edited)
        self._save = Button(save, f"{name}-save", kind="primary", tip="Ctrl+Enter")
        self._save.clicked.connect(self.submitted)
        cancel = Button(CANCEL, f"{name}-cancel", tip="Esc")
        cancel.clicked.connect(self.reject)
        # Enter in a line saves nothing by accident; it goes on to the next field.
        for button in (self._save, cancel):
            button.setAutoDefault(False)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            for sequence in sequences(keys):
                QShortcut(sequence, self, self.submitted.emit)
        self._lay_out(name, heading, (cancel, self._save))

    def _lay_out(self, name: str, heading: str, buttons: tuple[Button, ...]) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(space(6), space(5), space(6), space(5))
        outer.setSpacing(space(4))
        outer.addWidget(label(heading, "title", name=f"{name}-heading"))
        scrolled = ScrolledColumn(name=f"{name}-fields", title=heading)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = scrolled.fill(QWidget())
        holder.addWidget(self.form)
        holder.addStretch(1)
        outer.addWidget(scrolled, 1)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        outer.addLayout(row)
        self.resize(_WIDTH, 0)
        self.fit()

    def fit(self) -> None:
        """Grow to the height that the fields need, as far as a small screen has it."""
        wanted = min(_HEIGHT, self.form.sizeHint().height() + space(40))
        self.resize(self.width(), max(self.height(), wanted))

    def _on_edited(self) -> None:
        self._dirty = True

    def close_saved(self) -> None:
        """Close without asking: everything is stored."""
        self._dirty = False
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field at Enter, store at Ctrl+Enter; Esc leaves.

        The shortcut does not hear the key while the system has not made the dialog active yet.
        """
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        else:
            self.focusNextChild()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before what was typed is dropped."""
        if self._dirty:
            event.ignore()
            self._ask()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        """Leave, after a question where something was typed."""
        if self._dirty:
            self._ask()
        else:
            super().reject()

    def _ask(self) -> None:
        name = f"{self.objectName()}-drop"
        dialog = MessageDialog(
            self,
            name=name,
            heading="Закрыть без сохранения?",
            text="Введённое здесь ещё не сохранено. Если закрыть, оно пропадёт.",
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=_DROP, text="Закрыть без сохранения", name=f"{name}-yes"),
                Way(code=0, text="Вернуться", name=f"{name}-no", kind="primary"),
            ),
        )
        dialog.finished.connect(self._after_question)
        dialog.open()

    def _after_question(self, code: int) -> None:
        if code == _DROP:
            self._dirty = False
            self.reject()
            # Two dialogs that go at once leave some desktops without an active window.
            below = self.parentWidget()
            if below is not None:
                below.window().activateWindow()
