"""Qt, imported before all else of the window."""

from __future__ import annotations

import builtins


def import_qt() -> None:
    """Import Qt, and let everything after it be imported as before.

    PySide6 takes `import` over and reads the source of every module to come, in search of its
    own `__feature__`, which nothing here uses: a tenth of the start and 16 MB.
    """
    ordinary = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - here and not above is the point

    builtins.__import__ = ordinary
