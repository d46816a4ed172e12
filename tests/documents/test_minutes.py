"""Minutes of sittings with votes, absences and odd corners, read as printed."""

from dataclasses import replace
from typing import Any

import pytest

from secretary_app.application.papers import MinutesStyle
from secretary_app.documents.content import ConferenceMinutes, SessionMinutes
from secretary_app.documents.minutes import conference_minutes, session_minutes
from secretary_app.documents.options import MinutesOptions, PeopleOrder
from secretary_app.documents.printer import WordPrinter
from secretary_app.domain.agenda import ItemId, MinutesDraft, MotionId, ResolutionWording
from secretary_app.domain.councils import Role
from secretary_app.domain.meeting.entries import (
    AbsenceNoted,
    DissentRecorded,
    ItemAdded,
    ItemDeferred,
    ItemWithdrawn,
    MotionAmended,
)
from secretary_app.domain.people import NameForms, Organisation, OrganisationId, Person, PersonId
from secretary_app.domain.regulations import Approval, Representation, Signatory
from tests.builders import council, election, facts, item, motion, person, regulation
from tests.documents.papers import TEMPLATES, opened, request, texts
from tests.sitting import Sitting, held

OPTIONS = MinutesOptions()
PEOPLE = {
    "chair": ("Лугов", "Иван", "Петрович", "директор", "ООО «Пример»"),
    "ann": ("Рощина", "Алла", "Юрьевна", "директор", "ОГБПОУ «Колледж»"),
    "bob": ("Ветров", "Егор", "Ильич", "ректор", None),
    "cid": ("Кедрин", "Олег", "Маркович", None, "org"),
    "dan": ("Озеров", "Степан", "Львович", None, None),
    "guest": ("Заречный", "Павел", "Фомич", "эксперт", None),
    "x": ("Тихонова", "Зоя", "Андреевна", "заместитель директора", "ООО «Пример»"),
}
ORGANISATION = Organisation(
    id=OrganisationId("org"), name="Администрация города Примерска", short_name=None
)
ALL = "arrive chair ann bob cid dan"


def known(name: str) -> Person:
    surname, given_name, patronymic, position, organisation = PEOPLE[name]
    return person(
        name,
        0,
        surname=surname,
        given_name=given_name,
        patronymic=patronymic,
        gender=None,
        position=position,
        organisation=organisation,
    )


def sitting(script: str, composition: str = "chair:chair ann bob cid dan", **f: Any) -> Sitting:
    rules = f.pop("rules", None) or regulation(signatories=(Signatory.CHAIR,))
    name = f.pop("name", "Координационный совет Примерска")
    bare = facts(composition, rules, **f)
    people = tuple(known(p.id) if p.id in PEOPLE else p for p in bare.people)
    told = replace(bare, people=people, council=council(name=name, city="г. Примерск"))
    return Sitting(told).run(f"open\n{script}")


def minutes(held_: Sitting, options: MinutesOptions = OPTIONS, **fields: Any) -> SessionMinutes:
    asked = request(held_, organisations={ORGANISATION.id: ORGANISATION}, **fields)
    drawn = session_minutes(asked, options).content
    assert isinstance(drawn, SessionMinutes)
    return drawn


def notices(held_: Sitting) -> tuple[str, ...]:
    return session_minutes(request(held_), OPTIONS).notices


def plain(items: tuple[str, ...]) -> list[str]:
    return [one.replace("\u00a0", " ") for one in items]


# Who was there


def test_everybody_in_one_room_is_one_list_in_the_order_of_the_composition() -> None:
    drawn = minutes(sitting("arrive dan bob chair cid ann"))
    assert plain(drawn.present) == [
        "Лугов И.П., директор ООО «Пример»;",
        "Рощина А.Ю., директор ОГБПОУ «Колледж»;",
        "Ветров Е.И., ректор;",
        "Кедрин О.М., Администрация города Примерска;",
        "Озеров С.Л.",
    ]
    assert drawn.in_person == drawn.online == drawn.absent == ()


def test_by_the_alphabet_on_request() -> None:
    alphabetical = MinutesOptions(order=PeopleOrder.ALPHABETICAL)
    drawn = minutes(sitting(ALL), alphabetical)
    assert [one.split()[0][:5] for one in plain(drawn.present)] == [
        "Ветро",
        "Кедри",
        "Лугов",
        "Озеро",
        "Рощин",
    ]


def test_online_members_stand_apart_by_their_last_mode() -> None:
    drawn = minutes(sitting("arrive chair ann; remote bob; to_remote ann; leave bob"))
    assert plain(drawn.in_person) == ["Лугов И.П., директор ООО «Пример»."]
    assert [one[:6] for one in drawn.online] == ["Рощина", "Ветров"]
    assert drawn.present == ()


def test_online_members_stand_with_the_others_on_request() -> None:
    drawn = minutes(sitting("arrive chair; remote bob"), MinutesOptions(online_apart=False))
    assert len(drawn.present) == 2
    assert drawn.in_person == drawn.online == ()


def test_absent_members_with_their_reasons() -> None:
    drawn = minutes(sitting("arrive chair ann bob; absent cid"))
    assert plain(drawn.absent) == [
        "Кедрин О.М., Администрация города Примерска – болен;",
        "Озеров С.Л.",
    ]
    assert minutes(sitting("arrive chair"), MinutesOptions(absent=False)).absent == ()


def test_members_without_a_vote_are_not_missed() -> None:
    assert minutes(sitting("arrive chair", "chair:chair ann?")).absent == ()


def test_presiding_and_secretary_are_not_missed() -> None:
    held_ = sitting("", "chair:chair ann", presiding="chair", secretary="ann")
    assert minutes(held_).absent == ()


def test_a_substitute_stands_in_the_members_place() -> None:
    rules = regulation(representation=Representation.SUBSTITUTE)
    drawn = minutes(sitting("arrive chair bob cid dan; substitute x for ann", rules=rules))
    assert plain(drawn.present)[1] == (
        "Тихонова З.А., заместитель директора ООО «Пример» (вместо Рощиной А.Ю.);"
    )
    assert drawn.absent == ()


def test_a_proxy_is_told_beside_the_absent_member() -> None:
    rules = regulation(representation=Representation.PROXY)
    drawn = minutes(sitting("arrive chair bob cid dan; proxy ann to bob", rules=rules))
    assert plain(drawn.absent) == [
        "Рощина А.Ю., директор ОГБПОУ «Колледж» – голос по доверенности у Ветрова Е.И."
    ]


def test_guests_are_never_mixed_with_members() -> None:
    drawn = minutes(sitting(f"{ALL}; guest guest"))
    assert plain(drawn.invited) == ["Заречный П.Ф., эксперт."]
    assert len(drawn.present) == 5


def test_where_only_guests_came_they_are_those_present() -> None:
    drawn = minutes(
        sitting("guest x guest", "chair:chair ann?", guests=("guest",), presiding="chair")
    )
    assert [one[:6] for one in drawn.present] == ["Заречн", "Тихоно"]
    assert drawn.invited == ()


def test_votes_sent_in_are_listed_for_a_meeting_in_absentia() -> None:
    drawn = minutes(sitting("vote r1; for chair ann; against bob; end", form="absentee"))
    assert [one[:6] for one in drawn.voted] == ["Лугов\u00a0", "Рощина", "Ветров"]
    assert [one[:6] for one in drawn.absent] == ["Кедрин", "Озеров"]


def test_somebody_unknown_stands_under_his_id() -> None:
    held_ = sitting("arrive chair; absent ann")
    drawn = minutes(held_, people={})
    assert drawn.present == ("chair.",)
    assert drawn.absent[0] == "ann – болен;"


def test_initials_may_be_parted() -> None:
    drawn = minutes(sitting("arrive dan"), MinutesOptions(spaced_initials=True))
    assert drawn.present == ("Озеров\u00a0С.\u00a0Л.",)


def test_who_presided() -> None:
    held_ = sitting("arrive chair; preside ann")
    assert plain((minutes(held_).presiding,)) == ["Рощина А.Ю., директор ОГБПОУ «Колледж»"]
    assert minutes(held_, MinutesOptions(presiding=False)).presiding == ""
    assert minutes(sitting("arrive chair")).presiding == ""


# Quorum and votes


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
    drawn = minutes(held_, MinutesOptions(quorum=False, votes=False))
    assert drawn.quorum == drawn.decisions[0].voting == ""


def test_changes_of_the_quorum_after_the_first_vote_are_told() -> None:
    script = "arrive chair ann bob; vote r1; for chair ann bob; end; arrive cid; leave ann bob cid"
    words = minutes(sitting(script)).quorum.replace("\u00a0", " ")
    assert words.startswith("присутствуют 3 из 5 членов совета (требуется 3)")
    assert words.count("; с ") == 4
    assert words.endswith("присутствует 1, кворума нет.")


def test_another_body_is_named_by_no_noun() -> None:
    held_ = sitting(f"{ALL}; vote r1; for chair; end", name="Ассоциация школ")
    assert "из 5\u00a0членов (требуется 3)" in minutes(held_).quorum


# What was decided


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


def test_dissenting_opinions_are_announced_once_each() -> None:
    held_ = sitting(f"{ALL}; record n1")
    for author in ("ann", "bob", "ann"):
        held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId(author)))
    assert plain((minutes(held_).decisions[0].dissent,)) == [
        "Особое мнение Рощиной А.Ю., Ветрова Е.И. прилагается."
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


# Who signs


def signed(script: str, *roles: Signatory, **fields: Any) -> list[tuple[str, str]]:
    held_ = sitting(script, rules=regulation(signatories=roles), **fields)
    return [
        (line.position, line.name.replace("\u00a0", " ")) for line in minutes(held_).signatories
    ]


def test_chair_and_secretary_sign_by_their_roles() -> None:
    lines = signed(
        "arrive chair",
        Signatory.CHAIR,
        Signatory.SECRETARY,
        composition="chair:chair ann:secretary? bob",
    )
    assert lines == [
        ("Председатель Координационного совета", "И.П. Лугов"),
        ("Секретарь Координационного совета", "А.Ю. Рощина"),
    ]


def test_the_meetings_own_secretary_signs() -> None:
    lines = signed(
        "", Signatory.SECRETARY, composition="chair:chair ann:secretary? bob", secretary="bob"
    )
    assert lines == [("Секретарь Координационного совета", "Е.И. Ветров")]


def test_a_position_that_names_the_role_is_printed_as_it_is() -> None:
    held_ = sitting("", rules=regulation(signatories=(Signatory.SECRETARY,)), secretary="bob")
    bob = replace(known("bob"), position="секретарь совета и архива")
    drawn = minutes(held_, people={bob.id: bob})
    assert drawn.signatories[0].position == "Секретарь совета и архива"


def test_the_presiding_officer_signs_for_an_absent_chair_and_it_is_told() -> None:
    held_ = sitting("arrive ann; preside ann")
    assert minutes(held_).signatories[0].position == "Председательствующий"
    assert "поставлена подпись председательствующего" in notices(held_)[0]


def test_a_chair_who_was_there_signs_although_another_presided() -> None:
    held_ = sitting("arrive chair ann; preside ann")
    assert minutes(held_).signatories[0].position == "Председатель Координационного совета"
    assert notices(held_) == ()


def test_nobody_signs_twice() -> None:
    lines = signed("arrive chair; preside chair", Signatory.CHAIR, Signatory.PRESIDING)
    assert len(lines) == 1


def test_everybody_present_signs_where_the_rule_wants_it() -> None:
    lines = signed("arrive chair ann", Signatory.ALL_PRESENT)
    assert lines == [
        ("Член Координационного совета", "И.П. Лугов"),
        ("Член Координационного совета", "А.Ю. Рощина"),
    ]


def test_the_counting_commission_gets_a_line_and_a_notice() -> None:
    held_ = sitting("", rules=regulation(signatories=(Signatory.COUNTING_COMMISSION,)))
    line = minutes(held_).signatories[0]
    assert (line.position, set(line.name)) == ("Председатель счётной комиссии", {"_"})
    assert notices(held_) == ("Впишите в протокол председателя счётной комиссии.",)


def test_a_signatory_whom_nobody_named_is_told() -> None:
    held_ = sitting("", rules=regulation(signatories=(Signatory.PRESIDING, Signatory.SECRETARY)))
    assert minutes(held_).signatories == ()
    assert notices(held_) == (
        "Не указан председательствующий: его подписи в протоколе нет.",
        "Не указан секретарь: его подписи в протоколе нет.",
    )


def test_a_signatory_unknown_to_the_people_signs_under_his_id() -> None:
    held_ = sitting("arrive chair")
    assert minutes(held_, people={}).signatories[0].name == "chair"


def test_a_sitting_can_be_approved_too() -> None:
    rules = regulation(approved_by=Approval(position="глава города", person=PersonId("ann")))
    approval = minutes(sitting("", rules=rules)).approval
    assert approval is not None
    assert (approval.position, approval.name) == ("Глава города", "А.Ю.\u00a0Рощина")


# Cases


def test_a_genitive_entered_by_hand_wins() -> None:
    held_ = sitting("arrive chair")
    own = replace(held_.state.facts.council, name_genitive="Совета имени Примера")
    state = replace(held_.state, facts=replace(held_.state.facts, council=own))
    asked = replace(request(held_), state=state)
    drawn = session_minutes(asked, OPTIONS).content
    assert isinstance(drawn, SessionMinutes)
    assert drawn.council == "Совета имени Примера"


def test_an_uncertain_case_is_told() -> None:
    held_ = sitting("arrive chair", name="Бррх")
    assert notices(held_) == ("Проверьте падеж: «Бррха».",)


def test_a_form_entered_by_hand_is_certain() -> None:
    held_ = sitting(f"{ALL}; record n1")
    held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId("dan")))
    dan = replace(known("dan"), forms=NameForms(genitive="Озёрова Степана Львовича"))
    drawn = minutes(held_, people={dan.id: dan})
    assert "Озёрова\u00a0С.Л." in drawn.decisions[0].dissent


# The conference style


def conference(held_: Sitting, options: MinutesOptions = OPTIONS) -> ConferenceMinutes:
    drawn = conference_minutes(request(held_, MinutesStyle.CONFERENCE), options).content
    assert isinstance(drawn, ConferenceMinutes)
    return drawn


@pytest.mark.parametrize(
    ("name", "subject", "heading"),
    [
        ("Совещание директоров", None, "совещания директоров"),
        ("Коллегия директоров", None, "совещания Коллегии директоров"),
        ("Совещание директоров", "руководителей школ", "совещания руководителей школ"),
    ],
)
def test_what_the_conference_is_of(name: str, subject: str | None, heading: str) -> None:
    assert conference(sitting("", name=name, subject=subject)).heading == heading


def test_the_presiding_officer_is_not_among_those_present() -> None:
    drawn = conference(sitting("arrive chair bob ann; guest guest; preside chair"))
    assert drawn.presiding.replace("\u00a0", " ") == ("Лугов Иван Петрович, директор ООО «Пример»")
    assert drawn.present.replace("\u00a0", " ") == "Рощина А.Ю., Ветров Е.И., Заречный П.Ф."


def test_those_present_by_the_alphabet() -> None:
    options = MinutesOptions(order=PeopleOrder.ALPHABETICAL)
    drawn = conference(sitting("arrive chair bob ann"), options)
    assert drawn.present.replace("\u00a0", " ") == "Ветров Е.И., Лугов И.П., Рощина А.Ю."


def test_a_conference_nobody_presided() -> None:
    drawn = conference(sitting("arrive chair"))
    assert drawn.presiding == ""
    assert drawn.organisation_lines == ("г.\u00a0Примерск",)


def test_decisions_of_a_conference_without_deadline_or_executors() -> None:
    decision = conference(sitting(f"{ALL}; record n1")).decisions[0]
    assert (decision.deadline, decision.executors) == ("", "")


# The printer


def test_the_printer_hands_on_all_notices() -> None:
    held_ = sitting("arrive ann; preside ann; absent bob")
    held_.do(AbsenceNoted(person=PersonId("cid"), reason="болен\u202e"))
    printed = WordPrinter(shipped=TEMPLATES).print(request(held_))
    assert [notice.split()[0] for notice in printed.notices] == ["По", "Из"]


def test_the_printer_heeds_the_margin() -> None:
    options = MinutesOptions(left_margin=25)
    printed = WordPrinter(shipped=TEMPLATES, options=options).print(request(sitting("")))
    margin = opened(printed.data).sections[0].left_margin
    assert margin is not None
    assert round(margin.mm) == 25


def test_signatures_of_a_vote_are_on_the_paper() -> None:
    held_ = held("chair:chair ann", "arrive chair ann; vote r1; others for; end; close")
    document = opened(WordPrinter(shipped=TEMPLATES).print(request(held_)).data)
    assert texts(document, "Голосование") == [
        "Голосовали: «за» – 2, «против» – нет, «воздержались» – нет. Решение принято единогласно."
    ]


def test_the_chairs_role_is_by_composition() -> None:
    assert Role.CHAIR in {m.role for m in sitting("").state.facts.memberships}
