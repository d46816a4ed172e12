"""The check before signing: every remark leads to its place; some are mended by a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secretary_app.application.drafting.page import ProtocolPage
from secretary_app.application.drafting.remarks import mended
from secretary_app.application.lint import LintReport, Remark, Severity
from secretary_app.gui.protocol import texts
from secretary_app.gui.protocol.structure import MarkedList, weight_of
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.entries import EntriesModel
from secretary_app.gui.widgets.fields import LineField
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import Chip
from secretary_app.gui.widgets.panels import Card


class ChecksCard(Card):
    """The remarks; signals carry the remark that is to be gone to, mended, let stand or heeded.

    ``let_stand`` carries the reason, too.
    """

    gone_to = Signal(object)
    mend = Signal(object)
    let_stand = Signal(object, str)
    heed = Signal(object)

    def __init__(self) -> None:
        super().__init__(texts.CHECKS, name="protocol-checks-card", padded=False)
        self.number = Chip(name="protocol-checks-number")
        self.head.addStretch(1)
        self.head.addWidget(self.number)
        self.model = EntriesModel[Remark](
            lambda remark: remark.text, texts.standing, weight_of, lambda r: bool(r.stands)
        )
        self.list = MarkedList("protocol-checks", texts.CHECKS, chips=False, lines=4)
        self.list.setModel(self.model)
        self.list.opened.connect(self._go)
        self.list.clicked.connect(lambda index: self._go(index.row()))
        self.list.chosen.connect(lambda _: self._offer())
        self.fix = Button(texts.FIX, "protocol-fix", tip=texts.key_tip(texts.FIX, "F8"))
        self.stand = Button(texts.LET_STAND, "protocol-let-stand", tip=texts.STAND_TIP)
        self.fix.clicked.connect(self._fix)
        self.stand.clicked.connect(self._turn)
        self._page: ProtocolPage | None = None
        row = QHBoxLayout()
        row.setContentsMargins(space(2), 0, space(2), space(2))
        row.addWidget(self.fix)
        row.addWidget(self.stand)
        row.addStretch(1)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)
        self._shortcut(self.list, "Delete", self._turn)
        self._offer()

    def _shortcut(self, owner: QWidget, keys: str, do: Callable[[], None]) -> None:
        shortcut = QShortcut(keys, owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(do)

    @property
    def remark(self) -> Remark | None:
        """Return the remark under the cursor."""
        place = self.list.currentIndex().row()
        return self.model.row(place) if place >= 0 else None

    def show_report(self, page: ProtocolPage, report: LintReport) -> None:
        """Show what the check says of these minutes; the cursor stays on its remark."""
        before = self.remark
        self._page = page
        if report.remarks != self.model.rows:
            self.model.show_rows(report.remarks)
            told = [remark.text for remark in report.remarks]
            if before is not None and before.text in told:
                self.list.choose(told.index(before.text))
        grave = Tone.AGAINST if report.errors else Tone.ABSTAIN
        number = report.errors + report.warnings
        self.number.say(str(number) if number else texts.NO_REMARKS, grave if number else Tone.FOR)
        self._offer()

    def forget(self) -> None:
        """Forget what was found: another meeting comes."""
        self._page = None
        self.model.show_rows(())
        self.number.say("", Tone.NEUTRAL)
        self._offer()

    def _go(self, place: int) -> None:
        self.gone_to.emit(self.model.row(place))

    def _offer(self) -> None:
        """Offer what can be done with the remark under the cursor."""
        remark, page = self.remark, self._page
        here = remark is not None and page is not None and page.editable
        self.fix.setEnabled(here and _mends(page, remark))
        self.stand.setEnabled(here and _warns(remark))
        words = texts.HEED if remark is not None and remark.stands else texts.LET_STAND
        self.stand.setText(words)
        self.stand.setAccessibleName(words.rstrip("…"))

    def _fix(self) -> None:
        if self.remark is not None:
            self.mend.emit(self.remark)

    def mend_current(self) -> None:
        """Mend the remark under the cursor, if a key can."""
        if self.fix.isEnabled():
            self._fix()

    def _turn(self) -> None:
        """Let a warning stand, after its reason is asked for; or heed it again."""
        remark = self.remark
        if remark is None or not self.stand.isEnabled():
            return
        if remark.stands:
            self.heed.emit(remark)
            return
        dialog = StandingDialog(self, remark)
        dialog.given.connect(lambda reason: self.let_stand.emit(remark, reason))
        dialog.open()


def _mends(page: ProtocolPage | None, remark: Remark | None) -> bool:
    return page is not None and remark is not None and mended(page, remark) is not None


def _warns(remark: Remark | None) -> bool:
    return remark is not None and remark.severity is Severity.WARNING


class StandingDialog(FormDialog):
    """Asks why a warning is let stand; ``given`` carries the reason."""

    given = Signal(str)

    def __init__(self, parent: QWidget, remark: Remark) -> None:
        form = Form(columns=1)
        self.reason = form.add(
            "reason",
            LineField(texts.STAND_REASON, "standing-reason", hint=remark.text, needed=True),
        )
        super().__init__(
            parent, name="standing", heading=texts.STAND_TITLE, form=form, save=texts.STAND_SAVE
        )
        self.submitted.connect(self._on_submitted)
        self.reason.setFocus()

    def _on_submitted(self) -> None:
        reason = self.form.read(self.reason.value)
        if reason:
            self.given.emit(reason)
            self.close_saved()
