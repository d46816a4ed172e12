"""The screen «Советы» with its dialogs, for the pictures of it: the example and a new council."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from secretary_app.application.records import CouncilRecord
from secretary_app.application.roster import roster_tables
from secretary_app.application.services import Services
from secretary_app.domain.councils import Council, CouncilId, CouncilKind
from secretary_app.domain.people import PersonId
from secretary_app.gui.councils.council_form import CouncilDialog
from secretary_app.gui.councils.directory.dialog import DirectoryDialog
from secretary_app.gui.councils.ending import EndingDialog
from secretary_app.gui.councils.history import HistoryDialog
from secretary_app.gui.councils.member_form import MemberDialog
from secretary_app.gui.councils.models import CompositionPage
from secretary_app.gui.councils.view import CouncilsView
from secretary_app.gui.roster.dialog import RosterDialog
from secretary_app.gui.screens import COUNCILS_PLACE
from secretary_app.gui.window import MainWindow

Scene = tuple[str, Callable[[], QWidget | None]]
Wait = Callable[[], None]
_NEW = Council(
    id=CouncilId("new"),
    kind=CouncilKind.COUNCIL,
    name="Совет Заречного образовательного кластера",
)


def council_scenes(
    window: MainWindow, services: Services, folder: Path, wait: Wait
) -> Iterator[Scene]:
    """Yield every scene by name; a dialog is pictured instead of the window.

    The example must be open. It stays as it is; the last scene opens other data.
    """
    view = _view(window)
    page = partial(_page, window, wait)
    yield "councils-in-place", lambda: _edit_in_place(view, page())
    yield "councils-rare-rules", lambda: _show_rare_rules(view, page())
    yield "council", lambda: CouncilDialog(window, view.desk, (), page().record.council)
    yield "member", lambda: _member(window, page())
    yield "member-ending", lambda: _ending(window, page())
    yield "composition-history", lambda: HistoryDialog(window, page().record)
    yield "directory", lambda: DirectoryDialog(window, view.desk, page().record.council.id)
    yield "roster", lambda: _roster(window, services, folder / "members.xlsx", page(), wait)
    yield "councils-begun", partial(_begin, window, services, folder / "begun", wait)


def _view(window: MainWindow) -> CouncilsView:
    view = window.screens[COUNCILS_PLACE]
    if not isinstance(view, CouncilsView):
        raise TypeError(view)
    return view


def _page(window: MainWindow, wait: Wait) -> CompositionPage:
    """Show the screen afresh and return what it shows."""
    view = _view(window)
    window.show_screen(COUNCILS_PLACE)
    wait()
    view.composition.focus_table()
    if view.page is None:
        raise TypeError(view.page)
    return view.page


def _edit_in_place(view: CouncilsView, page: CompositionPage) -> None:
    view.composition.table.choose(2)
    view.composition.edit_in_place(page.rows[2])


def _show_rare_rules(view: CouncilsView, _: CompositionPage) -> None:
    view.composition.leave_editor()
    view.rules.rows.edit_date()


def _member(window: MainWindow, page: CompositionPage) -> MemberDialog:
    desk = _view(window).desk
    return MemberDialog(window, desk, page.record, page.day, page.rows[0])


def _ending(window: MainWindow, page: CompositionPage) -> EndingDialog:
    council, row = page.record.council.id, page.rows[2]
    return EndingDialog(window, _view(window).desk, council, row, page.day)


def _roster(
    window: MainWindow, services: Services, path: Path, page: CompositionPage, wait: Wait
) -> RosterDialog:
    """Show a book with somebody new and somebody promoted."""
    path.write_bytes(services.write_workbook(roster_tables(_altered(page.record), page.day)))
    dialog = RosterDialog(_view(window).desk, page.record.council.id, window)
    dialog.take(path)
    wait()
    return dialog


def _altered(record: CouncilRecord) -> CouncilRecord:
    first, *others = record.people
    newcomer = replace(
        others[0], id=PersonId("newcomer"), surname="Ветрова", forms=None, position="ректор"
    )
    joined = replace(record.memberships[-1], person=newcomer.id)
    return replace(
        record,
        people=(replace(first, position="президент"), *others, newcomer),
        memberships=(*record.memberships, joined),
    )


def _begin(window: MainWindow, services: Services, folder: Path, wait: Wait) -> None:
    """Show a council that has neither rules nor members."""
    if not folder.exists():
        store = services.open_store(folder, write=True)
        try:
            with store.writing() as tx:
                tx.save_council(CouncilRecord(council=_NEW))
        finally:
            store.close()
    window.bridge.open_folder(folder)
    wait()
    _page(window, wait)
    _view(window).rules.focus_first()
