"""Carrying out the acts of the minutes' life: dialogs opened, steps stored."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from secretary_app.application.editing import Edit
from secretary_app.application.issuing import IssuedFile, issue_minutes
from secretary_app.application.lint import mark_checked
from secretary_app.application.ports import Store
from secretary_app.application.returned import FileState, Received, look_at
from secretary_app.application.services import Services
from secretary_app.domain.errors import DomainError
from secretary_app.gui.meeting.life import texts
from secretary_app.gui.meeting.life.acts import Act
from secretary_app.gui.meeting.life.forms import (
    CopiesDialog,
    CorrectionDialog,
    ReviewDialog,
    ReviewedDialog,
    SignDialog,
    StepDialog,
)
from secretary_app.gui.meeting.life.jobs import LifePage, issuing_desk, receiving_desk
from secretary_app.gui.meeting.life.returned_dialog import ReturnedDialog
from secretary_app.gui.meeting.texts import minutes_name
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import Progress
from secretary_app.gui.widgets.files import documents_folder, opening_dialog, saving_dialog

if TYPE_CHECKING:
    from secretary_app.application.papers import MinutesStyle

_FORMS: dict[Act, type[StepDialog]] = {
    Act.REVIEW: ReviewDialog,
    Act.REVIEWED: ReviewedDialog,
    Act.SIGN: SignDialog,
    Act.COPIES: CopiesDialog,
    Act.CORRECT: CorrectionDialog,
}


class LifeActs(QObject):
    """Acts on ``page``, None while there is nothing to act on.

    ``refused`` carries what the rules forbid, ``issued`` the path of a written file and the
    sentences of its maker. ``style`` is that of the next issue, None for the usual one.
    """

    refused = Signal(object)
    issued = Signal(object, object)

    def __init__(self, view: QWidget, desk: Desk) -> None:
        super().__init__(view)
        self._view = view
        self._desk = desk
        self.page: LifePage | None = None
        self.style: MinutesStyle | None = None

    def do(self, act: Act) -> None:
        """Carry out an act, or open the form that asks for the rest."""
        if self.page is None:
            return
        match act:
            case Act.CHECK:
                self._check(self.page)
            case Act.ISSUE:
                self._ask_where(self.page)
            case Act.COMPARE:
                self._compare(self.page)
            case _:
                form = _FORMS[act]
                window = self._view.window()
                form(window, self._desk, self.page, f"life-{act}-form", texts.ACTS[act]).open()

    def _check(self, page: LifePage) -> None:
        calendar = self._desk.bridge.services.work_calendar
        key, today = page.key, page.today
        self._desk.editor.do(
            lambda store: mark_checked(store, key, calendar, today),
            done=_done,
            refused=self.refused.emit,
        )

    def _ask_where(self, page: LifePage) -> None:
        folder = page.file.path.parent if page.file.path else documents_folder()
        dialog = saving_dialog(
            self._view.window(),
            name="issue-file",
            title=texts.ISSUE_TITLE,
            kinds=texts.WORD_KINDS,
            suffix="docx",
            proposed=folder / minutes_name(page.meeting),
        )
        dialog.fileSelected.connect(lambda path: self._issue(page, Path(path)))
        dialog.open()

    def _issue(self, page: LifePage, path: Path) -> None:
        bridge = self._desk.bridge
        if bridge.data is None:
            return
        desk = issuing_desk(bridge.services, bridge.data)
        key, style, today = page.key, self.style, page.today
        written: list[IssuedFile] = []

        def step(store: Store) -> Edit:
            written.append(issue_minutes(store, desk, key, style, path, today))
            return written[0].edit

        def done(_: Edit) -> None:
            self.issued.emit(written[0].path, written[0].notices)

        self._desk.editor.do(step, done=done, refused=self.refused.emit)

    def _compare(self, page: LifePage) -> None:
        if page.file.state is FileState.CHANGED and page.file.path is not None:
            self.look_at(page, page.file.path)
            return
        dialog = opening_dialog(
            self._view.window(),
            name="returned-choice",
            title=texts.COMPARE_TITLE,
            kinds=texts.WORD_KINDS,
        )
        dialog.filesSelected.connect(lambda paths: self.look_at(page, Path(paths[0])))
        dialog.open()

    def look_at(self, page: LifePage, path: Path) -> None:
        """Read a file and show what is changed in it."""

        def run(services: Services, data: OpenData, _: Progress) -> Received:
            return look_at(data.store, receiving_desk(services, data), page.key, path)

        self._desk.bridge.work(run, partial(self._show, page), self._on_failed)

    def _show(self, page: LifePage, received: Received) -> None:
        ReturnedDialog(self._view.window(), self._desk, page, received).open()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self.refused.emit(error)
        else:
            self._desk.bridge.failed.emit(error)


def _done(_: Edit) -> None:
    """The page is read again because the data have changed."""
