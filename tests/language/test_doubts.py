from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from secretary_app.domain.derivation import Doubt, DoubtKind
from secretary_app.domain.people import PersonId
from secretary_app.language.clauses import rules_name
from secretary_app.language.derivation import Naming
from secretary_app.language.doubts import doubt_sentence
from tests.builders import majority, question_rules, quorum, regulation, tie
from tests.sitting import held

NBSP = "\N{NO-BREAK SPACE}"
NAMES = {"ann": "Полянская В.И.", "bob": "Кедрин О.М.", "x": "Гончар Л.И."}
NAMING = Naming(person=lambda person: NAMES.get(person, person), candidate=str)


def said(kind: DoubtKind, naming: Naming = NAMING, **fields: Any) -> str:
    return doubt_sentence(Doubt(kind=kind, **fields), naming).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("kind", "fields", "sentence"),
    [
        (
            DoubtKind.ABSTENTIONS_IN_TIE,
            {"clause": "п. 7"},
            (
                "Обратите внимание (п. 7 Положения): голоса «за» и «против» равны, но есть "
                "воздержавшиеся; это признано равенством голосов. При ином прочтении решение не "
                "принято: большинства присутствующих нет."
            ),
        ),
        (
            DoubtKind.REMOTE_NOT_MENTIONED,
            {"clause": "п. 4", "other_outcome": "met"},
            (
                "Обратите внимание (п. 4 Положения): в тексте Положения нет об участии по "
                "видеосвязи; подключившиеся учтены. Без них кворум есть."
            ),
        ),
        (
            DoubtKind.REMOTE_NOT_MENTIONED,
            {"other_outcome": "not_met"},
            (
                "Обратите внимание: в тексте Положения нет об участии по видеосвязи; "
                "подключившиеся учтены. Без них кворума нет."
            ),
        ),
        (
            DoubtKind.REMOTE_NOT_MENTIONED,
            {},
            (
                "Обратите внимание: в тексте Положения нет об участии по видеосвязи; "
                "подключившиеся учтены."
            ),
        ),
        (
            DoubtKind.DEPUTY_PRESIDES,
            {"clause": "п. 7", "people": (PersonId("ann"),)},
            (
                "Обратите внимание (п. 7 Положения): решающий голос дан только председателю, "
                "а ведёт заседание не он (Полянская В.И.); у ведущего решающего голоса нет. "
                "При ином прочтении решает его голос."
            ),
        ),
        (
            DoubtKind.VACANCIES_IN_BASE,
            {
                "clause": "п. 4",
                "base": Fraction(20),
                "required": Fraction(10),
                "other_outcome": "not_met",
            },
            (
                "Обратите внимание (п. 4 Положения): общее число членов прочитано как действующий "
                "состав. При счёте от установленной численности (20) требуется 10, и кворума нет."
            ),
        ),
        (
            DoubtKind.VACANCIES_IN_BASE,
            {"base": Fraction(20), "required": Fraction(11)},
            (
                "Обратите внимание: общее число членов прочитано как действующий состав. "
                "При счёте от установленной численности (20) требуется 11."
            ),
        ),
        (
            DoubtKind.VACANCIES_IN_BASE,
            {},
            "Обратите внимание: общее число членов прочитано как действующий состав.",
        ),
        (
            DoubtKind.DELEGATE_OF_HEAD,
            {"people": (PersonId("x"),)},
            (
                "Обратите внимание: голос замещающего учтён (Гончар Л.И.). При ином прочтении член "
                "совета участвует только лично, и этот голос не считается."
            ),
        ),
        (
            DoubtKind.DELEGATE_OF_HEAD,
            {"people": (PersonId("x"), PersonId("bob"))},
            (
                "Обратите внимание: голоса замещающих учтены (Гончар Л.И., Кедрин О.М.). При ином "
                "прочтении член совета участвует только лично, и эти голоса не считаются."
            ),
        ),
        (
            DoubtKind.SIGNATORY_DIFFERS,
            {"people": (PersonId("bob"),)},
            (
                "Обратите внимание: протокол подписывает не тот, кого называет текст Положения "
                "(Кедрин О.М.)."
            ),
        ),
        (
            DoubtKind.SIGNATORY_DIFFERS,
            {},
            "Обратите внимание: протокол подписывает не тот, кого называет текст Положения.",
        ),
        (
            DoubtKind.SECRET_UNDER_OPEN,
            {},
            "Обратите внимание: по тексту Положения голосование открытое, а проведено тайное.",
        ),
        (
            DoubtKind.OPEN_UNDER_SECRET,
            {},
            "Обратите внимание: по тексту Положения голосование тайное, а проведено открытое.",
        ),
        (
            DoubtKind.ELECTION_TIE,
            {"clause": "п. 5 Положения о выборах"},
            (
                "Обратите внимание (п. 5 Положения о выборах): кандидаты набрали голосов поровну; "
                "решающий голос на выборах не применён, и никто из них не избран."
            ),
        ),
    ],
)
def test_sentences(kind: DoubtKind, fields: dict[str, Any], sentence: str) -> None:
    assert said(kind, **fields) == sentence


@pytest.mark.parametrize("kind", list(DoubtKind))
def test_every_kind_is_one_line_that_ends_in_one_period(kind: DoubtKind) -> None:
    sentence = said(kind, people=(PersonId("ann"),))
    assert sentence.endswith(".")
    assert not sentence.endswith("..")
    assert "\n" not in sentence
    assert "{" not in sentence


def test_the_rules_are_named_as_they_are() -> None:
    naming = Naming(person=str, candidate=str, rules=rules_name("Регламент"))
    assert said(DoubtKind.SECRET_UNDER_OPEN, naming, clause="п. 2") == (
        "Обратите внимание (п. 2 Регламента): по тексту Регламента голосование открытое, "
        "а проведено тайное."
    )


def test_doubts_of_a_vote_as_it_happens() -> None:
    rules = regulation(
        quorum=quorum(">=1/2 members", clause="п. 4"),
        majority=majority(">1/2 present", clause="п. 7"),
        tie=tie("chair", clause="п. 7"),
        representation="substitute",
        ballot="secret",
        by_question={"special": question_rules(ballot="open")},
    )
    script = (
        "remote chair; arrive ann; substitute x for bob; preside ann"
        "; vote r1; for chair; against ann; end"
    )
    result = held("chair:chair ann bob", script, rules).result()
    sentences = [doubt_sentence(d, NAMING).replace(NBSP, " ") for d in result.doubts]
    assert [s.split(";")[0].split(" (")[0] for s in sentences] == [
        "Обратите внимание",
        "Обратите внимание: по тексту Положения голосование тайное, а проведено открытое.",
        "Обратите внимание: голос замещающего учтён",
    ]
    assert "видеосвязи" in sentences[0]
