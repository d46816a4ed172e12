"""Questions of the agenda: each with an outcome, a number and a title in the usual form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from secretary_app.application.lint.remark import Fix, Remark, Spotted, error, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.meeting.unfinished import idle_motions, undecided_items
from secretary_app.language.cases import Case
from secretary_app.language.findings import RemarkKind, Spot
from secretary_app.language.positions import decline_phrase

_ABOUT = re.compile(r"(?:О|Об|Обо)\s", re.IGNORECASE)
# Items without a subject of their own are called by a word.
_CUSTOMARY = re.compile(r"(?:разное|прочее)\b|(?:разные|организационные) вопросы\b", re.IGNORECASE)
_TAKES_OB = tuple("аоуэиАОУЭИ")


def empty(subject: Subject) -> Iterator[Remark]:
    """Yield that there is nothing on the agenda."""
    if not subject.items():
        yield warning(RemarkKind.AGENDA_EMPTY, Spotted("agenda", Spot.AGENDA))


def outcomes(subject: Subject) -> Iterator[Remark]:
    """Yield questions that were neither decided nor deferred nor withdrawn."""
    for item in undecided_items(subject.state):
        yield error(RemarkKind.ITEM_WITHOUT_OUTCOME, subject.at_item(item, "title"))


def motions(subject: Subject) -> Iterator[Remark]:
    """Yield drafts that were never put to the vote, though their question was not put aside."""
    for motion in idle_motions(subject.state):
        yield warning(RemarkKind.MOTION_WITHOUT_OUTCOME, subject.at_motion(motion, "text"))


def numbers(subject: Subject) -> Iterator[Remark]:
    """Yield questions whose number another question bears."""
    borne = Counter(item.number for item in subject.items())
    for item in subject.items():
        if borne[item.number] > 1:
            yield error(RemarkKind.ITEM_NUMBER_REPEATED, subject.at_item(item, "number"))


def titles(subject: Subject) -> Iterator[Remark]:
    """Yield titles that do not begin with «О» or «Об», with the title that would."""
    for item in subject.items():
        title = item.title.strip()
        if not (_ABOUT.match(title) or _CUSTOMARY.match(title)):
            where = subject.at_item(item, "title")
            fix = _about(title)
            yield warning(
                RemarkKind.TITLE_FORM,
                where,
                None if fix is None else Fix(where.place, fix),
                title=title,
            )


def _about(title: str) -> str | None:
    """Return «Об утверждении плана» for «Утверждение плана», None where that is a guess.

    Of several things in a row only the first would change its case.
    """
    declined = decline_phrase(title[:1].lower() + title[1:], Case.PREPOSITIONAL)
    if "," in title or " и " in title or not declined.certain:
        return None
    return f"{'Об' if declined.text.startswith(_TAKES_OB) else 'О'} {declined.text}"
