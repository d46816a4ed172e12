"""Tab as the eye goes: where widgets come and go, the order of their making means nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def reachable(root: QWidget) -> list[QWidget]:
    """Return what Tab can reach inside ``root``, in the order of its layouts."""
    return [widget for widget in _inside(root) if _takes_tab(widget) and widget.isVisibleTo(root)]


def _inside(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    scrolled = widget.widget() if isinstance(widget, QScrollArea) else None
    if scrolled is not None:
        yield from _inside(scrolled)
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in (each for each in items if each is not None):
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            yield from _laid_out(inner)
        elif widget is not None:
            yield from _inside(widget)


def _takes_tab(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.isEnabled() and widget.focusProxy() is None


def settle(root: QWidget) -> None:
    """Let Tab come into ``root`` at its beginning."""
    for before, after in pairwise(reachable(root)):
        QWidget.setTabOrder(before, after)


def step(root: QWidget, *, forward: bool) -> bool:
    """Move the cursor to the next place inside ``root``; False when it would leave it."""
    order = reachable(root)
    focused = root.focusWidget()
    if focused not in order:
        return False
    place = order.index(focused) + (1 if forward else -1)
    if not 0 <= place < len(order):
        return False
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    order[place].setFocus(reason)
    return True


def leave(root: QWidget, *, forward: bool) -> bool:
    """Move the cursor to what comes after ``root``; False when there is nothing else."""
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    for widget in _chain(root, forward=forward):
        outside = widget is not root and not root.isAncestorOf(widget)
        if outside and _takes_tab(widget) and widget.isVisible():
            widget.setFocus(reason)
            return True
    return False


def _chain(root: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """Yield what follows ``root`` in the order of making, once round."""
    widget = root.nextInFocusChain() if forward else root.previousInFocusChain()
    while widget is not None and widget is not root:
        yield widget
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
