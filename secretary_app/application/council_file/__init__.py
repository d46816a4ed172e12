"""The council file: the one documented JSON format of the program."""

from secretary_app.application.council_file.document import decode, encode, from_json, to_json
from secretary_app.application.council_file.journal import (
    canonical,
    entry_from_json,
    entry_to_json,
)
from secretary_app.application.council_file.model import CouncilFile, FileMeeting
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
    "from_json",
    "to_json",
]
