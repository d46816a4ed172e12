"""What the texts claim and the journal does not bear out: unanimity, dissenting opinions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from secretary_app.application.lint.course import at_entry
from secretary_app.application.lint.passages import Passage, passages
from secretary_app.application.lint.remark import Remark, error, warning
from secretary_app.application.lint.subject import Subject
from secretary_app.domain.agenda import MotionId
from secretary_app.domain.meeting.entries import DissentRecorded
from secretary_app.domain.meeting.resolutions import last_rounds
from secretary_app.language.findings import RemarkKind

# «Решения принимаются единогласно» states a rule and claims nothing about this vote.
_UNANIMOUS = re.compile(r"(?<!принимаются )(?<!принимается )\bединогласн", re.IGNORECASE)
_DISSENT = re.compile(r"\bособ(?:ое|ого|ому|ым|ом)\s+мнени", re.IGNORECASE)


def unanimity(subject: Subject) -> Iterator[Remark]:
    """Yield every «единогласно» that the votes it can speak of do not bear out.

    In a resolution's own text it is an error, in what somebody said only worth a look.
    """
    unanimous = {r.round.motion.id: r.result.unanimous for r in last_rounds(subject.state)}
    for passage in passages(subject):
        if _UNANIMOUS.search(passage.text):
            votes = [unanimous[m] for m in _motions(subject, passage) if m in unanimous]
            remark = warning if passage.motion is None else error
            if not votes:
                yield remark(RemarkKind.UNANIMITY_WITHOUT_VOTE, passage.where)
            elif not all(votes):
                yield remark(RemarkKind.UNANIMITY_FALSE, passage.where)


def dissents(subject: Subject) -> Iterator[Remark]:
    """Yield dissenting opinions that a text mentions and the journal lacks, or lacks words for."""
    recorded = {note.motion for note in subject.state.dissents}
    for passage in passages(subject):
        mentions = _DISSENT.search(passage.text)
        if mentions and recorded.isdisjoint(_motions(subject, passage)):
            yield warning(RemarkKind.DISSENT_NOT_RECORDED, passage.where)
    for entry in subject.entries:
        if isinstance(entry.event, DissentRecorded) and not (entry.event.text or "").strip():
            name = subject.named(entry.event.person)
            yield warning(RemarkKind.DISSENT_WITHOUT_TEXT, at_entry(entry), person=name)


def _motions(subject: Subject, passage: Passage) -> tuple[MotionId, ...]:
    """Return the motions that a passage can speak of: its own, its question's, or all."""
    if passage.motion is not None:
        return (passage.motion,)
    item = passage.item
    return tuple(m.id for m in subject.motions() if item is None or m.item == item)
