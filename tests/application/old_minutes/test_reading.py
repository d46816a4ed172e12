from __future__ import annotations

from datetime import date, time

import pytest

from secretary_app.application.old_minutes.blocks import (
    LONGEST_LINE,
    LONGEST_TEXT,
    OldMinutesFault,
    Paragraph,
    blocks_of,
    pasted,
)
from secretary_app.application.old_minutes.model import Capacity, Confidence, OldMinutes
from secretary_app.application.old_minutes.people import names_in, people_in
from secretary_app.application.old_minutes.reading import read_minutes
from secretary_app.domain.agenda import MeetingForm, MeetingKind
from secretary_app.domain.deadlines import Conditional, OnDate
from secretary_app.domain.meeting.entries import Mode
from tests.application.old_minutes.accuracy import shown

HEAD = "Протокол № 1\nзаседания Совета садоводов\n01.02.2022\n"


def read(text: str) -> OldMinutes:
    return read_minutes(pasted(text))


def roll(text: str) -> list[tuple[str | None, str, str, str]]:
    found = read(HEAD + text).attendees
    return [(shown(a.name), a.capacity.value, a.position, a.note) for a in found]


def decided(text: str) -> list[tuple[str, str]]:
    return [(d.number, d.text) for d in read(HEAD + text).decisions]


@pytest.mark.parametrize(
    ("text", "name", "position", "asides"),
    [
        ("Криков А. Н., директор", "Криков А.Н.", "директор", ()),
        ("Матвеев Д..М.", "Матвеев Д.М.", "", ()),
        ("Ли А.", "Ли А.", "", ()),
        ("Председатель совета И.И. Садов", "Садов И.И.", "Председатель совета", ()),
        ("САДОВ-ЛУГОВ Иван Ильич – глава", "Садов-Лугов Иван Ильич", "глава", ()),
        ("Алиев Рашад Гасан оглы", "Алиев Рашад Гасан оглы", "", ()),
        ("Садов И.И. (директор сада)", "Садов И.И.", "директор сада", ("директор сада",)),
        ("Садов И.И. (онлайн)", "Садов И.И.", "", ("онлайн",)),
        ("Садов Иван, инженер", "Садов Иван", "инженер", ()),
        ("школа им. А.С. Пушкина, Садов И.И.", "Садов И.И.", "школа им. А.С. Пушкина", ()),
        ("Члены совета", None, "", ()),
        ("Директор Школы, инженер", None, "", ()),
    ],
)
def test_a_person_is_read_with_what_stands_beside_the_name(
    text: str, name: str | None, position: str, asides: tuple[str, ...]
) -> None:
    found = people_in(text, several=False)
    assert [shown(m.name) for m in found] == ([name] if name else [])
    assert [(m.position, m.asides) for m in found] == ([(position, asides)] if name else [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Айвов А.А., Буков Б.Б. и Вязов В.В.", ["Айвов А.А.", "Буков Б.Б.", "Вязов В.В."]),
        ("Министерства лесов А.А. Айвов", ["Айвов А.А."]),
        ("Лесоводства А.А. Айвов", ["Айвов А.А."]),
        ("Айвов А.А. Директор сада", ["Айвов А.А."]),
        ("А.А. Директор, Б.Б. Буков", ["Буков Б.Б."]),
        ("Начальник Отдела Ивановича", []),
    ],
)
def test_names_are_told_from_words_with_capitals(text: str, names: list[str]) -> None:
    assert [shown(found.name) for found in names_in(text)] == names


@pytest.mark.parametrize("text", ["", " \n\t\n", "\u200b"])
def test_nothing_is_no_minutes(text: str) -> None:
    with pytest.raises(OldMinutesFault, match="Текста нет"):
        pasted(text)


def test_a_text_beyond_all_minutes_is_refused() -> None:
    with pytest.raises(OldMinutesFault, match="Строк слишком много"):
        pasted("Да.\n" * 20_000)
    with pytest.raises(OldMinutesFault, match="слишком длинный"):
        pasted("я" * (LONGEST_TEXT + 1))


@pytest.mark.parametrize(
    "text",
    [
        "Иванов И.И. " * 10_000,
        "а" * 1_000_000,
        "1.1.1.1. " * 50_000,
        "«" * 100_000 + "»" * 100_000,
        "Присутствовали: " + "(" * 50_000,
        "{{ 7*7 }} {% for x in y %}\u202e\x00\ufffe" * 1000,
        "Протокол № 1\n" + "Решили:\n" * 3_000,
        "Протокол № 1\nРешили:\n" + "1. Да.\n" * 3_000,
    ],
)
def test_hostile_texts_come_to_an_end(text: str) -> None:
    found = read(text)
    assert isinstance(found, OldMinutes)
    assert all(len(block.text) <= LONGEST_LINE for block in pasted(text))


def test_a_shopping_list_has_no_fields() -> None:
    found = read("Молоко\nХлеб")
    assert found.number.value is None
    assert found.date.value is None
    assert found.number.confidence is Confidence.MISSING
    assert found.kind.value is MeetingKind.SESSION
    assert found.form.confidence is Confidence.GUESS
    assert (found.attendees, found.items, found.decisions, found.signatories) == ((), (), (), ())


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Форма проведения: заочная", MeetingForm.ABSENTEE),
        ("Форма: очно-заочная", MeetingForm.HYBRID),
        ("Форма проведения: смешанная", MeetingForm.MIXED),
        ("Форма проведения: видео-конференция", MeetingForm.REMOTE),
        ("Форма проведения: очная", MeetingForm.IN_PERSON),
        ("Форма проведения: круглый стол", MeetingForm.IN_PERSON),
        ("Присутствовали онлайн: Айвов А.А.", MeetingForm.REMOTE),
        ("Присутствовали: Айвов А.А., Буков Б.Б. (онлайн)", MeetingForm.MIXED),
        ("Отсутствовали: Айвов А.А.", MeetingForm.IN_PERSON),
    ],
)
def test_the_form_is_announced_or_follows_from_the_lists(line: str, expected: MeetingForm) -> None:
    assert read(HEAD + line).form.value is expected


def test_times_place_and_date_are_read_from_lines_of_their_own() -> None:
    found = read(
        "Протокол заседания Совета\nДата и время: 05.03.2021\nНачало: 10 ч. 05 мин.\n"
        "Окончание заседания – 11.30\nАдрес: г. Энск, ул. Садовая, 1."
    )
    assert (found.starts_at.value, found.ends_at.value) == (time(10, 5), time(11, 30))
    assert found.place.value == "г. Энск, ул. Садовая, 1"
    assert found.date.value == date(2021, 3, 5)
    assert read("Протокол\nДата: завтра\nНачало: утром\nМесто:").starts_at.value is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Протокол № 2 педагогического совета", "педагогического совета"),
        ("ПРОТОКОЛ\nочередного заседания\nСовета «Сад»", "Совета «Сад»"),
        ("Протокол\nзаседания\nСовета\n«Сад»\nДепартамент", "Совета «Сад»"),
        ("Совет садоводов\nПротокол № 1", "Совет садоводов"),
        ("г. Энск\nСОГЛАСОВАНО\nПротокол № 1", None),
        ("Протокол № 1\nг. Энск, ул. Садовая, 1\nзаседания Совета", "Совета"),
        ("Протокол\nг. Энск, ул. Садовая, 1\n\nСовета садоводов", "Совета садоводов"),
        ("Протокол\nзаседания Совета\nг. Энск, ул. Садовая, 1\n\nещё", "Совета"),
        ("Протокол № 1\nвнеочередного\nСовета", "Совета"),
    ],
)
def test_the_body_is_named_by_the_title(text: str, body: str | None) -> None:
    assert read(text).body.value == body


def test_who_approves_is_read_down_to_the_name() -> None:
    found = read("УТВЕРЖДАЮ\nДиректор\nсада ____ И.И. Садов\n«__» ____ 2022\n" + HEAD).approved_by
    assert found is not None
    assert (found.position, shown(found.name)) == ("Директор сада", "Садов И.И.")
    assert read("УТВЕРЖДЕНО\nприказом\n" + HEAD).approved_by is None


def test_lists_keep_how_people_took_part() -> None:
    text = """Присутствовали:
члены совета: Айвов А.А., секретарь; Буков Б.Б. (по ВКС)

в режиме онлайн
Вязов В.В.
Приглашённые:
Очно: Груша Г.Г.
Отсутствовали: Дубов Д.Д. – отпуск, Елин Е.Е., директор сада – командировка
"""
    found = read(HEAD + text).attendees
    assert [(shown(a.name), a.capacity, a.mode, a.position, a.note) for a in found] == [
        ("Айвов А.А.", Capacity.MEMBER, Mode.IN_PERSON, "", ""),
        ("Буков Б.Б.", Capacity.MEMBER, Mode.REMOTE, "", ""),
        ("Вязов В.В.", Capacity.MEMBER, Mode.REMOTE, "", ""),
        ("Груша Г.Г.", Capacity.INVITED, Mode.IN_PERSON, "", ""),
        ("Дубов Д.Д.", Capacity.ABSENT, None, "", "отпуск"),
        ("Елин Е.Е.", Capacity.ABSENT, None, "директор сада", "командировка"),
    ]


def test_tables_of_people_need_no_announcement() -> None:
    rows: tuple[Paragraph, ...] = (
        "Протокол № 1",
        ("№", "Участник", "Организация", "Должность", "Отметка об участии"),
        ("1", "Айвов А.А.", "Сад", "директор", ""),
        ("2", "Буков Б.Б.", "Луг", "", "отсутствовал: болезнь"),
        ("3", "", "", "", ""),
        "Повестка",
    )
    found = read_minutes(blocks_of(rows)).attendees
    assert [(shown(a.name), a.capacity, a.position, a.note) for a in found] == [
        ("Айвов А.А.", Capacity.MEMBER, "Сад, директор", ""),
        ("Буков Б.Б.", Capacity.ABSENT, "Луг", "болезнь"),
    ]


def test_tables_without_headings_are_read_by_where_the_names_stand() -> None:
    rows = (
        "Присутствовали:",
        ("–", "нет"),
        ("1", "Айвов А.А.", "– директор сада"),
        ("2", "Буков Б.Б.", "онлайн"),
    )
    found = read_minutes(blocks_of(("Протокол № 1", *rows))).attendees
    assert [(shown(a.name), a.position) for a in found] == [
        ("Айвов А.А.", "директор сада"),
        ("Буков Б.Б.", ""),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Присутствовали: 12 чел.", 12),
        ("Присутствовали 7 из 9 членов совета.", 7),
        ("Из 9 членов совета присутствуют 7. Кворум имеется.", 7),
        ("На заседании 8 человек присутствуют", 8),
        ("Присутствовали: Айвов А.А.", None),
        ("1. Присутствовали 5 человек", None),
    ],
)
def test_a_number_of_those_present_is_read(text: str, number: int | None) -> None:
    assert read(HEAD + text).headcount.value == number


def test_questions_keep_who_reports() -> None:
    text = """Повестка дня:
1. О саде (докладчик – Айвов А.А.)
2. О луге и
его поливе
Докладчики: Буков Б.Б., Вязов В.В.
- О лесе (Груша Г.Г.);
О саде
Решили: принять.
"""
    found = read(HEAD + text).items
    assert [(i.number, i.title, [shown(n) for n in i.rapporteurs]) for i in found] == [
        ("1", "О саде", ["Айвов А.А."]),
        ("2", "О луге и его поливе", ["Буков Б.Б.", "Вязов В.В."]),
        ("3", "О лесе", ["Груша Г.Г."]),
    ]


def test_an_agenda_may_be_a_table() -> None:
    rows = ("Повестка дня", ("1.", "О саде", "Айвов А.А."), ("2", "О луге"), "Решили: принять.")
    found = read_minutes(blocks_of(("Протокол № 1", *rows))).items
    assert [(i.number, i.title) for i in found] == [("1", "О саде"), ("2", "О луге")]
    assert [shown(n) for n in found[0].rapporteurs] == ["Айвов А.А."]


def test_nested_points_stay_within_their_decision() -> None:
    text = "Решили:\n1. Утвердить:\n1.1. план;\n1.2. график.\n2. Поручить:\n- посадить;\nполить."
    assert decided(text) == [
        ("1", "Утвердить:\n1.1. план;\n1.2. график."),
        ("2", "Поручить:\n- посадить;\nполить."),
    ]


def test_decisions_without_numbers_are_told_by_paragraphs_and_bullets() -> None:
    assert decided("Решили:\n– посадить;\n– полить.") == [("1", "посадить;"), ("2", "полить.")]
    assert decided("Решили:\nПосадить сад.\nПолить сад.") == [
        ("1", "Посадить сад."),
        ("2", "Полить сад."),
    ]
    assert decided("Решили:\n1. Посадить.\n1. Полить.") == [("1", "Посадить."), ("2", "Полить.")]


def test_what_is_no_decision_stays_out() -> None:
    text = """Решили:
1. Избрать старосту.
Избран Айвов А.А.
Голосовали: «за» – 3.
Голосовали против: Буков Б.Б.
Особое мнение Букова Б.Б. прилагается.
Буков Б.Б. заявил самоотвод и не голосовал.
Ещё слова.
2. Принять к сведению.
Решение принято без голосования.
"""
    assert decided(text) == [("1", "Избрать старосту."), ("2", "Принять к сведению.")]


def test_votes_on_lines_of_their_own_are_one() -> None:
    text = """Слушали: Айвова А.А. о саде
Решили: посадить сад.
Голосовали:
За – 5
Против – 0
Воздержались – 1
Слушали: Букова Б.Б. о луге
Голосовали: за – 2, против – 3
Решение не принято.
Решили: косить луг.
Отв.: Буков Б.Б.
"""
    first, second = read(HEAD + text).decisions
    assert first.votes is not None
    assert (first.votes.for_, first.votes.against, first.votes.abstain) == (5, 0, 1)
    assert (first.adopted, first.item) == (True, "1")
    assert second.votes is not None
    assert (second.votes.for_, second.adopted, second.item) == (2, False, "2")
    assert second.executors == ("Буков Б.Б.",)


def test_one_list_of_decisions_after_all_questions_belongs_to_none() -> None:
    text = """Повестка дня:
1. О саде
2. О луге
Слушали: Айвова А.А. о саде
Слушали: Букова Б.Б. о луге
Решили единогласно:
1. Посадить сад.
2. Косить луг.
"""
    found = read(HEAD + text).decisions
    assert [(d.number, d.item) for d in found] == [("1", None), ("2", None)]
    assert all(d.votes and d.votes.unanimous for d in found)


def test_drafts_put_to_the_vote_in_vain_are_not_adopted() -> None:
    text = "Решили:\n1. Посадить.\nПоставлены на голосование и не приняты:\n2. Срубить."
    found = read(HEAD + text).decisions
    assert [(d.number, d.adopted) for d in found] == [("1", True), ("2", False)]


@pytest.mark.parametrize(
    ("line", "who", "deadline"),
    [
        ("Отв.: Айвов А.А. и Буков Б.Б", ("Айвов А.А.", "Буков Б.Б."), None),
        ("Отв. Айвов А.А.", ("Айвов А.А.",), None),
        ("Исполнители: отдел сада и луга", ("отдел сада и луга",), None),
        ("Срок: до 31.02.2022", (), Conditional("до 31.02.2022")),
        ("Срок исполнения до 01.03.2022.", (), OnDate(date(2022, 3, 1))),
        ("Срок – 1 марта 2022 г.; отв. – сад", ("сад",), OnDate(date(2022, 3, 1))),
    ],
)
def test_executors_and_deadlines_stand_under_a_decision(
    line: str, who: tuple[str, ...], deadline: object
) -> None:
    (found,) = read(f"{HEAD}Решили:\n1. Посадить сад.\n{line}\n").decisions
    assert (found.text, found.executors, found.deadline) == ("Посадить сад.", who, deadline)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Поручить Айвову А.А. посадить сад.", ("Айвов А.А.",)),
        ("А.А. Айвову посадить сад.", ("Айвов А.А.",)),
        ("Отделу сада (Буков Б.Б., Вязов В.В.) посадить.", ("Буков Б.Б.", "Вязов В.В.")),
        ("Отделу сада (кроме Букова) посадить.", ()),
        ("Поблагодарить Айвова А.А.", ()),
    ],
)
def test_a_decision_may_address_somebody(text: str, who: tuple[str, ...]) -> None:
    (found,) = read(f"{HEAD}Присутствовали: Айвов А.А.\nРешили:\n1. {text}\n").decisions
    assert found.executors == who


def test_decisions_in_a_table_without_headings() -> None:
    rows = (
        "Решили:",
        ("1", "Посадить сад у дома", "Айвов А.А.", "до 01.03.2022"),
        ("", "", ""),
        ("Косить луг", ""),
    )
    found = read_minutes(blocks_of(("Протокол № 1 от 01.02.2022", *rows))).decisions
    assert [(d.number, d.text, d.executors) for d in found] == [
        ("1", "Посадить сад у дома", ("Айвов А.А.",)),
        ("2", "Косить луг", ()),
    ]
    assert found[0].deadline == OnDate(date(2022, 3, 1))


def test_signatures_share_lines_cells_and_headings() -> None:
    rows = (
        "Протокол № 1",
        "Решили: принять.",
        "Подписи:",
        ("Председатель", "________", "А.А. Айвов"),
        "Члены комиссии: ______ Буков Б.Б.",
        "______ /Вязов В.В./",
        "(подпись)",
        "м.п.",
        "Приложение на 2 л.",
    )
    found = read_minutes(blocks_of(rows))
    assert [(s.position, shown(s.name)) for s in found.signatories] == [
        ("Председатель", "Айвов А.А."),
        ("Члены комиссии", "Буков Б.Б."),
        ("", "Вязов В.В."),
    ]
    assert shown(found.presiding.value) == "Айвов А.А."


def test_a_row_of_a_table_without_words_is_no_decision() -> None:
    rows = (
        "Решили:",
        ("№", "Поручение", "Срок", "Ответственный"),
        ("1", "", "до 01.03.2022", "Айвов А.А."),
        ("2", "Косить луг", "", ""),
    )
    found = read_minutes(blocks_of(("Протокол № 1", *rows))).decisions
    assert [(d.number, d.text, d.executors) for d in found] == [("2", "Косить луг", ())]


def test_the_title_of_the_next_question_ends_the_decisions() -> None:
    text = """Повестка дня:
1. О саде
2. О луге
1. О саде
Решили:
1. Посадить сад. Голосовали: за – 3, против – 0.
2. О луге
Косить луг.
Голосовали единогласно.
"""
    first, second = read(HEAD + text).decisions
    assert (first.item, first.number, first.text) == ("1", "1.1", "Посадить сад.")
    assert (second.item, second.text) == ("2", "Косить луг.")
    assert second.votes is not None
    assert second.votes.unanimous


def test_votes_of_a_heading_go_to_what_has_none_of_its_own() -> None:
    text = "Решили единогласно:\n1. Посадить. Голосовали: за – 3, против – 1.\n2. Косить."
    first, second = read(HEAD + text).decisions
    assert first.votes is not None
    assert (first.votes.for_, first.votes.unanimous) == (3, False)
    assert second.votes is not None
    assert second.votes.unanimous


def test_names_under_the_votes_are_no_decision() -> None:
    text = "Решили:\n1. Посадить.\n– Голосовал против: Буков Б.Б.\n"
    assert decided(text) == [("1", "Посадить.")]


def test_who_presided_may_stand_in_the_list() -> None:
    text = """Председательствующий: по старшинству
Присутствовали:
Буков Б.Б., садовод
председатель совета – Айвов А.А.
"""
    found = read(HEAD + text).presiding
    assert (shown(found.value), found.confidence) == ("Айвов А.А.", Confidence.PROBABLE)


def test_paragraphs_that_go_on_belong_together() -> None:
    rows = ("Повестка дня:", "О луге", "и поливе его", "об уборке", "Решили: принять.")
    found = read_minutes(blocks_of(("Протокол № 1", *rows))).items
    assert [i.title for i in found] == ["О луге и поливе его", "об уборке"]


def test_rows_of_tables_announce_nothing() -> None:
    rows = ("Решили:", ("Косить луг и сад и двор и парк", "Срок и ответственный"))
    found = read_minutes(blocks_of(("Протокол № 1", ("Место", "зал 5"), *rows)))
    assert found.place.value is None
    assert [d.text for d in found.decisions] == ["Косить луг и сад и двор и парк"]


def test_somebody_in_two_lists_is_there_once() -> None:
    assert roll("Присутствовали: Айвов А.А.\nПриглашённые: Айвов А.А.\nПовестка:\n") == [
        ("Айвов А.А.", "member", "", "")
    ]


def test_words_in_brackets_under_a_question_are_none() -> None:
    found = read(HEAD + "Повестка дня:\n1. О луге\n(для сведения)\n2. О саде\nРешили: принять.")
    assert [i.title for i in found.items] == ["О луге", "О саде"]


def test_a_date_without_a_century_must_be_a_day() -> None:
    found = read("Протокол № 1\nзаседания Совета садоводов\nот 31.02.22\n")
    assert found.date.value is None


def test_a_role_without_a_name_presides_nobody() -> None:
    found = read(HEAD + "Присутствовали:\nПредседатель совета\nсадовод из Лугового\n")
    assert found.presiding.value is None
