"""The council file: the one documented JSON format of the program."""

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
from secretary_app.application.council_file.schema import schema, schema_text
from secretary_app.application.council_file.snapshots import without_repeated_snapshots
from secretary_app.application.council_file.wire import Json, JsonObject, WireError

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
    "schema",
    "schema_text",
    "to_json",
    "without_repeated_snapshots",
]
