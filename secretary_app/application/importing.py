"""Importing a council file: everything of a file is stored, or nothing.

Importing again updates people, memberships, regulations and meetings still to come; a
meeting whose journal has begun is never changed, only continued.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from secretary_app.application.chain import chain
from secretary_app.application.council_file import (
    CouncilFile,
    FileMeeting,
    canonical,
    decode,
)
from secretary_app.application.facts import facts_of, rules_on
from secretary_app.application.issuing import joined
from secretary_app.application.journal import entries_of, history_of, known_people, readmit
from secretary_app.application.numbering import numbered, numbers_taken
from secretary_app.application.ports import Store, Transaction
from secretary_app.application.projections import project
from secretary_app.application.records import (
    CouncilRecord,
    Journal,
    MeetingKey,
    StoredMeeting,
)
from secretary_app.domain.councils import Council
from secretary_app.domain.errors import DomainError, InvalidFact
from secretary_app.domain.meeting.entries import Entry, MeetingOpened
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.meeting.history import History, opening_facts, start

T = TypeVar("T")
# Hears, within the transaction, how many meetings of how many are stored; what it raises
# takes all of them back.
Following = Callable[[int, int], None]


def _unfollowed(_done: int, _total: int) -> None:
    """Nobody looks on."""


class ConflictError(DomainError):
    """The file tells another story of a meeting than the journal that is stored."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import changed."""

    council: Council
    council_added: bool
    council_changed: bool
    meetings_added: int = 0
    meetings_updated: int = 0
    meetings_continued: int = 0
    meetings_unchanged: int = 0
    entries_added: int = 0

    @property
    def nothing_changed(self) -> bool:
        """Tell whether everything of the file had been there before."""
        updates = self.meetings_added + self.meetings_updated + self.meetings_continued
        return not (self.council_changed or updates)


def import_council(store: Store, text: bytes, following: Following = _unfollowed) -> ImportReport:
    """Store a council file and return what changed.

    ``following`` is called before every meeting and before the commit; whatever it raises
    stops the import. Raises `DomainError` with the place of the first fault. Either way
    nothing of the file is stored.
    """
    file = decode(text)
    with store.writing() as tx:
        return store_file(tx, file, following)


def store_file(
    tx: Transaction, file: CouncilFile, following: Following = _unfollowed
) -> ImportReport:
    """Store a decoded council file within ``tx`` and return what changed."""
    council = file.record.council
    before = tx.council(council.id)
    record = file.record if before is None else _merged(before, file.record)
    _check_numbers(tx, record, file)
    if record != before:
        tx.save_council(record)
    report = ImportReport(
        council=council, council_added=before is None, council_changed=record != before
    )
    for index, meeting in enumerate(file.meetings):
        following(index, len(file.meetings))
        try:
            report = _store_meeting(tx, record, meeting, report)
        except DomainError as fault:
            raise fault.within(f"meetings[{index}]") from fault
    following(len(file.meetings), len(file.meetings))
    return report


def _check_numbers(tx: Transaction, record: CouncilRecord, file: CouncilFile) -> None:
    """Hold the file's rules and numbers against the stored meetings that it does not name.

    Otherwise the council could be exported, but its file not be imported again.
    """
    taken = numbers_taken(tx, record, {m.meeting.id for m in file.meetings})
    for index, each in enumerate(file.meetings):
        meeting = each.meeting
        archived = meeting.archive is not None
        regulation = rules_on(record.regulations, meeting.date, archived=archived)
        if regulation and numbered(regulation, meeting) in taken:
            raise InvalidFact(
                f"Номер «{meeting.number}» в этом периоде уже занят другим заседанием в базе.",
                f"meetings[{index}].number",
            )


def _merged(before: CouncilRecord, file: CouncilRecord) -> CouncilRecord:
    """The file's facts win; people, organisations and agreements it does not name stay."""
    return replace(
        file,
        people=_united(file.people, before.people, lambda p: p.id),
        organisations=_united(file.organisations, before.organisations, lambda o: o.id),
        agreements=_united(file.agreements, before.agreements, lambda a: a.id),
    )


def _united(new: Sequence[T], old: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    named = {key(item) for item in new}
    return (*new, *(item for item in old if key(item) not in named))


def _store_meeting(
    tx: Transaction, record: CouncilRecord, incoming: FileMeeting, report: ImportReport
) -> ImportReport:
    key = MeetingKey(record.council.id, incoming.meeting.id)
    stored = tx.meeting(key)
    if stored is not None:
        papers = joined(stored.meeting.papers, incoming.meeting.papers)
        incoming = replace(incoming, meeting=replace(incoming.meeting, papers=papers))
    if stored is None or not stored.journal.entries:
        return _store_planned(tx, record, incoming, stored, report)
    return _store_begun(tx, record, incoming, stored, report)


def _store_planned(
    tx: Transaction,
    record: CouncilRecord,
    incoming: FileMeeting,
    stored: StoredMeeting | None,
    report: ImportReport,
) -> ImportReport:
    if stored is not None and stored.meeting == incoming.meeting and not incoming.journal:
        return replace(report, meetings_unchanged=report.meetings_unchanged + 1)
    tx.save_meeting(record.council.id, incoming.meeting)
    history = start(_incoming_facts(record, incoming))
    added = _append(tx, record, Journal(), history, incoming)
    report = replace(report, entries_added=report.entries_added + added)
    if stored is None:
        return replace(report, meetings_added=report.meetings_added + 1)
    return replace(report, meetings_updated=report.meetings_updated + 1)


def _incoming_facts(record: CouncilRecord, incoming: FileMeeting) -> MeetingFacts:
    """The file's own snapshot where it carries one, else what its facts give."""
    opened = opening_facts(incoming.journal)
    if opened is None:
        return facts_of(record, incoming.meeting)
    if opened.meeting != incoming.meeting.as_opened():
        raise InvalidFact(
            "Снимок при открытии расходится с реквизитами, повесткой или проектами заседания.",
            "journal[0]",
        )
    return opened


def _store_begun(
    tx: Transaction,
    record: CouncilRecord,
    incoming: FileMeeting,
    stored: StoredMeeting,
    report: ImportReport,
) -> ImportReport:
    _check_same_story(incoming, stored)
    papers_changed = stored.meeting != incoming.meeting  # draft, preparation or papers
    if papers_changed:
        tx.save_meeting(record.council.id, incoming.meeting)
    added = _append(tx, record, stored.journal, history_of(record, stored), incoming)
    report = replace(report, entries_added=report.entries_added + added)
    if added:
        return replace(report, meetings_continued=report.meetings_continued + 1)
    if papers_changed:
        return replace(report, meetings_updated=report.meetings_updated + 1)
    return replace(report, meetings_unchanged=report.meetings_unchanged + 1)


def _check_same_story(incoming: FileMeeting, stored: StoredMeeting) -> None:
    """Raise `ConflictError` unless the file says of this meeting what is stored, and maybe more.

    A file that knows nothing of the course yet (an empty journal) contradicts nothing.
    """
    if stored.meeting.as_opened() != incoming.meeting.as_opened():
        raise ConflictError(
            "Это заседание уже начато, и в базе о нём записано другое: повестка, проекты и "
            "реквизиты начатого заседания не меняются."
        )
    if not incoming.journal:
        return
    ours = entries_of(stored.journal)
    for index, entry in enumerate(ours):
        if index >= len(incoming.journal):
            raise ConflictError(
                f"В базе журнал этого заседания длиннее ({len(ours)}), чем в файле "
                f"({len(incoming.journal)}): файл старый."
            )
        if not _same(entry, incoming.journal[index]):
            raise ConflictError(
                "Запись расходится с той, что уже есть в базе: начатый журнал можно только "
                "продолжить.",
                f"journal[{index}]",
            )


def _same(ours: Entry, theirs: Entry) -> bool:
    """The opening of a file says nothing of the facts where it leaves them to the file.

    Compared is what the hashes cover: equal datetimes may differ in their offset.
    """
    bare = isinstance(theirs.event, MeetingOpened) and theirs.event.snapshot is None
    if bare and isinstance(ours.event, MeetingOpened):
        ours = replace(ours, event=replace(ours.event, snapshot=None))
    return canonical(ours) == canonical(theirs)


def _append(
    tx: Transaction,
    record: CouncilRecord,
    journal: Journal,
    history: History,
    incoming: FileMeeting,
) -> int:
    """Add what the file's journal has beyond the stored one; return how many entries."""
    stored = len(journal.entries)
    known = known_people(record, history.state.facts)
    history = readmit(history, incoming.journal[stored:], known)
    entries = history.entries()[stored:]
    key = MeetingKey(record.council.id, incoming.meeting.id)
    if entries:
        tx.append(key, chain(journal.head.hash, entries))
    tx.project(key, project(history.state))
    return len(entries)
