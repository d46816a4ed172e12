"""Журнал заседания as an appendix."""

from typing import Any

from secretary_app.application.papers import PaperKind
from secretary_app.documents.content import JournalAppendix
from secretary_app.documents.desk import Drawn
from secretary_app.documents.journal_appendix import STILL_OPEN, journal_appendix
from tests.documents.councils import OPTIONS, sitting, spaced
from tests.documents.papers import request


def drawn(script: str, **fields: Any) -> Drawn:
    asked = request(sitting(script), kind=PaperKind.JOURNAL_APPENDIX, **fields)
    return journal_appendix(asked, OPTIONS)


def test_every_entry_stands_in_it_what_was_taken_back_included() -> None:
    content = drawn("arrive chair; leave chair; undo; close", closing_hash="f" * 64).content
    assert isinstance(content, JournalAppendix)
    assert [(row.number, row.at, row.kind) for row in content.entries] == [
        ("1", "10:00:00", "ход"),
        ("2", "10:01:00", "явка"),
        ("3", "10:02:00", "явка"),
        ("4", "10:03:00", "отмена"),
        ("5", "10:04:00", "ход"),
    ]
    assert spaced(content.entries[1].text).startswith("Лугов И.П.")
    assert (content.checksum, spaced(content.sitting)) == ("f" * 64, "заседания № 1")


def test_while_the_meeting_runs_there_is_no_checksum_and_that_is_said() -> None:
    running = drawn("arrive chair")
    assert isinstance(running.content, JournalAppendix)
    assert (running.content.checksum, running.notices) == ("", (STILL_OPEN,))
    assert drawn("close", closing_hash="0" * 64).notices == ()
