"""Whole meetings as text, one step a line, that anything which can hold a meeting can play.

    Scenario(
        name="the chair decides a tie",
        council="chair:chair ann bob cid dan",
        rules=regulation(majority=">1/2 present", tie="chair"),
        script='''
            open
            arrive chair ann bob cid dan
            quorum yes 5/3
            vote r1
            for ann bob
            against cid dan
            abstain chair
            so_far tied tie chair
            casting for
            end
            expect adopted 2-2-1 by casting_vote
        ''',
    )

The modules `stories_…` hold the scenarios; `core.play` plays one against the core. To
play them elsewhere (the window, by keyboard) walk over `scenario.steps`: a step that acts has a
verb of `ACTS` with its words (people, motions and questions are the ids of `tests.builders`), a
step that looks has one of `CHECKS`. Every line is one command, so one `undo` takes it back.

Acting
    ``open close break resume`` the meeting; ``arrive remote leave to_room to_remote absent``
    people; ``guest guest_left``; ``substitute WHO for SEAT [remote]``; ``proxy FROM to WHO``;
    ``preside WHO``; ``item withdraw defer add_item ITEM``; ``heard spoke ITEM WHO TEXT``;
    ``recuse WHO… [on ITEM]``; ``propose MOTION [on ITEM]``; ``amend MOTION TEXT``;
    ``nominate MOTION ID=WHO…``; ``record MOTION`` without a vote; ``dissent MOTION WHO``.
    ``vote MOTION`` opens a round, ``reopen MOTION`` the next one; what follows concerns it:
    ``for against abstain WHO…``; ``others CHOICE [except WHO…]``; ``choose CANDIDATE WHO…``;
    ``received WHO CHOICE HH:MM`` in writing; ``count FOR-AGAINST-ABSTAIN[-INVALID[-UNRETURNED]]``
    or ``count_candidates ID=N… [against_all=N abstain=N invalid=N unreturned=N]``;
    ``casting for|against``; ``end``; ``end_with MOTION…`` gives them the same votes.
    ``undo``, ``redo``, ``undo_all`` back to the opening, ``redo_all``;
    ``correct LINE => LINE`` after the closing.
Looking
    ``quorum yes|no COUNTED/REQUIRED`` of the meeting now.
    ``so_far OUTCOME [assured|open|lost] [needs N] [waits WHO…|nobody] [tie WHO|nobody]`` of the
    open round, as if it closed now.
    ``expect [MOTION] OUTCOME [F-A-N] [by RULE] [unanimous] [present|recused|invalid|
    not_voting|required|round N]`` of the last closed round (on the motion).
    ``elected ID|nobody``; ``resolutions MOTION…``; ``gaps N`` before closing;
    ``status ITEM STATUS``; ``presiding WHO``; ``late WHO…`` whose ballots came too late.
    ``refused LINE`` the rules do not let this pass, and nothing changes;
    ``foresee broken|edge|restored|nothing LINE`` what it would do to the quorum.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from secretary_app.domain.meeting.facts import MeetingFacts
from secretary_app.domain.regulations import Regulation
from tests.builders import facts, people, spread
from tests.sitting import VERBS

ACTS = frozenset(VERBS) | {
    "undo", "redo", "undo_all", "redo_all", "correct", "end_with", "count_candidates",
}  # fmt: skip
WITH_A_LINE = frozenset({"refused", "foresee"})
CHECKS = WITH_A_LINE | {
    "quorum", "so_far", "expect", "elected", "resolutions", "gaps", "status", "presiding", "late",
}  # fmt: skip
ARROW = "=>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line: a verb with its words; ``line`` counts from 1 inside the script.

    ``inner`` is the step that the line speaks of: what is refused or foreseen, or the entry
    that ``correct`` puts right; ``instead`` what is to stand in its place.
    """

    line: int
    verb: str
    words: tuple[str, ...] = ()
    inner: Step | None = None
    instead: Step | None = None

    @property
    def acts(self) -> bool:
        """Whether the step changes the meeting."""
        return self.verb in ACTS

    def __str__(self) -> str:
        parts = [self.verb, *self.words]
        parts += [str(self.inner)] if self.inner else []
        parts += [ARROW, str(self.instead)] if self.instead else []
        return " ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A meeting to be held: who belongs to the body, its rules, the meeting's own fields.

    ``council`` and ``rules`` are written as in `tests.builders`; ``fields`` are the meeting's
    (form, agenda, motions, presiding …).
    """

    name: str
    council: str
    script: str
    rules: Regulation | None = None
    fields: Mapping[str, Any] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The script's steps in order; a word that is no verb is a `ValueError`."""
        return tuple(_steps(self.script))

    @property
    def facts(self) -> MeetingFacts:
        """What the meeting opens with; the candidates of the usual election are known too."""
        known = facts(self.council, self.rules, **self.fields)
        everybody = dict.fromkeys((*(p.id for p in known.people), "ann", "bob", "cid"))
        return replace(known, people=people(*everybody))


def _steps(script: str) -> Iterator[Step]:
    for number, line in enumerate(script.strip("\n").splitlines(), start=1):
        text = line.partition("#")[0].split()
        if text:
            yield step(number, text)


def step(line: int, text: list[str]) -> Step:
    """The step that the words of a line say."""
    verb, *words = text
    if verb not in ACTS | CHECKS:
        raise ValueError(f"line {line}: «{verb}» is no verb")
    if verb == "correct":
        cut = words.index(ARROW)
        wrong, right = step(line, words[:cut]), step(line, words[cut + 1 :])
        return Step(line=line, verb=verb, inner=wrong, instead=right)
    if verb in WITH_A_LINE:
        own = 1 if verb == "foresee" else 0
        return Step(line=line, verb=verb, words=tuple(words[:own]), inner=step(line, words[own:]))
    return Step(line=line, verb=verb, words=tuple(spread(words)))
