"""Finding anything by what is remembered of it: parts of words, in any order.

index = Index(gather(tx))
found = find((commands, index), "gjzhrj")    # «Пояркова», though typed under another layout
"""

from secretary_app.application.finding.entries import (
    CommandTarget,
    CouncilTarget,
    Entry,
    ItemTarget,
    Kind,
    MeetingTarget,
    MotionTarget,
    PersonTarget,
    Target,
)
from secretary_app.application.finding.gathering import gather
from secretary_app.application.finding.index import Found, Index, find

__all__ = [
    "CommandTarget",
    "CouncilTarget",
    "Entry",
    "Found",
    "Index",
    "ItemTarget",
    "Kind",
    "MeetingTarget",
    "MotionTarget",
    "PersonTarget",
    "Target",
    "find",
    "gather",
]
