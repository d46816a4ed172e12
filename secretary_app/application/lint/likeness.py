"""When two ways of writing a name may mean one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq

from secretary_app.application.lint.subject import Subject
from secretary_app.domain.people import Gender, Person
from secretary_app.language.cases import Case
from secretary_app.language.genders import infer_gender
from secretary_app.language.lookalikes import without_lookalikes
from secretary_app.language.names import FullName, initials_of, name_of
from secretary_app.language.surnames import decline_surname

_SHORTEST = 5
_SIMILAR = 0.75


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody whom a text may mean, and their surnames in every case."""

    people: tuple[Person, ...]
    forms: Mapping[str, tuple[Person, ...]]

    def exactly(self, name: FullName) -> Person | None:
        """Return who bears this surname, in any case, with initials that agree."""
        bearers = self.forms.get(folded(name.surname), ())
        return next((p for p in bearers if initials_agree(name_of(p), name)), None)

    def misspelt(self, name: FullName) -> Person | None:
        """Return whom a name all but names: other initials, or one letter of the surname."""
        bearers = self.forms.get(folded(name.surname), ())
        if bearers:
            return bearers[0]
        return next(
            (
                person
                for form, people in self.forms.items()
                if one_letter_apart(form, folded(name.surname))
                for person in people
                if same_initials(name_of(person), name)
            ),
            None,
        )

    def nearest(self, name: FullName) -> Person | None:
        """Return whose surname is most like this one, None where nobody's is."""
        written = folded(name.surname)
        likeness = {
            SequenceMatcher(None, form, written).ratio(): people[0]
            for form, people in self.forms.items()
        }
        best = max(likeness, default=0.0)
        return likeness[best] if best >= _SIMILAR else None


def known_people(subject: Subject) -> Known:
    """Return the people of the council and of the meeting with the forms of their surnames."""
    people = tuple(subject.people.values())
    forms: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        for form in surname_forms(person):
            forms[form].append(person)
    return Known(people, {form: tuple(bearers) for form, bearers in forms.items()})


def surname_forms(person: Person) -> set[str]:
    """Return the surname in every case, as a man's and a woman's where the gender is unknown."""
    gender = person.gender or infer_gender(name_of(person))
    genders: Iterable[Gender] = Gender if gender is None else (gender,)
    declined = {
        folded(decline_surname(person.surname, one, case).text) for one in genders for case in Case
    }
    return declined | {folded(person.surname)}


def folded(surname: str) -> str:
    """Return the surname without the differences that mean nothing: case, «ё», Latin letters."""
    return without_lookalikes(surname).casefold().replace("ё", "е").strip()


def initials_agree(first: FullName, second: FullName) -> bool:
    """Tell whether the initials known of both are the same; unknown ones agree with all."""
    mine, yours = initials_of(first), initials_of(second)
    return mine.startswith(yours) or yours.startswith(mine)


def same_initials(first: FullName, second: FullName) -> bool:
    """Tell whether both have initials, and the same."""
    return initials_of(first) == initials_of(second) != ""


def one_letter_apart(first: str, second: str) -> bool:
    """Tell whether one letter is changed, missing or added inside two longer words.

    A difference at the end is grammar («Иванов», «Иванова») and no slip.
    """
    shorter, longer = sorted((first, second), key=len)
    same = _beginning(first, second)
    if len(shorter) < _SHORTEST or same >= len(shorter) - 1:
        return False
    if len(shorter) == len(longer):
        return shorter[same + 1 :] == longer[same + 1 :]
    return shorter[same:] == longer[same + 1 :]


def _beginning(first: str, second: str) -> int:
    """Return how many letters both begin with."""
    return sum(takewhile(bool, map(eq, first, second)))
