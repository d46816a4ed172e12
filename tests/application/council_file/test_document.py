from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from secretary_app.application.council_file import (
    CouncilFile,
    WireError,
    decode,
    encode,
    from_json,
    to_json,
)
from secretary_app.domain.deadlines import (
    AfterEvent,
    Conditional,
    DayKind,
    EventKind,
    NextMeeting,
    OnDate,
    Standing,
)
from secretary_app.domain.errors import DomainError
from secretary_app.domain.people import Person, PersonId
from secretary_app.domain.regulations import (
    AllNotified,
    AtLeast,
    ChairPresent,
    CopyDue,
    MajorityBase,
    MajorityRule,
    QuestionRules,
    QuorumBase,
    QuorumRule,
    Regulation,
    Term,
)
from tests.application.council_file.samples import NAMES, Steps, json_of, spoiled, text_of
from tests.application.council_file.strategies import files, of_dataclass


def fault_of(text: str | bytes) -> DomainError:
    with pytest.raises(DomainError) as caught:
        decode(text)
    return caught.value


@pytest.mark.parametrize("name", NAMES)
def test_a_file_comes_back_equal(name: str) -> None:
    file = decode(text_of(name))
    assert decode(encode(file)) == file


@pytest.mark.no_cover  # examples by the hundred: traced, they take twice as long
@given(files())
def test_any_file_comes_back_equal(file: CouncilFile) -> None:
    assert decode(encode(file)) == file


@given(of_dataclass(Regulation))
def test_any_regulation_comes_back_equal(regulation: Regulation) -> None:
    assert from_json(Regulation, to_json(regulation)) == regulation


@pytest.mark.parametrize("name", NAMES)
def test_writing_is_stable_readable_and_ends_with_a_newline(name: str) -> None:
    text = encode(decode(text_of(name)))
    assert encode(decode(text)) == text
    assert text.startswith(
        '{\n  "format": "secretary-app/council",\n  "version": 1,\n  "council": {'
    )
    assert text.endswith("\n}\n")
    assert "\\u" not in text


def test_keys_stand_in_the_order_of_the_format() -> None:
    original, written = json_of("session"), json.loads(encode(decode(text_of("session"))))
    for holder in ("council", "regulations", "people", "memberships"):
        first, second = original[holder], written[holder]
        if isinstance(first, list):
            first, second = first[0], second[0]
        assert list(second) == list(first)
    assert list(written) == list(original)
    assert list(written["meetings"][0]) == list(original["meetings"][0])


def test_facts_arrive_in_the_domain() -> None:
    file = decode(text_of("session"))
    rules = file.record.regulations[0]
    assert rules.quorum is not None
    assert rules.quorum.conditions == (ChairPresent(), AtLeast("мастера", 2), AllNotified())
    assert rules.notice == Term(days=7, kind=DayKind.CALENDAR)
    assert rules.copies_due == (
        CopyDue(
            to="Управление культуры",
            term=Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING),
            when_question=("membership_change",),
            clause="п. 13",
        ),
    )
    assert rules.by_question["rules change"].majority == MajorityRule(unanimous=True)
    assert file.record.memberships[0].weight == Fraction(46885964, 2213314389)
    assert file.record.memberships[0].end == date(2024, 12, 31)
    assert file.record.organisations[0].start == date(2020, 1, 1)
    assert [motion.deadline for motion in file.meetings[0].meeting.motions] == [
        OnDate(date(2021, 12, 1)),
        None,
        AfterEvent(3, DayKind.WORKING, EventKind.SIGNING),
        AfterEvent(10, DayKind.CALENDAR, EventKind.AGREEMENT),
        Standing(),
        Conditional("по мере готовности"),
        NextMeeting(),
    ]


def test_an_unmentioned_remote_rule_stays_unmentioned() -> None:
    rule = from_json(Regulation, json_of("session")["regulations"][0]).by_question["chair_election"]
    assert rule.quorum is not None
    assert rule.quorum.remote_counts is None
    assert "remote_counts" not in json.dumps(to_json(rule))


def test_a_unanimous_rule_writes_its_numbers_all_the_same() -> None:
    assert to_json(MajorityRule(unanimous=True, base=MajorityBase.MEMBERS)) == {
        "share": "1",
        "strict": False,
        "base": "members",
        "unanimous": True,
    }


def test_offsets_survive() -> None:
    moments = [entry.at for entry in decode(text_of("session")).meetings[0].journal]
    assert moments[0].utcoffset() == timedelta(hours=7)
    assert moments[3].utcoffset() == timedelta(0)
    written = json.loads(encode(decode(text_of("session"))))["meetings"][0]["journal"]
    assert written[0]["at"] == "2021-10-22T10:00:00+07:00"
    assert written[2]["at"] == "2021-10-22T10:01:30.250000+07:00"


def test_bytes_with_or_without_a_byte_order_mark_are_read() -> None:
    text = text_of("conference")
    plain = decode(text)
    for same in (text.encode(), text.encode("utf-8-sig"), "\ufeff" + text):
        assert decode(same) == plain


REFUSED: list[tuple[Steps, Any, str]] = [
    (("version",), 2, "version"),
    (("version",), True, "version"),
    (("version",), "1", "version"),
    (("version",), ..., ""),
    (("format",), "secretary-app/other", "format"),
    (("format",), ..., ""),
    (("meetings",), ..., ""),
    (("people",), ..., ""),
    (("memberships",), None, "memberships"),
    (("regulations",), {}, "regulations"),
    (("extra",), None, "extra"),
    (("a b",), 1, '["a b"]'),
    (("\ud800",), 1, '["\\ud800"]'),
    (("council",), [], "council"),
    (("council", "name"), ..., "council"),
    (("council", "name"), None, "council.name"),
    (("council", "name"), " \n", "council.name"),
    (("council", "name"), "а\ud800", "council.name"),
    (("council", "id"), "", "council.id"),
    (("council", "id"), 7, "council.id"),
    (("council", "kind"), "club", "council.kind"),
    (("council", "kind"), ["council"], "council.kind"),
    (("regulations", 0, "seats"), -1, "regulations[0].seats"),
    (("regulations", 0, "seats"), True, "regulations[0].seats"),
    (("regulations", 0, "seats"), 7.0, "regulations[0].seats"),
    (("regulations", 0, "seats"), 10**30, "regulations[0].seats"),
    (("regulations", 0, "seats"), 2**31, "regulations[0].seats"),
    (("regulations", 0, "seats"), float("nan"), "regulations[0].seats"),
    (("regulations", 0, "quorum", "shaer"), "1/2", "regulations[0].quorum.shaer"),
    (("regulations", 0, "quorum", "share"), ..., "regulations[0].quorum"),
    (("regulations", 0, "quorum", "strict"), ..., "regulations[0].quorum"),
    (("regulations", 0, "quorum", "strict"), 1, "regulations[0].quorum.strict"),
    (("regulations", 0, "quorum", "base"), ..., "regulations[0].quorum"),
    (("regulations", 0, "majority", "share"), ..., "regulations[0].majority"),
    (("regulations", 0, "majority", "strict"), None, "regulations[0].majority"),
    (("regulations", 0, "majority", "share"), "half", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "0.5", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "1/0", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "-1/2", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), 1, "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "1/2\n", "regulations[0].majority.share"),
    (("regulations", 0, "majority", "share"), "1" * 301, "regulations[0].majority.share"),
    (
        ("regulations", 0, "quorum", "conditions", 1, "count"),
        0,
        "regulations[0].quorum.conditions[1].count",
    ),
    (
        ("regulations", 0, "quorum", "conditions", 0, "kind"),
        "chair_sleeps",
        "regulations[0].quorum.conditions[0].kind",
    ),
    (
        ("regulations", 0, "quorum", "conditions", 0, "kind"),
        ...,
        "regulations[0].quorum.conditions[0]",
    ),
    (
        ("regulations", 0, "by_question", "rules change", "majority"),
        {},
        'regulations[0].by_question["rules change"].majority',
    ),
    (("regulations", 0, "by_question", ""), {}, 'regulations[0].by_question[""]'),
    (("regulations", 0, "notice"), {}, "regulations[0].notice"),
    (("regulations", 0, "notice", "working_days"), 3, "regulations[0].notice.calendar_days"),
    (("regulations", 0, "notice", "calendar_days"), 36526, "regulations[0].notice.calendar_days"),
    (("regulations", 0, "copies_due", 0, "working_days"), ..., "regulations[0].copies_due[0]"),
    (("people", 0, "surname"), "", "people[0].surname"),
    (("people", 1), "p2", "people[1]"),
    (("memberships", 1, "from"), "2025-1-1", "memberships[1].from"),
    (("memberships", 1, "from"), "20250101", "memberships[1].from"),
    (("memberships", 1, "weight"), "1/0", "memberships[1].weight"),
    (("meetings", 0, "number"), "", "meetings[0].number"),
    (("meetings", 0, "date"), "2021-02-30", "meetings[0].date"),
    (("meetings", 0, "date"), "0000-01-01", "meetings[0].date"),
    (("meetings", 0, "starts_at"), "24:00", "meetings[0].starts_at"),
    (("meetings", 0, "starts_at"), "10:00+07:00", "meetings[0].starts_at"),
    (("meetings", 0, "ballots_until"), "2021-10-25T18:00:00", "meetings[0].ballots_until"),
    (("meetings", 0, "guests"), "p3", "meetings[0].guests"),
    (("meetings", 0, "guests", 0), None, "meetings[0].guests[0]"),
    (("meetings", 0, "motions", 0, "item"), ..., "meetings[0].motions[0]"),
    (("meetings", 0, "motions", 0, "text"), "", "meetings[0].motions[0].text"),
    (("meetings", 0, "motions", 0, "deadline"), {}, "meetings[0].motions[0].deadline"),
    (
        ("meetings", 0, "motions", 0, "deadline"),
        {"working_days": 3},
        "meetings[0].motions[0].deadline",
    ),
    (
        ("meetings", 0, "motions", 0, "deadline"),
        {"standing": False},
        "meetings[0].motions[0].deadline.standing",
    ),
    (
        ("meetings", 0, "motions", 0, "deadline", "text"),
        "к весне",
        "meetings[0].motions[0].deadline.text",
    ),
    (("meetings", 0, "draft", "version"), 2, "meetings[0].draft.version"),
    (("meetings", 0, "journal"), {}, "meetings[0].journal"),
    (("meetings", 0, "journal", 1), None, "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "at"), ..., "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "at"), "2021-10-22T10:01:00", "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "at"), "0001-01-01T00:00:00+07:00", "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "event"), ..., "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "event"), "danced", "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "event"), 5, "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "mode"), "asleep", "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 1, "item"), "a1", "meetings[0].journal[1]"),
    (("meetings", 0, "journal", 2, "step_of"), 0, "meetings[0].journal[2]"),
    (("meetings", 0, "journal", 21, "abstain"), ..., "meetings[0].journal[21]"),
    (("meetings", 0, "journal", 21, "against_all"), 1, "meetings[0].journal[21]"),
    (("meetings", 0, "journal", 22, "for"), 1, "meetings[0].journal[22]"),
    (("meetings", 0, "journal", 22, "candidates", "k1"), -1, "meetings[0].journal[22]"),
    (("meetings", 0, "journal", 0, "snapshot", "council", "name"), 1, "meetings[0].journal[0]"),
    (("meetings", 0, "journal", 36, "replacement", "at"), "", "meetings[0].journal[36]"),
    (("meetings", 0, "journal", 36, "replacement", "choice"), "", "meetings[0].journal[36]"),
]


@pytest.mark.parametrize(("steps", "value", "place"), REFUSED)
def test_a_fault_is_refused_at_its_place(steps: Steps, value: object, place: str) -> None:
    assert fault_of(spoiled(steps, value)).place == place


def test_the_message_of_an_entry_names_the_field() -> None:
    fault = fault_of(spoiled(("meetings", 0, "journal", 1, "mode"), "asleep"))
    assert str(fault) == (
        'meetings[0].journal[1]: «mode»: Ожидается одно из: in_person, remote, а стоит "asleep".'
    )


def test_a_long_value_is_shortened_in_the_message() -> None:
    fault = fault_of(spoiled(("council", "kind"), "ж" * 100))
    assert fault.message == f'Ожидается одно из: council, conference, а стоит "{"ж" * 38}….'


def test_a_file_of_another_version_says_which_one_is_read() -> None:
    assert str(fault_of(spoiled(("version",), 2))) == (
        "version: Ожидается версия формата 1, а стоит 2."
    )


def test_missing_fields_are_named() -> None:
    one = fault_of(spoiled(("regulations", 0, "majority", "base"), ...))
    several = fault_of(spoiled(("regulations", 0, "majority"), {"base": "present"}))
    assert one.message == "Не хватает поля «base»."
    assert several.message == "Не хватает полей «share», «strict»."


@pytest.mark.parametrize("limit", ["900" * 100, "1/" + "3" * 300])
def test_huge_fractions_are_exact(limit: str) -> None:
    text = spoiled(("memberships", 1, "weight"), limit)
    assert decode(text).record.memberships[1].weight == Fraction(limit)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "строка 1, столбец 1"),
        ('{"format": }', "строка 1, столбец 12"),
        ("{}\nмусор", "строка 2, столбец 1"),
        (b"\xff\xfe{\x00}\x00", "не в кодировке UTF-8 (байт 1)"),
        ("{}".encode("utf-16"), "не в кодировке UTF-8"),
        ('"ю"'.encode("cp1251"), "не в кодировке UTF-8 (байт 2)"),
        ("[" * 41 + "]" * 41, "Вложенность больше 40 уровней"),
        ("[" * 200_000, "Вложенность больше 40 уровней"),
        ('{"a":' * 200_000, "Вложенность больше 40 уровней"),
        ("[]", "Ожидается объект"),
        ("null", "Ожидается объект"),
    ],
)
def test_text_that_is_no_council_file_is_refused_as_a_whole(
    text: str | bytes, message: str
) -> None:
    fault = fault_of(text)
    assert isinstance(fault, WireError)
    assert fault.place == ""
    assert message in fault.message


def test_a_repeated_key_is_refused_at_its_place() -> None:
    text = text_of("session")
    in_person = text.replace('"surname": "Гончаров",', '"surname": "А", "surname": "Б",')
    in_entry = text.replace('"event": "left",', '"event": "left", "event": "left",')
    on_top = text.replace('"version": 1,\n', '"version": 1, "version": 1,\n', 1)
    assert fault_of(in_person).place == "people[1].surname"
    assert fault_of(in_entry).place == "meetings[0].journal[4]"
    assert fault_of(on_top).place == "version"


def test_a_whole_number_of_any_length_is_refused_at_its_place() -> None:
    text = text_of("session").replace('"seats": 7', f'"seats": {"7" * 5000}')
    assert fault_of(text).place == "regulations[0].seats"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (Person(id=PersonId("p"), surname=" "), "surname"),
        (Person(id=PersonId("p"), surname="Ли", position="\udfff"), "position"),
        (Regulation(effective_from=date(2020, 1, 1), seats=-1), "seats"),
        (
            Regulation(
                effective_from=date(2020, 1, 1),
                copies_due=(CopyDue(to="", term=Term(days=1, kind=DayKind.WORKING)),),
            ),
            "copies_due[0].to",
        ),
        (
            MajorityRule(share=Fraction(-1, 2)),
            "share",
        ),
    ],
)
def test_what_could_not_be_read_back_is_not_written(value: object, place: str) -> None:
    with pytest.raises(WireError) as caught:
        to_json(value)
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("question", "group", "place"),
    [
        ("", "мастера", 'by_question[""]'),
        ("выборы", "", "by_question.выборы.quorum.group"),
    ],
)
def test_a_map_names_the_key_that_could_not_be_read_back(
    question: str, group: str, place: str
) -> None:
    quorum = QuorumRule(
        share=Fraction(1, 2),
        strict=True,
        base=QuorumBase.MEMBERS,
        conditions=(AtLeast(group, 1),),
    )
    regulation = Regulation(
        effective_from=date(2020, 1, 1), by_question={question: QuestionRules(quorum=quorum)}
    )
    with pytest.raises(WireError) as caught:
        to_json(regulation)
    assert caught.value.place == place.replace("group", "conditions[0].group")


def test_only_dataclasses_have_a_place_in_the_file() -> None:
    with pytest.raises(TypeError, match="no dataclass"):
        to_json(datetime.now().astimezone())
