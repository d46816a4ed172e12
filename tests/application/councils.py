"""The council files of `tests/e2e/fixtures` as JSON to be changed, and stores that hold them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from secretary_app.application.importing import import_council
from secretary_app.application.ports import Store
from secretary_app.application.records import MeetingKey
from secretary_app.domain.agenda import MeetingId
from secretary_app.domain.councils import CouncilId
from tests.fakes.store import FakeStore

FIXTURES = Path(__file__).resolve().parents[1] / "e2e" / "fixtures"
NAMES = ("conference", "letters", "sittings", "weights")

SITTINGS = CouncilId("zarechye")
WEIGHTS = CouncilId("soyuz")
CONFERENCE = CouncilId("sovesh")
LETTERS = CouncilId("popechiteli")
COUNCILS = (CONFERENCE, LETTERS, SITTINGS, WEIGHTS)


def path_of(name: str) -> Path:
    """Where the file of a council lies."""
    return FIXTURES / f"{name}.council.json"


def json_of(name: str) -> Any:
    """The file of a council, fresh for every caller."""
    return json.loads(path_of(name).read_text("utf-8"))


def text_of(data: Any) -> bytes:
    """The file's bytes."""
    return json.dumps(data, ensure_ascii=False).encode()


def stored(*files: Any) -> FakeStore:
    """A store with the councils of the files: names of fixtures, or JSON."""
    store = FakeStore()
    for file in files:
        accept(store, file)
    return store


def accept(store: Store, file: Any) -> Any:
    """Import a fixture by name, or JSON; return the report."""
    return import_council(store, text_of(json_of(file) if isinstance(file, str) else file))


def key(council: CouncilId, meeting: str) -> MeetingKey:
    """A meeting's name inside the database."""
    return MeetingKey(council, MeetingId(meeting))
