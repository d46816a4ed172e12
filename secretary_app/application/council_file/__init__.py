"""The council file: the one documented JSON format of the program.

The window is not to wait for what only journals and files need: each part is imported when
one of its names is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from secretary_app.application.council_file.checks import (
        membership_faults,
        numbering_period,
        organisation_faults,
        overlap,
        regulation_faults,
    )
    from secretary_app.application.council_file.document import decode, encode, from_json, to_json
    from secretary_app.application.council_file.file_checks import (
        file_faults,
        meetings_faults,
        record_faults,
    )
    from secretary_app.application.council_file.journal import (
        canonical,
        entry_from_json,
        entry_to_json,
    )
    from secretary_app.application.council_file.meeting_checks import meeting_faults, motion_faults
    from secretary_app.application.council_file.model import CouncilFile, FileMeeting
    from secretary_app.application.council_file.snapshots import without_repeated_snapshots
    from secretary_app.application.council_file.wire import Json, JsonObject, WireError

_HOMES = {
    "CouncilFile": "model",
    "FileMeeting": "model",
    "Json": "wire",
    "JsonObject": "wire",
    "WireError": "wire",
    "canonical": "journal",
    "decode": "document",
    "encode": "document",
    "entry_from_json": "journal",
    "entry_to_json": "journal",
    "file_faults": "file_checks",
    "from_json": "document",
    "meeting_faults": "meeting_checks",
    "meetings_faults": "file_checks",
    "membership_faults": "checks",
    "motion_faults": "meeting_checks",
    "numbering_period": "checks",
    "organisation_faults": "checks",
    "overlap": "checks",
    "record_faults": "file_checks",
    "regulation_faults": "checks",
    "to_json": "document",
    "without_repeated_snapshots": "snapshots",
}


def __getattr__(name: str) -> object:
    """Return a name of the package from the module that defines it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


__all__ = [
    "CouncilFile",
    "FileMeeting",
    "Json",
    "JsonObject",
    "WireError",
    "canonical",
    "decode",
    "encode",
    "entry_from_json",
    "entry_to_json",
    "file_faults",
    "from_json",
    "meeting_faults",
    "meetings_faults",
    "membership_faults",
    "motion_faults",
    "numbering_period",
    "organisation_faults",
    "overlap",
    "record_faults",
    "regulation_faults",
    "to_json",
    "without_repeated_snapshots",
]
