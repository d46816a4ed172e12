"""The papers of a meeting: into a folder, as letters, as plain text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secretary_app.application.notice import NoticeCheck
from secretary_app.application.papers import Asked, MinutesStyle, Offer, PaperKind
from secretary_app.application.records import MeetingKey
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.papers import texts
from secretary_app.gui.papers.jobs import (
    Made,
    PaperSet,
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
from secretary_app.gui.papers.listed import PapersList
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.icons import WARNING
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.fields import FlagField
from secretary_app.gui.widgets.files import documents_folder, folder_dialog
from secretary_app.gui.widgets.flow import FlowLayout
from secretary_app.gui.widgets.keys import key_button
from secretary_app.gui.widgets.labels import clear, label
from secretary_app.gui.widgets.panels import Card, Columns, TonedFrame
from secretary_app.gui.widgets.saved import SavedFiles

_NARROW = space(170)
_REPLACE, _KEEP = 1, 2
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class PapersPanel(QWidget):
    """Which papers of a set, where to, and what became of them.

    `show_meeting` shows those of a meeting, and looks again when it is called again; `leave`
    forgets them. ``copy_style`` is that of a copy of the minutes. ``open_wanted`` carries the path
    of a file or folder to open; ``told``: `saved` tells something new.
    """

    open_wanted = Signal(object)
    told = Signal()

    def __init__(self, desk: Desk, papers: PaperSet, *, beside: bool = False) -> None:
        """Make the panel; ``beside``: what was saved stands beside the list, not below it."""
        super().__init__()
        self._name, self._words = papers.name, papers.words
        self.setObjectName(f"{self._name}-panel")
        self._desk = desk
        self._papers = papers
        self._key: MeetingKey | None = None
        self._stale = False
        self._offers: tuple[Offer, ...] = ()
        self.copy_style: MinutesStyle | None = None
        self.list = PapersList(f"{self._name}-list", self._words.title)
        self.each = FlagField(texts.EACH, f"{self._name}-each", hint=texts.EACH_HINT)
        self.as_draft = FlagField(
            texts.AS_DRAFT, f"{self._name}-as-draft", hint=texts.AS_DRAFT_HINT
        )
        self.notice = QVBoxLayout()
        self.saved = SavedFiles(self._name)
        self.saved.open_wanted.connect(self.open_wanted)
        self._hint = label(texts.DONE_TEXT, "muted", name=f"{self._name}-hint", wrap=True)
        self.save = self._action("save", texts.SAVE, papers.keys)
        self.copy = self._action("copy", texts.COPY, "Ctrl+C", self.list)
        self.tick_all = self._action("all", texts.TICK_ALL, "Ctrl+A", self.list)
        self.letters = Button(texts.LETTERS, f"{self._name}-letters", tip=self._words.letters_tip)
        self._lay_out(beside=beside)
        self._connect()

    def _action(self, name: str, text: str, keys: str, where: QWidget | None = None) -> QAction:
        """Return an action of ``where``, else of all that is in view with the panel."""
        context = _HERE if where else Qt.ShortcutContext.WindowShortcut
        return keyed_action(where or self, f"{self._name}-{name}-action", text, keys, context)

    def _lay_out(self, *, beside: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        what = self._list_card()
        if not beside:
            self._add_saved(what)
            outer.addWidget(what)
            return
        columns = Columns(name=f"{self._name}-columns", title=self._words.title, narrow=_NARROW)
        columns.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(columns)
        what.body.addStretch(1)
        columns.add(what, 7)
        done = Card(texts.DONE, name=f"{self._name}-saved-card")
        self._add_saved(done)
        done.body.addStretch(1)
        columns.add(done, 5)

    def _add_saved(self, card: Card) -> None:
        card.body.addWidget(self._hint)
        card.body.addWidget(self.saved)

    def _list_card(self) -> Card:
        what = Card(self._words.title, name=f"{self._name}-card")
        what.body.addLayout(self.notice)
        what.body.addWidget(label(texts.ABOUT, "muted", wrap=True))
        for widget in (self.list, self.each, self.as_draft, self._buttons()):
            what.body.addWidget(widget)
        return what

    def _buttons(self) -> QWidget:
        row = QWidget()
        flow = FlowLayout(row, gap=space(2))
        flow.setContentsMargins(0, 0, 0, 0)
        copy = key_button(self.copy, f"{self._name}-copy")
        copy.setToolTip(texts.COPY_TIP)
        flow.addWidget(key_button(self.save, f"{self._name}-save", kind="primary"))
        for button in (self.letters, copy, key_button(self.tick_all, f"{self._name}-all")):
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.save.triggered.connect(self._save_ticked)
        self.list.opened.connect(self._save_current)
        self.letters.clicked.connect(self._save_letters)
        self.copy.triggered.connect(self._copy)
        self.tick_all.triggered.connect(self.list.tick_all)
        self.as_draft.edited.connect(self._show_offers)

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
        self._offers = ()
        self._show_offers()
        self.as_draft.show_value(value=False)
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
            job = partial(look, papers=self._papers, key=key, today=today)
            self._desk.bridge.work(job, partial(self._show_page, key), self._tell_fault)

    def _show_page(self, key: MeetingKey, page: PapersPage) -> None:
        if key != self._key:
            return
        self._offers = page.offers
        self._show_offers()
        self._show_notice(page.notice)

    def _show_offers(self) -> None:
        self.each.setVisible(any(offer.people and not offer.refusal for offer in self._offers))
        self.as_draft.setVisible(any(offer.as_draft for offer in self._offers))
        self.list.show_offers(self._offers, drafts=self.as_draft.value())

    def _show_notice(self, check: NoticeCheck | None) -> None:
        clear(self.notice)
        if check is not None:
            frame = TonedFrame(Tone.ABSTAIN if check.late or check.due is None else Tone.NEUTRAL)
            frame.tell(check.text, name=f"{self._name}-notice")
            self.notice.addWidget(frame)

    def _save_ticked(self) -> None:
        self._ask_folder(self.list.ticked, texts.CHOOSE, self._make_papers)

    def _save_current(self) -> None:
        current = self.list.current
        self._ask_folder((current,) if current else (), texts.CHOOSE, self._make_papers)

    def _save_letters(self) -> None:
        papers = tuple(one for one in self.list.ticked if one.kind in self._papers.in_letters)
        self._ask_folder(papers, self._words.choose_for_letters, self._make_letters)

    def _wanted(self, key: MeetingKey, papers: tuple[Asked, ...]) -> Wanted:
        return Wanted(
            key=key,
            papers=papers,
            each=self.each.value(),
            as_draft=self.as_draft.value(),
            style=self.copy_style,
        )

    def _ask_folder(
        self,
        papers: tuple[Asked, ...],
        otherwise: str,
        then: Callable[[Wanted, Path], None],
    ) -> None:
        if self._key is None or not papers:
            self._say(otherwise, Tone.ABSTAIN)
            return
        wanted = self._wanted(self._key, papers)
        dialog = folder_dialog(self, name=f"{self._name}-where", title=texts.WHERE)
        files = self.saved.files
        dialog.setDirectory(str(files[0].parent if files else documents_folder()))
        dialog.fileSelected.connect(lambda path: then(wanted, Path(path)))
        dialog.open()

    def _make_papers(self, wanted: Wanted, folder: Path) -> None:
        made = partial(self._on_made, wanted.key, folder)
        job = partial(make_papers, papers=self._papers, wanted=wanted)
        self._desk.bridge.work(job, made, self._tell_fault, texts.MAKING)

    def _make_letters(self, wanted: Wanted, folder: Path) -> None:
        made = partial(self._on_made, wanted.key, folder)
        job = partial(make_letters, papers=self._papers, wanted=wanted)
        self._desk.bridge.work(job, made, self._tell_fault, texts.MAKING_LETTERS)

    def _on_made(self, key: MeetingKey, folder: Path, made: Made | None) -> None:
        if key != self._key:
            return
        if made is None:
            self._say(texts.STOPPED, Tone.ABSTAIN)
        elif not made.files:
            self.saved.show_files((), self._words.no_letters, made.notices)
            self._tell()
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
            name=f"{self._name}-replace",
            heading=texts.REPLACE_HEADING,
            text=texts.replacing(names),
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=0, text=texts.NO_REPLACE, name=f"{self._name}-replace-cancel"),
                Way(code=_REPLACE, text=texts.REPLACE, name=f"{self._name}-replace-yes"),
                Way(code=_KEEP, text=texts.KEEP, name=f"{self._name}-replace-keep", kind="primary"),
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
        self._tell()

    def _copy(self) -> None:
        key, current = self._key, self.list.current
        if key is not None and current is not None:
            wanted = replace(self._wanted(key, (current,)), each=False)
            job = partial(plain_text, papers=self._papers, wanted=wanted)
            then = partial(self._on_text, current.kind)
            self._desk.bridge.work(job, then, self._tell_fault, texts.MAKING)

    def _on_text(self, kind: PaperKind, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say(texts.copied(kind), Tone.FOR)

    def _tell_fault(self, error: Exception) -> None:
        self._say(str(error), Tone.AGAINST)

    def _say(self, sentence: str, tone: Tone) -> None:
        self.saved.say(sentence, tone)
        self._tell()

    def _tell(self) -> None:
        self._hint.hide()
        self.told.emit()
