"""The dialog that tells what became of every file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secretary_app.gui import texts
from secretary_app.gui.outcomes import FileFate, Imported, Refused
from secretary_app.gui.theme.icons import INFORMATION
from secretary_app.gui.theme.tokens import Tone, space
from secretary_app.gui.widgets.dialogs import MessageDialog, Way
from secretary_app.gui.widgets.labels import Chip, ElidedLabel, label
from secretary_app.gui.widgets.panels import ScrolledColumn, line

_HEIGHT = space(90)


class ImportResultDialog(MessageDialog):
    """One entry per file: its name, a word, and what changed or why it was refused."""

    def __init__(self, parent: QWidget, fates: Sequence[FileFate]) -> None:
        super().__init__(
            parent,
            name="import-result",
            heading=texts.IMPORT_RESULT,
            text=texts.fates_summary(sum(isinstance(f, Imported) for f in fates), len(fates)),
            sign=INFORMATION,
            tone=Tone.ACCENT,
            ways=(Way(code=1, text=texts.DONE, name="import-result-done", kind="primary"),),
        )
        entries = ScrolledColumn(name="import-result-files", title=texts.IMPORT_RESULT)
        inside = QWidget()
        column = entries.fill(inside)
        for fate in fates:
            column.addWidget(line())
            column.addLayout(_entry(fate))
        column.addStretch(1)
        entries.setMinimumHeight(min(_HEIGHT, inside.sizeHint().height() + space(4)))
        self.column.addWidget(entries)


def _entry(fate: FileFate) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(space(1))
    head = QHBoxLayout()
    head.addWidget(ElidedLabel(fate.path.name, "heading"), 1)
    head.addWidget(Chip(*fate_chip(fate)))
    column.addLayout(head)
    column.addWidget(label(fate_words(fate), wrap=True))
    return column


def fate_chip(fate: FileFate) -> tuple[str, Tone]:
    """Return what became of a file in one word."""
    match fate:
        case Refused():
            return texts.NOT_TAKEN, Tone.AGAINST
        case Imported(report=report):
            if report.council_added:
                return texts.ADDED, Tone.FOR
            return (
                (texts.SAME, Tone.NEUTRAL) if report.nothing_changed else (texts.CHANGED, Tone.FOR)
            )
        case _:
            assert_never(fate)


def fate_words(fate: FileFate) -> str:
    """Return what became of a file in a sentence or two; a refusal names the place."""
    match fate:
        case Refused(why=why):
            return why
        case Imported(report=report):
            return texts.import_summary(report)
        case _:
            assert_never(fate)
