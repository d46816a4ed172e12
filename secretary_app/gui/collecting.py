"""Cyclic garbage is looked for in the thread of the window alone.

Garbage may hold widgets and models, and Qt lets these go in the window's thread only. Left to
itself Python looks for garbage in whichever thread allocates: one that reads a long journal
would now and then take the parts of a closed dialog with it, and the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class Collecting(QObject):
    """Looks for garbage once a second where there may be some, from `begin` to `end`."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(collect)

    def begin(self) -> None:
        """Keep what the start has made, and look at what comes."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()


def collect() -> None:
    """Look for garbage in the oldest generation that has grown as far as Python would let it."""
    grown = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    generations = [number for number, due in enumerate(grown) if due]
    if generations:
        gc.collect(generations[-1])
