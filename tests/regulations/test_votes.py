"""Every scripted vote under every real regulation comes to what was worked out by hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from secretary_app.application.council_file import decode, encode, from_json, to_json
from secretary_app.domain.regulations import Regulation
from tests.regulations.rule_sets import RuleSet, Variant, Vote, seeds, survey
from tests.regulations.sittings import found, regulation_of, wanted, written_file


def variants() -> Iterator[tuple[RuleSet, Variant]]:
    for rule_set in (*survey(), *seeds()):
        for variant in rule_set.variants:
            yield rule_set, variant


def name_of(rule_set: RuleSet, variant: Variant) -> str:
    return f"{rule_set.id}-{variant.name}" if variant.name else rule_set.id


VARIANTS = [pytest.param(r.body, v, id=name_of(r, v)) for r, v in variants()]
VOTES = [
    pytest.param(rule_set.body, variant, vote, id=f"{name_of(rule_set, variant)}-{vote.id}")
    for rule_set, variant in variants()
    for vote in variant.votes
]


@pytest.mark.parametrize(("body", "variant", "vote"), VOTES)
def test_vote(body: str, variant: Variant, vote: Vote) -> None:
    assert found(body, variant, vote) == wanted(vote)


@pytest.mark.parametrize(("body", "variant"), VARIANTS)
def test_rules_keep_in_the_file(body: str, variant: Variant) -> None:
    regulation = from_json(Regulation, regulation_of(variant))
    assert from_json(Regulation, to_json(regulation)) == regulation
    file = decode(written_file(body, variant))
    assert file.record.regulations == (regulation,)
    assert decode(encode(file)) == file


@pytest.mark.parametrize(("body", "variant"), VARIANTS)
def test_votes_have_names_of_their_own(body: str, variant: Variant) -> None:
    names = [vote.id for vote in variant.votes]
    assert sorted(set(names)) == sorted(names), body
