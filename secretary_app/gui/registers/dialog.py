"""Which meetings the registers are to be about; then where the book goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from secretary_app.application.registers import RegisterScope
from secretary_app.domain.councils import Council, CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.bridge import Bridge
from secretary_app.gui.registers import texts
from secretary_app.gui.registers.jobs import WantedBook, write_registers
from secretary_app.gui.widgets.fields import ChoiceField, DayField
from secretary_app.gui.widgets.files import documents_folder, saving_dialog
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import label
from secretary_app.language.file_names import file_name


class RegistersDialog(FormDialog):
    """Asks for a council and for days; ``done`` hears the path, None where it was stopped."""

    def __init__(
        self,
        parent: QWidget,
        bridge: Bridge,
        councils: Sequence[Council],
        done: Callable[[Path | None], None],
    ) -> None:
        form = Form()
        self._bridge = bridge
        self._names = {each.id: each.name for each in councils}
        self.finished_with = done
        form.add_widget(label(texts.ABOUT, "muted", wrap=True))
        choices: list[tuple[str, CouncilId | None]] = [(texts.ALL_COUNCILS, None)]
        choices += [(each.name, each.id) for each in councils]
        self.council = form.add(
            "council", ChoiceField(texts.COUNCIL, "registers-council", choices), wide=True
        )
        self.start = form.add(
            "start", DayField(texts.SINCE, "registers-since", hint=texts.DAY_HINT)
        )
        self.end = form.add("end", DayField(texts.UNTIL, "registers-until", hint=texts.DAY_HINT))
        super().__init__(
            parent, name="registers", heading=texts.TITLE, form=form, save=texts.CHOOSE_FILE
        )
        self.submitted.connect(self._ask_file)

    def _on_edited(self) -> None:
        """Which meetings were chosen is nothing to lose."""

    def _ask_file(self) -> None:
        scope = self.form.read(self._scope)
        if scope is None:
            return
        if scope.start and scope.end and scope.end < scope.start:
            self.form.complain(DomainError(texts.UPSIDE_DOWN, "end"))
            return
        name = file_name(texts.file_title(self._names[scope.council] if scope.council else ""))
        dialog = saving_dialog(
            self,
            name="registers-file",
            title=texts.SAVE_TITLE,
            kinds=texts.BOOK,
            suffix=texts.SUFFIX,
            proposed=documents_folder() / f"{name}.{texts.SUFFIX}",
        )
        dialog.fileSelected.connect(lambda path: self._write(WantedBook(scope, Path(path))))
        dialog.open()

    def _scope(self) -> RegisterScope:
        return RegisterScope(
            council=self.council.value(), start=self.start.value(), end=self.end.value()
        )

    def _write(self, wanted: WantedBook) -> None:
        """Leave the window free: it shows how far the work is, and stops it."""
        self._bridge.work(
            partial(write_registers, wanted=wanted), self.finished_with, title=texts.WRITING
        )
        self.close_saved()
