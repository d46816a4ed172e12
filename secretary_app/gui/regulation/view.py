"""The card of the rules: sentences with choices, how they work, a trial, versions, presets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.application.records import CouncilRecord
from secretary_app.application.rules.impossible import impossible
from secretary_app.application.rules.presets import Preset
from secretary_app.domain.councils import CouncilKind, composition
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.regulations import Regulation
from secretary_app.gui.commands import sequences
from secretary_app.gui.regulation import texts
from secretary_app.gui.regulation.draft import Draft, by_date, draft_of
from secretary_app.gui.regulation.explanation import Explanation
from secretary_app.gui.regulation.presets_menu import PresetsButton
from secretary_app.gui.regulation.rule_rows import RuleRows
from secretary_app.gui.regulation.versions import VersionsButton
from secretary_app.gui.screen import Desk
from secretary_app.gui.theme.icons import WARNING
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets import tab_order
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.labels import ElidedLabel, label, repolish
from secretary_app.gui.widgets.panels import Card, line

if TYPE_CHECKING:
    from secretary_app.application.editing import Edit
    from secretary_app.application.ports import Store

_SHARE_OF_HEIGHT = 0.45  # what is explained never takes more of the card
_ROOMY = space(112)
_SAVE, _DROP = 1, 2


class RegulationView(QWidget):
    """The rules of one council, edited in a draft until they are saved.

    ``saved`` carries the versions that were stored; ``council_wanted`` the id of a council
    whose edits a person wants to go on with instead of the one shown last.
    """

    saved = Signal(object)
    council_wanted = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("regulation")
        self.setAccessibleName(texts.TITLE)
        self._desk = desk
        self._record: CouncilRecord | None = None
        self._day = date.min
        self._draft = Draft()
        self._faults: tuple[DomainError, ...] = ()
        self._waiting: tuple[CouncilRecord, date] | None = None
        self.versions = VersionsButton()
        self.rows = RuleRows()
        self.explanation = Explanation()
        self._empty = _Empty()
        self._note = label("", name="regulation-note", wrap=True)
        self._save = Button(
            texts.SAVE, "regulation-save", kind="primary", tip=f"{texts.SAVE} – {texts.SAVE_KEYS}"
        )
        self._drop = Button(texts.DROP, "regulation-drop", tip=texts.DROP_TIP)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._foot_line = line()
        self._make_footer()
        card = Card(name="regulation-card", padded=False)
        card.body.setContentsMargins(0, 0, 0, space(1))
        card.body.setSpacing(0)
        card.body.addLayout(self._head())
        card.body.addWidget(line())
        card.body.addWidget(self._empty)
        card.body.addWidget(self.rows, 1)
        card.body.addWidget(self.explanation)
        card.body.addWidget(self._foot_line)
        card.body.addWidget(self._footer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self._show_all()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(space(4), space(3), space(4), space(3))
        head.setSpacing(space(2))
        head.addWidget(ElidedLabel(texts.TITLE, "heading", name="regulation-title"), 1)
        head.addWidget(self.versions)
        return head

    def _make_footer(self) -> None:
        self._footer = QWidget()
        self._footer.setObjectName("regulation-footer")
        footer = QVBoxLayout(self._footer)
        footer.setContentsMargins(space(4), space(2), space(4), space(2))
        footer.addWidget(self._note)
        self._buttons = QWidget()
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addWidget(self._save)
        buttons.addWidget(self._drop)
        buttons.addStretch(1)
        footer.addWidget(self._buttons)

    def _connect(self) -> None:
        self.rows.edited.connect(self._on_edited)
        self._empty.presets.chosen.connect(self._begin_with)
        self._empty.by_hand.clicked.connect(self._begin_by_hand)
        self.rows.presets.chosen.connect(self._begin_with)
        self.versions.chosen.connect(lambda place: self._look_at(self._draft.chosen(place)))
        self.versions.copy_wanted.connect(self._copy)
        self.versions.edit_wanted.connect(self.rows.edit_date)
        self.versions.drop_wanted.connect(self._drop_version)
        self._save.clicked.connect(self.save)
        self._drop.clicked.connect(self.drop)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            for sequence in sequences(keys):
                context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                QShortcut(sequence, self, self.save, context=context)

    def show_council(self, record: CouncilRecord, day: date) -> None:
        """Show the rules of a council, explained with its composition on ``day``.

        Edits of the same council stay as they are; those of another one are asked about
        first, and ``council_wanted`` tells when a person goes back to them.
        """
        same = self._record is not None and self._record.council.id == record.council.id
        if self.dirty and not same:
            self._waiting = (record, day)
            self._ask()
            return
        known = same and by_date(record.regulations) == by_date(self._draft.saved)
        changed_elsewhere = self.dirty and not known
        self._record, self._day = record, day
        if not self.dirty and not (known and self._draft.current is not None):
            self._draft = draft_of(record.regulations, day)
        if not self.dirty:
            self._show_all()
        self._explain()
        tab_order.settle(self)
        if changed_elsewhere:
            self._say(texts.CHANGED_SINCE, Tone.ABSTAIN)

    @property
    def dirty(self) -> bool:
        """Tell whether there are edits that are not stored."""
        return self._draft.changed or self.rows.wrong

    @property
    def draft(self) -> Draft:
        """Return the versions as they are edited."""
        return self._draft

    @property
    def note(self) -> str:
        """Return what is said at the foot."""
        return self._note.text()

    def focus_first(self) -> None:
        """Put the cursor on the first rule, or where rules are begun."""
        if self._draft.current is None:
            self._empty.presets.setFocus()
        else:
            self.rows.focus_first()

    def _show_all(self) -> None:
        """Show the version in view from the beginning."""
        current = self._draft.current
        self._empty.setVisible(current is None)
        self.rows.setVisible(current is not None)
        self.explanation.setVisible(current is not None)
        self.explanation.controls.forget()
        if current is not None and self._record is not None:
            self.rows.show_rules(current, self._record.people, votes=self._votes(current))
        self._after_change()

    def _votes(self, regulation: Regulation) -> bool:
        kind = self._record.council.kind if self._record else CouncilKind.COUNCIL
        rules = (regulation.quorum, regulation.majority, regulation.tie)
        return kind is CouncilKind.COUNCIL or any(rule is not None for rule in rules)

    def _look_at(self, draft: Draft) -> None:
        self._draft = draft
        self._show_all()
        self._explain()
        tab_order.settle(self)

    def _on_edited(self, regulation: Regulation) -> None:
        self._draft = self._draft.with_current(regulation)
        self._after_change()
        self._explain()

    def _after_change(self) -> None:
        current = self._draft.current
        self._faults = () if current is None else (*impossible(current), *self._day_faults())
        self.rows.complain(self._faults)
        self.versions.show_draft(self._draft, self._day)
        self._buttons.setVisible(self.dirty)
        self._say(texts.UNSAVED if self.dirty else "", Tone.ABSTAIN)

    def _day_faults(self) -> tuple[DomainError, ...]:
        taken = self._draft.day_taken
        return (InvalidFact(texts.SAME_DAY, "effective_from"),) if taken else ()

    def _explain(self) -> None:
        current = self._draft.current
        if current is None or self._record is None:
            return
        if self._faults or self.rows.wrong:
            self.explanation.be_silent(texts.MEND_FIRST)
        else:
            members = composition(self._record.memberships, self._day)
            kind = self._record.council.kind
            self.explanation.explain(current, members, self._record.people, kind)
        self._fit()

    def _say(self, words: str, tone: Tone) -> None:
        self._note.setText(words)
        self._note.setProperty("ink", tone.value)
        repolish(self._note)
        self._note.setVisible(bool(words))
        shown = bool(words) or self.dirty
        self._footer.setVisible(shown)
        self._foot_line.setVisible(shown)

    def _begin_with(self, preset: Preset) -> None:
        current = self._draft.current
        if current is None:
            begun = preset.begun(preset.since or self._day)
            self._look_at(self._draft.begun(begun))
        else:
            begun = replace(
                preset.begun(current.effective_from),
                seats=current.seats,
                elected=current.elected,
                approved_by=current.approved_by,
            )
            self._look_at(self._draft.with_current(begun))
        self._say(preset.about, Tone.ACCENT)
        self.rows.focus_first()

    def _begin_by_hand(self) -> None:
        self._look_at(self._draft.begun(Regulation(effective_from=self._day)))
        self.rows.focus_first()

    def _copy(self) -> None:
        self._look_at(self._draft.copied(self._day))
        self.rows.edit_date()

    def _drop_version(self) -> None:
        self._look_at(self._draft.dropped(self._day))
        self.focus_first()

    def drop(self) -> None:
        """Go back to the rules that are stored."""
        if self._record is not None:
            self._look_at(draft_of(self._record.regulations, self._day))
            self.focus_first()

    def forget(self) -> None:
        """Show no council, and know no edits any more."""
        self._record, self._waiting = None, None
        self._draft = Draft()
        self._show_all()

    def save(self) -> None:
        """Store the draft; what is impossible is shown at its row instead."""
        if self._record is None or not self.dirty:
            return
        if self._faults or self.rows.wrong:
            if self._waiting is not None:
                self._stay()
            self._say(texts.MEND_FIRST, Tone.AGAINST)
            self.rows.show_fault(self._faults[0].place if self._faults else "")
            return
        step = partial(_stored, self._record, self._draft.saved, by_date(self._draft.versions))
        self._desk.editor.do(step, done=self._on_stored, refused=self._on_refused, initiator=self)

    def _on_stored(self, _: Edit) -> None:
        versions = self._draft.versions
        self._draft = replace(self._draft, saved=versions)
        if self._record is not None:
            self._record = replace(self._record, regulations=by_date(versions))
        pressed = self._save.hasFocus()
        self._after_change()
        if pressed:  # the button goes, and the cursor would go out of the rules with it
            self.rows.focus_first()
        self._say(texts.SAVED, Tone.FOR)
        self.saved.emit(by_date(versions))
        self._go_on()

    def _on_refused(self, fault: DomainError) -> None:
        if self._waiting is not None:
            self._stay()
        self._say(f"{fault.message} {texts.KEPT}", Tone.AGAINST)

    def _go_on(self) -> None:
        """Show the council that waited for an answer."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.show_council(*waiting)

    def _ask(self) -> None:
        if self._record is None:
            return
        dialog = MessageDialog(
            self.window(),
            name="regulation-leave",
            heading=texts.ASK_HEADING,
            text=texts.ask_text(self._record.council.name),
            sign=WARNING,
            tone=Tone.ABSTAIN,
            ways=(
                Way(code=_DROP, text=texts.ASK_DROP, name="regulation-leave-drop"),
                Way(code=0, text=texts.ASK_STAY, name="regulation-leave-stay"),
                Way(code=_SAVE, text=texts.ASK_SAVE, name="regulation-leave-save", kind="primary"),
            ),
        )
        dialog.finished.connect(self._on_answer)
        dialog.open()

    def _on_answer(self, code: int) -> None:
        if code == _DROP:
            self.drop()
            self._go_on()
        elif code == _SAVE:
            self.save()
        else:
            self._stay()

    def _stay(self) -> None:
        self._waiting = None
        if self._record is not None:
            self.council_wanted.emit(self._record.council.id)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as in Qt
        """Let Tab go from row to row as the eye goes; rows come and go here."""
        if tab_order.step(self, forward=forward):
            return True
        return tab_order.leave(self, forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rows at least half of the card."""
        super().resizeEvent(event)
        self.versions.be_short(short=event.size().width() < _ROOMY)
        self._fit()

    def _fit(self) -> None:
        self.explanation.fit(int(self.height() * _SHARE_OF_HEIGHT))


def _stored(
    record: CouncilRecord,
    before: tuple[Regulation, ...],
    after: tuple[Regulation, ...],
    store: Store,
) -> Edit:
    from secretary_app.application.editing import (  # noqa: PLC0415 - the window comes first
        ChangedSinceError,
        edit_council,
    )

    def change(known: CouncilRecord) -> CouncilRecord:
        if by_date(known.regulations) != by_date(before):
            raise ChangedSinceError(texts.CHANGED_SINCE)
        return replace(known, regulations=after)

    return edit_council(store, record.council.id, texts.STEP, change)


class _Empty(QWidget):
    """What to do where there are no rules yet."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("regulation-empty")
        self.presets = PresetsButton("regulation-begin")
        self.by_hand = Button(texts.BY_HAND, "regulation-by-hand", kind="link")
        column = QVBoxLayout(self)
        column.setContentsMargins(space(4), space(3), space(4), space(3))
        column.setSpacing(space(2))
        column.addWidget(label(texts.EMPTY, "muted", name="regulation-empty-text", wrap=True))
        for button in (self.presets, self.by_hand):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
