"""Who counts in a vote: presence, recusal, substitutes, proxies."""

import pytest

from secretary_app.domain.meeting.franchise import heading_quorum
from secretary_app.domain.meeting.refusals import Reason
from secretary_app.domain.meeting.results import waiting_for
from secretary_app.domain.regulations import ChairPresent, RecusalRule
from secretary_app.domain.voting import Outcome
from tests.builders import majority, quorum, regulation
from tests.domain.reading import Reading, proves
from tests.domain.refusing import refused
from tests.sitting import Sitting, held

ANY = ">=0 absolute"


def waiting(sitting: Sitting) -> str:
    """Who still has to vote in the running round."""
    assert sitting.state.open_round is not None
    return " ".join(waiting_for(sitting.state, sitting.state.open_round))


def may_vote(sitting: Sitting, who: str) -> bool:
    """Whether a named ballot of ``who`` would pass now."""
    return sitting.refusal(f"for {who}") is None


@proves(Reading.VOTING_MEMBERS_PRESENT, Reading.ADVISORY_AND_GUESTS_NEVER)
def test_voting_members_present_count_and_nobody_else() -> None:
    script = "arrive a b adviser; guest guest; vote r1; for a b; end"
    sitting = held("a b c adviser?", script)
    result = sitting.result()
    assert (result.present, result.not_voting, result.unanimous) == (2, 0, True)
    assert heading_quorum(sitting.state).present == 2
    sitting.run("reopen")
    assert [may_vote(sitting, who) for who in ("c", "adviser", "guest", "stranger")] == [False] * 4


@proves(Reading.REMOTE_ONLY_WHILE_COUNTED)
@pytest.mark.parametrize(("counts", "allowed"), [(None, True), (True, True), (False, False)])
def test_remote_member_votes_only_while_remote_presence_counts(
    counts: bool | None, allowed: bool
) -> None:
    rules = regulation(quorum=quorum(ANY, remote_counts=counts))
    sitting = held("a b", "arrive a b; to_remote b; vote r1", rules)
    assert may_vote(sitting, "b") is allowed
    assert heading_quorum(sitting.state).remote == int(allowed)
    assert may_vote(sitting.run("to_room b"), "b")


@proves(Reading.REMOTE_COUNTS_BY_DEFAULT)
def test_without_a_quorum_rule_remote_presence_counts() -> None:
    assert may_vote(held("a", "remote a; vote r1", regulation(quorum=None)), "a")


@proves(Reading.PEOPLE_AT_CLOSING, Reading.LEAVING_KEEPS_BALLOT)
def test_people_are_those_entitled_at_the_closing_and_those_with_a_ballot() -> None:
    script = """
        arrive a b c
        vote r1; for a; leave a; leave b; arrive d; to_remote c
        end
    """
    rules = regulation(quorum=quorum(ANY, remote_counts=False), majority=">1/2 present")
    result = held("a b c d", script, rules).result()
    assert (result.present, result.tally.for_, result.not_voting) == (2, 1, 1)
    assert (result.base, result.outcome) == (2, Outcome.REJECTED)


@proves(Reading.PEOPLE_AT_COUNTS)
@pytest.mark.parametrize("motion", ["c1", "s1"])
def test_people_of_a_counted_vote_are_frozen_with_the_counts(motion: str) -> None:
    script = f"arrive a b c; vote {motion}; leave c; count 1-1-0; arrive d; recuse a; leave b; end"
    rules = regulation(quorum=">1/2 members", majority=">1/2 members")
    sitting = held("a b c d", script, rules)
    result = sitting.result()
    assert (result.present, result.recused, result.base, result.not_voting) == (2, 0, 4, 0)
    assert (result.quorum.counted, result.outcome) == (2, Outcome.NO_QUORUM)


@proves(Reading.RECUSED_CANNOT_CAST, Reading.RECUSED_FIELD, Reading.RECUSAL_LEAVES_BY_DEFAULT)
def test_recused_member_is_out_of_quorum_and_base_by_default() -> None:
    script = "arrive a b c; recuse c; vote r1; for a; end"
    result = held("a b c d", script, regulation(quorum=">=3 absolute")).result()
    assert (result.present, result.recused, result.base, result.required) == (2, 1, 2, 2)
    assert (result.quorum.counted, result.outcome) == (2, Outcome.NO_QUORUM)


@proves(Reading.RECUSED_CANNOT_CAST)
def test_recused_cannot_cast_and_earlier_ballots_of_his_do_not_count() -> None:
    sitting = held("a b c", "arrive a b c; vote r1; for a b; recuse a; others for")
    assert not may_vote(sitting, "a")
    result = sitting.run("end").result()
    assert (result.present, result.recused, result.tally.for_) == (2, 1, 2)
    assert result.unanimous


@proves(Reading.RECUSED_FIELD)
def test_recusal_concerns_one_item_and_only_people_in_the_vote() -> None:
    sitting = held("a b c", "arrive a b; recuse a on i2; recuse c on i1; vote r1; for a b; end")
    assert (sitting.result().present, sitting.result().recused) == (2, 0)
    assert sitting.run("vote p1; for a; end").result().recused == 0
    assert sitting.run("vote q1; for b; end").result().recused == 1


@proves(Reading.RECUSED_IN_QUORUM, Reading.RECUSED_IN_BASE_PRESENT)
@pytest.mark.parametrize(
    ("leaves_quorum", "leaves_base", "counted", "base"),
    [(True, True, 2, 2), (False, True, 3, 2), (True, False, 2, 3), (False, False, 3, 3)],
)
def test_recused_may_stay_in_quorum_and_in_the_base_present(
    leaves_quorum: bool, leaves_base: bool, counted: int, base: int
) -> None:
    recusal = RecusalRule(leaves_quorum=leaves_quorum, leaves_base=leaves_base)
    rules = regulation(recusal=recusal)
    result = held("a b c d", "arrive a b c; recuse c; vote r1; for a; end", rules).result()
    assert (result.quorum.counted, result.base, result.present) == (counted, base, 2)
    assert (result.not_voting, result.recused) == (1, 1)


@proves(Reading.KEPT_RECUSED_ARE_ENTITLED)
def test_kept_are_only_the_recused_who_are_entitled_at_the_closing() -> None:
    rules = regulation(recusal=RecusalRule(leaves_quorum=False, leaves_base=False))
    script = "arrive a b c d; vote r1; for c d; recuse c d; leave c; end"
    result = held("a b c d", script, rules).result()
    assert (result.recused, result.quorum.counted, result.base) == (2, 3, 3)


@proves(Reading.RECUSED_IN_QUORUM, Reading.CONDITIONS_ON_COUNTED)
@pytest.mark.parametrize(("leaves", "met"), [(True, False), (False, True)])
def test_recused_chair_meets_the_condition_while_he_counts(leaves: bool, met: bool) -> None:
    rules = regulation(
        quorum=quorum(ANY, conditions=(ChairPresent(),)), recusal=RecusalRule(leaves_quorum=leaves)
    )
    script = "arrive chair a; recuse chair; vote r1; for a; end"
    assert held("chair:chair a", script, rules).result().quorum.met is met


@proves(Reading.RECUSED_OUT_OF_MEMBERS, Reading.RECUSAL_KEEPS_QUORUM_BASE)
@pytest.mark.parametrize(("leaves", "base"), [(True, 3), (False, 5)])
def test_base_members_loses_the_recused_present_or_not(leaves: bool, base: int) -> None:
    rules = regulation(majority=">1/2 members", recusal=RecusalRule(leaves_base=leaves))
    script = "arrive a b c; recuse c e; vote r1; for a b; end"
    result = held("a b c d e", script, rules).result()
    assert (result.base, result.quorum.base) == (base, 5)


@proves(Reading.RECUSED_OUT_OF_MEMBERS)
@pytest.mark.parametrize(("base", "number"), [("seats", 12), ("elected", 9), ("voting", 2)])
def test_other_bases_keep_the_recused(base: str, number: int) -> None:
    rules = regulation(majority=f">1/2 {base}", seats=12, elected=9)
    result = held("a b c d", "arrive a b c; recuse c; vote r1; for a b; end", rules).result()
    assert result.base == number


BY_SUBSTITUTE = regulation(quorum=ANY, representation="substitute")


@proves(Reading.SUBSTITUTE_VOTES_AS_MEMBER)
def test_substitute_votes_under_his_own_id_with_weight_side_and_groups_of_the_member() -> None:
    rules = regulation(
        quorum=quorum(">=1/2 members", group="expert"),
        majority=majority(">1/2 present", per_side=True),
        representation="substitute",
    )
    script = "arrive b; substitute x for a; vote r1; for x b; end"
    sitting = held("a@north#expert*5/2 b@south", script, rules)
    result = sitting.result()
    assert (result.tally.for_, result.quorum.counted, result.outcome) == (
        3.5,
        2.5,
        Outcome.ADOPTED,
    )
    assert not may_vote(sitting.run("reopen"), "a")


@proves(Reading.SUBSTITUTED_MEMBER_STAYS_OUT)
def test_member_and_his_substitute_are_never_present_together() -> None:
    sitting = held("a b c", "substitute x for a; arrive b", BY_SUBSTITUTE)
    assert refused(sitting, "arrive a") is Reason.SEAT_TAKEN
    assert refused(sitting, "substitute y for a") is Reason.SEAT_TAKEN
    assert refused(sitting, "substitute y for b") is Reason.SEAT_TAKEN
    assert sitting.run("leave x").refusal("arrive a") is None
    assert sitting.run("leave b").refusal("substitute y for b") is None


@proves(Reading.SUBSTITUTE_VOTES_AS_MEMBER, Reading.REMOTE_ONLY_WHILE_COUNTED)
def test_remote_substitute_counts_while_remote_presence_does() -> None:
    for counts in (True, False):
        rules = regulation(quorum=quorum(ANY, remote_counts=counts), representation="substitute")
        sitting = held("a b", "substitute x for a remotely; vote r1", rules)
        assert may_vote(sitting, "x") is counts


@proves(Reading.SUBSTITUTE_HAS_NO_ROLE)
def test_substitute_of_the_chair_neither_meets_the_condition_nor_resolves() -> None:
    rules = regulation(
        quorum=quorum(ANY, conditions=(ChairPresent(),)), representation="substitute", tie="chair"
    )
    script = "substitute x for chair; arrive a; preside x; vote r1; for x; against a"
    sitting = held("chair:chair a", script, rules)
    assert not heading_quorum(sitting.state).met
    assert refused(sitting, "casting for") is Reason.NOBODY_RESOLVES


@proves(Reading.SUBSTITUTE_HAS_NO_ROLE)
@pytest.mark.parametrize("rule", ["presiding", "chair_or_deputy"])
def test_substitute_who_presides_resolves_nothing(rule: str) -> None:
    rules = regulation(tie=rule, representation="substitute")
    script = "substitute x for d; arrive a; preside x; vote r1; for x; against a; end"
    assert held("chair:chair d:deputy a", script, rules).result().outcome is Outcome.TIED


@proves(Reading.SUBSTITUTE_HAS_NO_ROLE, Reading.LEAVING_KEEPS_BALLOT)
def test_substitute_of_the_chair_who_voted_and_left_resolves_nothing() -> None:
    rules = regulation(quorum=ANY, representation="substitute", tie="chair")
    script = "substitute x for chair; arrive a; vote r1; for x; leave x; against a; end"
    result = held("chair:chair a", script, rules).result()
    assert (result.present, result.tally.for_, result.outcome) == (2, 1, Outcome.TIED)


@proves(Reading.RECUSED_SUBSTITUTE)
def test_recused_substitute_takes_his_member_out_of_the_base() -> None:
    rules = regulation(majority=">1/2 members", representation="substitute")
    script = "substitute x for a; arrive b c; recuse x; vote r1; for b c; end"
    result = held("a b c d", script, rules).result()
    assert (result.base, result.recused, result.present) == (3, 1, 2)


@proves(Reading.RECUSED_SUBSTITUTE)
def test_recusal_of_the_member_does_not_bar_his_substitute() -> None:
    sitting = held("a b", "substitute x for a; recuse a; vote r1", BY_SUBSTITUTE)
    assert may_vote(sitting, "x")
    assert sitting.run("end").result().present == 1


@proves(Reading.ONE_BALLOT_PER_SEAT)
def test_when_the_substitute_leaves_and_the_member_comes_the_later_ballot_replaces() -> None:
    script = "substitute x for a; arrive b; vote r1; for x b; leave x; arrive a"
    sitting = held("a b", script, BY_SUBSTITUTE)
    assert (sitting.standing().present, sitting.standing().tally.for_) == (2, 2)
    result = sitting.run("against a; end").result()
    assert (result.present, result.tally.for_, result.tally.against) == (2, 1, 1)


@proves(Reading.ONE_BALLOT_PER_SEAT)
def test_ballot_of_the_substitute_is_not_the_member_s_own() -> None:
    rules = regulation(quorum=ANY, representation="substitute", tie="chair")
    script = "substitute x for chair; arrive b; vote r1; for x; against b; leave x; arrive chair"
    sitting = held("chair:chair b", script, rules)
    assert sitting.refusal("casting against") is None
    assert sitting.run("end").result().outcome is Outcome.TIED


@proves(Reading.ONE_BALLOT_PER_SEAT, Reading.RECUSED_CANNOT_CAST)
def test_seat_counts_through_whoever_is_not_recused() -> None:
    script = "substitute x for a; arrive b; vote r1; for x; leave x; arrive a; recuse a"
    sitting = held("a b", script, BY_SUBSTITUTE)
    assert (sitting.standing().present, sitting.standing().recused) == (2, 0)
    result = sitting.run("recuse x; end").result()
    assert (result.present, result.recused, result.tally.for_) == (1, 1, 0)


BY_PROXY = regulation(quorum=ANY, representation="proxy", tie="chair")


@proves(Reading.PROXY_MAKES_ABSENT_COUNT)
def test_proxy_makes_the_absent_count_and_cast_by_his_own_name() -> None:
    sitting = held("a b c", "arrive a; proxy b to a; vote r1; for b; against a; end", BY_PROXY)
    result = sitting.result()
    assert (result.present, result.tally.for_, result.tally.against) == (2, 1, 1)
    assert heading_quorum(sitting.state).present == 2


@proves(Reading.PROXY_ACCEPTANCE)
def test_proxy_needs_an_absent_giver_and_a_present_holder() -> None:
    sitting = held("a b c adviser?", "arrive a adviser", BY_PROXY)
    assert refused(sitting, "proxy a to b") is Reason.PROXY_FROM
    assert refused(sitting, "proxy b to c") is Reason.PROXY_TO
    assert refused(sitting, "proxy guest to a") is Reason.PROXY_FROM
    assert refused(sitting, "proxy b to adviser") is Reason.PROXY_TO
    assert refused(sitting, "proxy b to guest") is Reason.PROXY_TO
    assert sitting.refusal("proxy b to a") is None


@proves(Reading.PROXY_ACCEPTANCE)
def test_holder_is_present_himself_and_not_by_proxy() -> None:
    sitting = held("a b c", "arrive a; proxy b to a", BY_PROXY)
    assert refused(sitting, "proxy c to b") is Reason.PROXY_TO


@proves(Reading.PROXY_SLEEPS)
def test_proxy_sleeps_while_the_giver_is_present_or_the_holder_away() -> None:
    sitting = held("a b c", "arrive a c; proxy b to a; vote r1", BY_PROXY)
    assert waiting(sitting) == "a b c"
    assert waiting(sitting.run("leave a")) == "c"
    assert not may_vote(sitting, "b")
    assert waiting(sitting.run("arrive b")) == "b c"
    assert waiting(sitting.run("leave b; arrive a")) == "a b c"


@proves(Reading.PROXY_SLEEPS, Reading.PROXY_MAKES_ABSENT_COUNT)
def test_proxy_sleeps_while_the_holder_is_not_entitled() -> None:
    rules = regulation(quorum=quorum(ANY, remote_counts=False), representation="proxy")
    sitting = held("a b", "arrive a; proxy b to a; to_remote a; vote r1", rules)
    assert waiting(sitting) == ""
    assert waiting(sitting.run("to_room a")) == "a b"


@proves(Reading.PROXY_SLEEPS, Reading.REMOTE_ONLY_WHILE_COUNTED)
def test_giver_present_remotely_only_advises_and_wakes_no_proxy() -> None:
    rules = regulation(quorum=quorum(ANY, remote_counts=False), representation="proxy")
    sitting = held("a b", "arrive a; proxy b to a; remote b; vote r1", rules)
    assert waiting(sitting) == "a"


@proves(Reading.HEADING_REMOTE)
def test_represented_member_is_not_remote_although_his_holder_is() -> None:
    sitting = held("a b c", "remote a; proxy b to a", BY_PROXY)
    assert (heading_quorum(sitting.state).present, heading_quorum(sitting.state).remote) == (2, 1)


@proves(Reading.LATER_PROXY_REPLACES)
def test_later_proxy_replaces_the_earlier() -> None:
    sitting = held("a b c", "arrive a c; proxy b to a; proxy b to c; vote r1", BY_PROXY)
    assert waiting(sitting.run("leave a")) == "b c"
    assert waiting(sitting.run("arrive a; leave c")) == "a"


@proves(Reading.PROXY_NOT_BARRED_BY_HOLDER)
def test_recusal_of_the_holder_does_not_bar_the_giver() -> None:
    sitting = held("a b c", "arrive a c; proxy b to a; recuse a; vote r1", BY_PROXY)
    assert (may_vote(sitting, "a"), may_vote(sitting, "b")) == (False, True)
    assert waiting(sitting) == "b c"
    assert waiting(sitting.run("recuse b")) == "c"


@proves(Reading.REPRESENTED_CHAIR)
def test_represented_chair_neither_meets_the_condition_nor_resolves() -> None:
    rules = regulation(
        quorum=quorum(ANY, conditions=(ChairPresent(),)), representation="proxy", tie="chair"
    )
    script = "arrive a; proxy chair to a; vote r1; for chair; against a"
    sitting = held("chair:chair a", script, rules, presiding="chair")
    assert not heading_quorum(sitting.state).met
    assert refused(sitting, "casting for") is Reason.NOBODY_RESOLVES
    assert heading_quorum(sitting.run("arrive chair").state).met


@proves(Reading.REPRESENTED_CHAIR)
def test_represented_presiding_officer_does_not_resolve() -> None:
    rules = regulation(quorum=ANY, representation="proxy", tie="presiding")
    script = "arrive a; proxy b to a; preside b; vote r1; for b; against a; end"
    assert held("a b", script, rules).result().outcome is Outcome.TIED


def test_who_still_has_to_vote() -> None:
    sitting = held("a b c d", "arrive a b c; recuse c; vote r1; for a")
    assert waiting(sitting) == "b"
    assert waiting(held("a b", "arrive a b; vote c1")) == ""
    assert waiting(held("ann bob", "arrive ann bob; vote e1; choose k1 bob")) == "ann"
