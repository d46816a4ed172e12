"""Журнал заседания as an appendix to the minutes, with the hash that closed it."""

from __future__ import annotations

from secretary_app.application.papers import PaperRequest
from secretary_app.documents.content import JournalAppendix, JournalRow
from secretary_app.documents.desk import Desk, Drawn
from secretary_app.documents.signatures import certifying
from secretary_app.domain.meeting.state import Phase
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.language.journal import JournalWords

STILL_OPEN = "Заседание не закрыто: журнал напечатан без контрольной суммы и ещё изменится."


def journal_appendix(request: PaperRequest, options: PaperOptions) -> Drawn:
    """Return every entry of the journal, steps taken back and corrections included."""
    desk = Desk.of(request, options)
    words = JournalWords(state=request.state, naming=desk.naming)
    paper = JournalAppendix(
        properties=desk.properties(f"Журнал {desk.of_sitting}"),
        number=request.state.facts.meeting.number,
        sitting=desk.sitting.genitive,
        council=desk.sitting.council,
        date=desk.day,
        city=desk.city,
        entries=tuple(
            JournalRow(
                number=str(line.seq),
                at=line.at,
                kind=line.kind.value,
                text=desk.persons.text(line.text),
            )
            for line in words.lines(request.entries)
        ),
        checksum=request.closing_hash or "",
        signatories=certifying(request.state, desk.persons, desk.council),
    )
    still_open = () if request.state.phase is Phase.CLOSED else (STILL_OPEN,)
    return Drawn(paper, desk.notices(*still_open))
