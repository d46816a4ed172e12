"""Changing councils and meetings still to come: one step, one transaction, one way back.

A step is described by a pure function from what is known to what shall be known; it is
checked against everything that it could contradict and stored whole, or refused. `Edit`
says what changed, so that it can be taken back and done again for as long as the window
is open. Meetings that have begun are the business of `application.live`.
"""

from secretary_app.application.editing.edits import (
    Change,
    CouncilChange,
    Edit,
    EditHistory,
    MeetingChange,
)
from secretary_app.application.editing.ids import new_id
from secretary_app.application.editing.steps import (
    ChangedSinceError,
    edit_council,
    edit_meeting,
    store_edit,
)

__all__ = [
    "Change",
    "ChangedSinceError",
    "CouncilChange",
    "Edit",
    "EditHistory",
    "MeetingChange",
    "edit_council",
    "edit_meeting",
    "new_id",
    "store_edit",
]
