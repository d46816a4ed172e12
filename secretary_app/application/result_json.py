"""The result of a meeting in the shape of the exchange contract (`result --json`)."""

from __future__ import annotations

from fractions import Fraction

from secretary_app.application.report import MeetingReport, VoteReport
from secretary_app.domain.quorum import QuorumStatus
from secretary_app.domain.voting import VoteResult
from secretary_app.language.derivation import Naming, derivation
from secretary_app.language.doubts import doubt_sentence

JsonObject = dict[str, object]


def result_json(report: MeetingReport) -> JsonObject:
    """Return the JSON object of one meeting; exact fractions are strings when votes are weighted.

    Source: exchange.md, «result --json»; ``doubts`` are our addition.
    """
    facts = report.state.facts
    meeting = facts.meeting
    weighted = facts.weighted
    return {
        "meeting": {
            "id": meeting.id,
            "number": meeting.number,
            "date": meeting.date.isoformat(),
        },
        "quorum": _quorum(report.quorum, weighted=weighted)
        | {"present": report.quorum.present, "remote": report.quorum.remote},
        "timeline": [
            {"at": p.at.isoformat(), "present": p.status.present, "met": p.status.met}
            for p in report.timeline
        ],
        "votes": [_vote(v, report.naming) for v in report.votes],
        "doubts": [doubt_sentence(d, report.naming) for d in report.doubts],
    }


def _number(value: Fraction, *, weighted: bool) -> int | str:
    return str(value) if weighted else int(value)


def _quorum(status: QuorumStatus, *, weighted: bool) -> JsonObject:
    return {
        "base": _number(status.base, weighted=weighted),
        "required": _number(status.required, weighted=weighted),
        "met": status.met,
    }


def _vote(vote: VoteReport, naming: Naming) -> JsonObject:
    result = vote.result
    return {
        "motion": result.motion,
        "number": vote.motion.number,
        "round": result.round,
        "ballot": result.ballot.value,
        "present": result.present,
        "recused": result.recused,
        **_tally(result),
        "quorum": _quorum(result.quorum, weighted=result.weighted),
        "base": _number(result.base, weighted=result.weighted),
        "required": _number(result.required, weighted=result.weighted),
        "outcome": result.outcome.value,
        "decided_by": result.decided_by.value,
        "unanimous": result.unanimous,
        **_candidates(result),
        "derivation": list(derivation(result, naming)),
        "doubts": [doubt_sentence(d, naming) for d in result.doubts],
    }


def _tally(result: VoteResult) -> JsonObject:
    numbers = {
        "for": result.tally.for_,
        "against": result.tally.against,
        "abstain": result.tally.abstain,
        "not_voting": result.not_voting,
        "invalid": result.tally.invalid,
    }
    return {key: _number(n, weighted=result.weighted) for key, n in numbers.items()}


def _candidates(result: VoteResult) -> JsonObject:
    if result.candidates is None:
        return {}
    standing = [
        {"id": c.id, "votes": _number(c.votes, weighted=result.weighted), "elected": c.elected}
        for c in result.candidates
    ]
    return {"candidates": standing}
