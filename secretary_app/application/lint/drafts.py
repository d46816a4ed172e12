"""The wording of the minutes against what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.lint.remark import Remark, Spotted, error, info
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import MotionId, ResolutionWording
from secretary_app.domain.meeting.resolutions import resolutions_of
from secretary_app.language.findings import RemarkKind, Spot


def departures(subject: Subject) -> Iterator[Remark]:
    """Yield wordings that depart from the adopted text, and such of what was not adopted.

    A vote without a quorum that the minutes present as a resolution is among the latter.
    """
    draft = subject.meeting.draft
    adopted = {r.motion.id: r.motion.text for r in resolutions_of(subject.state)}
    numbers = {motion.id: motion.number for motion in subject.motions()}
    for n, wording in enumerate(draft.resolutions if draft else ()):
        number = numbers.get(wording.motion, wording.motion)
        where = Spotted(f"draft.resolutions[{n}]", Spot.DECISION, number)
        yield from _departure(wording, adopted, where)


def _departure(
    wording: ResolutionWording, adopted: dict[MotionId, str], where: Spotted
) -> Iterator[Remark]:
    text = adopted.get(wording.motion)
    if text is None:
        yield error(RemarkKind.DRAFT_NOT_ADOPTED, where)
    elif text != wording.text and not wording.reason.strip():
        yield error(RemarkKind.DRAFT_WITHOUT_REASON, where)
    elif text != wording.text:
        yield info(RemarkKind.DRAFT_DEPARTS, where, reason=wording.reason)
