"""Памятка: how to check that a journal is the one that was closed, and what that proves."""

from __future__ import annotations

import re

from secretary_app.application.dispute.names import COUNCIL_FILE, MANIFEST
from secretary_app.application.papers import PaperRequest
from secretary_app.documents.content import VerificationNote
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.domain.meeting.entries import Entry, MeetingClosed
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.numbers import counted

PROGRAM = "secretary-app"
# A folder of its own, so that the check touches nobody's data.
FOLDER = "Проверка"
_PLAIN = re.compile(r"[\w./-]+")


def verification_note(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return the note on a closed meeting."""
    desk = Desk.of(request, options)
    facts, checksum = request.state.facts, request.closing_hash or ""
    program = f"{PROGRAM} --data {FOLDER}"
    note = VerificationNote(
        properties=desk.properties(f"Памятка о проверке журнала {desk.of_sitting}"),
        number=facts.meeting.number,
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        checksum=checksum,
        entries=counted(_covered(request.entries), "запись", "записи", "записей"),
        council_file=COUNCIL_FILE,
        manifest=MANIFEST,
        import_command=f"{program} import {_word(COUNCIL_FILE)}",
        verify_command=f"{program} verify {_word(facts.meeting.id)} --hash {checksum}",
    )
    return Drawn(note, desk.notices())


def _covered(entries: tuple[Entry, ...]) -> int:
    """Return how many entries there are up to the closing."""
    return max(
        (entry.seq for entry in entries if isinstance(entry.event, MeetingClosed)), default=0
    )


def _word(text: str) -> str:
    """Return ``text`` as one word of a command line."""
    return text if _PLAIN.fullmatch(text) else f'"{text}"'
