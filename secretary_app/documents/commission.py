"""The counting commission: in no record of its own, only in the decision that elected it."""

from __future__ import annotations

from secretary_app.application.drafting.decided import Decided
from secretary_app.documents.content import Signatory
from secretary_app.documents.discussions import DiscussionWriter
from secretary_app.documents.persons import Persons
from secretary_app.documents.signatures import BLANK, COMMISSION_CHAIR
from secretary_app.language.commissions import members_named, names_of, speaks_of_commission

MEMBER = "Член счётной комиссии"


def commission_of(writer: DiscussionWriter) -> Decided | None:
    """Return the decision that elected a counting commission, first one that names it."""
    everything = (one for of_item in writer.by_item.values() for one in of_item if one.adopted)
    spoken = [one for one in everything if speaks_of_commission(one.motion.text)]
    named = (one for one in spoken if members_named(one.motion.text))
    return next(named, next(iter(spoken), None))


def commission_lines(named: str, chair: str, persons: Persons) -> tuple[Signatory, ...]:
    """Return a signature line for everybody in ``named``, the chair first; else blank ones."""
    names = names_of(named)
    if not names:
        return tuple(
            Signatory(position=role, name=BLANK) for role in (COMMISSION_CHAIR, MEMBER, MEMBER)
        )
    return tuple(
        Signatory(
            position=COMMISSION_CHAIR if name == chair else MEMBER,
            name=persons.signature_of(name),
        )
        for name in sorted(names, key=lambda name: name != chair)
    )
