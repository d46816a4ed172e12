"""Every parameter of the domain is shown without loss and can be set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from PySide6.QtWidgets import QLineEdit, QWidget

from secretary_app.application.council_file import decode
from secretary_app.application.rules.presets import PRESETS
from secretary_app.domain.deadlines import DayKind, EventKind
from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import (
    AbsenteeRules,
    AllNotified,
    Approval,
    AtLeast,
    BallotPolicy,
    ChairPresent,
    CopyDue,
    Frequency,
    MeetingFrequency,
    Numbering,
    RecusalRule,
    Regulation,
    Representation,
    Signatory,
    Term,
    TieEffect,
)
from secretary_app.gui.widgets.tab_order import reachable
from tests.builders import FOUNDED, majority, question_rules, quorum, regulation, tie
from tests.gui.regulation.rules_card import RulesCard, preset, record
from tests.regulations.rule_sets import seeds, survey
from tests.regulations.sittings import written_file

EVERYTHING = Regulation(
    effective_from=FOUNDED,
    source="Регламент комиссии",
    seats=21,
    elected=20,
    quorum=quorum(
        ">=5/7 members",
        remote_counts=False,
        group="эксперты",
        per_side=True,
        clause="п. 4",
        conditions=(AtLeast("эксперты", 2), ChairPresent(), AtLeast("юристы", 1), AllNotified()),
    ),
    majority=majority(">=2/3 voting", per_side=True, plurality=True, clause="п. 7"),
    tie=tie("chair_or_deputy adds_vote", clause="п. 8"),
    recusal=RecusalRule(leaves_quorum=False, leaves_base=True),
    ballot=BallotPolicy.EITHER,
    representation=Representation.PROXY,
    by_question={
        "chair_election": question_rules(
            quorum=quorum(">7 absolute", clause="п. 9"),
            majority=majority("unanimous", share=Fraction(1)),
            tie=tie("nobody"),
            recusal=RecusalRule(leaves_base=False),
            ballot="secret",
        ),
        "закрытое заседание": question_rules(majority=majority(">3/5 elected")),
    },
    absentee=AbsenteeRules(quorum=quorum(">1/2 seats"), majority=majority(">1/2 for_against")),
    meetings=MeetingFrequency(at_least=11, per=Frequency.HALF_YEAR),
    notice=Term(days=11, kind=DayKind.WORKING, event=EventKind.MEETING),
    minutes_due=Term(days=0, kind=DayKind.CALENDAR),
    copies_due=(
        CopyDue(
            to="Учредитель",
            term=Term(days=3, kind=DayKind.WORKING, event=EventKind.AGREEMENT),
            when_question=("rules_change", "закрытое заседание"),
            clause="п. 13",
        ),
        CopyDue(to="Архив", term=Term(days=30, kind=DayKind.CALENDAR)),
    ),
    numbering=Numbering.SCHOOL_YEAR,
    chair_term_years=12,
    signatories=tuple(reversed(Signatory)),
    approved_by=Approval(position="Начальник", person=PersonId("stranger")),
)


def regulations() -> Iterator[Regulation]:
    """Everything there can be, nothing, every preset, every real rule set."""
    yield EVERYTHING
    yield Regulation(effective_from=FOUNDED)
    for known in PRESETS:
        yield known.begun(FOUNDED)
    for rule_set in (*survey(), *seeds()):
        for variant in rule_set.variants:
            file = decode(written_file(rule_set.id, variant).encode())
            yield file.record.regulations[0]


def shown_unchanged(card: RulesCard, rules: Regulation) -> None:
    """Every row gives back what it was shown."""
    card.show(record(rules))
    for each in card.view.rows.fields:
        assert each.applied(rules) == rules, each.row.title


def test_rules_are_shown_without_loss(card: RulesCard) -> None:
    for rules in regulations():
        shown_unchanged(card, rules)


def test_quorums_of_groups_and_sides_are_set(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    card.choose("quorum-of", "только по группе")
    assert (
        card.complaints()["regulation-scope"]
        == "Назовите группу, как она названа у членов состава."
    )
    card.at("quorum-group").write("эксперты")
    card.choose("quorum-sides", "в каждой стороне отдельно")
    card.choose("quorum-chair", "только при председателе")
    card.choose("quorum-notice", "если уведомлены все")
    card.at("quorum-groups-add").press("space")
    assert card.focused().objectName() == "quorum-groups-1-count"
    card.write("2").at("quorum-groups-1-group").write("юристы")
    card.at("quorum-clause").write("п. 4")
    assert card.current.quorum == quorum(
        ">=1/2 members",
        group="эксперты",
        per_side=True,
        conditions=(AllNotified(), ChairPresent(), AtLeast("юристы", 2)),
        clause="п. 4",
    )
    card.choose("quorum-of", "по всем членам").choose("quorum-chair", "и без председателя")
    card.choose("quorum-notice", "и без уведомления всех")
    card.at("quorum-groups-1-remove").press("space")
    card.choose("quorum-sides", "по всему составу").at("quorum-clause").write("")
    assert card.current == regulation()


def test_a_wrong_number_of_a_group_says_why(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    card.at("quorum-groups-add").press("space").write("много")
    assert card.complaints()["regulation-conditions"] == "Напишите целое число от 1 до 9999."
    card.choose("majority-share", "2/3")
    assert card.find(QLineEdit, "quorum-groups-1-count").text() == "много"
    card.choose("quorum-bar", "больше")
    assert card.find(QLineEdit, "quorum-groups-1-count").text() == "много"
    card.at("quorum-groups-1-count").write("2")
    card.at("quorum-groups-1-group").write("юристы")
    assert card.current.quorum == quorum(">1/2 members", conditions=(AtLeast("юристы", 2),))


def test_the_rest_of_the_votes_is_set(card: RulesCard) -> None:
    card.show(record(preset("tomsk"))).at("regulation-more").press("space")
    card.choose("majority-sides", "в каждой стороне отдельно")
    card.choose("majority-plurality", "избран набравший больше других")
    card.choose("tie-effect", "прибавляется ещё раз к «за»")
    card.at("tie-clause").write("п. 8")
    card.choose("recusal-known", "взявший самоотвод")
    card.choose("recusal-quorum", "в кворуме остаётся")
    card.choose("recusal-base", "и в число голосующих входит")
    rules = card.current
    assert rules.majority is not None
    assert (rules.majority.per_side, rules.majority.plurality) == (True, True)
    assert rules.tie == tie("chair adds_vote", clause="п. 8")
    assert rules.recusal == RecusalRule(leaves_quorum=False, leaves_base=False)
    card.choose("tie-resolver", "решается в пользу лица")
    assert not card.find(QWidget, "tie-effect").isVisibleTo(card.host)
    card.choose("recusal-known", "не сказано: выбывает")
    assert card.current.recusal is None
    assert card.current.tie is not None
    assert card.current.tie.effect is TieEffect.ADDS_VOTE


def test_the_rest_of_the_duties_is_set(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    card.at("source").write("Регламент комиссии")
    card.choose("stands", "по доверенности другому члену").choose("numbers", "сквозная")
    card.choose("notice-known", "не позднее чем за").choose("notice-kind", "рабочих дней")
    card.choose("ballot-policy", "открытое или тайное")
    rules = card.current
    assert rules.source == "Регламент комиссии"
    assert rules.representation is Representation.PROXY
    assert rules.numbering is Numbering.CONTINUOUS
    assert rules.notice == Term(days=7, kind=DayKind.WORKING)
    assert rules.ballot is BallotPolicy.EITHER
    card.at("source").paste("а" * 501)
    assert card.complaints() == {"regulation-source": "Слишком длинно: здесь не больше 500 знаков."}
    card.at("source").write(" ")
    assert card.current.source is None


def test_copies_are_added_and_removed(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    card.at("copies-add").press("space")
    assert card.focused().objectName() == "copies-1-to"
    assert card.complaints() == {"copies-1": "Напишите, куда или кому направляется копия."}
    card.write("Учредитель").choose("copies-1-days", "3").at("copies-1-clause").write("п. 13")
    card.at("copies-1-questions-add").press("space")
    card.choose("copies-1-questions-1-type", "свой вид…").write("закрытое заседание")
    card.at("copies-add").press("space").write("Архив")
    assert card.current.copies_due == (
        CopyDue(
            to="Учредитель",
            term=Term(days=3, kind=DayKind.WORKING, event=EventKind.SIGNING),
            when_question=("закрытое заседание",),
            clause="п. 13",
        ),
        CopyDue(to="Архив", term=Term(days=5, kind=DayKind.WORKING, event=EventKind.SIGNING)),
    )
    card.at("copies-1-remove").press("space")
    assert [copy.to for copy in card.current.copies_due] == ["Архив"]
    assert card.focused().objectName() == "copies-add"


def test_absentee_rules_are_set(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    assert not card.find(QWidget, "absentee-quorum-bar").isVisibleTo(card.host)
    card.choose("absentee-known", "по своим правилам")
    card.choose("absentee-quorum-bar", "больше")
    card.choose("absentee-majority-bar", "больше")
    card.choose("absentee-majority-base", "от участвующих в голосовании")
    assert card.current.absentee == AbsenteeRules(
        quorum=quorum(">1/2 members"), majority=majority(">1/2 voting")
    )
    card.choose("absentee-quorum-base", "от установленной численности")
    assert "само число не указано" in card.complaints()["absentee-quorum"]
    card.choose("absentee-known", "по общим правилам")
    assert card.current.absentee is None


def test_rules_by_question_are_set(card: RulesCard) -> None:
    card.show(record(regulation())).at("regulation-more").press("space")
    card.at("question-add").press("space")
    card.choose("question-1-type", "Изменение правил")
    card.choose("question-1-majority-bar", "не менее").choose("question-1-majority-share", "2/3")
    assert dict(card.current.by_question) == {
        "rules_change": question_rules(majority=majority(">=2/3 present"))
    }
    assert "Изменение правил: если присутствуют 11" in card.words("regulation-explained-further")
    card.choose("question-1-majority-share", "другая доля…").write("7/5")
    assert card.complaints() == {"question-1-majority": "Доля 7/5 больше целого."}


def test_a_type_of_question_is_named_once(card: RulesCard) -> None:
    own = {"rules_change": question_rules(ballot="secret")}
    card.show(record(regulation(by_question=own))).at("regulation-more").press("space")
    card.at("question-add").press("space").choose("question-2-type", "свой вид…")
    assert card.complaints() == {"question-2": "Назовите вид вопроса."}
    card.write("rules_change")
    assert card.complaints() == {
        "question-2": "Этот вид вопроса уже назван: у него может быть только одно правило."
    }
    card.write("закрытое заседание")
    assert list(card.current.by_question) == ["rules_change", "закрытое заседание"]
    card.at("question-1-remove").press("space")
    assert list(card.current.by_question) == ["закрытое заседание"]


def test_every_place_of_the_cursor_is_named(card: RulesCard) -> None:
    card.show(record(EVERYTHING)).at("regulation-more").press("space")
    reached = reachable(card.view)
    assert len(reached) > 100
    assert [w for w in reached if not (w.objectName() and w.accessibleName())] == []
    assert len({w.objectName() for w in reached}) == len(reached)


def test_rules_of_another_person_keep_their_approver(card: RulesCard) -> None:
    card.show(record(replace(EVERYTHING, by_question={})))
    assert card.find(QWidget, "approval-person").property("currentText") == "stranger"
