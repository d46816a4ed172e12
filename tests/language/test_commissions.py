"""Who counts the votes, as the decisions name them."""

import pytest

from secretary_app.language.commissions import (
    chair_named,
    members_named,
    names_of,
    speaks_of_commission,
)

ELECTED = "Избрать счётную комиссию в составе"
THREE = ("Рощина А.Ю.", "Ветров Е.И.", "Озеров С.Л.")


def test_a_decision_on_another_commission() -> None:
    assert speaks_of_commission("Избрать счетную комиссию.")
    assert not speaks_of_commission("Создать конкурсную комиссию в составе: Рощина А.Ю.")


@pytest.mark.parametrize(
    "text",
    [
        "Рощина А.Ю., Ветров Е.И. и Озеров С.Л.",
        "Рощина А.Ю. (председатель), Ветров Е.И., Озеров С.Л.;",
        "Рощина А.Ю. – председатель комиссии, Ветров Е.И., Озеров С.Л.",
        "председатель – Рощина А.Ю., члены комиссии: Ветров Е.И., Озеров С.Л.",
        "председатель Рощина А.Ю.; члены Ветров Е.И., Озеров С.Л.",
        "Рощина А.Ю., Ветров Е.И., Озеров С.Л. Председателем избрать Рощину А.Ю.",
        "\n- Рощина А.Ю. (председатель);\n- Ветров Е.И.;\n- Озеров С.Л.\nКонтроль не возлагать.",
    ],
)
def test_every_member_is_found(text: str) -> None:
    assert names_of(members_named(f"{ELECTED}: {text}")) == THREE


def test_no_member_is_named() -> None:
    assert members_named("Избрать счётную комиссию.") == ""
    assert members_named(f"{ELECTED}:") == ""
    assert names_of("") == ()


@pytest.mark.parametrize(
    ("text", "chair"),
    [
        ("Рощина А.Ю., Ветров Е.И. и Озеров С.Л.", ""),
        ("Рощина А.Ю. (председатель), Ветров Е.И.", "Рощина А.Ю."),
        ("Рощина А.Ю., Ветров Е.И. (председатель), Озеров С.Л.", "Ветров Е.И."),
        ("Рощина А.Ю., Ветров Е.И.\u00a0– председатель комиссии", "Ветров Е.И."),
        ("председатель – Ветров Е.И., члены – Рощина А.Ю., Озеров С.Л.", "Ветров Е.И."),
        ("Рощина А.Ю., Ветров Е.И. Председателем избрать Ветрова Е.И.", "Ветров Е.И."),
        ("Рощина А.Ю., Ветров Е.И. Председатель совета – Ветров Е.И.", ""),
        ("Рощина А.Ю., Ветров Е.И. Председателя комиссия избирает сама.", ""),
        ("\n- председатель – Ветров Е.И.;\n- Рощина А.Ю.", "Ветров Е.И."),
        ("Ли Анна, Ветров Егор. Председатель – Ли Анна", "Ли Анна"),
    ],
)
def test_the_chair_is_who_is_called_so(text: str, chair: str) -> None:
    assert chair_named([f"{ELECTED}: {text}"]) == chair


def test_another_decision_may_name_the_chair() -> None:
    chosen = "Избрать председателем счётной комиссии Рощину А.Ю."
    assert chair_named(["О смете.", f"{ELECTED}: Ветров Е.И., Рощина А.Ю.", chosen]) == THREE[0]
    assert chair_named([chosen]) == ""
    led = "Счётная комиссия – председатель Рощина А.Ю."
    assert chair_named([f"{ELECTED}: Ветров Е.И., Рощина А.Ю.", led]) == THREE[0]
    assert chair_named(["(председатель) счётной комиссии"]) == ""
