"""Storing what a form says of a council as one step."""

from __future__ import annotations

from collections.abc import Callable

from shiboken6 import isValid

from secretary_app.application.editing import Edit, edit_council
from secretary_app.application.ports import Store
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.errors import DomainError
from secretary_app.gui.editor import Editor
from secretary_app.gui.widgets.forms import FormDialog

Change = Callable[[CouncilRecord], CouncilRecord]
Step = Callable[[Store], Edit]


def council_step(council: CouncilId, name: str, change: Change) -> Step:
    """Return the step ``name`` that changes one council."""
    return lambda store: edit_council(store, council, name, change)


def store_form(
    dialog: FormDialog, editor: Editor, step: Step, stored: Callable[[], None] | None = None
) -> None:
    """Store ``step`` and close the dialog; a refusal is said at its field and nothing is lost."""

    def done(_: Edit) -> None:
        if isValid(dialog):
            dialog.close_saved()
        if stored is not None:
            stored()

    def refused(fault: DomainError) -> None:
        if isValid(dialog):
            dialog.form.complain(fault)

    editor.do(step, done=done, refused=refused, initiator=dialog)
