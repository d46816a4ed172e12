"""The screen «Протокол» for the pictures of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from secretary_app.application.services import Services
from secretary_app.gui.protocol.view import ProtocolView
from secretary_app.gui.screens import PROTOCOL_PLACE
from secretary_app.gui.window import MainWindow

Scene = tuple[str, Callable[[], None]]
Wait = Callable[[], None]


def protocol_scenes(
    window: MainWindow, _services: Services, _folder: Path, wait: Wait
) -> Iterator[Scene]:
    """Yield every scene by name. The example must be open; it stays as it is."""
    view = window.screens[PROTOCOL_PLACE]
    if not isinstance(view, ProtocolView):
        raise TypeError(view)
    yield "protocol-list", partial(window.show_screen, PROTOCOL_PLACE)
    yield "protocol-attendance", partial(_part, window, view, wait, 1)
    yield "protocol", partial(_part, window, view, wait, -4)
    view.session.leave()


def _part(window: MainWindow, view: ProtocolView, wait: Wait, place: int) -> None:
    window.show_protocol(window.listings[0].meetings[0].key)
    while not view.session.settled:
        wait()
    view.structure.list.choose(place % len(view.structure.model.rows))
    wait()
