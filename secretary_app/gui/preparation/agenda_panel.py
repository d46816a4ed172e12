"""The agenda with its drafts on the left, details of what is chosen on the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QWidget

from secretary_app.application.preparation.agenda import (
    add_item,
    add_motion,
    new_item,
    new_motion,
    planned_minutes,
    remove_item,
    remove_motion,
    step_item,
    step_motion,
)
from secretary_app.application.preparation.page import PreparationPage
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.gui.commands import keyed_action
from secretary_app.gui.preparation import texts
from secretary_app.gui.preparation.agenda_list import AgendaList, AgendaModel
from secretary_app.gui.preparation.agenda_rows import (
    ItemPlace,
    MotionPlace,
    Place,
    agenda_rows,
    key_of,
    moved,
    places,
)
from secretary_app.gui.preparation.autosave import Autosave
from secretary_app.gui.preparation.item_card import ItemForm
from secretary_app.gui.preparation.motion_card import MotionForm
from secretary_app.gui.preparation.people_fields import KnownPeople
from secretary_app.gui.preparation.session import PreparationSession
from secretary_app.gui.theme.tokens import space
from secretary_app.gui.widgets.keys import KeyButton, key_button
from secretary_app.gui.widgets.labels import label
from secretary_app.gui.widgets.panels import GAP, Card, ScrolledColumn

_LIST, _DETAILS = 9, 10
_LOW, _NARROW = space(100), space(220)


class DetailsPanel(QWidget):
    """What is chosen, to be edited; Esc goes back to the list (``left``)."""

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Esc here: it leaves the details and not the page."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AgendaPanel(QWidget):
    """Questions and drafts: added, moved, edited, removed; each is a step of its own.

    ``needed`` asks to be in view: something is added by a key that holds on the whole page.
    """

    open_wanted = Signal(object)
    take_up_wanted = Signal()
    needed = Signal()

    def __init__(self, session: PreparationSession, known: KnownPeople) -> None:
        super().__init__()
        self.setObjectName("agenda-panel")
        self._session = session
        self._page: PreparationPage | None = None
        self._wanted: str | None = None
        self.model = AgendaModel()
        self.list = AgendaList("agenda-list", texts.AGENDA)
        self.list.setModel(self.model)
        self.item = ItemForm(session, known)
        self.motion = MotionForm(session, known)
        self.details = DetailsPanel()
        self.planned = label("", "muted", name="agenda-planned")
        self._keys = label(texts.AGENDA_KEYS, "muted", name="agenda-keys", wrap=True)
        self._nothing = label(texts.AGENDA_EMPTY, "muted", name="details-nothing", wrap=True)
        self._stack = QStackedWidget()
        self._heading = label("", "heading", name="details-heading")
        self._buttons: dict[str, KeyButton] = {}
        self._actions()
        self._lay_out()
        self._connect()

    def _actions(self) -> None:
        self.add_item = self._action("add-item", texts.ADD_ITEM, "Ctrl+N")
        self.add_motion = self._action("add-motion", texts.ADD_MOTION, "Ctrl+D")
        self.add_procedural = self._action("add-procedural", texts.ADD_PROCEDURAL, "Ctrl+P")
        self.take_up = self._action("take-up", texts.TAKE_UP, "Ctrl+T")
        self._edit = self._list_action("edit", texts.EDIT, "F2")
        self._beside = self._list_action("beside", texts.ADD_BESIDE, "Ins")
        self._remove = self._list_action("remove", texts.REMOVE, "Del")
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, name: str, text: str, keys: str) -> QAction:
        return keyed_action(self, f"agenda-action-{name}", text, keys)

    def _list_action(self, name: str, text: str, keys: str) -> QAction:
        here = Qt.ShortcutContext.WidgetShortcut
        return keyed_action(self.list, f"agenda-action-{name}", text, keys, here)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._agenda_card(), _LIST)
        row.addWidget(self._details_card(), _DETAILS)

    def _agenda_card(self) -> Card:
        card = Card(texts.AGENDA, name="agenda-card", padded=False)
        card.head.addStretch(1)
        card.head.addWidget(self.planned)
        card.body.addWidget(self.list, 1)
        self._keys.setContentsMargins(space(3), 0, space(3), 0)
        card.body.addWidget(self._keys)
        for actions in ((self.add_item, self.add_motion), (self.add_procedural, self.take_up)):
            buttons = QHBoxLayout()
            buttons.setSpacing(space(2))
            for action in actions:
                name = action.objectName().removeprefix("agenda-action-")
                button = key_button(action, f"agenda-{name}", kind="plain")
                self._buttons[name] = button
                buttons.addWidget(button, 1)
            card.body.addLayout(buttons)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the rows their room where the window is small; the menu of a row tells its keys."""
        super().resizeEvent(event)
        self._keys.setVisible(event.size().height() > _LOW)
        for button in self._buttons.values():
            button.show_key(shown=event.size().width() > _NARROW)

    def _details_card(self) -> Card:
        card = Card(" ", name="details-card")
        card.head.takeAt(0)
        card.head.addWidget(self._heading)
        card.head.addStretch(1)
        for page in (self._nothing, self.item, self.motion):
            self._stack.addWidget(page)
        scrolled = ScrolledColumn(name="details-scroll", title=texts.AGENDA)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.fill(self.details).addWidget(self._stack)
        card.body.addWidget(scrolled)
        card.setMinimumWidth(space(70))
        return card

    def _connect(self) -> None:
        self.list.chosen.connect(self._on_chosen)
        self.list.edit_wanted.connect(self.focus_details)
        self.list.stepped.connect(self._step)
        self.list.dropped.connect(self._drop)
        self.details.left.connect(self.list.setFocus)
        self.item.open_wanted.connect(self.open_wanted)
        self.add_item.triggered.connect(self._add_item)
        self.add_motion.triggered.connect(self._add_motion)
        self.add_procedural.triggered.connect(self._ask_procedure)
        self.take_up.triggered.connect(self.take_up_wanted)
        self._edit.triggered.connect(self.focus_details)
        self._beside.triggered.connect(self._add_beside)
        self._remove.triggered.connect(self._remove_chosen)
        for lost in (self._session.refused, self._session.failed):
            lost.connect(self._want_nothing)
        for save in self.saves:
            save.changed.connect(self._show_rows)

    @property
    def saves(self) -> list[Autosave[object]]:
        """Return what stores the details."""
        return [*self.item.form.saves, *self.motion.form.saves]

    @property
    def chosen(self) -> Place | None:
        """Return the question or draft that is chosen."""
        row = self.list.currentIndex().row()
        shown = places(self._page.meeting) if self._page else ()
        return shown[row] if 0 <= row < len(shown) else None

    def show_page(self, page: PreparationPage) -> None:
        """Show the agenda; the same row stays chosen, or the one that was just added."""
        chosen = self.list.currentIndex().row()
        key = self.model.row(chosen).key if chosen >= 0 else ""
        self._page = page
        self._show_rows()
        meeting = page.meeting
        self.planned.setText(texts.planned(planned_minutes(meeting), len(meeting.agenda)))
        self.add_motion.setEnabled(bool(meeting.agenda))
        wanted = self._wanted
        place = self.model.place_of(wanted or key)
        if place >= 0:
            self._wanted = None
        self.list.choose(place if place >= 0 else min(max(chosen, 0), len(self.model.rows) - 1))
        self._show_details()
        if place >= 0 and wanted:
            self._take_ahead()

    def _take_ahead(self) -> None:
        """Go on in what was added with what was typed while it went to the disk."""
        typed, self.list.ahead = self.list.ahead or "", None
        self.focus_details()
        worded = self.item.title if isinstance(self.chosen, ItemPlace) else self.motion.text
        if typed:
            worded.text.insertPlainText(typed)

    def offer_left_over(self, total: int) -> None:
        """Say on the button how much earlier meetings left over."""
        self._buttons["take-up"].rename(texts.left_offer(total))

    def _show_rows(self) -> None:
        if self._page is None:
            return
        wrong = frozenset().union(*(save.wrong for save in self.saves))
        rows = agenda_rows(self._page, wrong)
        if rows != self.model.rows:
            chosen = self.list.currentIndex().row()
            self.model.update_rows(rows)
            self.list.choose(min(chosen, len(rows) - 1))

    def _on_chosen(self, _: int) -> None:
        self._show_details()

    def _show_details(self) -> None:
        page, place = self._page, self.chosen
        if page is None or place is None:
            self._heading.setText("")
            self._stack.setCurrentIndex(0)
            return
        if isinstance(place, ItemPlace):
            item = next(each for each in page.meeting.agenda if each.id == place.item)
            self.motion.form.leave()
            self._heading.setText(texts.item_heading(item.number))
            self.item.show_item(page, item)
            self._stack.setCurrentWidget(self.item)
        else:
            motion = next(each for each in page.meeting.motions if each.id == place.motion)
            self.item.form.leave()
            self._heading.setText(texts.motion_heading(motion.number))
            self.motion.show_motion(page, motion)
            self._stack.setCurrentWidget(self.motion)

    def focus_details(self) -> None:
        """Put the cursor where what is chosen is worded."""
        place = self.chosen
        if isinstance(place, ItemPlace):
            self.item.title.setFocus()
        elif place is not None:
            self.motion.text.setFocus()

    def focus_on(self, row_key: str, field: str) -> None:
        """Choose a row and put the cursor into one of its fields."""
        place = self.model.place_of(row_key)
        if place < 0:
            return
        self.list.choose(place)
        form = self.item.form if isinstance(self.chosen, ItemPlace) else self.motion.form
        target = form.field_of(field)
        if target is None:
            self.focus_details()
        else:
            target.setFocus()

    def _want(self, place: Place) -> None:
        self.needed.emit()
        self._wanted = key_of(place)
        self.list.ahead = ""
        self.list.setFocus()

    def _want_nothing(self) -> None:
        self._wanted = self.list.ahead = None

    def _add_item(self) -> None:
        chosen, item = self.chosen, new_item()
        after = chosen.item if chosen is not None else None
        self._want(ItemPlace(item.id))
        self._session.change(texts.STEP_ITEM_ADDED, lambda m: add_item(m, item, after))

    def _add_motion(self) -> None:
        chosen = self.chosen
        if self._page is None or not self._page.meeting.agenda:
            return
        owner = (chosen.item if chosen else None) or self._page.meeting.agenda[-1].id
        beside = chosen.motion if isinstance(chosen, MotionPlace) and chosen.item else None
        self._insert_motion(owner, beside)

    def _insert_motion(self, item: ItemId | None, after: MotionId | None, text: str = "") -> None:
        motion = new_motion(item, text)
        name = texts.STEP_MOTION_ADDED if item else texts.STEP_PROCEDURAL_ADDED
        self._want(MotionPlace(motion.id, item))
        self._session.change(name, lambda m: add_motion(m, motion, after))

    def _add_beside(self) -> None:
        chosen = self.chosen
        if isinstance(chosen, MotionPlace):
            self._insert_motion(chosen.item, chosen.motion)
        else:
            self._add_item()

    def _ask_procedure(self) -> None:
        self.needed.emit()
        menu = QMenu(self)
        menu.setObjectName("agenda-procedures")
        menu.setAccessibleName(texts.ADD_PROCEDURAL)
        for words, text in texts.PROCEDURES:
            action = menu.addAction(words)
            action.triggered.connect(partial(self._insert_motion, None, None, text))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.list.mapToGlobal(self.list.rect().center()))
        menu.setActiveAction(menu.actions()[0])

    def _remove_chosen(self) -> None:
        chosen, page = self.chosen, self._page
        if page is None or chosen is None:
            return
        if isinstance(chosen, ItemPlace):
            item = chosen.item
            number = next(each.number for each in page.meeting.agenda if each.id == item)
            self._session.change(texts.removed_item(number), lambda m: remove_item(m, item))
        else:
            motion = chosen.motion
            number = next(each.number for each in page.meeting.motions if each.id == motion)
            self._session.change(texts.removed_motion(number), lambda m: remove_motion(m, motion))

    def _step(self, by: int) -> None:
        match self.chosen:
            case ItemPlace(item=item):
                self._session.change(texts.STEP_MOVED, lambda m: step_item(m, item, by))
            case MotionPlace(motion=motion):
                self._session.change(texts.STEP_MOVED, lambda m: step_motion(m, motion, by))
            case None:
                return

    def _drop(self, row: int, before: int) -> None:
        if self._page is not None:
            source = places(self._page.meeting)[row]
            self._session.change(texts.STEP_MOVED, lambda m: moved(m, source, before))

    def forget(self) -> None:
        """Forget the meeting."""
        self._page = None
        self._want_nothing()
        self.model.show_rows(())
        self._show_details()
