"""The sentences of the exact reading, each named once; tests say which ones they prove.

`test_reading.py` checks that none is left without a proof.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto
from typing import TypeVar

T = TypeVar("T", bound=Callable[..., object])


class Reading(StrEnum):
    """Names of the sentences, in their order; JSON and the checks of a file are not the domain."""

    # Which rules
    LATEST_REGULATION = auto()
    MEMBERSHIP_DAYS_INCLUSIVE = auto()
    ABSENTEE_PARTS = auto()
    QUESTION_PARTS = auto()
    NO_TIE_PART_IS_NOBODY = auto()
    REMOTE_COUNTS_BY_DEFAULT = auto()
    RECUSAL_LEAVES_BY_DEFAULT = auto()
    # Who
    VOTING_MEMBERS_PRESENT = auto()
    REMOTE_ONLY_WHILE_COUNTED = auto()
    ADVISORY_AND_GUESTS_NEVER = auto()
    SUBSTITUTE_VOTES_AS_MEMBER = auto()
    SUBSTITUTED_MEMBER_STAYS_OUT = auto()
    PROXY_MAKES_ABSENT_COUNT = auto()
    PEOPLE_AT_CLOSING = auto()
    PEOPLE_AT_COUNTS = auto()
    LEAVING_KEEPS_BALLOT = auto()
    RECUSED_CANNOT_CAST = auto()
    RECUSED_IN_QUORUM = auto()
    RECUSED_IN_BASE_PRESENT = auto()
    RECUSED_OUT_OF_MEMBERS = auto()
    RECUSED_FIELD = auto()
    # Numbers
    HEADS = auto()
    GROUP_ABOVE_AND_BELOW = auto()
    ABSOLUTE_IS_THE_NUMBER = auto()
    SEATS_AND_ELECTED = auto()
    PER_SIDE_QUORUM = auto()
    PER_SIDE_MAJORITY = auto()
    PER_SIDE_REPORTS_WHOLE = auto()
    NO_SIDE_BELONGS_TO_NONE = auto()
    CONDITIONS_ON_COUNTED = auto()
    ALL_NOTIFIED_FIELD = auto()
    VOTING_BASE = auto()
    NOT_VOTING = auto()
    WEIGHTED = auto()
    WEIGHTED_EXACT_THRESHOLD = auto()
    SMALLEST_WHOLE_NUMBER = auto()
    WEIGHTED_AND_SIDES_NAMED = auto()
    UNANIMITY_REQUIRES_ALL = auto()
    # Ballots
    LATER_BALLOT_REPLACES = auto()
    ALL_VOTED = auto()
    COUNTS_ONLY = auto()
    COUNTS_REPLACE = auto()
    COUNTS_WITHIN_PEOPLE = auto()
    RESOLVED_WITHOUT_VOTE = auto()
    REOPENED_FROM_NOTHING = auto()
    LAST_ROUND_IN_FORCE = auto()
    OPEN_VOTE_LISTED = auto()
    # Outcome
    ONE_FOR_NEEDED = auto()
    MAJORITY_FIRST = auto()
    TIE_CONDITIONS = auto()
    TIE_HALF_OF_FIXED_BASE = auto()
    NOBODY_REJECTS = auto()
    RESOLVER_AMONG_PEOPLE = auto()
    CHAIR_OR_DEPUTY = auto()
    RESOLVERS_SIDE = auto()
    DECIDES = auto()
    ADDS_VOTE = auto()
    IN_FAVOUR_OF_PERSON = auto()
    CASTING_VOTE_WHEN = auto()
    CASTING_VOTE_NOT_AGAINST_OWN = auto()
    LATER_BALLOT_CANCELS_CASTING = auto()
    UNANIMITY_DECIDES = auto()
    NO_QUORUM_OVERRIDES = auto()
    UNANIMOUS_IS_EVERYONE = auto()
    HEADING_QUORUM = auto()
    # Corners
    TIED_BY_NONE = auto()
    HEADING_REMOTE = auto()
    RECUSAL_KEEPS_QUORUM_BASE = auto()
    REQUIRED_OF_NOTHING = auto()
    ABSOLUTE_STRICT = auto()
    SUBSTITUTE_HAS_NO_ROLE = auto()
    RECUSED_SUBSTITUTE = auto()
    ONE_BALLOT_PER_SEAT = auto()
    PROXY_ACCEPTANCE = auto()
    PROXY_SLEEPS = auto()
    LATER_PROXY_REPLACES = auto()
    PROXY_NOT_BARRED_BY_HOLDER = auto()
    REPRESENTED_CHAIR = auto()
    SIDES_OF_VOTING_MEMBERS = auto()
    CONDITIONS_OUTSIDE_GROUP = auto()
    AT_LEAST_COUNTS_HEADS = auto()
    KEPT_RECUSED_ARE_ENTITLED = auto()
    COUNTS_SUM = auto()
    COUNTS_BEFORE_CLOSING = auto()
    PROCEDURAL_WITHOUT_ITEM = auto()
    UNDO_LAST_REDO_LAST = auto()
    NEW_STEP_EMPTIES_REDO = auto()
    OPENING_STAYS = auto()
    TIED_WITHOUT_QUORUM = auto()
    # Refused
    REFUSALS = auto()
    ELECTIONS = auto()


def proves(*_: Reading) -> Callable[[T], T]:
    """Name the sentences that a test proves; the test itself stays as it is."""
    return lambda test: test
