"""What entries of the journal are told with: votes, modes, counts."""

from __future__ import annotations

from collections.abc import Callable

from secretary_app.domain.agenda import CandidateId, Choice, Side
from secretary_app.domain.elections import ABSTAIN, AGAINST_ALL
from secretary_app.domain.meeting.entries import CountsRecorded, Mode
from secretary_app.language.derivation import side_word

CHOICES = {
    Choice.FOR: side_word(Side.FOR),
    Choice.AGAINST: side_word(Side.AGAINST),
    Choice.ABSTAIN: "«воздержался»",
}
MODES = {Mode.IN_PERSON: "очно", Mode.REMOTE: "онлайн"}

NameCandidate = Callable[[CandidateId], str]


def candidate_words(choice: str, name: NameCandidate, abstained: str) -> str:
    """Return whom a ballot names, «против всех», or ``abstained``."""
    special = {AGAINST_ALL: "против всех", ABSTAIN: abstained}
    return special.get(choice) or name(CandidateId(choice))


def counts_words(counts: CountsRecorded, name: NameCandidate) -> str:
    """Return «за – 5, против – 1, воздержались – 0, недействительны – 2»."""
    numbers = [
        ("за", counts.for_),
        ("против", counts.against),
        *((name(which), votes) for which, votes in (counts.candidates or {}).items()),
        ("против всех", counts.against_all),
        ("воздержались", counts.abstain),
        ("недействительны", counts.invalid or None),
        ("не возвращены", counts.unreturned or None),
    ]
    return ", ".join(f"{word} – {number}" for word, number in numbers if number is not None)
