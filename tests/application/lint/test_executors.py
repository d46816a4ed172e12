from __future__ import annotations

from typing import Any

import pytest

from secretary_app.application.lint import executors
from secretary_app.domain.people import Organisation, OrganisationId
from tests.application.lint.looking import ALL_HERE, look, only, said
from tests.builders import motion, person

KOZLOV = person("ann", surname="Козлов", given_name="Николай", patronymic="Евгеньевич")
PLANT = Organisation(id=OrganisationId("o1"), name='ООО "Завод"', short_name="Завод")


def done_by(*names: str, **fields: Any) -> Any:
    own = motion("n1", "i1", "none", number="1.1", executors=names)
    return look(f"{ALL_HERE}; record n1", motions=(own,), people=(KOZLOV,), **fields)


WITH_PLANT = {"organisations": (PLANT,)}


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("ann", []),
        ("o1", []),
        ("Завод", []),
        ("ООО «Завод»", []),
        ("руководители колледжей – участников кластера", []),
        ("Экспертный совет", []),
        ("ООО «Луч»", ["warning organisation_unknown Решение 1.1"]),
        ("Козлов Н.Е.", ["info executor_as_text Решение 1.1"]),
        ("Козлову Н. Е.", ["info executor_as_text Решение 1.1"]),
        ("Козлов Николай Евгеньевич", ["info executor_as_text Решение 1.1"]),
        ("Козлов Н.А.", ["warning executor_similar Решение 1.1"]),
        ("Н.Е. Козлв", ["warning executor_similar Решение 1.1"]),
        ("Щукин П.П.", ["warning executor_unknown Решение 1.1"]),
        ("Щукин Пётр Петрович", ["warning executor_unknown Решение 1.1"]),
        ("секретарь И.О.", []),
    ],
)
def test_executors_written_as_text(name: str, kinds: list[str]) -> None:
    assert said(executors.executors(done_by(name, record=WITH_PLANT))) == kinds


def test_the_known_person_is_one_click_away() -> None:
    remark = only(executors.executors(done_by("ann", "Козлов Н.А.")))
    assert remark.text == (
        "Решение 1.1: исполнителя «Козлов Н.А.» в списке людей нет; похоже на «Козлов\xa0Н.Е.»."
    )
    assert remark.fix is not None
    assert (remark.fix.place, remark.fix.value) == ("motions[0].executors[1]", "ann")


def test_without_a_list_of_organisations_none_is_missed() -> None:
    assert said(executors.executors(done_by("ООО «Луч»"))) == []
