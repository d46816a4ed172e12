from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from secretary_app.application.lint import Subject, votes
from secretary_app.domain.derivation import TallyStep
from tests.application.lint.looking import ALL_HERE, look, name_of, only, said
from tests.builders import election, motion, regulation

EVERYBODY_FOR = f"{ALL_HERE}; vote r1; others for; end"


def test_a_closed_vote_is_finished() -> None:
    assert said(votes.unfinished(look(EVERYBODY_FOR))) == []


def test_a_running_vote_is_an_error() -> None:
    subject = look(f"{ALL_HERE}; vote r1; for chair")
    remark = only(votes.unfinished(subject))
    assert said([remark]) == ["error vote_open Проект решения 1.1"]
    assert remark.where.place == "motions[0].text"


def test_a_tie_without_a_casting_vote_is_an_error_at_the_closing() -> None:
    script = "arrive ann bob cid dan; vote r1; for ann bob; against cid dan; end"
    subject = look(
        f"arrive chair; {script.replace('end', 'abstain chair; end')}",
        rules=regulation(tie="chair"),
    )
    remark = only(votes.unfinished(subject))
    assert said([remark]) == ["error vote_tied Проект решения 1.1"]
    assert remark.where.place == f"journal[{len(subject.entries) - 1}]"


def test_an_election_waits_for_its_second_round() -> None:
    motions = (election("e1", "k1=ann k2=bob k3=cid"),)
    script = f"{ALL_HERE}; vote e1; choose k1 chair ann; choose k2 bob cid; choose k3 dan; end"
    first = look(script, motions=motions)
    assert said(votes.unfinished(first)) == ["error election_unfinished Проект решения e1"]
    second = look(
        f"{script}; reopen; choose k1 chair ann bob; choose k2 cid dan; end", motions=motions
    )
    assert said(votes.unfinished(second)) == []


def test_the_quorum_of_every_vote_is_confirmed_once() -> None:
    subject = look(f"{EVERYBODY_FOR}; vote c1; count 5-0-0; end")
    remark = only(votes.quorum(subject))
    assert said([remark]) == ["info quorum_confirmed Заседание"]
    assert remark.text == "Заседание: кворум подтверждён на всех голосованиях (2)."


def test_a_vote_without_quorum_is_a_warning_with_its_numbers() -> None:
    subject = look("arrive chair ann; vote r1; others for; end")
    remark = only(votes.quorum(subject))
    assert said([remark]) == ["warning vote_without_quorum Проект решения 1.1"]
    assert "учтено 2, требуется 3" in remark.text


def test_without_votes_or_without_a_rule_no_quorum_is_confirmed() -> None:
    assert said(votes.quorum(look(ALL_HERE))) == []
    assert said(votes.quorum(look(EVERYBODY_FOR, rules=regulation(quorum=None)))) == []


def test_votes_of_everybody_sum() -> None:
    assert said(votes.sums(look(f"{EVERYBODY_FOR}; vote c1; count 3-1-1; end"))) == []


def test_those_who_did_not_vote_are_named() -> None:
    subject = look(f"{ALL_HERE}; vote r1; for chair ann bob; end")
    remark = only(votes.sums(subject))
    assert said([remark]) == ["warning not_voted Решение 1.1"]
    assert remark.data["people"] == tuple(name_of(subject, who) for who in ("cid", "dan"))


def test_counts_below_the_people_present() -> None:
    remark = only(votes.sums(look(f"{ALL_HERE}; vote c1; count 3-0-0; end")))
    assert said([remark]) == ["warning counts_incomplete Решение 2.1"]
    assert "учтено голосов 3 из 5" in remark.text


@pytest.mark.parametrize(
    ("counts", "kinds"),
    [
        ("3-0-0-1-1", ["info papers_unreturned Решение s1"]),
        (
            "3-0-0-0-1",
            ["info papers_unreturned Решение s1", "warning counts_incomplete Решение s1"],
        ),
    ],
)
def test_papers_that_were_not_returned_account_for_votes(counts: str, kinds: list[str]) -> None:
    motions = (motion("s1", ballot="secret"),)
    subject = look(f"{ALL_HERE}; vote s1; count {counts}; end", motions=motions)
    assert said(votes.sums(subject)) == kinds


def _with_people(subject: Subject, people: int) -> Subject:
    """The only vote of the subject, as if it had been taken among ``people``."""
    [closed] = subject.state.rounds
    steps = tuple(
        replace(step, people=Fraction(people)) if isinstance(step, TallyStep) else step
        for step in closed.result.derivation
    )
    changed = replace(closed, result=replace(closed.result, derivation=steps))
    return replace(subject, state=replace(subject.state, rounds=(changed,)))


def test_more_votes_than_people_are_an_error() -> None:
    remark = only(votes.sums(_with_people(look(EVERYBODY_FOR), 4)))
    assert said([remark]) == ["error votes_do_not_sum Решение 1.1"]
    assert "подано 5, а голосовать могли 4" in remark.text


def test_a_ballot_of_somebody_who_left_before_the_closing_is_told() -> None:
    subject = look(f"{ALL_HERE}; vote r1; for dan; leave dan; others for; end")
    remark = only(votes.departed(subject))
    assert said([remark]) == ["info left_after_voting Решение 1.1"]
    assert remark.data["people"] == (name_of(subject, "dan"),)


def test_a_ballot_by_proxy_and_one_of_the_present_are_usual() -> None:
    rules = regulation(representation="proxy")
    script = "arrive chair ann bob cid; proxy dan to ann; vote r1; for dan; others for; end"
    assert said(votes.departed(look(script, rules=rules))) == []


def test_a_doubtful_reading_is_told_once() -> None:
    rules = regulation(representation="substitute")
    script = "arrive chair ann bob; substitute x for cid; vote r1; others for; end"
    subject = look(f"{script}; vote c1; count 4-0-0; end", rules=rules)
    remark = only(votes.doubts(subject))
    assert said([remark]) == ["warning doubtful_reading Решение 1.1"]
    assert name_of(subject, "x") in remark.text


def test_a_reading_without_doubt_says_nothing() -> None:
    rules = regulation(quorum=None)
    assert said(votes.doubts(look(EVERYBODY_FOR, rules=rules))) == []
