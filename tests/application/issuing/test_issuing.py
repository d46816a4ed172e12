"""The minutes of a closed meeting on their way: steps, files, what has changed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from secretary_app.application.editing import edit_council, edit_meeting, store_edit
from secretary_app.application.issuing import (
    Stale,
    correct,
    issue_minutes,
    joined,
    send_copies,
    take_step,
)
from secretary_app.application.papers import MinutesStyle
from secretary_app.application.records import CouncilRecord
from secretary_app.domain.agenda import IgnoredRemark, ItemWording, MinutesDraft
from secretary_app.domain.errors import DomainError, InvalidFact, Refusal
from secretary_app.domain.issued import (
    MINUTES,
    Checked,
    IssuedPaper,
    PaperId,
    PaperStage,
    SentForReview,
    Signed,
    TextAdopted,
)
from secretary_app.domain.paper_options import PaperOptions
from tests.application.councils import SITTINGS, json_of, key, stored
from tests.application.issuing.desk import DAY, M1, TODAY, Files, minutes, standing
from tests.fakes.store import FakeStore

PATH = Path("Протокол.docx")
SIGNED = Signed(on=TODAY, by=("Ветров Е.И.",))


@pytest.fixture
def store() -> FakeStore:
    return stored("sittings")


@pytest.fixture
def files() -> Files:
    return Files()


def issued(store: FakeStore, files: Files, day: date = TODAY) -> None:
    take_step(store, M1, day, Checked(on=day))
    issue_minutes(store, files.desk, M1, None, PATH, day)


def test_the_whole_way_of_the_minutes(store: FakeStore, files: Files) -> None:
    journal = store.contents.meetings[M1].journal
    issued(store, files)
    step = minutes(store).issue
    assert step is not None
    assert step.sha256 == sha256(files.written[PATH]).hexdigest()
    assert (step.style, step.file) == ("session", "m1 Протокол.docx")
    assert step.template == "7" * 64
    assert (step.journal.count, step.journal.hash) == (journal.head.count, journal.head.hash)
    assert files.where(step.sha256) == PATH
    take_step(store, M1, TODAY, TextAdopted(on=TODAY, file="правка.docx", sha256="e" * 64))
    take_step(store, M1, TODAY, SIGNED)
    edit = send_copies(store, M1, TODAY, TODAY, ("Комитет", "Архив"))
    assert edit.name == "отмечена отправка копии протокола"
    assert [copy.to for copy in minutes(store).copies] == ["Комитет", "Архив"]
    correct(store, M1, TODAY, TODAY, "Читать «2027».")
    edit = correct(store, M1, TODAY, TODAY, "И ещё.")
    assert edit.name == "добавлена записка об исправлении №\N{NO-BREAK SPACE}2"
    assert [note.number for note in minutes(store).corrections] == [1, 2]
    assert standing(store).stage is PaperStage.SENT
    assert store.contents.meetings[M1].journal == journal, "the chain is untouched"


def test_issuing_tells_the_file_and_what_to_look_at(store: FakeStore, files: Files) -> None:
    take_step(store, M1, TODAY, Checked(on=TODAY))
    told = issue_minutes(store, files.desk, M1, MinutesStyle.FULL, PATH, TODAY)
    assert (told.path, told.notices, told.edit.name) == (PATH, ("Замечание.",), "протокол выпущен")
    assert files.written[PATH].startswith(b"full")


def test_a_step_is_taken_back_by_its_name(store: FakeStore) -> None:
    edit = take_step(store, M1, TODAY, Checked(on=TODAY))
    assert edit.name == "протокол отмечен проверенным"
    store_edit(store, edit.reversed())
    assert store.contents.meetings[M1].meeting.papers == ()
    assert standing(store).stage is PaperStage.DRAFT


def test_what_may_not_be_issued_is_not_written(store: FakeStore, files: Files) -> None:
    with pytest.raises(DomainError, match="ещё не проверен"):
        issue_minutes(store, files.desk, M1, None, PATH, TODAY)
    with pytest.raises(Refusal, match="не закрыто"):
        issue_minutes(store, files.desk, key(SITTINGS, "m2"), None, PATH, TODAY)
    with pytest.raises(Refusal, match="не закрыто"):
        take_step(store, key(SITTINGS, "m2"), TODAY, Checked(on=TODAY))
    assert files.written == {}


@pytest.mark.parametrize(
    ("day", "part"),
    [(date(2026, 3, 21), "ещё не наступило"), (date(2026, 3, 11), "раньше дня заседания")],
)
def test_a_day_that_cannot_be(store: FakeStore, day: date, part: str) -> None:
    with pytest.raises(InvalidFact, match=part) as fault:
        take_step(store, M1, TODAY, Checked(on=day))
    assert fault.value.place == "on"


def test_copies_and_notes_need_what_they_are_of(store: FakeStore) -> None:
    with pytest.raises(InvalidFact) as nobody:
        send_copies(store, M1, TODAY, TODAY, ())
    assert nobody.value.place == "to"
    with pytest.raises(Refusal, match="ещё не проверен"):
        correct(store, M1, TODAY, TODAY, "Читать «2027».")


def test_a_changed_wording_makes_the_issued_paper_stale(store: FakeStore, files: Files) -> None:
    issued(store, files)
    assert standing(store).stale is None

    def reworded(draft: MinutesDraft) -> None:
        edit_meeting(store, M1, "", lambda m: replace(m, draft=draft))

    reworded(MinutesDraft(version=1, ignored=(IgnoredRemark(text="Т.", reason="так"),)))
    assert standing(store).stale is Stale.DATA, "the fixture's own wording is gone"
    item = store.contents.meetings[M1].meeting.agenda[0].id
    reworded(MinutesDraft(version=1, items=(ItemWording(item=item, heard="Иначе."),)))
    assert standing(store).stale is Stale.DATA
    take_step(store, M1, TODAY, Checked(on=TODAY))
    assert standing(store).stale is None, "it is being made anew"
    issue_minutes(store, files.desk, M1, None, PATH, TODAY)
    take_step(store, M1, TODAY, SIGNED)
    reworded(MinutesDraft(version=1))
    assert standing(store).stale is None, "what is signed is signed"


def with_a_late_guest() -> FakeStore:
    """The meeting with a guest whom nobody knew of at the opening."""
    data = json_of("sittings")
    data["people"].append({"id": "late", "surname": "Озеров", "initials": "С.Л."})
    journal = data["meetings"][0]["journal"]
    end = next(n for n, entry in enumerate(journal) if entry["event"] == "meeting_closed")
    came = {"event": "guest_arrived", "person": "late", "at": journal[end]["at"]}
    journal.insert(end, came)
    return stored(data)


@pytest.mark.parametrize(("who", "stale"), [("p1", None), ("late", Stale.DATA)])
def test_only_people_whom_the_opening_did_not_know_can_change(
    files: Files, who: str, stale: Stale | None
) -> None:
    store = with_a_late_guest()
    issued(store, files)

    def promote(record: CouncilRecord) -> CouncilRecord:
        people = (replace(p, position="советник") if p.id == who else p for p in record.people)
        return replace(record, people=tuple(people))

    assert edit_council(store, SITTINGS, "", promote).changes
    assert standing(store).stale is stale


@pytest.mark.parametrize(
    ("options", "stale"),
    [(PaperOptions(style=MinutesStyle.FULL), None), (PaperOptions(votes=False), Stale.DATA)],
)
def test_what_the_body_chooses_for_its_papers_counts_but_for_the_style(
    store: FakeStore, files: Files, options: PaperOptions, stale: Stale | None
) -> None:
    issued(store, files)
    edit_council(store, SITTINGS, "", lambda record: replace(record, paper_options=options))
    assert standing(store).stale is stale


def paper(*steps: Checked | SentForReview, name: str = "d1") -> IssuedPaper:
    return IssuedPaper(id=PaperId(name), kind=MINUTES, steps=steps)


CHECKED, SENT = Checked(on=DAY), SentForReview(on=DAY, to=("А",))


def test_two_machines_put_what_they_know_together() -> None:
    short, long, other = paper(CHECKED), paper(CHECKED, SENT), paper(name="d2")
    assert joined((short,), (long,)) == (long,)
    assert joined((long,), (short,)) == (long,)
    assert joined((long,), ()) == (long,)
    assert joined((short,), (other, short)) == (short, other)


def test_two_stories_of_one_paper_are_refused() -> None:
    later = paper(Checked(on=TODAY))
    with pytest.raises(InvalidFact) as fault:
        joined((paper(CHECKED),), (paper(name="d2"), later))
    assert fault.value.place == "papers[1]"
