"""What the minutes say was voted on and decided."""

from datetime import date

from secretary_app.documents.content import ConferenceMinutes
from secretary_app.documents.minutes import conference_minutes
from secretary_app.domain.agenda import (
    Choice,
    ItemId,
    ItemOrder,
    MinutesDraft,
    MotionId,
    ResolutionWording,
)
from secretary_app.domain.deadlines import OnDate
from secretary_app.domain.meeting.entries import (
    BallotReceived,
    DissentRecorded,
    ItemAdded,
    ItemDeferred,
    ItemWithdrawn,
    MotionAmended,
)
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import ChairPresent
from tests.builders import election, item, motion, quorum, regulation
from tests.documents.councils import ALL, full, minutes, plain, sitting, spaced
from tests.documents.papers import printed, request, texts
from tests.sitting import Sitting


def test_quorum_and_votes_are_printed_where_something_was_voted_on() -> None:
    drawn = minutes(sitting(f"{ALL}; vote r1; for chair ann bob cid dan; end"))
    assert plain((drawn.quorum,)) == [
        "присутствуют 5 из 5 членов совета (требуется 3), заседание правомочно."
    ]
    assert drawn.decisions[0].voting.endswith("Решение принято единогласно.")


def test_nothing_voted_on_no_quorum() -> None:
    drawn = minutes(sitting(f"{ALL}; record n1"))
    assert drawn.quorum == ""
    assert drawn.decisions[0].voting == ""


def test_a_regulation_without_a_quorum_prints_none() -> None:
    rules = regulation(quorum=None)
    assert minutes(sitting(f"{ALL}; vote r1; for chair; end", rules=rules)).quorum == ""


def test_quorum_and_votes_can_be_switched_off() -> None:
    held_ = sitting(f"{ALL}; vote r1; for chair ann bob; end")
    drawn = minutes(held_, PaperOptions(quorum=False, votes=False))
    assert drawn.quorum == drawn.decisions[0].voting == ""


WITH_THE_CHAIR = quorum(">=1/2 members", conditions=(ChairPresent(),))
UNMET = "не выполнено условие: присутствует председатель"


def test_why_there_is_no_quorum_is_told_above_and_at_the_vote() -> None:
    rules = regulation(quorum=WITH_THE_CHAIR)
    drawn = minutes(sitting("arrive ann bob cid dan; vote r1; others for; end", rules=rules))
    assert spaced(drawn.quorum) == (
        "по положению: не менее половины от 5 членов – требуется 3; участвует 4; "
        f"{UNMET}; кворума нет."
    )
    assert spaced(drawn.rejected[0].voting) == (
        "Голосовали: «за» – 4, «против» – нет, «воздержались» – нет. "
        "Кворум: по положению: не менее половины от 5 членов – требуется 3; участвует 4; "
        f"{UNMET}. Кворума нет, решение не принято."
    )


def test_why_the_quorum_was_lost_is_told() -> None:
    script = f"{ALL}; vote r1; others for; end; leave chair; arrive chair"
    words = spaced(minutes(sitting(script, rules=regulation(quorum=WITH_THE_CHAIR))).quorum)
    assert f"присутствуют 4; кворум утрачен; {UNMET}." in words
    assert words.endswith("присутствуют 5; кворум восстановлен.")


def test_a_met_quorum_is_not_repeated_at_the_vote() -> None:
    drawn = minutes(sitting(f"{ALL}; vote r1; others for; end"))
    assert "Кворум" not in drawn.decisions[0].voting


def written(held_: Sitting, motion_id: str, *people: str) -> Sitting:
    for who in people:
        held_.do(
            BallotReceived(
                motion=MotionId(motion_id),
                person=PersonId(who),
                choice=Choice.FOR,
                received_at=held_.clock,
            )
        )
    return held_.run("end")


def test_a_meeting_in_absentia_says_so_and_counts_those_who_voted() -> None:
    drawn = minutes(sitting("vote r1; for chair ann; against bob; end", form="absentee"))
    assert drawn.form == "заочная"
    assert "Форма проведения: заочная" in texts(printed(drawn), "Сведения")
    assert spaced(drawn.quorum) == (
        "участвуют в голосовании 3 из 5 членов совета (требуется 3), заседание правомочно."
    )
    assert minutes(sitting(f"{ALL}; vote r1; others for; end")).form == ""


def test_votes_in_writing_with_different_numbers_tell_the_quorum_each() -> None:
    script = "vote r1; for chair ann; against bob; end; vote r2; for chair; end"
    drawn = minutes(sitting(script, form="absentee"))
    assert drawn.quorum == ""
    assert "участвует 3; кворум есть. Решение принято." in spaced(drawn.decisions[0].voting)
    assert "участвует 1. Кворума нет, решение не принято." in spaced(drawn.rejected[0].voting)


def test_written_ballots_make_the_quorum_of_a_hybrid_meeting() -> None:
    held_ = written(
        sitting("arrive chair ann; vote r1; for chair ann", form="hybrid"), "r1", "bob", "cid"
    )
    drawn = minutes(held_.run("leave ann; close"))
    assert drawn.form == "очно-заочная"
    assert spaced(drawn.quorum) == (
        "участвуют в голосовании 4 из 5 членов совета (требуется 3), заседание правомочно."
    )


def test_a_missing_quorum_of_votes_in_writing_stands_at_the_vote_alone() -> None:
    drawn = minutes(sitting("arrive chair; vote r1; for chair; end; record n1", form="hybrid"))
    assert drawn.quorum == ""
    assert [decision.number for decision in drawn.decisions] == ["n1"]
    assert "Кворума нет, решение не принято." in drawn.rejected[0].voting


def test_who_leaves_a_hybrid_meeting_takes_no_quorum_away() -> None:
    held_ = sitting("arrive chair ann bob; vote r1; others for; end; leave ann", form="hybrid")
    assert [spaced(change) for change in full(held_).changes] == [
        "В 10:07 покинула заседание Рощина А.Ю.; присутствуют 2 из 5."
    ]


def test_recusals_stand_at_the_votes_they_concern() -> None:
    drawn = minutes(
        sitting(f"{ALL}; vote r1; others for; end; recuse ann; vote r2; others for; end")
    )
    before, after = drawn.decisions
    assert before.recusals == ()
    assert plain(after.recusals) == [
        "Рощина А.Ю. заявила самоотвод и в голосовании по вопросу не участвовала."
    ]
    assert spaced(after.voting) == (
        "Голосовали: «за» – 4, «против» – нет, «воздержались» – нет. Решение принято единогласно."
    )
    untold = minutes(sitting(f"{ALL}; {VOTES}"), PaperOptions(votes=False))
    assert untold.decisions[1].recusals == ()


VOTES = "vote r1; others for; end; recuse ann; vote r2; others for; end"


def test_a_recusal_after_a_vote_is_not_told_at_it() -> None:
    drawn = minutes(
        sitting(
            f"{ALL}; recuse bob; vote r1; others for; end; recuse ann; vote r2; others for; end"
        )
    )
    first, second = (" ".join(plain(decision.recusals)) for decision in drawn.decisions)
    assert "Ветров Е.И. заявил самоотвод" in first
    assert "Рощина А.Ю." not in first
    assert "Ветров Е.И. заявил самоотвод" in second
    assert "Рощина А.Ю. заявила самоотвод" in second


def test_changes_of_the_quorum_after_the_first_vote_are_told() -> None:
    script = "arrive chair ann bob; vote r1; for chair ann bob; end; arrive cid; leave ann bob cid"
    words = minutes(sitting(script)).quorum.replace("\u00a0", " ")
    assert words.startswith("присутствуют 3 из 5 членов совета (требуется 3)")
    assert words.endswith(
        " В 10:09 прибыл Кедрин О.М.; присутствуют 4 из 5."
        " В 10:10 покинула заседание Рощина А.Ю.; присутствуют 3 из 5."
        " В 10:11 покинул заседание Ветров Е.И.; присутствуют 2 из 5; кворум утрачен."
        " В 10:12 покинул заседание Кедрин О.М.; присутствует 1 из 5."
    )


def test_another_body_is_named_by_no_noun() -> None:
    held_ = sitting(f"{ALL}; vote r1; for chair; end", name="Ассоциация школ")
    assert "из\u00a05\u00a0членов (требуется\u00a03)" in minutes(held_).quorum


def test_rejected_motions_stand_apart_under_their_numbers() -> None:
    drawn = minutes(
        sitting(f"{ALL}; vote r1; for chair ann bob; end; vote r2; against chair ann bob; end")
    )
    assert [one.number for one in drawn.decisions] == ["r1"]
    assert [one.number for one in drawn.rejected] == ["r2"]
    assert drawn.rejected[0].voting.endswith("Решение не принято.")


def test_decisions_follow_the_agenda_and_procedural_ones_come_first() -> None:
    drawn = minutes(
        sitting(f"{ALL}; vote q1; others for; end; record n1; vote p1; others for; end")
    )
    assert [one.number for one in drawn.decisions] == ["p1", "n1", "q1"]


def test_a_motion_without_a_number_is_counted() -> None:
    held_ = sitting(f"{ALL}; record n1", motions=(motion("n1", ballot="none", number=""),))
    assert minutes(held_).decisions[0].number == "1"


def test_the_text_is_the_one_put_to_the_vote_with_its_executors_as_last_amended() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end")
    held_.do(MotionAmended(motion=MotionId("r1"), text="Иначе.", executors=("ann", "отделы")))
    decision = minutes(held_).decisions[0]
    assert decision.opening == "Принять решение r1."
    assert plain((decision.assignment,)) == ["Ответственные исполнители – Рощина А.Ю., отделы."]


def test_a_recorded_resolution_keeps_the_text_of_its_time() -> None:
    held_ = sitting(f"{ALL}; record n1")
    held_.do(MotionAmended(motion=MotionId("n1"), text="Иначе."))
    assert minutes(held_).decisions[0].opening == "Принять решение n1."


def test_the_drafts_wording_wins() -> None:
    wording = ResolutionWording(motion=MotionId("n1"), text="Отметить.\n- пункт", reason="стиль")
    drawn = minutes(
        sitting(f"{ALL}; record n1"), draft=MinutesDraft(version=1, resolutions=(wording,))
    )
    assert drawn.decisions[0].opening == "Отметить."
    assert drawn.decisions[0].further[0].listed


def test_executors_and_deadline_are_printed_as_the_draft_has_them() -> None:
    own = motion("r1", number="1.1", text="Отчитаться.", executors=("ann",))
    wording = ResolutionWording(
        motion=own.id,
        text=own.text,
        executors=("отдел кадров",),
        deadline=OnDate(date(2026, 6, 1)),
    )
    held_ = sitting(f"{ALL}; vote r1; others for; end", motions=(own,))
    drawn = minutes(held_, draft=MinutesDraft(version=1, resolutions=(wording,)))
    assert plain((drawn.decisions[0].assignment,)) == [
        "Ответственный исполнитель – отдел кадров, срок до 01.06.2026."
    ]


def test_questions_stand_in_the_order_that_the_draft_asks_for() -> None:
    agenda = (item("i1"), item("i2"))
    motions = (motion("r1", "i1", number="1.1"), motion("r2", "i2", number="2.1"))
    script = f"{ALL}; item i2; vote r2; others for; end; item i1; vote r1; others for; end"
    held_ = sitting(script, agenda=agenda, motions=motions)
    discussed = MinutesDraft(version=1, order=ItemOrder.DISCUSSED)
    agreed = MinutesDraft(version=1, order=ItemOrder.AGENDA)
    assert [one.number for one in minutes(held_).decisions] == ["1.1", "2.1"]
    assert [one.number for one in minutes(held_, draft=discussed).decisions] == ["2.1", "1.1"]
    assert [one.number for one in full(held_).discussions] == ["2", "1"]
    assert [one.number for one in full(held_, draft=agreed).discussions] == ["1", "2"]


def test_the_last_round_counts() -> None:
    held_ = sitting(f"{ALL}; vote r1; others against; end; reopen; others for; end")
    drawn = minutes(held_)
    assert [one.number for one in drawn.decisions] == ["r1"]
    assert drawn.rejected == ()


def test_an_election_tells_who_was_elected() -> None:
    held_ = sitting(
        f"{ALL}; vote e1; choose k1 chair bob cid dan; choose k2 ann; end",
        motions=(election("e1", "k1=ann k2=bob"),),
    )
    assert plain((minutes(held_).decisions[0].voting,)) == [
        "Голосовали: Рощина А.Ю. – 4, Ветров Е.И. – 1. Избрание состоялось: Рощина А.Ю."
    ]
    assert minutes(held_).decisions[0].elected == ""
    [untold] = minutes(held_, PaperOptions(votes=False)).decisions
    assert plain((untold.elected,)) == ["Избрана Рощина А.Ю., директор ОГБПОУ «Колледж»."]
    conference = conference_minutes(request(held_), PaperOptions()).content
    assert isinstance(conference, ConferenceMinutes)
    assert conference.decisions[0].elected == untold.elected


def test_dissenting_opinions_are_announced_once_each() -> None:
    held_ = sitting(f"{ALL}; record n1")
    for author in ("ann", "bob", "ann"):
        held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId(author)))
    assert plain((minutes(held_).decisions[0].dissent,)) == [
        "Особые мнения Рощиной А.Ю. и Ветрова Е.И. прилагаются."
    ]


def test_withdrawn_and_deferred_questions_say_so() -> None:
    held_ = sitting(ALL)
    held_.do(ItemWithdrawn(item=ItemId("i1"), reason="нет докладчика"))
    held_.do(ItemDeferred(item=ItemId("i2")))
    held_.do(ItemAdded(item=item("i4", title="Разное.")))
    assert [(one.number, one.title) for one in minutes(held_).questions] == [
        ("1", "О вопросе 1 (вопрос снят с рассмотрения: нет докладчика);"),
        ("2", "О вопросе 2 (рассмотрение перенесено);"),
        ("3", "О вопросе 3;"),
        ("4", "Разное."),
    ]
