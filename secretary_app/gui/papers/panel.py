"""The papers before a sitting: into a folder, as letters, as plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from secretary_app.application.notice import NoticeCheck
from secretary_app.application.papers import Offer, PaperKind
from secretary_app.application.records import MeetingKey
from secretary_app.gui.commands import sequences
from secretary_app.gui.papers import texts
from secretary_app.gui.papers.jobs import (
    Made,
    PapersPage,
    Wanted,
    Written,
    look,
    make_letters,
    make_papers,
    plain_text,
    taken,
    write_made,
)
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.icons import WARNING
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.fields import FlagField
from secretary_app.gui.widgets.files import documents_folder, folder_dialog
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import clear, label
from secretary_app.gui.widgets.panels import Card, Columns, TonedFrame
from secretary_app.gui.widgets.plain_list import PlainList
from secretary_app.gui.widgets.saved import SavedFiles

_KIND_ROLE = Qt.ItemDataRole.UserRole + 1
_NARROW = space(170)
_REPLACE, _KEEP = 1, 2
_CHECKED = Qt.CheckState.Checked


class PapersList(PlainList):
    """Papers to be ticked."""

    def __init__(self) -> None:
        super().__init__("papers-list", texts.PAPERS)

    @property
    def current(self) -> PaperKind | None:
        """Return the paper under the cursor."""
        row = self.currentRow()
        return PaperKind(self.item(row).data(_KIND_ROLE)) if row >= 0 else None

    @property
    def ticked(self) -> tuple[PaperKind, ...]:
        """Return the papers that are ticked, in the order in which they are needed."""
        return tuple(kind for kind, state in self._states().items() if state is _CHECKED)

    def _states(self) -> dict[PaperKind, Qt.CheckState]:
        items = (self.item(place) for place in range(self.count()))
        return {PaperKind(each.data(_KIND_ROLE)): each.checkState() for each in items}

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show the papers; those shown before stay ticked or not, of others the usual ones are."""
        before, current = self._states(), self.currentRow()
        self.clear()
        for offer in offers:
            ticked = before[offer.kind] is _CHECKED if offer.kind in before else offer.usual
            self.addItem(_item(offer, ticked=ticked))
        self.setCurrentRow(max(current, 0))
        self.updateGeometry()


def _item(offer: Offer, *, ticked: bool) -> QListWidgetItem:
    words = texts.paper(offer)
    item = QListWidgetItem(words)
    item.setToolTip(words)
    item.setData(_KIND_ROLE, offer.kind.value)
    if offer.refusal:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setCheckState(_CHECKED if ticked and not offer.refusal else Qt.CheckState.Unchecked)
    return item


class PapersPanel(QWidget):
    """Which papers, where to, and what became of them.

    `show_meeting` shows those of a meeting, and looks again when it is called again; `leave`
    forgets them. ``open_wanted`` carries the path of a file or folder to open.
    """

    open_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("papers-panel")
        self._desk = desk
        self._key: MeetingKey | None = None
        self._stale = False
        self.list = PapersList()
        self.each = FlagField(texts.EACH, "papers-each", hint=texts.EACH_HINT)
        self.notice = QVBoxLayout()
        self.saved = SavedFiles("papers")
        self.saved.open_wanted.connect(self.open_wanted)
        self._hint = label(texts.DONE_TEXT, "muted", name="papers-hint", wrap=True)
        self.save = self._action("papers-save-action", texts.SAVE, "Ctrl+S")
        self.copy = self._action("papers-copy-action", texts.COPY, "Ctrl+C", self.list)
        self.letters = Button(texts.LETTERS, "papers-letters", tip=texts.LETTERS_TIP)
        self._lay_out()
        self._connect()

    def _action(self, name: str, text: str, keys: str, where: QWidget | None = None) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        action.setShortcuts(sequences(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        (where or self).addAction(action)
        return action

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        columns = Columns(name="papers-columns", title=texts.PAPERS, narrow=_NARROW)
        columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(columns)
        what = Card(texts.PAPERS, name="papers-card")
        what.body.addLayout(self.notice)
        what.body.addWidget(label(texts.PAPERS_TEXT, "muted", wrap=True))
        what.body.addWidget(self.list)
        what.body.addWidget(self.each)
        row = QHBoxLayout()
        row.setSpacing(space(2))
        copy = key_button(self.copy, "papers-copy")
        copy.setToolTip(texts.COPY_TIP)
        for button in (key_button(self.save, "papers-save", kind="primary"), self.letters, copy):
            row.addWidget(button)
        row.addStretch(1)
        what.body.addLayout(row)
        what.body.addStretch(1)
        columns.add(what, 7)
        done = Card(texts.DONE, name="papers-saved-card")
        done.body.addWidget(self._hint)
        done.body.addWidget(self.saved)
        done.body.addStretch(1)
        columns.add(done, 5)

    def _connect(self) -> None:
        self.save.triggered.connect(self._save_ticked)
        self.list.opened.connect(self._save_current)
        self.letters.clicked.connect(self._save_letters)
        self.copy.triggered.connect(self._copy)

    def show_meeting(self, key: MeetingKey) -> None:
        """Show the papers of a meeting as it is now, as soon as they are in view."""
        if key != self._key:
            self.leave()
        self._key = key
        self._stale = True
        if self.isVisible():
            self._look()

    def leave(self) -> None:
        """Forget the meeting and what was saved."""
        self._key = None
        self._stale = False
        self.list.clear()
        self.saved.forget()
        self._hint.show()
        clear(self.notice)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the meeting if it was changed out of view."""
        super().showEvent(event)
        if self._stale:
            self._look()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on to the list; as its focus proxy Qt would leave out everything else at Tab."""
        super().focusInEvent(event)
        self.list.setFocus(event.reason())

    def _look(self) -> None:
        key, self._stale = self._key, False
        if key is not None:
            today = self._desk.bridge.clock.now().date()
            show = partial(self._show_page, key)
            self._desk.bridge.work(partial(look, key=key, today=today), show, self._tell_fault)

    def _show_page(self, key: MeetingKey, page: PapersPage) -> None:
        if key != self._key:
            return
        self.list.show_offers(page.offers)
        self.each.setVisible(any(offer.people and not offer.refusal for offer in page.offers))
        self._show_notice(page.notice)

    def _show_notice(self, check: NoticeCheck | None) -> None:
        clear(self.notice)
        if check is not None:
            frame = TonedFrame(Tone.ABSTAIN if check.late or check.due is None else Tone.NEUTRAL)
            frame.tell(check.text, name="papers-notice")
            self.notice.addWidget(frame)

    def _save_ticked(self) -> None:
        self._ask_folder(self.list.ticked, texts.CHOOSE, self._make_papers)

    def _save_current(self) -> None:
        current = self.list.current
        self._ask_folder((current,) if current else (), texts.CHOOSE, self._make_papers)

    def _save_letters(self) -> None:
        kinds = tuple(kind for kind in self.list.ticked if kind in texts.IN_LETTERS)
        self._ask_folder(kinds, texts.CHOOSE_FOR_LETTERS, self._make_letters)

    def _ask_folder(
        self,
        kinds: tuple[PaperKind, ...],
        otherwise: str,
        then: Callable[[Wanted, Path], None],
    ) -> None:
        if self._key is None or not kinds:
            self._say(otherwise, Tone.ABSTAIN)
            return
        wanted = Wanted(key=self._key, kinds=kinds, each=self.each.value())
        dialog = folder_dialog(self, name="papers-where", title=texts.WHERE)
        files = self.saved.files
        dialog.setDirectory(str(files[0].parent if files else documents_folder()))
        dialog.fileSelected.connect(lambda path: then(wanted, Path(path)))
        dialog.open()

    def _make_papers(self, wanted: Wanted, folder: Path) -> None:
        made = partial(self._on_made, wanted.key, folder)
        job = partial(make_papers, wanted=wanted)
        self._desk.bridge.work(job, made, self._tell_fault, texts.MAKING)

    def _make_letters(self, wanted: Wanted, folder: Path) -> None:
        made = partial(self._on_made, wanted.key, folder)
        job = partial(make_letters, wanted=wanted)
        self._desk.bridge.work(job, made, self._tell_fault, texts.MAKING_LETTERS)

    def _on_made(self, key: MeetingKey, folder: Path, made: Made | None) -> None:
        if key != self._key:
            return
        if made is None:
            self._say(texts.STOPPED, Tone.ABSTAIN)
        elif not made.files:
            self.saved.show_files((), texts.NO_LETTERS, made.notices)
            self._hint.hide()
        else:
            job = partial(taken, made=made, folder=folder)
            then = partial(self._on_taken, made, folder)
            self._desk.bridge.work(job, then, self._tell_fault)

    def _on_taken(self, made: Made, folder: Path, names: Sequence[str]) -> None:
        if not names:
            self._write(made, folder)
            return
        dialog = MessageDialog(
            self,
            name="papers-replace",
            heading=texts.REPLACE_HEADING,
            text=texts.replacing(names),
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=0, text=texts.NO_REPLACE, name="papers-replace-cancel"),
                Way(code=_REPLACE, text=texts.REPLACE, name="papers-replace-yes"),
                Way(code=_KEEP, text=texts.KEEP, name="papers-replace-keep", kind="primary"),
            ),
        )
        dialog.finished.connect(partial(self._on_answer, made, folder))
        dialog.open()

    def _on_answer(self, made: Made, folder: Path, code: int) -> None:
        if code in {_REPLACE, _KEEP}:
            self._write(made, folder, keep=code == _KEEP)

    def _write(self, made: Made, folder: Path, *, keep: bool = False) -> None:
        job = partial(write_made, made=made, folder=folder, keep=keep)
        then = partial(self._on_written, made, folder)
        self._desk.bridge.work(job, then, self._tell_fault, texts.WRITING)

    def _on_written(self, made: Made, folder: Path, written: Written) -> None:
        sentence = texts.saved(written.files, folder, letters=made.are_letters)
        self.saved.show_files(written.files, sentence, made.notices, written.fault)
        self._hint.hide()

    def _copy(self) -> None:
        key, kind = self._key, self.list.current
        if key is not None and kind is not None:
            job = partial(plain_text, key=key, kind=kind)
            then = partial(self._on_text, kind)
            self._desk.bridge.work(job, then, self._tell_fault, texts.MAKING)

    def _on_text(self, kind: PaperKind, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say(texts.copied(kind), Tone.FOR)

    def _tell_fault(self, error: Exception) -> None:
        self._say(str(error), Tone.AGAINST)

    def _say(self, sentence: str, tone: Tone) -> None:
        self.saved.say(sentence, tone)
        self._hint.hide()
