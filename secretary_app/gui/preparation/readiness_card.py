"""What to expect and what is lacking: the quorum by the answers, the remarks with their fixes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from secretary_app.application.lint.remark import Remark
from secretary_app.application.preparation.fixing import fixed, is_fixable
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.preparation.text_rows import TextRow, TextRowsModel, TextRowsView
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.labels import Chip, label
from secretary_app.gui.widgets.panels import Card
from secretary_app.gui.widgets.quorum import QuorumBar
from secretary_app.gui.widgets.quorum_strip import level_of
from secretary_app.language.forecast import confirmed_sentence, hoped_sentence

_LINES = 4


class RemarksList(TextRowsView):
    """Enter goes where a remark points, Ctrl+Enter mends it where one click can."""

    fix_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Mend on Ctrl+Enter; everything else as in every list."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if enter and control and self.currentIndex().isValid():
            self.fix_wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class ReadinessCard(Card):
    """``place_wanted`` carries the place of a remark that the user wants to go to."""

    place_wanted = Signal(str)

    def __init__(self, session: PreparationSession) -> None:
        super().__init__(texts.READINESS, name="readiness-card")
        self._session = session
        self._remarks: tuple[Remark, ...] = ()
        self.expectation = Chip(name="readiness-quorum")
        self.head.addStretch(1)
        self.head.addWidget(self.expectation)
        self.bar = QuorumBar()
        self.confirmed = label("", name="readiness-confirmed", wrap=True)
        self.hoped = label("", "muted", name="readiness-hoped", wrap=True)
        self.fine = label(texts.LACKS_NOTHING, "muted", name="readiness-fine", wrap=True)
        self.model = TextRowsModel()
        self.list = RemarksList("readiness-list", texts.READINESS)
        self.list.setModel(self.model)
        self.list.setMinimumHeight(space(40))
        self.go = Button(texts.GO, "readiness-go", tip="Enter")
        self.fix = Button(texts.FIX, "readiness-fix", tip="Ctrl+Enter")
        self._lay_out()
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self._go)
        self.list.fix_wanted.connect(self._fix)
        self.go.clicked.connect(lambda: self._go(self.list.currentIndex().row()))
        self.fix.clicked.connect(lambda: self._fix(self.list.currentIndex().row()))

    def _lay_out(self) -> None:
        for widget in (self.bar, self.confirmed, self.hoped, self.fine):
            self.body.addWidget(widget)
        self.body.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.go)
        row.addWidget(self.fix)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_page(self, page: PreparationPage) -> None:
        """Show the forecast and the remarks; the same remark stays chosen where it is left."""
        self._show_forecast(page)
        chosen = self.list.currentIndex().row()
        self._remarks = page.remarks
        self.model.show_rows([_row(remark) for remark in page.remarks])
        self.list.choose(min(max(chosen, 0), len(page.remarks) - 1))
        some = bool(page.remarks)
        self.list.setVisible(some)
        self.go.setVisible(some)
        self.fix.setVisible(some)
        self.fine.setVisible(not some)
        self.fine.setText(page.fault or texts.LACKS_NOTHING)
        self._on_chosen(self.list.currentIndex().row())

    def _show_forecast(self, page: PreparationPage) -> None:
        expected = page.forecast
        for widget in (self.bar, self.confirmed, self.hoped):
            widget.setVisible(expected is not None)
        if expected is None:
            self.expectation.hide()
            return
        confirmed, hoped = expected.confirmed, expected.hoped
        self.expectation.say(*texts.expectation(confirmed, hoped))
        sentence = confirmed_sentence(confirmed, expected.coming, expected.members)
        self.bar.show_level(level_of(confirmed), sentence)
        self.bar.setVisible(confirmed.rule is not None)
        self.confirmed.setText(sentence)
        self.hoped.setText(hoped_sentence(hoped, expected.silent))
        self.hoped.setVisible(bool(self.hoped.text()))

    def _on_chosen(self, place: int) -> None:
        remark = self._remarks[place] if 0 <= place < len(self._remarks) else None
        self.fix.setEnabled(remark is not None and is_fixable(remark.fix))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self._remarks):
            self.place_wanted.emit(self._remarks[place].where.place)

    def _fix(self, place: int) -> None:
        fix = self._remarks[place].fix if 0 <= place < len(self._remarks) else None
        if fix is not None and is_fixable(fix):
            self._session.change(texts.STEP_FIXED, partial(fixed, fix=fix))


def _row(remark: Remark) -> TextRow:
    return TextRow(
        key=f"{remark.kind}:{remark.where.place}",
        title=remark.text,
        chip=texts.SEVERITIES[remark.severity],
        lines=_LINES,
    )
