from __future__ import annotations

from dataclasses import replace

from secretary_app.application.finding import (
    CouncilTarget,
    Entry,
    Index,
    ItemTarget,
    Kind,
    MeetingTarget,
    MotionTarget,
    PersonTarget,
    find,
    gather,
)
from secretary_app.domain.agenda import ItemId, MotionId
from secretary_app.domain.people import PersonId
from tests.application.councils import NAMES, SITTINGS, json_of, key, stored
from tests.fakes.store import FakeStore

M1 = key(SITTINGS, "m1")


def entries(store: FakeStore) -> tuple[Entry, ...]:
    with store.reading() as tx:
        return gather(tx)


def of_kind(found: tuple[Entry, ...], kind: Kind) -> list[Entry]:
    return [each for each in found if each.kind is kind]


def test_everything_that_has_words_is_there() -> None:
    found = entries(stored(*NAMES))
    files = [json_of(name) for name in NAMES]
    assert len(of_kind(found, Kind.COUNCIL)) == len(files)
    assert len(of_kind(found, Kind.PERSON)) == sum(len(file["people"]) for file in files)
    meetings = [meeting for file in files for meeting in file["meetings"]]
    assert len(of_kind(found, Kind.MEETING)) == len(meetings)
    assert len(of_kind(found, Kind.ITEM)) == sum(len(m.get("agenda", [])) for m in meetings)
    assert of_kind(found, Kind.COMMAND) == []


def test_every_thing_leads_to_its_place() -> None:
    index = Index(entries(stored("sittings")))
    data = json_of("sittings")
    person, meeting = data["people"][0], data["meetings"][0]
    item, motion = meeting["agenda"][0], meeting["motions"][0]
    day = "12.03.2026"
    for query, target in (
        (data["council"]["name"], CouncilTarget(SITTINGS)),
        (person["surname"], PersonTarget(SITTINGS, PersonId(person["id"]))),
        (f"заседание {meeting['number']} {day}", MeetingTarget(M1)),
        (f"{item['title']} {day}", ItemTarget(M1, ItemId(item["id"]))),
        (f"{motion['text']} {day}", MotionTarget(M1, MotionId(motion["id"]))),
    ):
        assert target in [found.entry.target for found in find((index,), query)]


def test_the_latest_meeting_comes_first() -> None:
    found = of_kind(entries(stored("sittings")), Kind.MEETING)
    assert found[-1].target == MeetingTarget(M1)
    assert found[-1].title == (
        "Заседание № 1 от 12\N{NO-BREAK SPACE}марта\N{NO-BREAK SPACE}2026\N{NO-BREAK SPACE}г."
    )
    assert "12.03.2026" in found[-1].more


def test_a_conference_is_called_by_its_name() -> None:
    titles = [each.title for each in of_kind(entries(stored(*NAMES)), Kind.MEETING)]
    assert {title.split()[0] for title in titles} == {"Заседание", "Совещание"}


def test_a_person_is_found_by_the_short_name_of_the_organisation() -> None:
    store = stored("sittings")
    record = store.contents.councils[SITTINGS]
    organisation = replace(record.organisations[0], name="АО «Заря»", short_name="Зорька")
    person = replace(record.people[0], organisation=organisation.id, position="директор")
    changed = replace(
        record,
        organisations=(organisation, *record.organisations[1:]),
        people=(person, *record.people[1:]),
    )
    store.contents = replace(store.contents, councils={SITTINGS: changed})
    found = find((Index(entries(store)),), f"{person.surname} зорьк")[0]
    assert found.detail.startswith("директор, АО «Заря», ")
