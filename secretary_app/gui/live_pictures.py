"""The example's meeting at its telling moments, for the pictures of the live screen.

Its journal is cut after so many entries; the rest has not happened yet.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from secretary_app.application.importing import import_council
from secretary_app.application.services import Services
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.gui.live.places import ItemPlace, MotionPlace, Place
from secretary_app.gui.live.view import LiveView
from secretary_app.gui.screens import LIVE_PLACE
from secretary_app.gui.window import MainWindow

Scene = tuple[str, Callable[[], QWidget | None]]
Wait = Callable[[], None]
_LAST_HERE = ("p11", "p10")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where the journal is cut, what leaves besides, and where the middle then stands."""

    name: str
    entries: int
    leave: tuple[str, ...] = ()
    place: Place | None = None
    hall: bool = False


MOMENTS = (
    Moment(name="live-prepared", entries=0),
    Moment(name="live-opening", entries=19),
    Moment(name="live-item", entries=31, place=ItemPlace(ItemId("a1"))),
    Moment(name="live-vote", entries=36),
    Moment(name="live-decided", entries=38, place=MotionPlace(MotionId("r11"))),
    Moment(name="live-tie", entries=58),
    Moment(name="live-secret", entries=67),
    Moment(name="live-second-round", entries=74),
    Moment(name="live-quorum-nearly-lost", entries=79, place=ItemPlace(ItemId("a4"))),
    Moment(name="live-quorum-lost", entries=79, leave=_LAST_HERE, place=ItemPlace(ItemId("a4"))),
    Moment(name="live-closing", entries=82),
    Moment(name="hall-vote", entries=36, hall=True),
    Moment(name="hall-decided", entries=38, hall=True),
)


def live_scenes(
    window: MainWindow, services: Services, folder: Path, wait: Wait
) -> Iterator[Scene]:
    """Yield every moment by name; the display of the hall is pictured instead of the window."""
    for moment in MOMENTS:
        yield moment.name, partial(_show, window, services, folder / moment.name, wait, moment)
    view = _view(window)
    view.hall.close()
    view.session.let_go()


def _show(
    window: MainWindow, services: Services, folder: Path, wait: Wait, moment: Moment
) -> QWidget | None:
    _view(window).hall.close()
    if not folder.exists():
        _store(services, folder, moment)
    window.bridge.open_folder(folder)
    wait()
    window.show_live(window.listings[0].meetings[0].key)
    wait()
    view = _view(window)
    if moment.place is not None:
        view.session.go(moment.place)
    if moment.name == "live-closing":
        view.commands.close.trigger()
    view.centre.focus_first()
    if moment.hall:
        view.hall.open()
    return view.hall.window


def _view(window: MainWindow) -> LiveView:
    view = window.screens[LIVE_PLACE]
    if not isinstance(view, LiveView):
        raise TypeError(view)
    return view


def _store(services: Services, folder: Path, moment: Moment) -> None:
    file = json.loads(services.demo_council())
    meeting = file["meetings"][0]
    meeting["journal"] = [*meeting["journal"][: moment.entries], *_departures(meeting, moment)]
    store = services.open_store(folder, write=True)
    try:
        import_council(store, json.dumps(file).encode())
    finally:
        store.close()


def _departures(meeting: Any, moment: Moment) -> Iterator[dict[str, str]]:  # noqa: ANN401 - JSON
    at = meeting["journal"][moment.entries - 1]["at"]
    for person in moment.leave:
        yield {"at": at, "event": "left", "person": person}
