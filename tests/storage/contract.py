"""What every `Store` promises; run against the real one and against the fake."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from secretary_app.application.ports import Store
from secretary_app.application.records import (
    CalendarChanges,
    ChainedEntry,
    ItemHeading,
    Journal,
    MeetingKey,
    MeetingStatus,
    MotionHeading,
    Projection,
    ResolutionRow,
    StoredMeeting,
)
from secretary_app.domain.agenda import MeetingId, MotionId
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.meeting.entries import Arrived, Mode
from secretary_app.domain.people import PersonId
from tests.storage.samples import (
    ARCHIVE,
    COUNCIL,
    DRAFT,
    JOURNAL,
    KEY,
    MEETING,
    PAPERS,
    PLAIN_MEETING,
    PREPARATION,
    PROJECTION,
    RECORD,
    RECORD_OF_LATER,
    ballots,
)

OTHER = CouncilId("c2")


class BrokenOffError(Exception):
    """The caller's own error in the middle of a unit of work."""


def prepare(store: Store) -> None:
    """Store the sample council with its meeting."""
    with store.writing() as work:
        work.save_council(RECORD)
        work.save_meeting(COUNCIL, MEETING)


def stored(store: Store, key: MeetingKey = KEY) -> StoredMeeting:
    """Return a meeting that must be there."""
    with store.reading() as view:
        found = view.meeting(key)
    assert found is not None
    return found


class StoreContract:
    """Tests of a fixture ``store``: an empty store, closed by the fixture."""

    def test_an_empty_store_knows_nothing(self, store: Store) -> None:
        with store.reading() as view:
            assert view.council(COUNCIL) is None
            assert view.listings() == ()
            assert view.meetings(COUNCIL) == ()
            assert view.meeting(KEY) is None
            assert view.find_meetings(KEY.meeting) == ()
            assert view.projection(KEY) is None
            assert view.calendar_changes() == CalendarChanges()

    def test_a_council_comes_back_as_it_was_stored(self, store: Store) -> None:
        prepare(store)
        with store.reading() as view:
            assert view.council(COUNCIL) == RECORD

    def test_a_council_stored_again_replaces_what_was_known_and_keeps_meetings(
        self, store: Store
    ) -> None:
        prepare(store)
        changed = replace(
            RECORD,
            council=replace(RECORD.council, name="Совет"),
            regulations=RECORD.regulations[1:],
            organisations=(),
            agreements=(),
            people=tuple(reversed(RECORD.people)),
            memberships=(),
        )
        with store.writing() as work:
            work.save_council(changed)
        with store.reading() as view:
            assert view.council(COUNCIL) == changed
            assert view.meeting(KEY) == StoredMeeting(meeting=MEETING)

    def test_a_meeting_comes_back_as_it_was_stored(self, store: Store) -> None:
        prepare(store)
        assert stored(store) == StoredMeeting(meeting=MEETING)

    def test_a_meeting_stored_again_replaces_the_header_and_keeps_the_journal(
        self, store: Store
    ) -> None:
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL)
            work.save_meeting(COUNCIL, PLAIN_MEETING)
        assert stored(store) == StoredMeeting(meeting=PLAIN_MEETING, journal=Journal(JOURNAL))

    def test_every_optional_fact_comes_back(self, store: Store) -> None:
        prepared = replace(
            MEETING, draft=DRAFT, preparation=PREPARATION, papers=PAPERS, archive=ARCHIVE
        )
        with store.writing() as work:
            work.save_council(RECORD_OF_LATER)
            work.save_meeting(COUNCIL, prepared)
        assert stored(store).meeting == prepared
        with store.reading() as view:
            assert view.council(COUNCIL) == RECORD_OF_LATER

    def test_a_council_without_meetings_can_be_removed(self, store: Store) -> None:
        with store.writing() as work:
            work.save_council(RECORD)
        with store.writing() as work:
            work.drop_council(COUNCIL)
        with store.reading() as view:
            assert view.listings() == ()

    def test_a_council_with_meetings_stays(self, store: Store) -> None:
        prepare(store)
        with pytest.raises(ValueError, match=r"\w"), store.writing() as work:
            work.drop_council(COUNCIL)
        assert stored(store).meeting == MEETING

    def test_a_meeting_that_has_not_begun_can_be_removed(self, store: Store) -> None:
        prepare(store)
        with store.writing() as work:
            work.save_meeting(
                COUNCIL, replace(MEETING, preparation=PREPARATION, papers=PAPERS, archive=ARCHIVE)
            )
            work.project(KEY, Projection(status=MeetingStatus.PLANNED))
        with store.writing() as work:
            work.drop_meeting(KEY)
        with store.reading() as view:
            assert view.meeting(KEY) is None
            assert view.projection(KEY) is None
            assert view.council(COUNCIL) == RECORD

    def test_a_meeting_that_has_begun_stays(self, store: Store) -> None:
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL)
        with pytest.raises(ValueError, match=r"\w"), store.writing() as work:
            work.drop_meeting(KEY)
        assert stored(store) == StoredMeeting(meeting=MEETING, journal=Journal(JOURNAL))

    def test_a_journal_comes_back_with_its_hashes(self, store: Store) -> None:
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL[:2])
            work.append(KEY, [])
        with store.writing() as work:
            work.append(KEY, iter(JOURNAL[2:]))
        assert stored(store).journal == Journal(JOURNAL)
        assert store.findings() == ()

    def test_entries_of_one_unit_are_seen_within_it(self, store: Store) -> None:
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL)
            meeting = work.meeting(KEY)
        assert meeting is not None
        assert meeting.journal.entries == JOURNAL

    @pytest.mark.parametrize("entries", [JOURNAL[1:], JOURNAL[:1] * 2, JOURNAL[:1] + JOURNAL[2:]])
    def test_entries_that_do_not_continue_the_journal_are_refused(
        self, store: Store, entries: tuple[ChainedEntry, ...]
    ) -> None:
        prepare(store)
        with pytest.raises(ValueError, match="continue the journal"), store.writing() as work:
            work.append(KEY, entries)
        assert stored(store).journal == Journal()

    def test_nothing_is_stored_of_what_belongs_to_nothing(self, store: Store) -> None:
        with pytest.raises(ValueError, match=r"\w"), store.writing() as work:
            work.save_meeting(COUNCIL, MEETING)
        with pytest.raises(ValueError, match=r"\w"), store.writing() as work:
            work.append(KEY, JOURNAL)
        with pytest.raises(ValueError, match=r"\w"), store.writing() as work:
            work.project(KEY, PROJECTION)
        with store.reading() as view:
            assert view.listings() == ()
            assert view.find_meetings(KEY.meeting) == ()

    def test_a_unit_broken_off_leaves_no_trace(self, store: Store) -> None:
        def break_off() -> None:
            with store.writing() as work:
                work.append(KEY, JOURNAL)
                work.save_meeting(COUNCIL, PLAIN_MEETING)
                work.project(KEY, PROJECTION)
                work.save_calendar_changes(CalendarChanges(years=frozenset({2028})))
                raise BrokenOffError

        prepare(store)
        with pytest.raises(BrokenOffError):
            break_off()
        assert stored(store) == StoredMeeting(meeting=MEETING)
        with store.reading() as view:
            assert view.projection(KEY) is None
            assert view.calendar_changes() == CalendarChanges()

    def test_a_unit_in_which_something_failed_never_commits(self, store: Store) -> None:
        def swallow_the_failure() -> None:
            with store.writing() as work:
                work.save_meeting(COUNCIL, PLAIN_MEETING)
                with suppress(ValueError):
                    work.append(KEY, JOURNAL[1:])

        prepare(store)
        with pytest.raises(ValueError, match="continue the journal"):
            swallow_the_failure()
        assert stored(store).meeting == MEETING

    def test_a_failed_unit_does_nothing_more(self, store: Store) -> None:
        def go_on_regardless() -> None:
            with store.writing() as work:
                with suppress(ValueError):
                    work.append(KEY, JOURNAL[1:])
                work.append(KEY, JOURNAL)

        prepare(store)
        with pytest.raises(RuntimeError, match="failed"):
            go_on_regardless()
        assert stored(store).journal == Journal()

    def test_work_goes_on_after_a_failed_unit(self, store: Store) -> None:
        prepare(store)
        with pytest.raises(ValueError, match="continue the journal"), store.writing() as work:
            work.append(KEY, JOURNAL[1:])
        with store.writing() as work:
            work.append(KEY, JOURNAL)
        assert stored(store).journal == Journal(JOURNAL)

    def test_a_unit_within_another_one_is_a_mistake(self, store: Store) -> None:
        with (
            store.writing() as work,
            pytest.raises(RuntimeError, match="inside another"),
            store.writing(),
        ):
            pytest.fail("entered")  # pragma: no cover
        assert work is not None

    def test_a_view_cannot_write(self, store: Store) -> None:
        prepare(store)
        with store.reading() as view, pytest.raises(RuntimeError, match="reading"):
            view.save_council(RECORD)
        with store.reading() as view, pytest.raises(RuntimeError, match="reading"):
            view.append(KEY, JOURNAL)

    def test_a_view_stays_as_it_was_while_others_write(self, store: Store) -> None:
        prepare(store)
        with store.reading() as view:
            before = view.meeting(KEY)
            with store.writing() as work:
                work.append(KEY, JOURNAL)
            assert view.meeting(KEY) == before
        assert stored(store).journal == Journal(JOURNAL)

    def test_what_is_not_committed_is_not_seen(self, store: Store) -> None:
        prepare(store)
        with store.writing() as work:
            work.append(KEY, JOURNAL)
            assert stored(store).journal == Journal()

    def test_ids_are_unique_within_their_council_only(self, store: Store) -> None:
        prepare(store)
        twin = replace(RECORD, council=replace(RECORD.council, id=OTHER, name="Совет"))
        with store.writing() as work:
            work.save_council(twin)
            work.save_meeting(OTHER, PLAIN_MEETING)
            work.append(MeetingKey(OTHER, KEY.meeting), ballots(2))
        with store.reading() as view:
            assert view.council(OTHER) == twin
            assert view.find_meetings(KEY.meeting) == (KEY, MeetingKey(OTHER, KEY.meeting))
            assert view.meetings(COUNCIL) == (StoredMeeting(meeting=MEETING),)
        assert stored(store).journal == Journal()

    def test_meetings_keep_the_order_stored_first(self, store: Store) -> None:
        prepare(store)
        later = replace(PLAIN_MEETING, id=MeetingId("a0"), date=date(2020, 1, 1))
        with store.writing() as work:
            work.save_meeting(COUNCIL, later)
            work.save_meeting(COUNCIL, PLAIN_MEETING)
        with store.reading() as view:
            assert [m.meeting for m in view.meetings(COUNCIL)] == [PLAIN_MEETING, later]

    def test_lists_are_by_name_date_and_number(self, store: Store) -> None:
        prepare(store)
        day = MEETING.date
        with store.writing() as work:
            for number in ("10", "9", "ВКС", "9-ОС"):
                meeting = replace(PLAIN_MEETING, id=MeetingId(number), number=number, date=day)
                work.save_meeting(COUNCIL, meeting)
            council = replace(RECORD.council, id=OTHER, name="административный совет")
            work.save_council(replace(RECORD, council=council))
            work.project(KEY, Projection(status=MeetingStatus.RUNNING))
        with store.reading() as view:
            first, second = view.listings()
        assert (first.council.id, first.meetings) == (OTHER, ())
        assert [m.number for m in second.meetings] == ["ВКС", "3-ОС", "9", "9-ОС", "10"]
        assert [m.status for m in second.meetings][:2] == ["planned", "running"]

    def test_read_rows_come_back_and_are_replaced(self, store: Store) -> None:
        prepare(store)
        grown = replace(
            PROJECTION,
            votes=(*PROJECTION.votes, replace(PROJECTION.votes[0], round=3)),
            resolutions=(),
            attendance=(PROJECTION.attendance[0], replace(PROJECTION.attendance[1], reason=None)),
        )
        for projection in (PROJECTION, grown, PROJECTION, PROJECTION):
            with store.writing() as work:
                work.project(KEY, projection)
            with store.reading() as view:
                assert view.projection(KEY) == projection

    def test_agendas_and_motions_are_found_by_their_words(self, store: Store) -> None:
        prepare(store)
        with store.reading() as view:
            assert view.items() == tuple(
                ItemHeading(KEY, item.id, item.number, item.title) for item in MEETING.agenda
            )
            assert view.motions() == tuple(
                MotionHeading(KEY, each.id, each.number, each.text) for each in MEETING.motions
            )

    def test_what_was_adopted_is_found_by_the_words_of_the_resolution(self, store: Store) -> None:
        prepare(store)
        first, *others = MEETING.motions
        resolutions = (
            ResolutionRow(motion=first.id, number=first.number, text="Утвердить с правкой."),
            ResolutionRow(motion=MotionId("proposed"), number="9", text="Предложено в зале."),
        )
        with store.writing() as work:
            work.project(KEY, replace(PROJECTION, resolutions=resolutions))
        with store.reading() as view:
            assert [(each.motion, each.text) for each in view.motions()] == [
                (first.id, "Утвердить с правкой."),
                *((each.id, each.text) for each in others),
                ("proposed", "Предложено в зале."),
            ]

    def test_calendar_changes_come_back_and_are_replaced(self, store: Store) -> None:
        first = CalendarChanges(
            days={date(2028, 5, 2): True, date(2028, 4, 29): False}, years=frozenset({2028})
        )
        for changes in (first, CalendarChanges(days={date(2029, 1, 9): True})):
            with store.writing() as work:
                work.save_calendar_changes(changes)
            with store.reading() as view:
                assert view.calendar_changes() == changes

    def test_an_altered_entry_is_found(self, store: Store) -> None:
        prepare(store)
        forged = replace(JOURNAL[1].entry, event=Arrived(person=PersonId("p2"), mode=Mode.REMOTE))
        with store.writing() as work:
            work.append(KEY, [JOURNAL[0], replace(JOURNAL[1], entry=forged), *JOURNAL[2:]])
        (finding,) = store.findings()
        assert (finding.kind, finding.meeting, finding.repaired) == ("chain", KEY, False)
        assert "2" in finding.text

    def test_a_new_store_has_nothing_to_report(self, store: Store) -> None:
        prepare(store)
        assert store.start_findings() == ()
        assert store.warnings() == ()
        assert store.findings() == ()

    def test_a_backup_changes_nothing(self, store: Store, tmp_path: Path) -> None:
        prepare(store)
        store.backup(tmp_path / "copy.db")
        assert stored(store) == StoredMeeting(meeting=MEETING)
