from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from secretary_app.application.council_file import regulation_faults
from secretary_app.application.rules.asking import Case, usual_attempt
from secretary_app.application.rules.body import body_of
from secretary_app.application.rules.presets import PRESETS, Preset
from secretary_app.application.rules.trial import tried
from secretary_app.domain.councils import Membership
from secretary_app.domain.regulations import (
    Frequency,
    MajorityBase,
    QuorumBase,
    Signatory,
    TieEffect,
    TieResolver,
)
from secretary_app.domain.voting import Outcome
from tests.builders import members

SINCE = date(2026, 9, 1)
USUAL = members("chair:chair dep:deputy m1..m16")
OWN_COMPOSITIONS = {
    "trilateral": members("c:chair@n a@n b@n d@g e@g f@g h@w i@w j@w"),
    "weighted": members("c:chair*69/2 a*51/2 b*15 d*21/2 e*9/2"),
}
BY_KEY = {preset.key: preset for preset in PRESETS}


def composition(preset: Preset) -> tuple[Membership, ...]:
    return OWN_COMPOSITIONS.get(preset.key, USUAL)


def test_three_regulations_a_conference_and_eight_shapes_are_offered() -> None:
    assert list(BY_KEY) == [
        "tomsk",
        "tula",
        "petersburg",
        "conference",
        "two_thirds",
        "majority_of_list",
        "attestation",
        "trilateral",
        "weighted",
        "unanimity",
        "absentee_poll",
        "secret_election",
    ]
    assert len({preset.title for preset in PRESETS}) == len(PRESETS)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.key)
def test_a_preset_is_begun_without_faults(preset: Preset) -> None:
    begun = preset.begun(SINCE)
    assert begun.effective_from == SINCE
    assert replace(begun, effective_from=preset.rules.effective_from) == preset.rules
    assert list(regulation_faults(begun)) == []


@pytest.mark.parametrize(
    ("key", "outcome"),
    [
        ("tomsk", Outcome.ADOPTED),
        ("two_thirds", Outcome.ADOPTED),
        ("majority_of_list", Outcome.REJECTED),
        ("attestation", Outcome.ADOPTED),
        ("trilateral", Outcome.ADOPTED),
        ("weighted", Outcome.ADOPTED),
        ("unanimity", Outcome.REJECTED),
        ("absentee_poll", Outcome.ADOPTED),
        ("secret_election", Outcome.ADOPTED),
    ],
)
def test_a_vote_can_be_tried_on_every_shape_that_votes(key: str, outcome: Outcome) -> None:
    rules = BY_KEY[key].begun(SINCE)
    body = body_of(rules, composition(BY_KEY[key]))
    result = tried(rules, body, usual_attempt(Case(regulation=rules, body=body)))
    assert result.outcome is outcome


def test_tomsk_says_what_its_regulation_says() -> None:
    tomsk = BY_KEY["tomsk"]
    rules = tomsk.rules
    assert tomsk.since == date(2020, 10, 15)
    assert rules.quorum is not None
    assert rules.majority is not None
    assert rules.tie is not None
    assert (rules.quorum.share, rules.quorum.strict) == (Fraction(1, 2), False)
    assert (rules.quorum.base, rules.quorum.clause) == (QuorumBase.MEMBERS, "п. 4")
    assert rules.quorum.remote_counts is None  # the text is silent
    assert (rules.majority.share, rules.majority.strict) == (Fraction(1, 2), True)
    assert (rules.majority.base, rules.majority.clause) == (MajorityBase.PRESENT, "п. 7")
    assert (rules.tie.resolved_by, rules.tie.effect) == (TieResolver.CHAIR, TieEffect.DECIDES)
    assert rules.meetings is not None
    assert (rules.meetings.at_least, rules.meetings.per) == (1, Frequency.CALENDAR_MONTH)
    assert (rules.chair_term_years, rules.signatories) == (5, (Signatory.CHAIR,))
    assert rules.source is not None
    assert "15.10.2020 № 460" in rules.source


def test_tula_sets_terms_of_copies_and_leaves_votes_to_the_agreement() -> None:
    rules = BY_KEY["tula"].rules
    assert (rules.quorum, rules.majority, rules.tie) == (None, None, None)
    assert [(c.term.days, c.term.event, c.clause) for c in rules.copies_due] == [
        (10, "agreement", "п. 9"),
        (3, "agreement", "п. 9"),
        (30, "signing", "п. 13"),
        (5, "signing", "п. 13"),
    ]


@pytest.mark.parametrize("key", ["petersburg", "conference"])
def test_what_states_no_vote_invents_none(key: str) -> None:
    rules = BY_KEY[key].rules
    assert (rules.quorum, rules.majority, rules.tie, rules.signatories) == (None, None, None, ())
