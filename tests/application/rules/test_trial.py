from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from secretary_app.application.rules.asking import (
    Case,
    questions_of,
    usual_attempt,
    usual_presence,
    whole_quorum,
)
from secretary_app.application.rules.body import Body, body_of
from secretary_app.application.rules.presence import Lead, SideHeads
from secretary_app.application.rules.trial import Attempt, trial, tried
from secretary_app.domain.agenda import BallotForm, Choice, MeetingForm, Side
from secretary_app.domain.councils import Role
from secretary_app.domain.errors import Refusal
from secretary_app.domain.regulations import (
    AbsenteeRules,
    AllNotified,
    AtLeast,
    ChairPresent,
    RecusalRule,
    Regulation,
)
from secretary_app.domain.voting import DecidedBy, Outcome, VoteResult
from tests.builders import majority, members, people, question_rules, quorum, regulation, tie

NBSP = "\N{NO-BREAK SPACE}"
EIGHTEEN = "chair:chair dep:deputy m1..m16"
CHAIR_FOR, CHAIR_AGAINST = Lead(Role.CHAIR, Choice.FOR), Lead(Role.CHAIR, Choice.AGAINST)
CHAIR_AWAY = Lead(Role.CHAIR, None)
RULES = regulation(
    majority=majority(">1/2 present", clause="п. 7"), tie=tie("chair", clause="п. 7")
)


def body(notation: str = EIGHTEEN, rules: Regulation = RULES) -> Body:
    return body_of(rules, members(notation))


def heads(present: int, for_: int, against: int, abstain: int = 0, **f: Any) -> SideHeads:
    return SideHeads(present=present, for_=for_, against=against, abstain=abstain, **f)


def vote(*numbers: int, rules: Regulation = RULES, of: str = EIGHTEEN, **fields: Any) -> VoteResult:
    attempt = Attempt(heads=(heads(*numbers),), **fields)
    return tried(rules, body(of, rules), attempt)


def outcome(result: VoteResult) -> tuple[Outcome, DecidedBy]:
    return result.outcome, result.decided_by


def test_the_chair_resolves_a_tie_by_his_own_ballot() -> None:
    assert outcome(vote(11, 5, 5, lead=CHAIR_FOR)) == (Outcome.ADOPTED, DecidedBy.CASTING_VOTE)
    against = vote(11, 5, 5, lead=CHAIR_AGAINST)
    assert outcome(against) == (Outcome.REJECTED, DecidedBy.CASTING_VOTE)
    assert vote(11, 5, 5, lead=CHAIR_AWAY).outcome is Outcome.TIED


def test_a_chair_without_a_ballot_of_his_choice_is_asked_last() -> None:
    silent = vote(11, 5, 5, lead=Lead(Role.CHAIR, Choice.ABSTAIN))
    assert silent.outcome is Outcome.TIED
    forced = vote(10, 5, 5, lead=Lead(Role.CHAIR, Choice.ABSTAIN))
    assert outcome(forced) == (Outcome.REJECTED, DecidedBy.CASTING_VOTE)


def test_numbers_are_those_of_the_real_rules() -> None:
    result = vote(11, 5, 4, 1)
    assert (result.present, result.base, result.required) == (11, 11, 6)
    assert (result.quorum.base, result.quorum.required) == (18, 9)
    assert result.not_voting == 1
    assert vote(8, 8, 0).outcome is Outcome.NO_QUORUM


def test_a_deputy_leads_in_the_absence_of_the_chair() -> None:
    rules = regulation(tie="chair_or_deputy")
    adopted = vote(10, 5, 5, rules=rules, lead=Lead(Role.DEPUTY_CHAIR, Choice.FOR))
    assert outcome(adopted) == (Outcome.ADOPTED, DecidedBy.CASTING_VOTE)
    nobody = vote(10, 5, 5, rules=rules, lead=Lead(Role.DEPUTY_CHAIR, None))
    assert nobody.outcome is Outcome.TIED
    presiding = regulation(tie="presiding")
    led = vote(10, 5, 5, rules=presiding, lead=Lead(Role.DEPUTY_CHAIR, Choice.AGAINST))
    assert outcome(led) == (Outcome.REJECTED, DecidedBy.CASTING_VOTE)


def test_without_a_lead_the_order_of_the_composition_decides() -> None:
    assert vote(10, 5, 5).decided_by is DecidedBy.CASTING_VOTE
    assert vote(10, 5, 5, of="m1..m18").outcome is Outcome.TIED
    assert vote(0, 0, 0).outcome is Outcome.NO_QUORUM


@pytest.mark.parametrize("ballot", [BallotForm.SECRET, BallotForm.COUNTED])
def test_counted_votes_are_resolved_by_a_casting_vote(ballot: BallotForm) -> None:
    assert vote(10, 5, 5, ballot=ballot, lead=CHAIR_FOR).outcome is Outcome.ADOPTED
    assert vote(10, 5, 5, ballot=ballot).outcome is Outcome.TIED
    abstaining = Lead(Role.CHAIR, Choice.ABSTAIN)
    assert vote(10, 5, 5, ballot=ballot, lead=abstaining).outcome is Outcome.TIED
    assert vote(10, 6, 4, ballot=ballot, lead=CHAIR_AGAINST).outcome is Outcome.ADOPTED


def test_in_absentia_those_count_who_returned_their_papers() -> None:
    own = AbsenteeRules(quorum=quorum(">=2/3 members"), majority=majority(">1/2 voting"))
    rules = regulation(absentee=own)
    result = vote(0, 7, 4, 1, rules=rules, form=MeetingForm.ABSENTEE)
    assert (result.present, result.quorum.required, result.required) == (12, 12, 7)
    assert result.outcome is Outcome.ADOPTED
    few = vote(18, 7, 4, rules=rules, form=MeetingForm.ABSENTEE)
    assert (few.present, few.outcome) == (11, Outcome.NO_QUORUM)


def test_remote_members_vote_only_where_they_count() -> None:
    assert vote(10, 10, 0, remote=4).quorum.remote == 4
    rules = regulation(quorum=quorum(">=1/2 members", remote_counts=False))
    assert vote(13, 9, 0, rules=rules, remote=4).present == 9
    with pytest.raises(Refusal, match="Голосов 10, а голосовать могут 9"):
        vote(13, 10, 0, rules=rules, remote=4)


def test_recused_members_leave_as_the_rule_says() -> None:
    assert vote(11, 6, 4, recused=1).base == 10
    kept = regulation(recusal=RecusalRule(leaves_quorum=False, leaves_base=False))
    result = vote(9, 8, 0, rules=kept, recused=1)
    assert (result.base, result.quorum.counted, result.recused) == (9, 9, 1)
    with pytest.raises(Refusal, match=r"Самоотводов и подключившихся вместе 12, а присутствуют 11"):
        vote(11, 0, 0, recused=11, remote=1)


def test_the_favour_of_a_person_and_the_notice_are_facts_of_the_attempt() -> None:
    rules = regulation(tie="in_favour_of_person")
    for side, expected in ((Side.FOR, Outcome.ADOPTED), (Side.AGAINST, Outcome.REJECTED)):
        assert vote(10, 5, 5, rules=rules, favours=side).outcome is expected
    assert vote(10, 5, 5, rules=rules).outcome is Outcome.TIED
    notified = regulation(quorum=quorum(">=1/2 members", conditions=(AllNotified(),)))
    assert vote(10, 10, 0, rules=notified).outcome is Outcome.ADOPTED
    assert vote(10, 10, 0, rules=notified, notified=False).outcome is Outcome.NO_QUORUM


def test_a_type_of_question_has_its_own_rules() -> None:
    own = question_rules(majority=majority(">=2/3 members"))
    rules = regulation(by_question={"rules_change": own})
    assert vote(11, 6, 5, rules=rules).outcome is Outcome.ADOPTED
    assert vote(11, 11, 0, rules=rules, question_type="rules_change").required == 12


def test_groups_are_among_those_present_as_told() -> None:
    of = "chair:chair#a a1#a a2#a b1#b b2#b c1 c2 c3"
    rules = regulation(quorum=quorum(">1/2 members", group="a", conditions=(AtLeast("b", 1),)))
    met = vote(4, 4, 0, rules=rules, of=of, groups={"a": 2, "b": 1})
    assert (met.quorum.counted, met.quorum.met) == (2, True)
    few = vote(5, 5, 0, rules=rules, of=of, groups={"a": 1, "b": 1})
    assert (few.quorum.counted, few.quorum.met) == (1, False)
    unmet = vote(5, 5, 0, rules=rules, of=of, groups={"a": 2, "b": 0})
    assert unmet.quorum.unmet == (AtLeast("b", 1),)
    led = vote(1, 1, 0, rules=rules, of=of, groups={"a": 1}, lead=CHAIR_FOR)
    assert led.quorum.counted == 1


@pytest.mark.parametrize("groups", [{"a": 4}, {"a": 0, "b": 0}, {"a": 3, "b": 2}, {"x": 1}])
def test_a_presence_that_cannot_be_is_refused(groups: dict[str, int]) -> None:
    of = "chair:chair#a a1#a a2#a b1#b b2#b c1"
    with pytest.raises(Refusal, match=rf"не набрать 4{NBSP}членов.*«{next(iter(groups))}»"):
        vote(4, 4, 0, of=of, groups=groups)


def test_sides_are_counted_each_by_itself() -> None:
    of = "c:chair@a a1@a a2@a b1@b b2@b b3@b"
    rules = regulation(majority=majority(">1/2 present", per_side=True))
    sides = (heads(3, 2, 1, side="a"), heads(2, 1, 1, side="b"))
    attempt = Attempt(heads=sides, lead=CHAIR_AGAINST)
    result = tried(rules, body(of, rules), attempt)
    assert result.outcome is Outcome.REJECTED
    enough = replace(attempt, heads=(sides[0], heads(2, 2, 0, side="b")))
    assert tried(rules, body(of, rules), enough).outcome is Outcome.ADOPTED


def test_a_secret_vote_by_a_quorum_of_sides_is_summed_up() -> None:
    of = "c:chair@a a1@a a2@a b1@b b2@b b3@b"
    rules = regulation(quorum=quorum(">1/2 members", per_side=True))
    sides = (heads(3, 2, 1, side="a"), heads(2, 1, 1, side="b"))
    result = tried(rules, body(of, rules), Attempt(heads=sides, ballot=BallotForm.SECRET))
    assert (result.tally.for_, result.tally.against, result.present) == (3, 2, 5)


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((19, 0, 0), rf"^В составе 18{NBSP}членов с правом голоса: 19 присутствовать не могут"),
        ((10, 6, 5), "^Голосов 11, а голосовать могут 10"),
    ],
)
def test_numbers_that_do_not_go_together_are_refused(
    numbers: tuple[int, int, int], sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        vote(*numbers)


def test_a_refusal_names_the_side() -> None:
    of = "c:chair@a a1@a b1@b"
    rules = regulation(majority=majority(">1/2 present", per_side=True))
    for numbers, sentence in (((3, 0, 0), "В стороне «a» 2"), ((1, 1, 1), "в стороне «a» могут 1")):
        with pytest.raises(Refusal, match=sentence):
            tried(rules, body(of, rules), Attempt(heads=(heads(*numbers, side="a"),)))


@pytest.mark.parametrize(
    ("rules", "of", "sentence"),
    [
        (regulation(majority=None), EIGHTEEN, "нет правила большинства"),
        (RULES, "a*2 b c", "считаются только поимённо"),
        (
            regulation(majority=majority(">1/2 present", per_side=True)),
            "a@x b@x",
            "только поимённо",
        ),
    ],
)
def test_what_the_rules_do_not_let_open_is_refused(
    rules: Regulation, of: str, sentence: str
) -> None:
    with pytest.raises(Refusal, match=sentence):
        vote(1, 1, 0, rules=rules, of=of, ballot=BallotForm.SECRET)


def test_a_trial_tells_outcome_derivation_and_doubts() -> None:
    told = trial(
        RULES,
        body("ann:chair bob m1..m16"),
        Attempt(heads=(heads(11, 5, 5, 1),), lead=CHAIR_FOR),
        people("ann", "bob"),
    )
    assert told.outcome == (
        "Решение принято",
        f"решающим голосом председателя (п.{NBSP}7 Положения)",
    )
    assert f"(Ветров{NBSP}Е.И.) – «за»" in told.derivation[3]
    assert told.derivation[-1] == "Решение принято решающим голосом."
    assert len(told.doubts) == 1
    assert "есть воздержавшиеся" in told.doubts[0]
    regulated = replace(RULES, source="Регламент совета")
    cited = trial(regulated, body(), Attempt(heads=(heads(11, 5, 5),), lead=CHAIR_FOR))
    assert cited.outcome.detail.endswith("Регламента)")


def case(rules: Regulation = RULES, of: str = EIGHTEEN, **fields: Any) -> Case:
    return Case(regulation=rules, body=body(of, rules), **fields)


def test_only_what_bears_on_the_outcome_is_asked() -> None:
    plain = questions_of(case(regulation()))
    assert (plain.sides, plain.leads, plain.groups) == ((None,), (), ())
    assert (plain.ballots, plain.forms) == ((BallotForm.OPEN,), (MeetingForm.IN_PERSON,))
    assert plain.question_types == ("ordinary",)
    asked = (plain.remote, plain.recused, plain.notified, plain.favours)
    assert asked == (False, False, False, False)


def test_what_the_rules_look_at_is_asked() -> None:
    rules = regulation(
        quorum=quorum(
            ">=1/2 members",
            remote_counts=False,
            conditions=(AllNotified(), AtLeast("b", 1), ChairPresent()),
            group="b",
        ),
        tie="in_favour_of_person",
        ballot="either",
        absentee=AbsenteeRules(),
        by_question={"ordinary": question_rules(), "x": question_rules(recusal=RecusalRule())},
    )
    asked = questions_of(case(rules, "chair:chair#b m1#b m2"))
    assert asked.leads == (CHAIR_FOR, CHAIR_AWAY)
    assert asked.groups == (("b", 2),)
    assert asked.ballots == (BallotForm.OPEN, BallotForm.SECRET)
    assert asked.forms == (MeetingForm.IN_PERSON, MeetingForm.ABSENTEE)
    assert asked.question_types == ("ordinary", "x")
    assert asked.remote
    assert asked.recused
    assert asked.notified
    assert asked.favours
    absent = questions_of(case(rules, "chair:chair#b m1#b m2", form=MeetingForm.ABSENTEE))
    assert (absent.groups, absent.ballots) == ((), (BallotForm.OPEN,))
    assert (absent.remote, absent.recused) == (False, False)


@pytest.mark.parametrize(
    ("resolver", "of", "leads"),
    [
        ("chair", EIGHTEEN, "chair:for chair:against chair:abstain chair:None"),
        ("chair", "m1..m3", ""),
        (
            "chair_or_deputy",
            EIGHTEEN,
            (
                "chair:for chair:against chair:abstain deputy_chair:for deputy_chair:against "
                "deputy_chair:abstain deputy_chair:None"
            ),
        ),
        ("presiding", "chair:chair m1", "chair:for chair:against chair:abstain chair:None"),
        ("nobody", EIGHTEEN, ""),
    ],
)
def test_whoever_may_resolve_a_tie_is_asked_about(resolver: str, of: str, leads: str) -> None:
    asked = questions_of(case(regulation(tie=resolver), of)).leads
    assert " ".join(f"{lead.role}:{lead.choice}" for lead in asked) == leads


def test_weights_and_sides_are_named_votes() -> None:
    either = regulation(ballot="either")
    assert questions_of(case(either, "a*2 b c")).ballots == (BallotForm.OPEN,)
    sides = regulation(ballot="either", majority=majority(">1/2 present", per_side=True))
    asked = questions_of(case(sides, "a@x b@y c@y"))
    assert (asked.sides, asked.ballots) == (("x", "y"), (BallotForm.OPEN,))
    assert questions_of(case(sides, "a b c")).sides == (None,)
    nothing = regulation(quorum=None, majority=None)
    assert questions_of(case(nothing)).ballots == (BallotForm.OPEN,)


@pytest.mark.parametrize(
    ("rules", "of", "present"),
    [
        (regulation(), EIGHTEEN, 11),
        (regulation(quorum=">=2/3 members"), EIGHTEEN, 14),
        (regulation(quorum=">=1 absolute"), EIGHTEEN, 3),
        (regulation(quorum=">1/2 members"), "m1..m2", 2),
        (regulation(quorum=None), EIGHTEEN, 18),
        (regulation(quorum=quorum(">1/2 members", group="a")), "a#a b#a c", 3),
        (regulation(quorum=quorum(">1/2 members", per_side=True)), "a@x b@y c@y", 3),
        (regulation(), "a*2 b c d", 4),
    ],
)
def test_the_first_example_has_a_quorum_with_a_margin(
    rules: Regulation, of: str, present: int
) -> None:
    assert usual_presence(case(rules, of)) == present


def test_the_first_attempt_is_a_tie_with_the_chair_for() -> None:
    attempt = usual_attempt(case())
    assert attempt.heads == (heads(11, 5, 5),)
    assert attempt.lead == CHAIR_FOR
    assert attempt.favours is None
    favoured = usual_attempt(case(regulation(tie="in_favour_of_person")))
    assert favoured.favours is Side.FOR
    sides = regulation(majority=majority(">1/2 present", per_side=True))
    by_side = usual_attempt(case(sides, "a@x b@x c@x d@y"))
    assert by_side.heads == (heads(3, 2, 1, side="x"), heads(1, 1, 0, side="y"))
    grouped = regulation(quorum=quorum(">1/2 members", group="a"))
    assert usual_attempt(case(grouped, "a#a b#a c")).groups == {"a": 2}


def test_the_whole_quorum_is_that_of_everybody() -> None:
    rules = regulation(quorum=quorum(">1/2 seats"), seats=21)
    status = whole_quorum(case(rules))
    assert (status.base, status.required, status.met) == (21, 11, True)
    weighted = whole_quorum(case(regulation(), "a*3/2 b"))
    assert (weighted.base, weighted.required) == (Fraction(5, 2), Fraction(5, 4))


def test_a_body_without_members_is_invented_as_the_rules_foresee() -> None:
    assert len(body_of(regulation(), ()).members) == 10
    assert len(body_of(regulation(seats=7), members("a?")).members) == 7
    assert len(body_of(regulation(elected=4), ()).members) == 4
    assert len(body_of(regulation(seats=0), ()).members) == 10
    assert len(body_of(regulation(seats=10**9), ()).members) == 300
    sided = body_of(
        regulation(
            quorum=quorum(">1/2 members", group="эксперты"),
            majority=majority(">1/2 present", per_side=True),
        ),
        (),
    )
    assert sided.invented
    assert len(sided.sides) == 3
    assert len(sided.of_group("эксперты")) == 5
    by_quorum = body_of(regulation(quorum=quorum(">1/2 members", per_side=True)), ())
    assert len(by_quorum.sides) == 3
    absentee = AbsenteeRules(quorum=quorum(">1/2 members", group="z"), majority=None)
    assert len(body_of(regulation(absentee=absentee), ()).of_group("z")) == 5
