"""The life of the minutes: checked, agreed on, issued, signed, copies sent, corrected.

    edit = take_step(store, key, today, Checked(on=today))
    issued = issue_minutes(store, desk, key, None, path, today)    # writes the file once
    standing_in(record, stored, state, calendar).stale    # what has changed since

Every step is an `Edit`, so that a window can take it back. Rules of the order are the domain's
(`domain.issued`); what has to be reprinted, signed or sent is told by `standing_in`.
"""

from secretary_app.application.issuing.data_mark import data_mark
from secretary_app.application.issuing.issue import IssuedFile, IssuingDesk, issue_minutes
from secretary_app.application.issuing.joining import joined
from secretary_app.application.issuing.ports import WriteFile, WrittenPlaces
from secretary_app.application.issuing.signatories import proposed_signatories
from secretary_app.application.issuing.standing import (
    PaperStanding,
    Stale,
    paper_of,
    staleness,
    standing_in,
)
from secretary_app.application.issuing.steps import (
    correct,
    mark_of,
    send_copies,
    take_step,
    with_step,
)

__all__ = [
    "IssuedFile",
    "IssuingDesk",
    "PaperStanding",
    "Stale",
    "WriteFile",
    "WrittenPlaces",
    "correct",
    "data_mark",
    "issue_minutes",
    "joined",
    "mark_of",
    "paper_of",
    "proposed_signatories",
    "send_copies",
    "staleness",
    "standing_in",
    "take_step",
    "with_step",
]
