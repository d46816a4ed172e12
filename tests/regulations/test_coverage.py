"""How much of the survey runs as data: the share, the thresholds, nothing bent."""

from __future__ import annotations

from fractions import Fraction

import pytest

from secretary_app.application.council_file import from_json
from secretary_app.domain.regulations import (
    MajorityBase,
    MajorityRule,
    QuorumBase,
    QuorumRule,
    Regulation,
    Representation,
)
from tests.regulations.rule_sets import RuleSet, Status, Variant, seeds, survey
from tests.regulations.sittings import regulation_of, results_of
from tests.regulations.thresholds import Rule, parts_of, unproved

WANTED_SHARE = Fraction(95, 100)
SURVEYED = 49

CASES = [
    pytest.param(rule_set, variant, id=f"{rule_set.id}-{variant.name}".rstrip("-"))
    for rule_set in (*survey(), *seeds())
    for variant in rule_set.variants
    if variant.votes
]

QUORUM_BASES = {
    "members": QuorumBase.MEMBERS,
    "delegates": QuorumBase.MEMBERS,
    "subgroup": QuorumBase.MEMBERS,
    "established": QuorumBase.SEATS,
    "elected": QuorumBase.ELECTED,
}
# An unnamed base is read as those present; docs/regulations.md says so for each of them.
MAJORITY_BASES = {
    "present": MajorityBase.PRESENT,
    "unspecified": MajorityBase.PRESENT,
    "participating": MajorityBase.VOTING,
    "votes_participating": MajorityBase.VOTING,
    "total": MajorityBase.MEMBERS,
}
SIGNS = {">": True, ">=": False}


def test_whole_survey_is_in_the_catalog() -> None:
    ids = [rule_set.id for rule_set in survey()]
    assert len(ids) == len(set(ids)) == SURVEYED


def test_enough_of_the_survey_is_executable() -> None:
    carrying = [rule_set for rule_set in survey() if rule_set.carries_rule]
    executable = [rule_set for rule_set in carrying if rule_set.executable]
    assert Fraction(len(executable), len(carrying)) >= WANTED_SHARE


@pytest.mark.parametrize("rule_set", [*survey(), *seeds()], ids=lambda r: r.id)
def test_status_fits(rule_set: RuleSet) -> None:
    assert (rule_set.status is Status.NO_VOTING_RULE) is not rule_set.carries_rule
    assert not rule_set.executable or all(variant.votes for variant in rule_set.variants)


@pytest.mark.parametrize(("rule_set", "variant"), CASES)
def test_votes_lie_on_both_sides_of_every_threshold(rule_set: RuleSet, variant: Variant) -> None:
    regulation = from_json(Regulation, regulation_of(variant))
    results = results_of(rule_set.body, variant)
    lacking = {
        path: unproved(rule, results)
        for path, rule in parts_of(regulation)
        if path not in variant.assumed and unproved(rule, results)
    }
    assert lacking == {}


@pytest.mark.parametrize(("rule_set", "variant"), CASES)
def test_what_is_assumed_is_there(rule_set: RuleSet, variant: Variant) -> None:
    paths = {path for path, _ in parts_of(from_json(Regulation, regulation_of(variant)))}
    assert set(variant.assumed) <= paths, rule_set.id


def stated(rule_set: RuleSet) -> list[Rule]:
    """Every rule that some variant states and does not merely assume."""
    return [
        rule
        for variant in rule_set.variants
        for path, rule in parts_of(from_json(Regulation, regulation_of(variant)))
        if path not in variant.assumed
    ]


def shaped(kind: str) -> list[RuleSet]:
    return [rule_set for rule_set in survey() if kind in rule_set.shape]


@pytest.mark.parametrize("rule_set", shaped("q"), ids=lambda r: r.id)
def test_quorum_is_the_surveyed_one(rule_set: RuleSet) -> None:
    share, sign, base = rule_set.shape["q"]
    wanted = (Fraction(share), SIGNS[sign], QUORUM_BASES[base], base == "subgroup")
    found = {
        (rule.share, rule.strict, rule.base, rule.group is not None)
        for rule in stated(rule_set)
        if isinstance(rule, QuorumRule)
    }
    assert wanted in found


@pytest.mark.parametrize("rule_set", shaped("m"), ids=lambda r: r.id)
def test_majority_is_the_surveyed_one(rule_set: RuleSet) -> None:
    share, sign, base = rule_set.shape["m"]
    rules = [rule for rule in stated(rule_set) if isinstance(rule, MajorityRule)]
    fitting = [r for r in rules if (r.share, r.strict) == (Fraction(share), SIGNS[sign])]
    if base == "per_side":
        assert any(rule.per_side for rule in fitting)
    else:
        assert MAJORITY_BASES[base] in {rule.base for rule in fitting}


@pytest.mark.parametrize("rule_set", shaped("tie_code"), ids=lambda r: r.id)
def test_tie_is_resolved_by_the_surveyed_one(rule_set: RuleSet) -> None:
    for variant in rule_set.variants:
        tie = from_json(Regulation, regulation_of(variant)).tie
        assert tie is not None
        assert tie.resolved_by == rule_set.shape["tie_code"]


@pytest.mark.parametrize("rule_set", shaped("proxy_code"), ids=lambda r: r.id)
def test_representation_is_the_surveyed_one(rule_set: RuleSet) -> None:
    forbidden = rule_set.shape["proxy_code"] == "forbidden"
    for variant in rule_set.variants:
        found = from_json(Regulation, regulation_of(variant)).representation
        assert (found is Representation.NONE) is forbidden
