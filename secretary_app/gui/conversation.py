"""Dialogs of the window: files to read and to write, failures, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.domain.errors import DomainError
from secretary_app.gui import texts
from secretary_app.gui.importing import ImportResultDialog
from secretary_app.gui.outcomes import FileFate
from secretary_app.gui.theme.icons import ERROR, INFORMATION, WARNING
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.files import (
    documents_folder,
    folder_dialog,
    opening_dialog,
    saving_dialog,
)
from secretary_app.language.file_names import file_name

if TYPE_CHECKING:
    from secretary_app.gui.window import MainWindow

_RETRY, _OTHER_FOLDER = 1, 2
_DROP = 1


class Conversation(QObject):
    """Asks and answers on behalf of the window; no dialog blocks the thread."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.on_bug: Callable[[Exception], None] = _raise
        bridge, commands = window.bridge, window.commands
        bridge.open_failed.connect(self._on_open_failed)
        bridge.failed.connect(self._on_failed)
        bridge.imported.connect(self._on_imported)
        bridge.exported.connect(self._on_exported)
        commands.import_files.triggered.connect(self.ask_import)
        commands.export.triggered.connect(self.ask_export)
        commands.minutes.triggered.connect(self.ask_minutes)
        commands.registers.triggered.connect(self.ask_registers)
        # Where there is a council to write, there are registers of it.
        commands.export.enabledChanged.connect(commands.registers.setEnabled)
        commands.export.enabledChanged.connect(commands.old_minutes.setEnabled)
        commands.old_minutes.triggered.connect(self.ask_old_minutes)
        commands.templates.triggered.connect(self.show_templates)
        commands.help.triggered.connect(self.show_help)

    def ask_import(self) -> None:
        """Ask for council files and take them in."""
        dialog = opening_dialog(
            self._window, name="import-files", title=texts.IMPORT_TITLE, kinds=texts.COUNCIL_FILES
        )
        dialog.filesSelected.connect(lambda names: self.take_files([Path(n) for n in names]))
        dialog.open()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take council files in; a workbook is looked at before anything of it is stored."""
        from secretary_app.application.files import (  # noqa: PLC0415 - window first
            is_minutes,
            is_workbook,
        )

        if len(paths) == 1 and is_workbook(paths[0]):
            self._show_roster(paths[0])
        elif len(paths) == 1 and is_minutes(paths[0]):
            self.ask_old_minutes(path=paths[0])
        else:
            self._window.bridge.import_files(paths, self._window)

    def ask_old_minutes(self, _checked: object = None, *, path: Path | None = None) -> None:
        """Read earlier minutes, beside their source, into the council in view."""
        from secretary_app.gui.old_minutes.dialog import (  # noqa: PLC0415 - when needed
            OldMinutesDialog,
        )

        known = [listing.council.id for listing in self._window.listings]
        if not known:
            self._tell("no-council", texts.NO_COUNCIL, texts.NO_COUNCIL_FOR_MINUTES)
            return
        council = self._window.current.current_council() or known[0]
        window = self._window
        dialog = OldMinutesDialog(window.desk, window.listings, council, window)
        dialog.open()
        if path is not None:
            dialog.take(path)

    def show_templates(self) -> None:
        """Show the templates of the papers: to change them in Word, to try them, to put back."""
        from secretary_app.gui.templates.dialog import TemplatesDialog  # noqa: PLC0415 - when needed

        TemplatesDialog(self._window.bridge, self._window.open_file, self._window).open()

    def _show_roster(self, path: Path) -> None:
        from secretary_app.gui.roster.dialog import RosterDialog  # noqa: PLC0415 - when needed

        known = [listing.council.id for listing in self._window.listings]
        if not known:
            self._tell("no-council", texts.NO_COUNCIL, texts.NO_COUNCIL_TEXT)
            return
        council = self._window.current.current_council() or known[0]
        dialog = RosterDialog(self._window.desk, council, self._window)
        dialog.open()
        dialog.take(path)

    def ask_export(self) -> None:
        """Ask where to write the council in view."""
        council = self._window.current.current_council()
        name = self._window.council_name(council)
        if council is None or name is None:
            self._tell("choose-council", texts.CHOOSE_COUNCIL, texts.CHOOSE_COUNCIL_TEXT)
            return
        dialog = saving_dialog(
            self._window,
            name="export-file",
            title=texts.EXPORT_TITLE,
            kinds=texts.COUNCIL_FILE,
            suffix=texts.COUNCIL_SUFFIX,
            proposed=documents_folder() / f"{file_name(name)}.{texts.COUNCIL_SUFFIX}",
        )
        dialog.fileSelected.connect(lambda path: self._window.bridge.export(council, Path(path)))
        dialog.open()

    def ask_minutes(self) -> None:
        """Ask where to save the minutes of the meeting in view."""
        name = self._window.current.minutes_name
        if not name:
            return
        dialog = saving_dialog(
            self._window,
            name="minutes-file",
            title=texts.MINUTES_TITLE,
            kinds=texts.WORD_FILE,
            suffix="docx",
            proposed=documents_folder() / name,
        )
        dialog.fileSelected.connect(lambda path: self._window.current.save_minutes(Path(path)))
        dialog.open()

    def ask_registers(self) -> None:
        """Ask which registers to write, and where."""
        from secretary_app.gui.registers.dialog import RegistersDialog  # noqa: PLC0415 - when needed

        councils = [listing.council for listing in self._window.listings]
        RegistersDialog(self._window, self._window.bridge, councils, self._on_registers).open()

    def _on_registers(self, path: Path | None) -> None:
        from secretary_app.gui.registers import texts as words  # noqa: PLC0415 - when needed

        if path is None:
            self._window.notice.tell(words.STOPPED, Tone.ABSTAIN)
        else:
            self._window.notice.tell(words.written(path), Tone.FOR)

    def show_help(self) -> None:
        """Tell what can be done on the screen in view."""
        own = self._window.help_text()
        self._tell("help", texts.HELP, f"{own}\n\n{texts.HELP_EVERYWHERE}")

    def _on_imported(self, fates: Sequence[FileFate]) -> None:
        ImportResultDialog(self._window, fates).open()

    def _on_exported(self, path: Path) -> None:
        self._window.notice.tell(texts.exported(path), Tone.FOR)

    def _on_failed(self, error: Exception) -> None:
        """The user's mistakes and the surroundings have words of their own; all else is a bug."""
        if isinstance(error, DomainError | EnvironmentFailure):
            self._tell("failure", texts.STEP_FAILED, str(error), sign=WARNING, tone=Tone.ABSTAIN)
        else:
            self.on_bug(error)

    def _on_open_failed(self, error: Exception) -> None:
        if self._window.bridge.data is not None or not isinstance(error, EnvironmentFailure):
            self._on_failed(error)
            return
        dialog = MessageDialog(
            self._window,
            name="open-failed",
            heading=texts.OPEN_FAILED,
            text=str(error),
            sign=ERROR,
            tone=Tone.AGAINST,
            ways=(
                Way(code=QDialog.DialogCode.Rejected, text=texts.QUIT, name="open-failed-quit"),
                Way(code=_OTHER_FOLDER, text=texts.OTHER_FOLDER, name="open-failed-folder"),
                Way(code=_RETRY, text=texts.RETRY, name="open-failed-retry", kind="primary"),
            ),
        )
        dialog.finished.connect(self._after_failed_opening)
        dialog.open()

    def _after_failed_opening(self, code: int) -> None:
        if code == _RETRY:
            self._window.bridge.open()
        elif code == _OTHER_FOLDER:
            self._ask_folder()
        else:
            self._window.close()

    def ask_to_drop(self, unsaved: str) -> None:
        """Ask whether the window shall close without what is typed and not stored."""
        text = f"{unsaved} {texts.CLOSE_UNSAVED_TEXT}"
        self._ask_unsaved(texts.CLOSE_UNSAVED, text, texts.CLOSE_ANYWAY, self._window.close_anyway)

    def leave_data(self, go: Callable[[], None]) -> None:
        """Go to other data, after a question where something is typed and cannot be stored."""
        self._window.pages.store_typed()
        self._window.screens.storing()
        if unsaved := self._window.unsaved:
            text = f"{unsaved} {texts.LEAVE_UNSAVED_TEXT}"
            self._ask_unsaved(texts.LEAVE_UNSAVED, text, texts.LEAVE_ANYWAY, go)
        else:
            go()

    def _ask_unsaved(self, heading: str, text: str, way: str, go: Callable[[], None]) -> None:
        dialog = MessageDialog(
            self._window,
            name="drop-unsaved",
            heading=heading,
            text=text,
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=_DROP, text=way, name="drop-unsaved-yes"),
                Way(code=0, text=texts.GO_BACK, name="drop-unsaved-no", kind="primary"),
            ),
        )
        dialog.finished.connect(lambda code: go() if code == _DROP else None)
        dialog.open()

    def _ask_folder(self) -> None:
        dialog = folder_dialog(self._window, name="data-folder", title=texts.FOLDER_TITLE)
        dialog.fileSelected.connect(lambda path: self._window.bridge.open_folder(Path(path)))
        dialog.rejected.connect(self._window.bridge.open)
        dialog.open()

    def _tell(
        self,
        name: str,
        heading: str,
        text: str,
        *,
        sign: str = INFORMATION,
        tone: Tone = Tone.ACCENT,
    ) -> None:
        MessageDialog(
            self._window,
            name=name,
            heading=heading,
            text=text,
            sign=sign,
            tone=tone,
            ways=(Way(code=1, text=texts.UNDERSTOOD, name=f"{name}-done", kind="primary"),),
        ).open()


def _raise(error: Exception) -> None:
    raise error
