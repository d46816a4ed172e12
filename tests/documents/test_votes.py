"""What the full minutes tell of every ballot round."""

import pytest

from secretary_app.domain.agenda import Choice, MotionId
from secretary_app.domain.meeting.entries import (
    BallotReceived,
    CountsRecorded,
    MotionAmended,
    VoteReopened,
)
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Regulation, Representation
from tests.builders import OPENING, election, majority, motion, question_rules, regulation, tie
from tests.documents.councils import ALL, full, minutes, one, sitting, spaced


def texts(
    script: str, rules: Regulation | None = None, composition: str | None = None
) -> list[str]:
    held_ = sitting(f"{ALL}; {script}", composition or "chair:chair ann bob cid dan", rules=rules)
    return [spaced(vote.text) for vote in one(held_).votes]


def test_numbers_threshold_clause_and_outcome() -> None:
    rules = regulation(majority=majority(">1/2 present", clause="п. 7"))
    assert texts("vote r1; for chair ann bob; against cid; end", rules) == [
        (
            "«за» – 3, «против» – 1, «воздержались» – нет, не голосовали – 1 "
            "(требовалось 3 голоса, п. 7 Положения). Решение принято."
        )
    ]


@pytest.mark.parametrize(
    ("rule", "composition", "told"),
    [
        ("unanimous", "chair:chair ann bob cid dan", "(требовалось единогласие)"),
        (">1/2 present", "chair:chair ann*3/2 bob cid dan", "(требовалось больше 2,75 голоса)"),
    ],
)
def test_other_thresholds(rule: str, composition: str, told: str) -> None:
    [text] = texts("vote r1; others for; end", regulation(majority=rule), composition)
    assert told in text


def test_weights_read_alike_in_votes_quorum_and_attendance() -> None:
    """The sum of the weights has a denominator that nobody could read."""
    held_ = sitting(
        "arrive chair ann; vote r1; for chair ann; end; leave ann; arrive ann",
        "chair:chair*46885964/2213314389 ann*25/2 bob*1/7",
    )
    drawn = full(held_)
    [vote] = one(held_).votes
    total = "≈ 12,5212"
    assert spaced(vote.text).startswith(f"«за» – {total}, ")
    assert f"участвует {total}; кворум есть" in spaced(drawn.quorum)
    assert spaced(drawn.changes[-1]).endswith(f"голосов – {total}; кворум восстановлен.")
    session = minutes(held_)
    assert f"Голосовали: «за» – {total}, " in spaced(session.decisions[0].voting)
    assert "/" not in drawn.quorum + vote.text + session.quorum


def test_a_majority_by_side() -> None:
    rules = regulation(majority=majority(">1/2 present", per_side=True))
    [text] = texts("vote r1; others for; end", rules, "chair:chair@а ann@а bob@б cid@б dan@б")
    assert "(требовалось большинство от каждой стороны)" in text


def test_names_of_those_against_and_abstaining_in_named_votes() -> None:
    held_ = sitting(f"{ALL}; vote r1; against ann; abstain bob cid; others for; end")
    assert spaced(one(held_).votes[0].names) == (
        "Голосовала против: Рощина А.Ю.; воздержались: Ветров Е.И., Кедрин О.М."
    )
    assert one(held_, PaperOptions(names=False)).votes[0].names == ""


def test_nobody_against_nobody_named() -> None:
    assert one(sitting(f"{ALL}; vote r1; others for; end")).votes[0].names == ""


@pytest.mark.parametrize("vote", ["c1; count 3-1-1", "s1; count 3-1-1"])
def test_counted_and_secret_votes_have_no_names(vote: str) -> None:
    [told] = one(sitting(f"{ALL}; vote {vote}; end")).votes
    assert told.names == ""
    assert told.lead == ("ГОЛОСОВАЛИ" if vote.startswith("c") else "ГОЛОСОВАЛИ ТАЙНО")


def test_substitutes_and_proxies_are_named_as_such() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    held_ = sitting("arrive chair bob; substitute x for ann; vote r1; against x; end", rules=rules)
    assert spaced(one(held_).votes[0].names) == (
        "Голосовала против: Тихонова З.А. (вместо Рощиной А.Ю.)."
    )
    rules = regulation(representation=Representation.PROXY)
    held_ = sitting(
        "arrive chair bob cid; proxy ann to bob; vote r1; against ann; end", rules=rules
    )
    assert spaced(one(held_).votes[0].names) == (
        "Голосовала против: Рощина А.Ю. (по доверенности, Ветров Е.И.)."
    )


def test_a_ballot_that_a_recusal_took_out_is_not_named() -> None:
    held_ = sitting(f"{ALL}; vote r1; against ann bob; for chair; recuse ann; end")
    assert spaced(one(held_).votes[0].names) == "Голосовал против: Ветров Е.И."


def test_a_later_recusal_leaves_the_names_of_an_earlier_vote() -> None:
    held_ = sitting(f"{ALL}; vote r1; against ann; others for; end; recuse ann")
    assert spaced(one(held_).votes[0].names) == "Голосовала против: Рощина А.Ю."


@pytest.mark.parametrize(
    ("rule", "script", "told"),
    [
        (
            tie("chair", clause="п. 8"),
            "for ann bob; against cid dan; casting for",
            (
                "Голоса разделились поровну (2 и 2). Решающий голос Лугова И.П. – «за» "
                "(п. 8 Положения). Решение принято решающим голосом."
            ),
        ),
        (
            "chair",
            "for ann chair; against cid dan",
            (
                "Голоса разделились поровну (2 и 2); по положению решает голос председателя "
                "(Лугов И.П.) – «за». Решение принято решающим голосом."
            ),
        ),
        (
            "chair adds_vote",
            "for ann chair; against cid dan",
            (
                "дважды считается голос председателя (Лугов И.П.) – «за». С этим голосом «за» – 3, "
                "требуется 3; большинство набрано. Решение принято решающим голосом."
            ),
        ),
    ],
)
def test_a_casting_vote_is_a_sentence_of_its_own(rule: str, script: str, told: str) -> None:
    assert texts(f"vote r1; {script}; end", regulation(tie=rule))[0].endswith(told)


def test_a_repeated_vote_keeps_the_first_and_its_reason() -> None:
    held_ = sitting(f"{ALL}; vote r1; others against; end; reopen; others for; end")
    first, second = one(held_).votes
    assert (first.lead, first.reason) == ("ГОЛОСОВАЛИ", "")
    assert (second.lead, second.reason) == ("ГОЛОСОВАЛИ ПОВТОРНО", " (ошибка подсчёта)")
    assert "«против» – 5" in spaced(first.text)
    assert "Голосовали за редакцию" not in first.text + second.text


def test_an_earlier_round_on_other_words_quotes_them() -> None:
    held_ = sitting(f"{ALL}; vote r1; others against; end")
    held_.do(MotionAmended(motion=MotionId("r1"), text="Принять иначе."))
    held_.run("reopen; others for; end")
    first, second = one(held_).votes
    assert first.text.endswith("Голосовали за редакцию: «Принять решение r1».")
    assert "редакцию" not in second.text


def test_no_quorum_is_told_with_the_vote() -> None:
    [vote] = one(sitting("arrive chair ann; vote r1; for chair ann; end")).votes
    assert spaced(vote.text).endswith(
        "Кворум: по положению: не менее половины от 5 членов – требуется 3; участвует 2. "
        "Кворума нет, решение не принято."
    )


def test_a_quorum_of_its_own_is_told_with_the_vote() -> None:
    rules = regulation(by_question={"special": question_rules(quorum=">=2/3 members")})
    held_ = sitting(f"{ALL}; vote q1; others for; end", rules=rules)
    [vote] = full(held_).discussions[1].decisions[0].votes
    assert "не менее двух третей от 5 членов" in spaced(vote.text)


ELECTION = (election("e1", "k1=ann k2=bob k3=cid", "secret"),)


SECOND = "Второй тур: никто не набрал большинства"


def elected(*counts: CountsRecorded, reason: str = SECOND) -> list[tuple[str, str, str]]:
    held_ = sitting(f"{ALL}; vote e1", motions=ELECTION)
    for number, counted in enumerate(counts):
        if number:
            held_.do(VoteReopened(motion=MotionId("e1"), reason=reason))
        held_.do(counted).run("end")
    drawn = full(held_).procedural
    assert drawn is not None
    [decision] = (*drawn.decisions, *drawn.rejected)
    assert spaced(decision.candidates) == "Кандидаты: Рощина А.Ю., Ветров Е.И., Кедрин О.М."
    return [(vote.lead, vote.reason, spaced(vote.text)) for vote in decision.votes]


def given(k1: int, k2: int, k3: int | None = None, **papers: int) -> CountsRecorded:
    votes = {"k1": k1, "k2": k2} | ({} if k3 is None else {"k3": k3})
    return CountsRecorded(motion=MotionId("e1"), candidates=votes, abstain=0, **papers)  # type: ignore[arg-type]


def test_an_election_in_two_rounds() -> None:
    assert elected(given(2, 1, 1, invalid=1), given(3, 1, unreturned=1)) == [
        (
            "ГОЛОСОВАЛИ ТАЙНО",
            "",
            (
                "Рощина А.Ю. – 2, Ветров Е.И. – 1, Кедрин О.М. – 1, недействительные бюллетени – 1 "
                "(требовалось 3 голоса). Никто не избран, нужен второй тур."
            ),
        ),
        (
            "ГОЛОСОВАЛИ ТАЙНО ВО ВТОРОМ ТУРЕ",
            " (никто не набрал большинства)",
            (
                "Рощина А.Ю. – 3, Ветров Е.И. – 1, Кедрин О.М. – нет, не возвращены бюллетени – 1 "
                "(требовалось 3 голоса). Избрание состоялось."
            ),
        ),
    ]
    [_, again] = elected(given(2, 1, 1, invalid=1), given(3, 1, unreturned=1), reason="второй тур")
    assert again[:2] == ("ГОЛОСОВАЛИ ТАЙНО ВО ВТОРОМ ТУРЕ", "")


def test_an_election_by_plurality_with_names() -> None:
    rules = regulation(
        majority="plurality",
    )
    held_ = sitting(
        f"{ALL}; vote e1; choose k1 ann bob chair; choose against_all cid; choose abstain dan; end",
        rules=rules,
        motions=(election("e1", "k1=ann k2=bob"),),
    )
    drawn = full(held_).procedural
    assert drawn is not None
    [decision] = drawn.decisions
    assert decision.elected == "Избрана Рощина\u00a0А.Ю., директор ОГБПОУ «Колледж»."
    assert "(требовалось больше голосов, чем у других)" in decision.votes[0].text
    assert spaced(decision.votes[0].names) == (
        "Голосовал против всех: Кедрин О.М.; воздержался: Озеров С.Л."
    )


def test_votes_can_be_switched_off() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end; record n1")
    drawn = full(held_, PaperOptions(votes=False)).discussions[0].decisions
    assert [(decision.votes, decision.unvoted) for decision in drawn] == [((), ""), ((), "")]


def test_a_late_ballot_is_not_named() -> None:
    held_ = sitting(
        "vote r1; for chair ann bob",
        form="absentee",
        ballots_until=OPENING,
        motions=(motion("r1"),),
    )
    late = held_.clock
    held_.do(
        BallotReceived(
            motion=MotionId("r1"), person=PersonId("dan"), choice=Choice.AGAINST, received_at=late
        )
    ).run("end")
    assert one(held_).votes[0].names == ""
