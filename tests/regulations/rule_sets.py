"""The catalog of real rule sets: what `catalog.json` holds, as typed values.

Rules stand there in the council file's own format. A vote is a short script: people are
numbers of the composition («1-4,7»), and what it must come to was worked out by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cache
from keyword import iskeyword
from pathlib import Path
from typing import Any

from secretary_app.application.council_file import JsonObject

CATALOG = Path(__file__).with_name("catalog.json")


class Status(StrEnum):
    """How far the rules on quorum, majority and ties can be said as data."""

    EXACT = "exact"
    WORKAROUND = "workaround"
    PARTIAL = "partial"
    NO_VOTING_RULE = "no voting rule"


EXECUTABLE = (Status.EXACT, Status.WORKAROUND)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Vote:
    """One scripted vote and what it must come to.

    ``written`` ballots come by post, ``late`` ones («за») after the closing date; ``gone``
    leave in a break before the vote; ``delegates`` are seats that a substitute fills;
    ``proxies`` lead from the absent to the present. ``quorum`` is base and required,
    ``majority`` too; without them the journal stops at the event named in ``refused``.
    """

    id: str
    present: str = ""
    remote: str = ""
    delegates: str = ""
    proxies: Mapping[str, str] = field(default_factory=dict)
    gone: str = ""
    recused: str = ""
    written: str = ""
    late: str = ""
    for_: str = ""
    against: str = ""
    abstain: str = ""
    counts: Mapping[str, Any] | None = None
    candidates: int = 0
    casting: str | None = None
    question: str = "ordinary"
    ballot: str = "open"
    form: str = "in_person"
    presiding: int = 1
    date: str = "2024-03-14"
    favours: str | None = None
    quorum: tuple[str | int, str | int] | None = None
    majority: tuple[str | int, str | int] | None = None
    outcome: str | None = None
    by: str | None = None
    refused: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Variant:
    """One regulation with a body to try it on.

    ``assumed`` are parts that the source does not state: without a majority no vote could
    be held, so an ordinary one stands in. They prove nothing about the source.
    """

    name: str = ""
    regulation: JsonObject
    assumed: tuple[str, ...] = ()
    composition: tuple[Mapping[str, Any], ...] = ()
    votes: tuple[Vote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A real set of rules; ``shape`` is the survey's own short reading of it."""

    id: str
    body: str
    rule: str
    status: Status
    shape: Mapping[str, Any]
    variants: tuple[Variant, ...]

    @property
    def carries_rule(self) -> bool:
        """Tell whether the source states a quorum, a majority or a tie rule."""
        return not {"q", "m", "tie_code"}.isdisjoint(self.shape)

    @property
    def executable(self) -> bool:
        """Tell whether every such rule runs as data."""
        return self.status in EXECUTABLE


def numbers(ranges: str) -> list[int]:
    """Return 1, 2, 3, 7 for «1-3,7»."""
    found: list[int] = []
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        found.extend(range(int(first), int(last or first) + 1))
    return found


def pair(values: tuple[str | int, str | int]) -> tuple[Fraction, Fraction]:
    """Return base and required as exact numbers."""
    base, required = values
    return Fraction(base), Fraction(required)


@cache
def survey() -> tuple[RuleSet, ...]:
    """Return the surveyed rule sets in the order of their numbers."""
    return _read("survey")


@cache
def seeds() -> tuple[RuleSet, ...]:
    """Return the regulations among the product's source documents."""
    return _read("seeds")


def _read(part: str) -> tuple[RuleSet, ...]:
    catalog = json.loads(CATALOG.read_text("utf-8"))
    return tuple(_rule_set(each) for each in catalog[part])


def _rule_set(wire: dict[str, Any]) -> RuleSet:
    variants = tuple(_variant(each) for each in wire["variants"])
    return RuleSet(**{**wire, "status": Status(wire["status"]), "variants": variants})


def _variant(wire: dict[str, Any]) -> Variant:
    votes = tuple(_vote(each) for each in wire.get("votes", ()))
    return Variant(**{**wire, "votes": votes, "assumed": tuple(wire.get("assumed", ()))})


def _vote(wire: dict[str, Any]) -> Vote:
    return Vote(**{f"{key}_" if iskeyword(key) else key: value for key, value in wire.items()})
