"""The note on checking the closing hash: its commands are those that find it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from secretary_app.application.dispute.names import COUNCIL_FILE, MANIFEST
from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import VerificationNote
from secretary_app.documents.verification_note import verification_note
from secretary_app.domain.agenda import MeetingId
from tests.documents.councils import OPTIONS, sitting, spaced
from tests.documents.papers import request

HASH = "0a" * 32


def note(**fields: Any) -> VerificationNote:
    held = sitting("record n1; close; dissent n1 chair", **fields)
    asked = request(held, kind=PaperKind.VERIFICATION_NOTE, closing_hash=HASH)
    content = verification_note(asked, OPTIONS).content
    assert isinstance(content, VerificationNote)
    return content


def test_it_names_the_hash_what_it_covers_and_the_files() -> None:
    written = note()
    assert (written.checksum, spaced(written.entries)) == (HASH, "3 записи")
    assert (written.council_file, written.manifest) == (COUNCIL_FILE, MANIFEST)
    assert written.import_command.endswith(f' import "{COUNCIL_FILE}"')
    assert written.verify_command.endswith(f" verify m1 --hash {HASH}")


@pytest.mark.parametrize(("name", "word"), [("m/1.2", "m/1.2"), ("m 1", '"m 1"')])
def test_a_name_stays_one_word(name: str, word: str) -> None:
    command = note(id=MeetingId(name)).verify_command
    assert re.search(r"verify (.*) --hash", command)
    assert f"verify {word} --hash" in command
