from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest

from secretary_app.application.council_file import meeting_faults
from secretary_app.application.editing import store_edit
from secretary_app.application.facts import facts_of
from secretary_app.application.lint import lint_meeting
from secretary_app.application.old_minutes.blocks import pasted
from secretary_app.application.old_minutes.keeping import NewId, Source, archived_step
from secretary_app.application.old_minutes.matching import Matched, by_name, matched_people
from secretary_app.application.old_minutes.minutes_json import minutes_json
from secretary_app.application.old_minutes.model import OldMinutes
from secretary_app.application.old_minutes.notes import notes_of
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.application.projections import projection_of_stored
from secretary_app.application.records import CouncilRecord, MeetingKey, MeetingStatus
from secretary_app.domain.agenda import Meeting, MeetingId, MeetingKind
from secretary_app.domain.archived import Presence
from secretary_app.domain.councils import Council, CouncilId, CouncilKind
from secretary_app.domain.deadlines import OnDate
from secretary_app.domain.errors import DomainError, InvalidFact, Refusal
from secretary_app.domain.meeting.commands import Record
from secretary_app.domain.meeting.decide import decide
from secretary_app.domain.meeting.entries import MeetingOpened
from secretary_app.domain.meeting.history import start
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import Regulation
from tests.fakes.store import FakeStore

COUNCIL = CouncilId("sad")
TODAY = date(2026, 11, 21)
AT = datetime(2026, 11, 21, 10, tzinfo=UTC)
TEXT = """УТВЕРЖДАЮ
Директор
И.И. Утвердилов
Протокол № 4
заседания Совета садоводов
01.02.2018
Председательствующий: Айвов А.А.
Присутствовали: Айвов А.А., директор; Буков Б.Б. (онлайн); Новикова Н.Н., агроном
Приглашённые: Груша Г.Г.
Отсутствовали: Дубов Д.Д. – болезнь
Повестка дня:
1. О саде (докладчик – Буков Б.Б.)
1. СЛУШАЛИ: Букова Б.Б. о саде
РЕШИЛИ: Посадить сад. Отв.: Буков Б.Б., отдел сада. Срок: до 01.03.2018
ГОЛОСОВАЛИ: за – 2, против – 0, воздержались – 0.
Поставлены на голосование и не приняты:
Срубить сад.
Председатель ____ А.А. Айвов
"""


def person(
    key: str, surname: str, given: str, patronymic: str, position: str | None = None
) -> Person:
    return Person(
        id=PersonId(key),
        surname=surname,
        given_name=given,
        patronymic=patronymic,
        position=position,
    )


def record(*people: Person, kind: CouncilKind = CouncilKind.COUNCIL) -> CouncilRecord:
    return CouncilRecord(
        council=Council(id=COUNCIL, kind=kind, name="Совет садоводов Энска"),
        regulations=(Regulation(effective_from=date(2020, 1, 1)),),
        people=people,
    )


KNOWN = (
    person("a", "Айвов", "Андрей", "Андреевич"),
    person("b", "Буков", "Борис", "Борисович"),
)


def ids() -> NewId:
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def read(text: str = TEXT) -> OldMinutes:
    return read_minutes(pasted(text))


def source(text: str = TEXT) -> Source:
    return Source(name="Протокол.docx", blocks=pasted(text))


def test_minutes_become_an_archived_meeting_that_can_be_taken_back() -> None:
    store, known = FakeStore(), record(*KNOWN)
    with store.writing() as tx:
        tx.save_council(known)
    minutes = read()
    people = matched_people(known.people, minutes)
    edit = archived_step(known, minutes, people, source(), TODAY, ids())
    done = store_edit(store, edit)
    assert done.name == "внесён протокол № 4"
    with store.reading() as tx:
        (listing,) = tx.listings()
        (stored,) = tx.meetings(COUNCIL)
        kept = tx.council(COUNCIL)
        rows = tx.projection(listing.meetings[0].key)
    assert listing.meetings[0].status is MeetingStatus.ARCHIVED
    assert kept is not None
    assert [p.surname for p in kept.people] == [
        "Айвов",
        "Буков",
        "Новикова",
        "Груша",
        "Дубов",
        "Утвердилов",
    ]
    assert rows == projection_of_stored(kept, stored)
    assert [r.number for r in rows.resolutions] == ["1.1"]
    assert {r.presence for r in rows.attendance} == {"in_person", "remote", "absent"}
    store_edit(store, done.reversed())
    with store.reading() as tx:
        assert tx.meetings(COUNCIL) == ()
        assert tx.council(COUNCIL) == known


def test_every_field_is_kept() -> None:
    known, minutes = record(*KNOWN), read()
    people = matched_people(known.people, minutes)
    meeting = archived_step(known, minutes, people, source(), TODAY, ids()).changes[1].after
    assert isinstance(meeting, Meeting)
    assert (meeting.number, meeting.date, meeting.presiding) == ("4", date(2018, 2, 1), "a")
    assert meeting.agenda[0].rapporteurs == ("b",)
    first, second = meeting.motions
    assert (first.executors, first.deadline) == (("b", "отдел сада"), OnDate(date(2018, 3, 1)))
    assert (first.item, second.item) == (meeting.agenda[0].id, meeting.agenda[0].id)
    archive = meeting.archive
    assert archive is not None
    assert [v.adopted for v in archive.votes] == [True, False]
    assert [p.presence for p in archive.present] == [
        Presence.IN_PERSON,
        Presence.REMOTE,
        Presence.IN_PERSON,
        Presence.IN_PERSON,
        Presence.ABSENT,
    ]
    assert archive.text[0] == "УТВЕРЖДАЮ"


def test_an_archived_meeting_is_neither_opened_nor_checked() -> None:
    store, known = FakeStore(), record(*KNOWN)
    with store.writing() as tx:
        tx.save_council(known)
    minutes = read()
    people = matched_people(known.people, minutes)
    step = archived_step(known, minutes, people, source(), TODAY, ids())
    store_edit(store, step)
    with store.reading() as tx:
        kept, (stored,) = tx.council(COUNCIL), tx.meetings(COUNCIL)
    assert kept is not None
    history = start(facts_of(kept, stored.meeting))
    with pytest.raises(Refusal, match="внесено из прежнего протокола"):
        decide(history, Record((MeetingOpened(),)), AT, frozenset())
    key = MeetingKey(COUNCIL, MeetingId(stored.meeting.id))
    assert lint_meeting(store, key, lambda _: None, TODAY).remarks == ()  # type: ignore[arg-type, return-value]
    again = archived_step(kept, minutes, matched_people(kept.people, minutes), source(), TODAY, ids)  # type: ignore[arg-type]
    with pytest.raises(DomainError, match="уже занят"):
        store_edit(store, again)


@pytest.mark.parametrize(
    ("text", "place"),
    [("Протокол\nот 01.02.2018", "number"), ("Протокол № 4", "date")],
)
def test_what_nobody_can_guess_is_asked_for(text: str, place: str) -> None:
    minutes = read(text)
    with pytest.raises(InvalidFact) as caught:
        archived_step(record(), minutes, (), source(text), TODAY, ids())
    assert caught.value.place == place


def test_a_name_that_fits_several_is_asked_for() -> None:
    known = record(*KNOWN, person("c", "Айвов", "Антон", "Антонович"))
    minutes = read()
    people = matched_people(known.people, minutes)
    assert people[0].person is None
    assert [p.id for p in people[0].others] == ["a", "c"]
    with pytest.raises(InvalidFact, match="несколько человек"):
        archived_step(known, minutes, people, source(), TODAY, ids())
    assert any("выберите, кто это" in note for note in notes_of(known, minutes, people))


def test_a_position_tells_namesakes_apart() -> None:
    other = person("c", "Айвов", "Антон", "Антонович", position="Директор")
    (first, *_) = matched_people((*KNOWN, other), read())
    assert first.person == other


def test_one_person_under_two_names_is_one() -> None:
    text = """Протокол № 4 от 01.02.2018
Председатель: Айвов Андрей Андреевич
Присутствовали: Айвов А.А., директор; Айвова А.А.; Буков Б.
Секретарь заседания: Буков Б.Б.
"""
    people = matched_people(KNOWN, read(text))
    assert [p.name.surname for p in people] == ["Айвов", "Айвова", "Буков"]
    assert [len(p.names) for p in people] == [2, 1, 2]
    assert people[0].name.given_name == "Андрей"
    assert (people[0].position, people[0].surely) == ("директор", True)
    assert set(by_name(people)) == {name for p in people for name in p.names}
    namesakes = matched_people(
        (), read("Присутствовали: Буков А.Б., Буков А.В.\nСекретарь: Буков А.")
    )
    assert len(namesakes) == 3


def test_a_conference_keeps_what_it_was_of() -> None:
    text = "Протокол № 4\nсовещания садоводов\n01.02.2018"
    known = record(kind=CouncilKind.CONFERENCE)
    edit = archived_step(known, read(text), (), source(text), TODAY, ids())
    meeting = edit.changes[0].after
    assert (meeting.kind, meeting.subject) == (MeetingKind.CONFERENCE, "садоводов")  # type: ignore[union-attr]


def test_notes_name_what_to_look_at() -> None:
    minutes = read("Протокол\nПравления пасеки\nПрисутствовали: 5 чел. (Айвов А.)")
    people: tuple[Matched, ...] = matched_people(KNOWN, minutes)
    assert notes_of(record(), minutes, people) == (
        "Орган в протоколе – «Правления пасеки»: проверьте, тот ли это совет.",
        "Не найдено: номер.",
        "Не найдено: дата.",
        "Не найдены вопросы повестки.",
        "Не найдены решения.",
        "В протоколе присутствующих 5, в списках – 1\N{NO-BREAK SPACE}человек.",
        "«Айвов А.» – вероятно, Айвов\N{NO-BREAK SPACE}А.А.: проверьте.",
    )
    told = notes_of(record(), read("Дано 01.02.2018\nПротокол № 1"), ())
    assert told[1:3] == ("Проверьте: дата.", "Не найдено, кто присутствовал.")
    newcomer = matched_people((), read("Присутствовали: Айвов А.А."))
    assert "«Айвов А.А.» – новый человек: будет добавлен." in notes_of(
        record(), read("Протокол № 1 от 01.02.2018\nСовета садоводов"), newcomer
    )


def test_json_has_every_field() -> None:
    shown = minutes_json(read())
    assert shown["number"] == {"value": "4", "confidence": "sure", "lines": [4]}
    assert shown["date"]["value"] == "2018-02-01"
    assert shown["starts_at"]["value"] is None
    assert shown["presiding"]["value"] == "Айвов А.А."
    assert [a["presence"] for a in shown["attendance"]][1] == "remote"
    assert shown["decisions"][0]["deadline"] == {"words": "до 01.03.2018", "date": "2018-03-01"}
    assert shown["decisions"][0]["votes"]["for"] == 2
    assert shown["agenda"][0]["rapporteurs"] == ["Буков Б.Б."]
    assert shown["approved_by"]["position"] == "Директор"
    bare = minutes_json(read("Протокол № 1\nНачало: 10:00\nРешили:\n1. Да. Срок: постоянно"))
    assert (bare["approved_by"], bare["starts_at"]["value"]) == (None, "10:00")
    assert bare["decisions"][0]["deadline"] == {"words": "постоянно"}
    assert bare["decisions"][0]["votes"] is None
    assert minutes_json(read("Решили: да"))["decisions"][0]["deadline"] is None


def test_votes_below_zero_are_refused_in_a_file() -> None:
    minutes = read()
    people = matched_people(KNOWN, minutes)
    meeting = (
        archived_step(record(*KNOWN), minutes, people, source(), TODAY, ids()).changes[1].after
    )
    assert isinstance(meeting, Meeting)
    assert meeting.archive is not None
    votes = (replace(meeting.archive.votes[0], against=-1),)
    wrong = replace(meeting, archive=replace(meeting.archive, votes=votes, approved_by=None))
    known = {p.person for p in meeting.archive.present} | {"a", "b"}
    assert [fault.place for fault in meeting_faults(wrong, known)] == ["archive.votes[0]"]


def test_without_any_rules_there_is_no_place_for_minutes() -> None:
    store, known = FakeStore(), replace(record(*KNOWN), regulations=())
    with store.writing() as tx:
        tx.save_council(known)
    minutes = read()
    people = matched_people(known.people, minutes)
    with pytest.raises(DomainError, match="не действует ни одна редакция правил"):
        store_edit(store, archived_step(known, minutes, people, source(), TODAY, ids()))
