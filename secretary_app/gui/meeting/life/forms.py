"""Forms of the minutes' steps: to whom, who signed, which copies, what was corrected."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretary_app.application.editing import Edit
from secretary_app.application.issuing import correct, send_copies, take_step
from secretary_app.application.ports import Materials, Store
from secretary_app.domain.issued import Reviewed, SentForReview, Signed
from secretary_app.gui.councils.storing import Step, store_form
from secretary_app.gui.meeting.life import texts
from secretary_app.gui.meeting.life.jobs import LifePage
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.fields import DayField, FlagField, LineField, TextField
from secretary_app.gui.widgets.files import opening_dialog
from secretary_app.gui.widgets.forms import Form, FormDialog


class StepDialog(FormDialog):
    """A form of one step: the day first; what it stores is told by `step`."""

    def __init__(
        self, parent: QWidget, desk: Desk, page: LifePage, name: str, heading: str
    ) -> None:
        self._desk = desk
        self.page = page
        self.prefix = name
        form = Form()
        self.on = form.add("on", DayField(texts.ON, f"{name}-on", needed=True))
        self.on.show_value(page.today)
        self.fill(form)
        super().__init__(parent, name=name, heading=heading.rstrip("…"), form=form, save=texts.MARK)
        self.submitted.connect(self._on_submitted)

    def fill(self, form: Form) -> None:
        """Add the fields below the day."""
        raise NotImplementedError

    def step(self, day: date) -> Step:
        """Return what stores the step; the fields are read and hold nothing wrong."""
        raise NotImplementedError

    def _on_submitted(self) -> None:
        day = self.form.read(self.on.value)
        if day is None:
            return
        step = self.form.read(lambda: self.step(day))
        if step is not None:
            store_form(self, self._desk.editor, step)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


class ReviewDialog(StepDialog):
    """To whom the minutes went for review."""

    def fill(self, form: Form) -> None:
        """Add the addressees."""
        self.to = form.add(
            "to",
            TextField(texts.TO, f"{self.prefix}-to", hint=texts.TO_HINT, needed=True),
            wide=True,
        )

    def step(self, day: date) -> Step:
        """Return the step that sends the minutes for review."""
        sent = SentForReview(on=day, to=lines_of(self.to.value()))
        return lambda store: take_step(store, self.page.key, self.page.today, sent)


class ReviewedDialog(StepDialog):
    """What came back from a review."""

    def fill(self, form: Form) -> None:
        """Add who returned the minutes, and the remarks."""
        sent = self.page.standing.paper.last(SentForReview) if self.page.standing.paper else None
        self.by = form.add(
            "by", LineField(texts.BY, f"{self.prefix}-by", words=sent.to if sent else ())
        )
        self.remarks = form.add(
            "remarks",
            TextField(texts.REMARKS, f"{self.prefix}-remarks", hint=texts.REMARKS_HINT),
            wide=True,
        )

    def step(self, day: date) -> Step:
        """Return the step that takes the minutes back."""
        back = Reviewed(on=day, by=self.by.value() or None, remarks=self.remarks.value() or None)
        return lambda store: take_step(store, self.page.key, self.page.today, back)


class SignDialog(StepDialog):
    """Who signed, where the original is, and its scan."""

    def fill(self, form: Form) -> None:
        """Add who signed, the place of the original, the file, the scan."""
        self.case = form.add("case", LineField(texts.CASE, f"{self.prefix}-case"))
        self.by = form.add(
            "by",
            TextField(texts.SIGNED_BY, f"{self.prefix}-by", hint=texts.TO_HINT, needed=True),
            wide=True,
        )
        self.by.show_value("\n".join(self.page.signatories))
        self.original = form.add(
            "original", LineField(texts.ORIGINAL, f"{self.prefix}-original"), wide=True
        )
        self.scan = LineField(texts.SCAN, f"{self.prefix}-scan", hint=texts.SCAN_HINT)
        form.add("scan", self.scan, wide=True)
        choose = Button(texts.CHOOSE_SCAN, f"{self.prefix}-choose", kind="link")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(choose)
        inside.addStretch(1)
        form.add_widget(row)

    def _choose(self) -> None:
        dialog = opening_dialog(self, name="scan-file", title=texts.SCAN, kinds=texts.SCAN_KINDS)
        dialog.filesSelected.connect(self._take)
        dialog.open()

    def _take(self, paths: list[str]) -> None:
        self.scan.show_value(paths[0])
        self.scan.edited.emit()

    def step(self, day: date) -> Step:
        """Return the step that notes the signing; the scan is copied first."""
        bridge = self._desk.bridge
        folder = bridge.data.folder if bridge.data else bridge.folder
        materials = bridge.services.materials(folder)
        by, case = lines_of(self.by.value()), self.case.value() or None
        original, scan = self.original.value() or None, self.scan.value()
        key, today = self.page.key, self.page.today

        def store_it(store: Store) -> Edit:
            signed = Signed(
                on=day, by=by, original=original, case=case, scan=self._kept(materials, scan)
            )
            return take_step(store, key, today, signed)

        return store_it

    def _kept(self, materials: Materials, scan: str) -> str | None:
        return materials.keep(self.page.key, Path(scan)) if scan else None


class CopiesDialog(StepDialog):
    """Which copies went out on one day."""

    def fill(self, form: Form) -> None:
        """Add a flag for every copy that the rules still want, and room for others."""
        self.flags: dict[str, FlagField] = {}
        due = (copy for copy in self.page.standing.copies if copy.sent is None)
        for number, copy in enumerate(due, start=1):
            flag = FlagField(texts.copy_words(copy), f"{self.prefix}-{number}")
            flag.show_value(True)
            self.flags[copy.rule.to] = form.add(f"copy-{number}", flag, wide=True)
        self.to = form.add(
            "to", TextField(texts.OTHERS, f"{self.prefix}-to", hint=texts.TO_HINT), wide=True
        )

    def step(self, day: date) -> Step:
        """Return the step that notes the copies."""
        ticked = (name for name, flag in self.flags.items() if flag.value())
        to = (*ticked, *lines_of(self.to.value()))
        key, today = self.page.key, self.page.today
        return lambda store: send_copies(store, key, today, day, to)


class CorrectionDialog(StepDialog):
    """What was corrected after the signing."""

    def fill(self, form: Form) -> None:
        """Add the text of the note."""
        self.text = form.add(
            "text",
            TextField(texts.NOTE, f"{self.prefix}-text", hint=texts.NOTE_HINT, needed=True),
            wide=True,
        )

    def step(self, day: date) -> Step:
        """Return the step that adds the note with the next number."""
        text = self.text.value()
        return lambda store: correct(store, self.page.key, self.page.today, day, text)
