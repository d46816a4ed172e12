"""The counting commission: in no record of its own, only in the decision that elected it."""

from __future__ import annotations

import re

from secretary_app.application.drafting.decided import Decided
from secretary_app.documents.content import Signatory
from secretary_app.documents.discussions import DiscussionWriter
from secretary_app.documents.persons import Persons
from secretary_app.documents.signatures import BLANK

COMMISSION = re.compile(r"сч[её]тн\w+ комисси", re.IGNORECASE)
MEMBERS = re.compile(r"\bв составе:?\s+(?P<members>[^\n]+)", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[,;]\s*|\s+и\s+")
CHAIR, MEMBER = "Председатель счётной комиссии", "Член счётной комиссии"


def commission_of(writer: DiscussionWriter) -> Decided | None:
    """Return the decision that elected a counting commission, if there was one."""
    everything = (one for of_item in writer.by_item.values() for one in of_item if one.adopted)
    return next((one for one in everything if COMMISSION.search(one.motion.text)), None)


def members_named(elected: Decided, persons: Persons) -> str:
    """Return the members as the decision names them, empty where it does not."""
    members = MEMBERS.search(persons.text(elected.motion.text))
    return members["members"].rstrip(" ;") if members else ""


def commission_lines(named: str, persons: Persons) -> tuple[Signatory, ...]:
    """Return a signature line for everybody in ``named``; blank ones where nobody is."""
    names = [name for name in BETWEEN.split(named) if name]
    if not names:
        return tuple(Signatory(position=role, name=BLANK) for role in (CHAIR, MEMBER, MEMBER))
    known = {persons.name(person): persons.signature(person) for person in persons.people}
    return tuple(Signatory(position=MEMBER, name=known.get(name, name)) for name in names)
