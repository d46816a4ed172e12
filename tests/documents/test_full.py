"""The full minutes: header, questions in order, what was said, appendices."""

from datetime import timedelta
from typing import Any

import pytest

from secretary_app.documents.content import Discussion, DissentSheets
from secretary_app.documents.desk import Drawn
from secretary_app.documents.dissents import dissent_sheets
from secretary_app.documents.full import COUNTED_BY_SECRETARY, full_minutes
from secretary_app.domain.agenda import ItemId, ItemWording, MeetingKind, MinutesDraft, MotionId
from secretary_app.domain.deadlines import Standing
from secretary_app.domain.meeting.entries import (
    DissentRecorded,
    ItemAdded,
    ItemDeferred,
    ItemWithdrawn,
    Recused,
    StatementKind,
    StatementRecorded,
)
from secretary_app.domain.paper_options import PaperOptions
from secretary_app.domain.people import PersonId
from tests.builders import OPENING, item, motion
from tests.documents.councils import ALL, OPTIONS, full, plain, sitting, spaced
from tests.documents.papers import request
from tests.sitting import Sitting

I1 = ItemId("i1")


def said(kind: StatementKind, text: str, person: str | None = None) -> StatementRecorded:
    who = None if person is None else PersonId(person)
    return StatementRecorded(item=I1, kind=kind, text=text, person=who)


def first(held_: Sitting, **fields: Any) -> Discussion:
    return full(held_, **fields).discussions[0]


def drawn(held_: Sitting, options: PaperOptions = OPTIONS) -> Drawn:
    return full_minutes(request(held_), options)


def test_opening_closing_place_and_form() -> None:
    minutes = full(sitting("close", form="mixed", place="зал, видеосвязь"))
    assert (spaced(minutes.begins), spaced(minutes.ends)) == (
        "10 часов 00 минут",
        "10 часов 01 минута",
    )
    assert (minutes.place, minutes.form) == ("зал, видеосвязь", "очная с дистанционным участием")


def test_a_meeting_over_midnight_tells_the_day() -> None:
    held_ = sitting("")
    held_.clock += timedelta(days=1)
    assert spaced(full(held_.run("close")).ends) == "13 марта 2026 г., 10 часов 01 минута"


def test_a_running_meeting_has_no_end() -> None:
    assert full(sitting(ALL)).ends == ""


def test_until_when_votes_in_writing_were_taken() -> None:
    minutes = full(sitting("", form="absentee", ballots_until=OPENING))
    assert spaced(minutes.ballots_until) == "12 марта 2026 г., 10:00"
    assert minutes.form == "заочная"


def test_secretary_and_presiding() -> None:
    minutes = full(sitting("", "chair:chair ann:secretary?", presiding="chair"))
    assert spaced(minutes.presiding) == "Лугов И.П., директор ООО «Пример»"
    assert spaced(minutes.secretary) == "Рощина А.Ю., директор ОГБПОУ «Колледж»"


def test_who_took_over_presiding_is_told_with_the_time() -> None:
    held_ = sitting("arrive chair ann; preside ann", presiding="chair")
    assert spaced(full(held_).presiding) == (
        "Лугов И.П., директор ООО «Пример»; с 10:03 – Рощина А.Ю., директор ОГБПОУ «Колледж»"
    )
    assert spaced(full(sitting("preside ann")).presiding).startswith("Рощина")
    assert full(held_, PaperOptions(presiding=False)).presiding == ""


def test_members_without_a_vote_are_marked_and_not_counted() -> None:
    minutes = full(sitting("arrive chair ann", "chair:chair ann?"))
    assert minutes.listed is not None
    assert plain(minutes.listed.present)[1] == (
        "Рощина А.Ю., директор ОГБПОУ «Колледж» (с правом совещательного голоса)."
    )
    assert spaced(minutes.quorum).startswith("присутствует 1 из 1 члена совета с правом голоса")


def test_where_nobody_votes_nobody_is_marked() -> None:
    minutes = full(sitting("arrive chair ann", "chair:chair? ann?"))
    assert minutes.listed is not None
    assert not any("голоса" in one for one in minutes.listed.present)


def test_the_list_of_those_present_may_become_an_appendix() -> None:
    minutes = full(sitting("arrive chair; remote ann bob"), PaperOptions(attached_from=3))
    assert minutes.listed is None
    assert spaced(minutes.present_count) == "3 человека (список прилагается)"
    assert minutes.attached is not None
    assert len(minutes.attached.online) == 2
    assert minutes.appendices == ("список присутствующих.",)
    assert spaced(minutes.appendix) == "к протоколу № 1 от 12 марта 2026 г."


def test_the_agenda_names_the_rapporteurs() -> None:
    agenda = (
        item("i1", rapporteurs=(PersonId("ann"),)),
        item("i2", title="Разное.", rapporteurs=(PersonId("bob"), PersonId("cid"))),
        item("i3"),
    )
    assert plain(tuple(q.title for q in full(sitting("", agenda=agenda)).questions)) == [
        "О вопросе 1 (докладчик – Рощина А.Ю.);",
        "Разное (докладчики – Ветров Е.И., Кедрин О.М.);",
        "О вопросе 3.",
    ]


def test_questions_follow_the_discussion_and_keep_their_numbers() -> None:
    discussions = full(sitting(f"{ALL}; item i3; item i1; item i3; close")).discussions
    assert [(d.number, d.fate) for d in discussions] == [
        ("3", ""),
        ("1", ""),
        ("2", "Вопрос не рассматривался."),
    ]


def test_while_the_meeting_runs_no_question_is_given_up() -> None:
    assert {d.fate for d in full(sitting(ALL)).discussions} == {""}


def test_a_question_voted_on_without_being_begun_was_discussed() -> None:
    assert first(sitting(f"{ALL}; record n1; close")).fate == ""


def test_questions_withdrawn_deferred_and_added() -> None:
    held_ = sitting(ALL)
    held_.do(ItemWithdrawn(item=I1, reason="нет докладчика"))
    held_.do(ItemDeferred(item=ItemId("i2")))
    held_.do(ItemAdded(item=item("i4", title="Разное.")))
    assert [(d.title, d.fate) for d in full(held_).discussions] == [
        ("О вопросе 1", "Вопрос снят с рассмотрения: нет докладчика."),
        ("О вопросе 2", "Рассмотрение вопроса перенесено."),
        ("О вопросе 3", ""),
        ("Разное", ""),
    ]


def test_what_was_heard_and_said() -> None:
    held_ = sitting(ALL)
    held_.do(said(StatementKind.HEARD, "о плане:\n- первое;\n- второе", "ann"))
    held_.do(said(StatementKind.SPOKE, "поддержал", "bob"))
    held_.do(said(StatementKind.REMARK, "а сроки?", "cid"))
    held_.do(said(StatementKind.REMARK, "микрофон не работал"))
    held_.do(said(StatementKind.HEARD, "Письмо департамента."))
    discussion = first(held_)
    assert [(spaced(part.text), part.listed) for part in discussion.heard] == [
        ("Рощина А.Ю. – о плане:", False),
        ("первое;", True),
        ("второе.", True),
        ("Письмо департамента.", False),
    ]
    assert [spaced(part.text) for part in discussion.spoke] == [
        "Ветров Е.И. – поддержал.",
        "Кедрин О.М. (реплика) – а сроки?",
        "Замечание: микрофон не работал.",
    ]


def test_the_drafts_wording_wins_part_by_part() -> None:
    held_ = sitting(ALL).do(said(StatementKind.HEARD, "о плане", "ann"))
    held_.do(said(StatementKind.SPOKE, "возразил", "bob"))
    wording = ItemWording(item=I1, heard="Рощину А.Ю. - о плане работы.")
    discussion = first(held_, draft=MinutesDraft(version=1, items=(wording,)))
    assert [spaced(part.text) for part in discussion.heard] == ["Рощину А.Ю. – о плане работы."]
    assert [spaced(part.text) for part in discussion.spoke] == ["Ветров Е.И. – возразил."]


def test_recusals_with_their_reasons() -> None:
    held_ = sitting(ALL).do(Recused(item=I1, person=PersonId("ann"), reason="личный интерес"))
    held_.do(Recused(item=I1, person=PersonId("bob")))
    assert plain(first(held_).recusals) == [
        "Рощина А.Ю. заявила самоотвод (личный интерес) и в голосовании по вопросу не участвовала.",
        "Ветров Е.И. заявил самоотвод и в голосовании по вопросу не участвовал.",
    ]


def test_decisions_and_what_was_not_adopted() -> None:
    discussion = first(
        sitting(f"{ALL}; vote r1; others for; end; vote r2; others against; end; record n1")
    )
    assert [decision.number for decision in discussion.decisions] == ["r1", "n1"]
    assert discussion.decisions[1].unvoted == "Решение принято без голосования."
    assert [decision.number for decision in discussion.rejected] == ["r2"]


def test_procedural_decisions_stand_before_the_questions() -> None:
    minutes = full(sitting(f"{ALL}; vote p1; others for; end"))
    assert minutes.procedural is not None
    assert [decision.number for decision in minutes.procedural.decisions] == ["p1"]
    assert full(sitting(ALL)).procedural is None


GIVEN = (
    motion("r1", executors=("ann",), deadline=Standing()),
    motion("r2", executors=("bob",)),
    motion("r3"),
)


def test_assignments_go_with_adopted_decisions_and_into_a_list_on_request() -> None:
    held_ = sitting(
        f"{ALL}; vote r1; others for; end; vote r2; others against; end; vote r3; others for; end",
        motions=GIVEN,
    )
    discussion = first(held_)
    assert spaced(discussion.decisions[0].assignment) == (
        "Ответственный исполнитель – Рощина А.Ю., срок – постоянно."
    )
    assert discussion.rejected[0].assignment == ""
    assert full(held_).assignments == ()
    assert plain(full(held_, PaperOptions(assignments=True)).assignments) == [
        "r1. Ответственный исполнитель – Рощина А.Ю., срок – постоянно."
    ]


def test_several_appendices_are_numbered() -> None:
    held_ = sitting(f"{ALL}; record n1; close")
    held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId("ann")))
    apart = PaperOptions(attached_from=1)
    asked = request(held_, options=apart)
    minutes = full(held_, apart)
    assert minutes.appendices[0] == "Список присутствующих."
    assert spaced(minutes.appendix) == "№ 1 к протоколу № 1 от 12 марта 2026 г."
    sheets = dissent_sheets(asked, apart).content
    assert isinstance(sheets, DissentSheets)
    [sheet] = sheets.sheets
    assert spaced(sheet.appendix).startswith("№ 2 к протоколу № 1 заседания")


def test_a_conference_has_minutes_of_a_conference() -> None:
    name = "Совещание руководителей школ"
    minutes = full(sitting(ALL, name=name, kind=MeetingKind.CONFERENCE))
    assert (minutes.sitting, minutes.council) == ("совещания", "руководителей школ")
    assert spaced(minutes.properties.title) == (
        "Протокол № 1 совещания руководителей школ от 12 марта 2026 г."
    )


def test_dissents_are_appendices() -> None:
    held_ = sitting(f"{ALL}; record n1; close")
    for author in ("ann", "bob", "ann"):
        held_.do(DissentRecorded(motion=MotionId("n1"), person=PersonId(author)))
    assert plain(full(held_).appendices) == [
        "Особое мнение Рощиной А.Ю. по решению n1.",
        "Особое мнение Ветрова Е.И. по решению n1.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Избрать счетную комиссию в составе: Ветров Е.И., Кедрин О.М.",
            "счётная комиссия в составе: Ветров Е.И., Кедрин О.М. (решение p1).",
        ),
        (
            "Поручить подсчёт счётной комиссии.",
            "счётная комиссия, избранная на заседании (решение p1).",
        ),
    ],
)
def test_the_counting_commission_is_the_one_elected(text: str, told: str) -> None:
    commission = motion("p1", None, text=text)
    held_ = sitting(f"{ALL}; vote p1; others for; end", motions=(commission,))
    assert spaced(full(held_).counting) == told
    assert COUNTED_BY_SECRETARY not in drawn(held_).notices


def test_without_a_commission_the_secretary_counts_and_that_is_told() -> None:
    held_ = sitting(f"{ALL}; vote r1; others for; end", secretary="ann")
    assert spaced(full(held_).counting) == "секретарь – Рощина А.Ю."
    assert COUNTED_BY_SECRETARY in drawn(held_).notices


def test_nobody_counts_where_nobody_voted_or_nobody_is_known() -> None:
    assert full(sitting(f"{ALL}; record n1")).counting == ""
    assert COUNTED_BY_SECRETARY not in drawn(sitting(f"{ALL}; record n1")).notices
    assert full(sitting(f"{ALL}; vote r1; others for; end")).counting == ""


def test_the_checksum_of_the_journal_can_be_switched_off() -> None:
    held_ = sitting("close")
    assert full(held_, closing_hash="abc").checksum == "abc"
    assert full(held_, PaperOptions(checksum=False), closing_hash="abc").checksum == ""
    assert full(held_).checksum == ""
