"""Who signs and approves the minutes."""

from dataclasses import replace
from typing import Any

from secretary_app.domain.people import PersonId
from secretary_app.domain.regulations import Approval, Signatory
from tests.builders import motion, regulation
from tests.documents.councils import known, minutes, notices, sitting


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


def test_the_chair_whom_the_commission_has_signs() -> None:
    text = "Избрать счётную комиссию в составе: Рощина А.Ю. (председатель), Ветров Е.И."
    lines = signed(
        "arrive chair ann bob; record n1",
        Signatory.COUNTING_COMMISSION,
        motions=(motion("n1", None, text=text, ballot="none"),),
    )
    assert lines == [("Председатель счётной комиссии", "А.Ю. Рощина")]


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
