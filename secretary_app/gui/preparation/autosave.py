"""Fields that store what is typed by themselves: when they are left, or after a pause.

What cannot be stored stays in the field with its sentence, also while something else is
shown in between: it is kept for the thing that it was typed for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from secretary_app.application.preparation.naming import Named
from secretary_app.domain.agenda import Meeting
from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import Person
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.widgets.fields import Field, WrongEntryError

T = TypeVar("T")
PAUSE_MS = 1500


@dataclass(frozen=True, slots=True)
class Target(Generic[T]):
    """What a field shows: of which thing, its value, and the step that stores another one."""

    thing: str
    value: T
    put: Callable[[Meeting, T], Meeting]
    name: str


class Autosave(QObject, Generic[T]):
    """Keeps one field and the meeting in line; ``changed`` when `wrong` may be different.

    The field must be made of a line, a text, a choice or a tick.
    """

    changed = Signal()

    def __init__(self, session: PreparationSession, field: Field[T]) -> None:
        super().__init__(field)
        self._session = session
        self._field = field
        self._target: Target[T] | None = None
        self._dirty = False
        self._number = 0
        self._sent: tuple[str, str] | None = None
        self._kept: dict[str, tuple[str, str]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._after_pause)
        session.failed.connect(self._on_failed)
        field.edited.connect(self._on_edited)
        field.editor.installEventFilter(self)
        if isinstance(field.editor, QLineEdit):
            field.editor.returnPressed.connect(self.commit)

    @property
    def wrong(self) -> frozenset[str]:
        """Return the things for which something is typed that cannot be stored."""
        complains = self._dirty and self._target is not None and bool(self._field.complaint)
        here = {self._target.thing} if complains and self._target else set()
        return frozenset(here | self._kept.keys())

    def show(self, target: Target[T]) -> None:
        """Show what is stored, unless something else is being typed for the same thing."""
        before = self._target
        if before is None or before.thing != target.thing:
            self._leave()
            self._target = target
            self._take_up(target)
        else:
            self._target = target
            if not self._dirty and not self._shows(target.value):
                self._field.show_value(target.value)

    def _shows(self, value: T) -> bool:
        """Tell whether that is what the field says already, under the cursor."""
        try:
            return self._field.editor.hasFocus() and self._field.value() == value
        except WrongEntryError:
            return False

    def _leave(self) -> None:
        """Store what was typed for the thing shown so far, or keep it with its sentence."""
        self.commit()
        if self._dirty and self._target is not None and self._field.complaint:
            self._kept[self._target.thing] = (self._typed(), self._field.complaint)
        self._dirty = False

    def _take_up(self, target: Target[T]) -> None:
        self._field.show_value(target.value)
        typed, complaint = self._kept.pop(target.thing, ("", ""))
        if complaint:
            self._type(typed)
            self._field.complain(complaint)
            self._dirty = True
        self._pause.stop()

    def _on_edited(self) -> None:
        self._dirty = True
        if isinstance(self._field.editor, QComboBox | QCheckBox):
            self.commit()
        else:
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Store when the cursor goes elsewhere; leave undoing to the page while all is stored."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._on_left(event.reason())
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            commands = self._session.desk.commands
            keys = QKeySequence(event.keyCombination())
            known = (*commands.undo.shortcuts(), *commands.redo.shortcuts())
            if not self._dirty and keys in known:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _on_left(self, reason: Qt.FocusReason) -> None:
        """Store, unless only what may be typed is offered."""
        if reason is Qt.FocusReason.ActiveWindowFocusReason:
            self.settle()
        elif reason is not Qt.FocusReason.PopupFocusReason:
            self.commit()

    @property
    def _is_offered_words(self) -> bool:
        editor = self._field.editor
        completer = editor.completer() if isinstance(editor, QLineEdit) else None
        offered = completer.popup() if completer is not None else None
        return offered is not None and offered.isVisible()

    def _after_pause(self) -> None:
        """Store while the cursor is still there; what is half typed is left alone."""
        if self._is_offered_words:
            self._pause.start()
            return
        try:
            self._field.value()
        except WrongEntryError:
            return
        self.commit()

    def settle(self) -> None:
        """Store what is typed, but not what was already told to be impossible."""
        if not self._field.complaint:
            self.commit()

    def commit(self) -> None:
        """Store what is typed, or say below the field why that is impossible."""
        self._pause.stop()
        target, typed = self._target, self._typed()
        if not self._dirty or target is None or self._sent == (target.thing, typed):
            return
        try:
            value = self._field.value()
        except WrongEntryError as error:
            self._complain(str(error))
            return
        self._sent = target.thing, typed
        self._number += 1
        number = self._number
        self._session.change(
            target.name,
            lambda meeting: target.put(meeting, value),
            new=_new_people(value),
            done=lambda: self._on_stored(target.thing, number),
            refused=lambda fault: self._on_refused(target.thing, typed, fault),
        )

    def leave(self) -> None:
        """Show nothing; what cannot be stored is kept for its thing."""
        self._leave()
        self._target = None
        self._field.be_calm()

    def forget(self) -> None:
        """Forget everything unsaved as well: other data come."""
        self._pause.stop()
        self._target = None
        self._dirty, self._sent = False, None
        self._kept.clear()
        self._field.be_calm()

    def _on_stored(self, thing: str, number: int) -> None:
        if number != self._number:
            return
        self._sent = None
        here = self._target is not None and self._target.thing == thing
        if here and not self._pause.isActive():
            self._dirty = False
            if self._field.complaint == texts.NOT_STORED:
                self._field.be_calm()
        self.changed.emit()

    def _on_failed(self) -> None:
        """What did not reach the disk stays typed and is told of."""
        if self._sent is None:
            return
        (thing, typed), self._sent = self._sent, None
        self._keep(thing, typed, texts.NOT_STORED)

    def _on_refused(self, thing: str, typed: str, fault: DomainError) -> None:
        self._sent = None
        if isValid(self._field):
            self._keep(thing, typed, fault.message)

    def _keep(self, thing: str, typed: str, sentence: str) -> None:
        """Say what is wrong where ``typed`` still stands, or keep both for its thing."""
        if self._target is not None and self._target.thing == thing:
            self._complain(sentence)
        else:
            self._kept[thing] = (typed, sentence)
            self.changed.emit()

    def _complain(self, sentence: str) -> None:
        self._field.complain(sentence)
        self.changed.emit()

    def _typed(self) -> str:
        """Return what the editor says, to be typed again or to be told from something else."""
        match self._field.editor:
            case QLineEdit() as line:
                return line.text()
            case QPlainTextEdit() as text:
                return text.toPlainText()
            case QComboBox() as box:
                return box.currentText()
            case QCheckBox() as box:
                return str(box.isChecked())
            case other:
                raise TypeError(f"no field of this page is made of {other!r}")

    def _type(self, text: str) -> None:
        editor = self._field.editor
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)


def _new_people(value: object) -> tuple[Person, ...]:
    return value.new if isinstance(value, Named) else ()
