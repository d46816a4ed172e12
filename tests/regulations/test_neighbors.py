"""The votes tell each stated rule from its neighbors: «at least» from «more than», base from base.

A catalog whose votes would come out the same under another rule proves nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import reduce
from operator import getitem
from typing import Any

import pytest

from secretary_app.application.council_file import from_json
from secretary_app.domain.regulations import (
    MajorityBase,
    MajorityRule,
    QuorumBase,
    Regulation,
    TieResolver,
    TieRule,
)
from tests.regulations.rule_sets import Variant, seeds, survey
from tests.regulations.sittings import found, regulation_of, wanted
from tests.regulations.thresholds import Rule, parts_of

COUNTED_BASES = (
    MajorityBase.PRESENT,
    MajorityBase.VOTING,
    MajorityBase.FOR_AGAINST,
    MajorityBase.MEMBERS,
)


def neighbors(path: str, rule: Rule) -> Iterator[Mapping[str, object]]:
    """Fields that turn the rule into a near one."""
    if isinstance(rule, TieRule):
        yield from ({"resolved_by": r} for r in TieResolver if r is not rule.resolved_by)
        return
    yield {"strict": not rule.strict}
    if isinstance(rule, MajorityRule):
        yield from ({"base": base} for base in _other_bases(path, rule))
    elif rule.base is not QuorumBase.MEMBERS:
        yield {"base": QuorumBase.MEMBERS}


def _other_bases(path: str, rule: MajorityRule) -> Iterator[MajorityBase]:
    # In absentia nobody is present but by his ballot: the two bases are one there.
    same = {MajorityBase.PRESENT, MajorityBase.VOTING} if path.startswith("absentee") else set()
    yield from (b for b in COUNTED_BASES if b is not rule.base and b not in same)


def altered(variant: Variant, path: str, fields: Mapping[str, object]) -> Variant:
    regulation: dict[str, Any] = deepcopy(variant.regulation)
    rule: dict[str, Any] = reduce(getitem, path.split("."), regulation)
    rule.update(fields)
    return replace(variant, regulation=regulation)


def cases() -> Iterator[object]:
    for rule_set in (*survey(), *seeds()):
        for variant in rule_set.variants:
            for path, rule in parts_of(from_json(Regulation, regulation_of(variant))):
                if path not in variant.assumed:
                    for fields in neighbors(path, rule):
                        label = "-".join(str(part) for pair in fields.items() for part in pair)
                        case = f"{rule_set.id}-{variant.name}-{path}-{label}".replace("--", "-")
                        yield pytest.param(rule_set.body, variant, path, fields, id=case)


@pytest.mark.parametrize(("body", "variant", "path", "fields"), list(cases()))
def test_some_vote_comes_out_otherwise(
    body: str, variant: Variant, path: str, fields: Mapping[str, object]
) -> None:
    other = altered(variant, path, fields)
    assert any(found(body, other, vote) != wanted(vote) for vote in variant.votes)
