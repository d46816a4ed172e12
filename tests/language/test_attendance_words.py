import pytest

from secretary_app.domain.people import Gender
from secretary_app.language import attendance_words
from secretary_app.language.attendance_words import PastTense, agreed, enumerated

VERBS = [verb for verb in vars(attendance_words).values() if isinstance(verb, PastTense)]


@pytest.mark.parametrize(
    ("people", "form"),
    [
        ([Gender.MALE], "прибыл"),
        ([Gender.FEMALE], "прибыла"),
        ([None], "прибыл(а)"),
        ([Gender.MALE, Gender.FEMALE], "прибыли"),
        ([None, None], "прибыли"),
    ],
)
def test_a_verb_agrees(people: list[Gender | None], form: str) -> None:
    assert agreed(attendance_words.ARRIVED, people) == form


def test_the_rest_of_a_phrase_does_not_change() -> None:
    left = attendance_words.LEFT
    assert (left.female, left.several) == ("покинула заседание", "покинули заседание")


@pytest.mark.parametrize("verb", VERBS, ids=[verb.male for verb in VERBS])
def test_the_forms_differ(verb: PastTense) -> None:
    assert len({verb.male, verb.female, verb.several, verb.unknown}) == 4


def test_names_are_joined() -> None:
    assert enumerated(["А"]) == "А"
    assert enumerated(["А", "Б"]) == "А и Б"
    assert enumerated(["А", "Б", "В"]) == "А, Б и В"
