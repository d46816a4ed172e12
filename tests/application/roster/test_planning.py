from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from secretary_app.application.roster import Fate, RosterFault, RosterField, match_at, plan
from secretary_app.domain.councils import Membership, Role, VotingRight
from secretary_app.domain.people import Organisation, OrganisationId, PersonId
from tests.application.roster.grids import (
    FOUNDED,
    TODAY,
    changes,
    fates,
    faults,
    members_on,
    notes,
    person,
    planned,
    record,
    row,
    sheet,
)

EMPTY = record()
ANN = person("ann", "Ясенева Инга Романовна", position="директор", organisation="АО «Заря»")
BOB = person("bob", "Ветров Е.И.")
SITTING = record(ANN, BOB, members="ann:chair bob")
YESTERDAY = date(2026, 3, 11)


# New people


def test_new_people_become_members_from_the_day_of_the_import() -> None:
    found = planned(
        EMPTY,
        "ФИО | Должность | Роль",
        "Ясенева Инга Романовна | директор | председатель",
        "Ветров Е.И.",
    )
    assert fates(found) == [Fate.NEW, Fate.NEW]
    assert found.after.people == (
        person("n1", "Ясенева Инга Романовна", position="директор"),
        person("n2", "Ветров Е.И."),
    )
    first, second = found.after.memberships
    assert (first.role, first.vote, first.start, first.end) == (
        Role.CHAIR, VotingRight.VOTING, TODAY, None,
    )  # fmt: skip
    assert (second.person, second.role, second.weight) == ("n2", Role.MEMBER, 1)
    assert found.before is EMPTY
    assert row(found, 2).membership == first


def test_a_date_of_its_own_wins() -> None:
    found = planned(EMPTY, "ФИО | С | По", ["Ветров Е.И.", date(2024, 9, 1), "31.08.2029"])
    [member] = found.after.memberships
    assert (member.start, member.end) == (date(2024, 9, 1), date(2029, 8, 31))


def test_fresh_ids_are_uuids() -> None:
    grid = sheet("ФИО", "Ветров Е.И.", "Лугов И.П.")
    one, two = plan(EMPTY, grid, match_at(grid, 1), TODAY).after.people
    assert len(one.id) == len(two.id) == 36
    assert one.id != two.id


def test_somebody_known_who_was_no_member_gets_no_second_record() -> None:
    known = record(replace(ANN, email="a@example.ru"))
    found = planned(known, "ФИО | Должность", "ЯСЕНЕВА Инга Романовна | ректор")
    assert fates(found) == [Fate.NEW]
    assert found.after.people == (replace(ANN, position="ректор", email="a@example.ru"),)
    assert notes(found) == [
        "строка 2, столбец A: Ясенева Инга Романовна в базе уже есть, вторая запись не заводится."
    ]


def test_a_member_of_earlier_years_is_taken_again() -> None:
    seat = replace(SITTING.memberships[0], end=date(2022, 1, 1))
    found = planned(record(ANN, members=(seat,)), "ФИО", "Ясенева Инга Романовна")
    assert [m.start for m in found.after.memberships] == [FOUNDED, TODAY]
    assert fates(found) == [Fate.NEW]


# Who is meant


def test_the_same_row_again_changes_nothing() -> None:
    found = planned(SITTING, "ФИО | Роль", "Ясенева Инга Романовна | председатель", "Ветров Е. И.")
    assert fates(found) == [Fate.SAME, Fate.SAME]
    assert found.after == SITTING
    assert (notes(found), found.left) == ([], ())


def test_a_name_given_in_full_completes_initials_and_is_told() -> None:
    found = planned(SITTING, "ФИО", "Ветров Егор Ильич")
    assert fates(found) == [Fate.CHANGED]
    assert found.after.people[1] == person("bob", "Ветров Егор Ильич")
    assert notes(found) == [
        "строка 2, столбец A: вероятно, это тот же человек, что Ветров\xa0Е.И. в базе."
    ]
    assert changes(found) == ["имя: «Ветров\xa0Е.И.» → «Ветров Егор Ильич»"]


def test_initials_alone_are_probably_the_one_known_and_cut_nothing() -> None:
    found = planned(SITTING, "ФИО", "Ясенева И.Р.")
    assert fates(found) == [Fate.SAME]
    assert found.after == SITTING
    assert len(notes(found)) == 1


def test_somebody_else_of_the_same_surname_is_new() -> None:
    found = planned(SITTING, "ФИО", "Ясенева Ирина Романовна")
    assert fates(found) == [Fate.NEW]
    assert [p.id for p in found.after.people] == ["ann", "bob", "n1"]


TWINS = record(
    person("one", "Ветров Егор Ильич", position="директор", email="one@example.ru"),
    person("two", "Ветров Егор Ильич", organisation="o1"),
    members="one two",
    organisations=(Organisation(id=OrganisationId("o1"), name="АО «Заря»"),),
)


@pytest.mark.parametrize(
    ("headings", "cells", "meant"),
    [
        ("ФИО | Должность", "Ветров Егор Ильич | директор", 0),
        ("ФИО | E-mail", "Ветров Егор Ильич | one@example.ru", 0),
        ("ФИО | Организация", "Ветров Егор Ильич | АО «Заря»", 1),
        ("ФИО | Организация", "Ветров Е.И. | АО «Заря»", 1),
    ],
)
def test_namesakes_are_told_apart_by_their_work(headings: str, cells: str, meant: int) -> None:
    found = planned(TWINS, headings, cells)
    assert fates(found) == [Fate.SAME]
    assert [p.id for p in found.left] == [("two", "one")[meant]]


def test_namesakes_who_cannot_be_told_apart_are_refused() -> None:
    found = planned(TWINS, "Роль | ФИО", "член | Ветров Егор Ильич")
    assert fates(found) == [Fate.REFUSED]
    assert faults(found)[0].startswith(
        "строка 2, столбец B: в базе несколько человек с таким именем"
    )
    assert found.after == TWINS


def test_a_person_twice_in_the_sheet_is_refused() -> None:
    found = planned(
        SITTING,
        "ФИО",
        "Ясенева Инга Романовна",
        "Ясенева И.Р.",
        "Лугов И.П.",
        "Лугов Иван Петрович",
    )  # fmt: skip
    assert fates(found) == [Fate.SAME, Fate.REFUSED, Fate.NEW, Fate.REFUSED]
    assert [fault.split(":")[1][:41] for fault in faults(found)] == [
        " этот человек уже есть в строке 2",
        " этот человек уже есть в строке 4",
    ]


def test_what_is_no_name_is_refused_and_nothing_else_is_taken() -> None:
    found = planned(EMPTY, "ФИО", "Члены совета:", "Ветров Е.И.", "Лугов И.П.")
    assert fates(found) == [Fate.REFUSED, Fate.NEW, Fate.NEW]
    assert faults(found)[0].startswith("строка 2, столбец A: в имени посторонние знаки")
    assert found.after == EMPTY
    assert (found.count(Fate.NEW), found.count(Fate.REFUSED)) == (2, 1)


# What changes of a person


def test_empty_cells_leave_what_is_known() -> None:
    found = planned(SITTING, "ФИО | Должность | Организация", "Ясенева Инга Романовна")
    assert found.after == SITTING


def test_spaces_and_unseen_letters_are_no_change() -> None:
    odd = replace(ANN, position=" дирeктор\xa0 школы", organisation="АО\n«Заря»")
    known = record(odd, members="ann:chair")
    found = planned(
        known,
        "ФИО | Должность | Организация",
        "Ясенева Инга Романовна | директор школы | АО «Заря»",
    )
    assert fates(found) == [Fate.SAME]


def test_an_organisation_that_takes_part_is_kept_by_its_id() -> None:
    known = replace(
        SITTING,
        organisations=(
            Organisation(id=OrganisationId("o1"), name="Колледж «Заря»", short_name="Заря"),
            Organisation(id=OrganisationId("o2"), name="Школа"),
        ),
    )
    found = planned(
        known, "ФИО | Организация", "Ясенева Инга Романовна | заря", "Лугов И.П. | Школа"
    )
    assert [p.organisation for p in found.after.people] == ["o1", None, "o2"]
    again = planned(found.after, "ФИО | Организация", "Ясенева И.Р. | Колледж «Заря»")
    assert again.after == found.after


def test_changes_of_a_person_are_told() -> None:
    found = planned(
        SITTING,
        "ФИО | Должность | E-mail",
        f"Ясенева Инга Романовна | {'ректор ' * 20} | i@example.ru",
    )
    position, email = changes(found)
    assert position.startswith("должность: «директор» → «ректор ректор")
    assert position.endswith("…»")
    assert email == "e-mail: не указано → «i@example.ru»"


# What changes of a membership


def test_a_role_that_changes_divides_the_membership() -> None:
    """Meetings before the day of the import keep the earlier role (domain.md, head-counts)."""
    found = planned(SITTING, "ФИО | Роль", "Ветров Е.И. | секретарь")
    assert changes(found) == ["роль: «член» → «секретарь» с 12.03.2026, до того – прежнее"]
    assert [(m.person, m.role, m.start, m.end) for m in found.after.memberships] == [
        ("ann", Role.CHAIR, FOUNDED, None),
        ("bob", Role.MEMBER, FOUNDED, YESTERDAY),
        ("bob", Role.SECRETARY, TODAY, None),
    ]
    again = planned(found.after, "ФИО | Роль", "Ветров Е.И. | секретарь")
    assert again.after == found.after


@pytest.mark.parametrize(
    ("heading", "cell", "value"),
    [
        ("Голос", "совещательный", VotingRight.ADVISORY),
        ("Сторона", "север", "север"),
        ("Группы", "наука, вузы", ("наука", "вузы")),
        ("Вес", "3/2", Fraction(3, 2)),
    ],
)
def test_whatever_counts_in_a_vote_changes_from_a_day_on(
    heading: str, cell: str, value: object
) -> None:
    found = planned(SITTING, f"ФИО | {heading}", f"Ветров Е.И. | {cell}")
    before, after = found.after.memberships[1:]
    assert (before.end, after.start) == (YESTERDAY, TODAY)
    assert value in {after.vote, after.side, after.groups, after.weight}


def test_a_basis_or_an_end_alone_corrects_the_membership() -> None:
    found = planned(SITTING, "ФИО | Основание | По", "Ветров Е.И. | приказ № 7 | 31.12.2026")
    assert found.after.memberships[1] == replace(
        SITTING.memberships[1], basis="приказ № 7", end=date(2026, 12, 31)
    )
    assert changes(found) == [
        "в составе по: не указано → «31.12.2026»",
        "основание: не указано → «приказ № 7»",
    ]


def test_a_date_of_the_stored_membership_corrects_it_as_a_whole() -> None:
    found = planned(SITTING, "ФИО | Роль | С", "Ветров Е.И. | секретарь | 01.01.2020")
    assert found.after.memberships[1] == replace(SITTING.memberships[1], role=Role.SECRETARY)


def test_an_earlier_date_draws_the_membership_back() -> None:
    found = planned(SITTING, "ФИО | С", "Ветров Е.И. | 01.06.2019")
    assert found.after.memberships[1] == replace(SITTING.memberships[1], start=date(2019, 6, 1))


def test_a_later_date_begins_a_new_period() -> None:
    found = planned(SITTING, "ФИО | С | Основание", "Ветров Е.И. | 01.06.2025 | приказ № 8")
    before, after = found.after.memberships[1:]
    assert (before.end, before.basis) == (date(2025, 5, 31), None)
    assert (after.start, after.basis) == (date(2025, 6, 1), "приказ № 8")
    found = planned(SITTING, "ФИО | С", "Ветров Е.И. | 01.06.2025")
    assert changes(found) == [
        "в составе с: «01.01.2020» → «01.06.2025» с 01.06.2025, до того – прежнее"
    ]


def test_a_change_on_the_day_of_the_first_import_corrects_it() -> None:
    first = planned(EMPTY, "ФИО", "Ветров Е.И.").after
    found = planned(first, "ФИО | Роль", "Ветров Е.И. | секретарь")
    assert [m.role for m in found.after.memberships] == [Role.SECRETARY]


def test_a_membership_still_to_come_is_corrected_as_a_whole() -> None:
    seat = replace(SITTING.memberships[1], start=date(2026, 9, 1))
    known = record(BOB, members=(seat,))
    found = planned(known, "ФИО | Роль", "Ветров Е.И. | секретарь")
    assert found.after.memberships == (replace(seat, role=Role.SECRETARY),)


def test_a_membership_that_is_over_is_known_by_its_end() -> None:
    seats = (
        replace(SITTING.memberships[1], end=date(2022, 1, 1)),
        replace(SITTING.memberships[1], start=date(2024, 1, 1)),
    )
    found = planned(
        record(BOB, members=seats), "ФИО | По | Роль", "Ветров Е.И. | 01.01.2022 | секретарь"
    )
    assert found.after.memberships == (replace(seats[0], role=Role.SECRETARY), seats[1])


def test_an_end_in_the_past_closes_the_membership_whole() -> None:
    found = planned(SITTING, "ФИО | По | Роль", "Ветров Е.И. | 01.01.2024 | секретарь")
    assert found.after.memberships[1:] == (
        replace(SITTING.memberships[1], role=Role.SECRETARY, end=date(2024, 1, 1)),
    )


@pytest.mark.parametrize(
    ("headings", "cells", "why"),
    [
        ("ФИО | С | По", "Лугов И.П. | 01.09.2024 | 31.08.2024",
         "строка 2, столбец C: окончание 31.08.2024 раньше начала 01.09.2024."),
        ("ФИО | По", "Лугов И.П. | 11.03.2026",
         "строка 2, столбец B: окончание 11.03.2026 раньше начала 12.03.2026."),
        ("ФИО | По", "Ветров Е.И. | 31.12.2019",
         "строка 2, столбец B: окончание 31.12.2019 раньше начала 01.01.2020."),
    ],
)  # fmt: skip
def test_an_end_before_the_start_is_refused(headings: str, cells: str, why: str) -> None:
    assert faults(planned(SITTING, headings, cells)) == [why]


def test_a_period_that_runs_into_another_is_refused() -> None:
    seats = (
        replace(SITTING.memberships[1], end=date(2022, 1, 1)),
        replace(SITTING.memberships[1], start=date(2024, 1, 1)),
    )
    known = record(BOB, members=seats)
    found = planned(known, "ФИО | С", "Ветров Е.И. | 01.01.2021")
    assert faults(found) == []
    found = planned(known, "ФИО | С", "Ветров Е.И. | 01.01.2023")
    assert faults(found) == []
    assert len(found.after.memberships) == 2
    found = planned(known, "ФИО | С | По", "Ветров Е.И. | 01.01.2020 | 01.01.2025")
    assert faults(found) == [
        "строка 2, столбец B: этот человек уже состоит в совете с 01.01.2024: исправьте даты."
    ]
    found = planned(known, "ФИО | С", "Ветров Е.И. | 01.01.2019")
    assert faults(found) == []


# Chairs


def test_a_second_chair_is_refused() -> None:
    found = planned(SITTING, "ФИО | Роль", "Ветров Е.И. | председатель")
    assert fates(found) == [Fate.REFUSED]
    assert faults(found)[0].startswith(
        "строка 2, столбец B: в это время председатель – Ясенева Инга Романовна; двух"
    )


def test_two_new_chairs_are_both_refused() -> None:
    found = planned(EMPTY, "ФИО | Роль", "Ветров Е.И. | председатель", "Лугов И.П. | председатель")
    assert fates(found) == [Fate.REFUSED, Fate.REFUSED]


def test_one_chair_follows_another() -> None:
    found = planned(
        SITTING, "ФИО | Роль", "Ветров Е.И. | председатель", "Ясенева Инга Романовна | член"
    )
    assert fates(found) == [Fate.CHANGED, Fate.CHANGED]
    assert [(m.person, m.role) for m in members_on(found.after)] == [
        ("ann", Role.MEMBER), ("bob", Role.CHAIR),
    ]  # fmt: skip
    assert [m.role for m in members_on(found.after, YESTERDAY)] == [Role.CHAIR, Role.MEMBER]


def test_two_chairs_that_there_are_stay() -> None:
    known = record(ANN, BOB, members="ann:chair bob:chair")
    found = planned(
        known, "ФИО | Роль", "Ветров Е.И. | председатель", "Ясенева И.Р. | председатель"
    )
    assert fates(found) == [Fate.SAME, Fate.SAME]


# The sheet as a whole


def test_members_who_are_not_in_the_sheet_stay_and_are_named() -> None:
    found = planned(SITTING, "ФИО", "Лугов И.П.")
    assert [p.id for p in found.left] == ["ann", "bob"]
    assert found.after.memberships[:2] == SITTING.memberships


def test_rows_of_nobody_are_named() -> None:
    found = planned(SITTING, "№ | ФИО", "1 | Лугов И.П.", "2", "3 | вакансия")
    assert (found.skipped, found.vacant) == ((3,), (4,))


@pytest.mark.parametrize("rows", [("ФИО",), ("ФИО", "вакансия"), ("№ | ФИО", "1", "2")])
def test_a_sheet_of_nobody_is_refused(rows: tuple[str, ...]) -> None:
    with pytest.raises(RosterFault, match="нет ни одного имени"):
        planned(EMPTY, *rows)


def test_a_match_without_names_is_refused() -> None:
    grid = sheet("Кто", "Ветров Е.И.")
    with pytest.raises(RosterFault, match="в каком столбце стоят фамилии"):
        plan(EMPTY, grid, match_at(grid, 1), TODAY)
    match = match_at(grid, 1).with_field(0, RosterField.FULL_NAME)
    assert fates(plan(EMPTY, grid, match, TODAY)) == [Fate.NEW]


def test_weights_that_no_sum_could_hold_are_refused() -> None:
    """Every weight alone is fine; their common denominator is not."""
    rows = [[f"Ветров{'а' * n} Е.И.", f"1/{10**250 + 2 * n + 1}"] for n in range(20)]
    with pytest.raises(RosterFault, match="Общий знаменатель весов слишком велик"):
        planned(EMPTY, "ФИО | Вес", *rows)


def test_other_facts_of_the_council_are_left_alone() -> None:
    seat = Membership(
        person=PersonId("ann"), role=Role.CHAIR, vote=VotingRight.VOTING, start=FOUNDED,
        organisation="o1",
    )  # fmt: skip
    known = record(ANN, members=(seat,))
    found = planned(known, "ФИО | Роль", "Ясенева Инга Романовна | член")
    assert [m.organisation for m in found.after.memberships] == ["o1", "o1"]
    assert (found.after.council, found.after.regulations) == (known.council, known.regulations)


def test_a_row_tells_what_it_brings() -> None:
    known = record(person("p1", "Ветров Егор Ильич"), members="p1")
    found = planned(
        known,
        "ФИО | Роль | С",
        "Ветров Егор Ильич | секретарь |",
        "Лесная Мария Олеговна | член | 01.03.2026",
    )
    assert row(found, 2).told == ("роль: «член» → «секретарь» с 12.03.2026, до того – прежнее",)
    assert row(found, 3).told == ("в составе с 01.03.2026, член, голос решающий",)
