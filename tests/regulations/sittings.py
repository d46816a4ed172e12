"""From a scripted vote to its result: a council file is written, decoded and played."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Any

from secretary_app.application.council_file import (
    CouncilFile,
    FileMeeting,
    decode,
    entry_to_json,
)
from secretary_app.application.facts import facts_of
from secretary_app.domain.errors import Refusal
from secretary_app.domain.meeting.decide import admit
from secretary_app.domain.meeting.history import extend, start
from secretary_app.domain.voting import VoteResult
from tests.regulations.rule_sets import Variant, Vote, numbers, pair

IN_FORCE_FROM = "2020-01-01"  # the survey gives no dates
PROCEDURAL = "procedural"
WRITTEN_FORMS = ("absentee", "hybrid")
MOTION = "r1"

Wire = dict[str, Any]


def regulation_of(variant: Variant) -> Wire:
    """Return the variant's rules as a complete regulation of the council file."""
    return {"effective_from": IN_FORCE_FROM, **variant.regulation}


def written_file(name: str, variant: Variant) -> str:
    """Return the council file in which every vote of the variant is a meeting of its own."""
    meetings = [_meeting(vote, number) for number, vote in enumerate(variant.votes, 1)]
    return json.dumps(
        {
            "format": "secretary-app/council",
            "version": 1,
            "council": {"id": "c1", "kind": "council", "name": name},
            "regulations": [regulation_of(variant)],
            "people": _people(variant),
            "memberships": list(chain.from_iterable(map(_memberships, variant.composition))),
            "meetings": meetings,
        }
    )


@cache
def _decoded(name: str, variant: Variant) -> CouncilFile:
    return decode(written_file(name, variant))


def found(name: str, variant: Variant, vote: Vote) -> Wire | str:
    """Return what the vote came to, or the journal event at which the rules refuse to go on."""
    result = _result(name, variant, vote)
    if isinstance(result, str):
        return result
    return {
        "quorum": (result.quorum.base, result.quorum.required, result.quorum.met),
        "majority": (result.base, result.required),
        "outcome": result.outcome,
        "by": result.decided_by,
    }


def wanted(vote: Vote) -> Wire | str:
    """Return what the vote has to come to, in the same form."""
    if vote.quorum is None or vote.majority is None:
        return vote.refused or ""
    return {
        "quorum": (*pair(vote.quorum), vote.outcome != "no_quorum"),
        "majority": pair(vote.majority),
        "outcome": vote.outcome,
        "by": vote.by,
    }


def results_of(name: str, variant: Variant) -> list[VoteResult]:
    """Return the results of every vote of the variant that the rules let pass."""
    played = [_result(name, variant, vote) for vote in variant.votes]
    return [each for each in played if not isinstance(each, str)]


@cache
def _result(name: str, variant: Variant, vote: Vote) -> VoteResult | str:
    file = _decoded(name, variant)
    return _played(file, file.meetings[variant.votes.index(vote)])


def _played(file: CouncilFile, meeting: FileMeeting) -> VoteResult | str:
    history = start(facts_of(file.record, meeting.meeting))
    known = {person.id for person in file.record.people}
    for entry in meeting.journal:
        try:
            history = extend(history, admit(history, entry.event, entry.at, known))
        except Refusal:
            return str(entry_to_json(entry)["event"])
    return history.state.rounds[-1].result


def _people(variant: Variant) -> list[Wire]:
    members = [n for row in variant.composition for n in numbers(row["people"])]
    delegates = [n for vote in variant.votes for n in numbers(vote.delegates)]
    candidates = max((vote.candidates for vote in variant.votes), default=0)
    return [
        *(_person(f"p{n}", "Членов") for n in dict.fromkeys(members)),
        *(_person(f"d{n}", "Представителев") for n in dict.fromkeys(delegates)),
        *(_person(f"k{n}", "Кандидатов") for n in range(1, candidates + 1)),
    ]


def _person(person: str, surname: str) -> Wire:
    return {"id": person, "surname": surname, "given_name": "Иван"}


def _memberships(row: Mapping[str, Any]) -> Iterator[Wire]:
    usual = {"role": "member", "vote": "voting", "from": IN_FORCE_FROM}
    own = {key: value for key, value in row.items() if key != "people"}
    for n in numbers(row["people"]):
        yield {**usual, **own, "person": f"p{n}"}


def _meeting(vote: Vote, number: int) -> Wire:
    item = None if vote.question == PROCEDURAL else "a1"
    question = "ordinary" if item is None else vote.question
    motion = {"id": MOTION, "item": item, "number": "1.1", "text": "Утвердить."}
    candidates = [{"id": f"k{n}", "person": f"k{n}"} for n in range(1, vote.candidates + 1)]
    return {
        "id": f"m{number}",
        "number": str(number),
        "date": vote.date,
        "form": vote.form,
        "presiding": f"p{vote.presiding}",
        "ballots_until": _at(vote, 59) if vote.form in WRITTEN_FORMS else None,
        "agenda": [{"id": "a1", "number": "1", "title": "О плане", "question_type": question}],
        "motions": [
            {
                **motion,
                "ballot": vote.ballot,
                "favours_person": vote.favours,
                "candidates": candidates or None,
            }
        ],
        "journal": [{"at": _at(vote, n), **event} for n, event in enumerate(_journal(vote))],
    }


def _at(vote: Vote, second: int) -> str:
    return f"{vote.date}T10:{second // 60:02}:{second % 60:02}+03:00"


def _journal(vote: Vote) -> Iterator[Wire]:
    yield {"event": "meeting_opened"}
    yield from _arrivals(vote)
    yield from _break(vote)
    for n in numbers(vote.recused):
        yield {"event": "recused", "item": "a1", "person": f"p{n}"}
    yield {"event": "vote_opened", "motion": MOTION}
    yield from _ballots(vote)
    if vote.casting is not None:
        yield {"event": "casting_vote", "motion": MOTION, "choice": vote.casting}
    yield {"event": "vote_closed", "motion": MOTION}
    yield {"event": "meeting_closed"}


def _arrivals(vote: Vote) -> Iterator[Wire]:
    for n in numbers(vote.present):
        yield {"event": "arrived", "person": f"p{n}", "mode": "in_person"}
    for n in numbers(vote.remote):
        yield {"event": "arrived", "person": f"p{n}", "mode": "remote"}
    for n in numbers(vote.delegates):
        seat = {"person": f"d{n}", "substitute_for": f"p{n}"}
        yield {"event": "arrived", **seat, "mode": "in_person"}
    for absent, holder in vote.proxies.items():
        yield {"event": "proxy_accepted", "from": f"p{absent}", "to": f"p{holder}"}


def _break(vote: Vote) -> Iterator[Wire]:
    if not vote.gone:
        return
    yield {"event": "break_started"}
    for n in numbers(vote.gone):
        yield {"event": "left", "person": f"p{n}"}
    yield {"event": "break_ended"}


def _ballots(vote: Vote) -> Iterator[Wire]:
    if vote.counts is not None:
        yield {"event": "counts_recorded", "motion": MOTION, **vote.counts}
    choices = {"for": vote.for_, "against": vote.against, "abstain": vote.abstain}
    for choice, people in choices.items():
        for n in numbers(people):
            yield _ballot(vote, n, choice)
    for n in numbers(vote.late):
        yield _written(f"p{n}", "for", f"{vote.date}T23:00:00+03:00")


def _ballot(vote: Vote, seat: int, choice: str) -> Wire:
    person = f"d{seat}" if seat in numbers(vote.delegates) else f"p{seat}"
    if vote.form == "absentee" or seat in numbers(vote.written):
        return _written(person, choice, _at(vote, 0))
    return {"event": "ballot_recorded", "motion": MOTION, "person": person, "choice": choice}


def _written(person: str, choice: str, received_at: str) -> Wire:
    ballot = {"motion": MOTION, "person": person, "choice": choice}
    return {"event": "ballot_received", **ballot, "received_at": received_at}
