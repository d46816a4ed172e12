"""The wording of the minutes against what was decided."""

from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.drafting.decided import decided
from secretary_app.application.drafting.wording import departures as departures_of
from secretary_app.application.lint.remark import Remark, Spotted, error, info
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import MinutesDraft, Motion, ResolutionWording
from secretary_app.language.findings import RemarkKind, Spot


def departures(subject: Subject) -> Iterator[Remark]:
    """Yield wordings that depart from what was adopted, and such of what was not adopted.

    A vote without a quorum that the minutes present as a resolution is among the latter.
    """
    draft = subject.meeting.draft
    if draft is None:
        return
    adopted = {one.motion.id: one.motion for one in decided(subject.state) if one.adopted}
    numbers = {motion.id: motion.number for motion in subject.motions()}
    for n, wording in enumerate(draft.resolutions):
        number = numbers.get(wording.motion, wording.motion)
        where = Spotted(f"draft.resolutions[{n}]", Spot.DECISION, number)
        yield from _departure(draft, wording, adopted.get(wording.motion), where)


def _departure(
    draft: MinutesDraft, wording: ResolutionWording, adopted: Motion | None, where: Spotted
) -> Iterator[Remark]:
    if adopted is None:
        yield error(RemarkKind.DRAFT_NOT_ADOPTED, where)
    elif not departures_of(adopted, draft):
        return
    elif wording.reason.strip():
        yield info(RemarkKind.DRAFT_DEPARTS, where, reason=wording.reason)
    else:
        yield error(RemarkKind.DRAFT_WITHOUT_REASON, where)
