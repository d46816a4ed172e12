"""The council file as a whole: text in, facts out, and back."""

from __future__ import annotations

from typing import Any, TypeVar

from secretary_app.application.council_file.catalog import record_of
from secretary_app.application.council_file.file_checks import file_faults
from secretary_app.application.council_file.journal import JournalShape
from secretary_app.application.council_file.json_text import read_json, write_json
from secretary_app.application.council_file.lists import Listing
from secretary_app.application.council_file.model import CouncilFile, FileMeeting
from secretary_app.application.council_file.objects import MISSING, Constant, Field, Flat, Record
from secretary_app.application.council_file.wire import JsonObject, as_object
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import Meeting

T = TypeVar("T")

FORMAT = Constant("format", "secretary-app/council", "формат")
VERSION = Constant("version", 1, "версия формата")

_MEETING = Record(
    FileMeeting,
    (Flat("meeting", record_of(Meeting)), Field("journal", "journal", JournalShape(), ())),
)
COUNCIL_FILE = Record(
    CouncilFile,
    (
        FORMAT,
        VERSION,
        Flat("record", record_of(CouncilRecord)),
        Field("meetings", "meetings", Listing(_MEETING), MISSING),
    ),
)


def decode(text: str | bytes) -> CouncilFile:
    """Return what the file says, or raise the first fault as a `DomainError` with its place.

    First everything is read (`WireError`), then the facts are held against each other
    (`InvalidFact`). What only the rules of a meeting can refuse – a ballot by somebody
    absent – is not looked at here.
    """
    wire = read_json(text)
    fields = as_object(wire)
    for header in (FORMAT, VERSION):  # before a stranger's fields are called misspelt
        header.read(fields, {})
    file = COUNCIL_FILE.decode(wire)
    for fault in file_faults(file):
        raise fault
    return file


def encode(file: CouncilFile) -> str:
    """Return the file's text: keys in the order of the format, most defaults left out.

    Raises `WireError` for what `decode` would refuse to read.
    """
    return write_json(COUNCIL_FILE.encode(file))


def to_json(value: object) -> JsonObject:
    """Return any dataclass of the domain as it stands in the file (a regulation, a person).

    Raises `WireError` for what `from_json` would refuse, so that it can never be stored.
    """
    into: JsonObject = {}
    shape: Record[Any] = record_of(type(value))
    shape.write(value, into)
    return into


def from_json(kind: type[T], wire: object) -> T:
    """Return the dataclass that ``wire`` stands for; raise `WireError` with the place inside it."""
    return record_of(kind).decode(wire)
