"""Short notations for tests: a composition, rules and a meeting in a few words, names invented.

    rules = regulation(quorum=">=1/2 members", majority=">1/2 present", tie="chair")
    known = facts("chair:chair ann bob@north cid#experts dan*3/2 eve?", rules, form="hybrid")

A member is ``id``, then as needed ``:role`` (chair, deputy, secretary), ``@side``, ``#group``
(several), ``*weight`` and ``?`` for an advisory vote. A rule is ``>=`` or ``>``, a share and
a base; also ``unanimous`` and ``plurality``. `tests.sitting` holds such a meeting.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

from secretary_app.domain.agenda import (
    AgendaItem,
    BallotForm,
    Candidate,
    CandidateId,
    ItemId,
    Meeting,
    MeetingForm,
    MeetingId,
    Motion,
    MotionId,
)
from secretary_app.domain.councils import (
    Council,
    CouncilId,
    CouncilKind,
    Membership,
    Role,
    VotingRight,
)
from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.people import Gender, Person, PersonId
from secretary_app.domain.regulations import (
    BallotPolicy,
    MajorityBase,
    MajorityRule,
    QuestionRules,
    QuorumBase,
    QuorumRule,
    Regulation,
    Representation,
    TieEffect,
    TieResolver,
    TieRule,
)

DAY = date(2026, 3, 12)
OPENING = datetime(2026, 3, 12, 10, 0, tzinfo=timezone(timedelta(hours=7)))
FOUNDED = date(2020, 1, 1)

MALE_NAMES = (
    ("Ветров", "Егор", "Ильич"),
    ("Заречный", "Павел", "Фомич"),
    ("Кедрин", "Олег", "Маркович"),
    ("Лугов", "Иван", "Петрович"),
    ("Озеров", "Степан", "Львович"),
)
FEMALE_NAMES = (
    ("Полянская", "Вера", "Игоревна"),
    ("Рощина", "Алла", "Юрьевна"),
    ("Снегирёва", "Нина", "Олеговна"),
    ("Тихонова", "Зоя", "Андреевна"),
    ("Ясенева", "Инга", "Романовна"),
)

ROLES = {
    None: Role.MEMBER,
    "chair": Role.CHAIR,
    "deputy": Role.DEPUTY_CHAIR,
    "secretary": Role.SECRETARY,
}
MEMBER = re.compile(
    r"(?P<id>\w+)(?::(?P<role>\w+))?(?:@(?P<side>\w+))?(?P<groups>(?:#\w+)*)"
    r"(?:\*(?P<weight>[\d/]+))?(?P<advisory>\?)?"
)
RULE = re.compile(r"(?P<sign>>=|>)\s*(?P<share>[\d/]+)\s+(?P<base>\w+)")


def person(person_id: str, number: int = 0, **fields: Any) -> Person:
    """A person with an invented name; different numbers up to 49 give different names."""
    female = number % 2 == 1
    names = FEMALE_NAMES if female else MALE_NAMES
    half = number // 2
    surname = names[half % len(names)][0]
    _, given_name, patronymic = names[(half // len(names) + half) % len(names)]
    gender = Gender.FEMALE if female else Gender.MALE
    invented = {"surname": surname, "given_name": given_name, "patronymic": patronymic}
    return Person(**{"id": PersonId(person_id), "gender": gender} | invented | fields)


def people(*person_ids: str) -> tuple[Person, ...]:
    """People with different invented names."""
    return tuple(person(person_id, number) for number, person_id in enumerate(person_ids))


def member(notation: str, **fields: Any) -> Membership:
    """One member: ``id``, ``id:chair``, ``id@side#group*3/2``, ``id?``."""
    found = MEMBER.fullmatch(notation)
    assert found, f"not a member: {notation}"
    parts: dict[str, Any] = {
        "person": PersonId(found["id"]),
        "role": ROLES[found["role"]],
        "vote": VotingRight.ADVISORY if found["advisory"] else VotingRight.VOTING,
        "start": FOUNDED,
        "side": found["side"],
        "groups": tuple(found["groups"].split("#")[1:]),
        "weight": Fraction(found["weight"] or 1),
    }
    return Membership(**parts | fields)


def members(notation: str) -> tuple[Membership, ...]:
    """A composition, the members parted by spaces; ``m1..m9`` stands for nine plain members."""
    return tuple(member(word) for word in spread(notation.split()))


def spread(words: Iterable[str]) -> Iterable[str]:
    """The words, with ``m1..m3`` written out as ``m1 m2 m3``."""
    for word in words:
        span = re.fullmatch(r"([a-z]+)(\d+)\.\.\1(\d+)", word)
        if span:
            yield from (f"{span[1]}{n}" for n in range(int(span[2]), int(span[3]) + 1))
        else:
            yield word


def _threshold(notation: str) -> tuple[str, dict[str, Any]]:
    found = RULE.fullmatch(notation)
    assert found, f"not a rule: {notation}"
    return found["base"], {"share": Fraction(found["share"]), "strict": found["sign"] == ">"}


def quorum(notation: str, **fields: Any) -> QuorumRule:
    """``>=1/2 members``, ``>2/3 seats``, ``>=5 absolute``."""
    base, threshold = _threshold(notation)
    return QuorumRule(**threshold, base=QuorumBase(base), **fields)


def majority(notation: str, **fields: Any) -> MajorityRule:
    """``>1/2 present``, ``>=2/3 voting``, ``unanimous``, ``plurality``."""
    if notation in ("unanimous", "plurality"):
        return MajorityRule(**{notation: True} | fields)
    base, threshold = _threshold(notation)
    return MajorityRule(**threshold, base=MajorityBase(base), **fields)


def tie(notation: str, **fields: Any) -> TieRule:
    """``chair``, ``presiding adds_vote``, ``nobody``."""
    resolver, _, effect = notation.partition(" ")
    return TieRule(
        resolved_by=TieResolver(resolver), effect=TieEffect(effect or "decides"), **fields
    )


PARTS: dict[str, Callable[[str], object]] = {
    "quorum": quorum,
    "majority": majority,
    "tie": tie,
    "ballot": BallotPolicy,
    "representation": Representation,
}


def _parts(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        name: PARTS[name](value) if name in PARTS and isinstance(value, str) else value
        for name, value in fields.items()
    }


def regulation(**fields: Any) -> Regulation:
    """Rules in the short notation; at least half make a quorum, more than half of them adopt."""
    usual = {"quorum": ">=1/2 members", "majority": ">1/2 present", "effective_from": FOUNDED}
    return Regulation(**_parts(usual | fields))


def question_rules(**fields: Any) -> QuestionRules:
    """Parts that replace the general ones for one type of question."""
    return QuestionRules(**_parts(fields))


def item(item_id: str, question_type: str = "ordinary", **fields: Any) -> AgendaItem:
    """A question of the agenda; its number is the digits of its id."""
    number = re.sub(r"\D", "", item_id)
    usual = {"number": number, "title": f"О вопросе {number}", "question_type": question_type}
    return AgendaItem(**{"id": ItemId(item_id)} | usual | fields)


def motion(motion_id: str, item_id: str | None = "i1", ballot: str = "open", **f: Any) -> Motion:
    """A motion of an item, procedural when ``item_id`` is None; its text names its id."""
    usual = {
        "item": item_id if item_id is None else ItemId(item_id),
        "number": motion_id,
        "text": f"Принять решение {motion_id}.",
        "ballot": BallotForm(ballot),
    }
    return Motion(**{"id": MotionId(motion_id)} | usual | f)


def election(motion_id: str, candidates: str, ballot: str = "open") -> Motion:
    """A motion with candidates: ``k1=ann k2=bob`` are ids with the people who stand."""
    return motion(motion_id, None, ballot, candidates=tuple(map(candidate, candidates.split())))


def candidate(notation: str) -> Candidate:
    """``k1=ann``: the candidate's id and the person."""
    candidate_id, _, who = notation.partition("=")
    return Candidate(id=CandidateId(candidate_id), person=PersonId(who))


AGENDA = (item("i1"), item("i2", "special"), item("i3", "chair_election"))
MOTIONS = (
    motion("r1"),
    motion("r2"),
    motion("q1", "i2"),
    motion("p1", None),
    motion("c1", ballot="counted"),
    motion("s1", ballot="secret"),
    motion("n1", ballot="none"),
    election("e1", "k1=ann k2=bob k3=cid"),
)
OUTSIDERS = "guest other x y"


def meeting(**fields: Any) -> Meeting:
    """A meeting with `AGENDA` and `MOTIONS`; ``presiding`` and ``form`` may be plain text."""
    usual: dict[str, Any] = {"number": "1", "date": DAY, "agenda": AGENDA, "motions": MOTIONS}
    form = MeetingForm(fields.pop("form", "in_person"))
    return Meeting(**{"id": MeetingId("m1"), "form": form} | usual | fields)


def council(**fields: Any) -> Council:
    """A council that exists nowhere."""
    usual = {"id": CouncilId("c1"), "kind": CouncilKind.COUNCIL, "name": "Совет Заречья"}
    return Council(**usual | fields)


def facts(
    composition: str | tuple[Membership, ...] = "chair:chair ann bob cid dan",
    rules: Regulation | None = None,
    **fields: Any,
) -> MeetingFacts:
    """What a meeting knows at its opening; other fields are those of the meeting."""
    seats = members(composition) if isinstance(composition, str) else composition
    return MeetingFacts(
        council=council(),
        regulation=rules or regulation(),
        memberships=seats,
        people=people(*(m.person for m in seats), *OUTSIDERS.split()),
        meeting=meeting(**fields),
    )


def amended(known_facts: MeetingFacts, **fields: Any) -> MeetingFacts:
    """The same facts with the meeting's fields changed."""
    return replace(known_facts, meeting=replace(known_facts.meeting, **fields))
