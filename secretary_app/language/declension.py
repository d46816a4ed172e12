"""Declension of people's whole names.

Where the gender is not known and the name does not tell it, a name is declined only if a man's
and a woman's forms are the same («Дрожено О.Н.», «Окуджавы Б.Ш.»); otherwise it stays in the
nominative and is not certain (docs/adr/0002).
"""

from __future__ import annotations

from typing import assert_never

from secretary_app.domain.people import Gender, NameForms, Person
from secretary_app.language.cases import Case, Declined, joined
from secretary_app.language.genders import infer_gender
from secretary_app.language.given_names import decline_given_name, decline_patronymic
from secretary_app.language.names import (
    FullName,
    NameForm,
    arranged,
    full_text,
    initials_of,
    name_of,
    parse_name,
)
from secretary_app.language.surnames import decline_surname


def decline_person(person: Person, case: Case, form: NameForm = NameForm.FULL) -> Declined:
    """Return the person's name in ``case``, set as ``form``; forms entered by hand win."""
    name = name_of(person)
    override = _override(person.forms, case)
    if override is None:
        return decline_name(name, case, person.gender, form=form)
    if form is NameForm.FULL:
        return Declined(override)
    return Declined(arranged(_surname_within(override, name), initials_of(name), form))


def decline_name(
    name: FullName,
    case: Case,
    gender: Gender | None = None,
    *,
    form: NameForm = NameForm.FULL,
    spaced: bool = False,
) -> Declined:
    """Return the name in ``case``, set as ``form``.

    Without ``gender`` it is inferred from the name. ``spaced`` parts the initials by a
    non-breaking space. A person known by initials is set in the form of lists when ``FULL`` is
    asked.
    """
    known = gender or infer_gender(name)
    genders = tuple(Gender) if known is None else (known,)
    answers = {_in_gender(name, case, one, form, spaced=spaced) for one in genders}
    if len({answer.text for answer in answers}) == 1:
        return min(answers, key=lambda answer: answer.certain)
    nominative = _in_gender(name, Case.NOMINATIVE, Gender.MALE, form, spaced=spaced)
    return Declined(nominative.text, certain=False)


def _in_gender(
    name: FullName, case: Case, gender: Gender, form: NameForm, *, spaced: bool
) -> Declined:
    surname = decline_surname(name.surname, gender, case)
    if form is not NameForm.FULL or name.given_name is None:
        initials = initials_of(name, spaced=spaced)
        return Declined(arranged(surname.text, initials, form), surname.certain)
    pieces = [surname, decline_given_name(name.given_name, gender, case)]
    if name.patronymic:
        pieces.append(decline_patronymic(name.patronymic, gender, case))
    return joined(pieces, " ")


def _override(forms: NameForms | None, case: Case) -> str | None:
    if forms is None:
        return None
    match case:
        case Case.GENITIVE:
            return forms.genitive
        case Case.DATIVE:
            return forms.dative
        case Case.INSTRUMENTAL:
            return forms.instrumental
        case Case.NOMINATIVE | Case.ACCUSATIVE | Case.PREPOSITIONAL:
            return None
        case _:
            assert_never(case)


def _surname_within(override: str, name: FullName) -> str:
    """Return the surname out of a whole name entered by hand."""
    words = override.split()
    others = len(full_text(name).split()) - len(name.surname.split())
    if name.given_name is not None and len(words) > others:
        return " ".join(words[: len(words) - others])
    return parse_name(override).surname
