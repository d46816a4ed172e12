"""The tables. Ids are opaque texts, unique within their council; every constraint is named.

STRICT tables refuse a number where a text belongs; days and times are ISO 8601 texts,
nested facts are canonical JSON in the shape of the council file.
"""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

METADATA: Final = MetaData()
_MEETING: Final = ("council_id", "meeting_id")


def _text(name: str) -> Column[Any]:
    return Column(name, Text, nullable=False)


def _optional(name: str) -> Column[Any]:
    return Column(name, Text)


def _number(name: str) -> Column[Any]:
    return Column(name, Integer, nullable=False)


def _table(name: str, *parts: SchemaItem) -> Table:
    return Table(name, METADATA, *parts, sqlite_strict=True)


def _key(table: str, *columns: str) -> PrimaryKeyConstraint:
    return PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _once(table: str, *columns: str) -> UniqueConstraint:
    return UniqueConstraint(*columns, name=f"uq_{table}_{columns[-1]}")


def _of_council(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["council_id"], ["councils.id"], name=f"fk_{table}_council")


def _of_meeting(table: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        _MEETING, ["meetings.council_id", "meetings.id"], name=f"fk_{table}_meeting"
    )


def _within_council(table: str, *parts: SchemaItem) -> Table:
    """Return a table of a council's things, each with an id and its place in their order."""
    return _table(
        table,
        _text("council_id"),
        _text("id"),
        _number("position"),
        *parts,
        _key(table, "council_id", "id"),
        _once(table, "council_id", "position"),
        _of_council(table),
    )


def _within_meeting(table: str, *parts: SchemaItem) -> Table:
    """Return a table of a meeting's things, each with its place in their order."""
    return _table(
        table,
        _text("council_id"),
        _text("meeting_id"),
        _number("position"),
        *parts,
        _key(table, *_MEETING, "position"),
        _of_meeting(table),
    )


COUNCILS: Final = _table(
    "councils",
    _text("id"),
    _text("kind"),
    _text("name"),
    _optional("name_genitive"),
    _optional("parent_organisation"),
    _optional("city"),
    _optional("address"),
    _optional("archived_on"),
    _optional("paper_options"),
    _key("councils", "id"),
)

REGULATIONS: Final = _table(
    "regulations",
    _text("council_id"),
    _number("position"),
    _text("effective_from"),
    _text("rules"),
    _key("regulations", "council_id", "position"),
    _of_council("regulations"),
)

ORGANISATIONS: Final = _within_council(
    "organisations",
    _text("name"),
    _optional("short_name"),
    _optional("start_on"),
    _optional("end_on"),
    _optional("head"),
    _optional("delegates"),
)

AGREEMENTS: Final = _within_council(
    "agreements",
    _text("kind"),
    _text("date"),
    _optional("number"),
    _optional("end_on"),
)

AGREEMENT_PARTIES: Final = _table(
    "agreement_parties",
    _text("council_id"),
    _text("agreement_id"),
    _number("position"),
    _text("organisation_id"),
    _key("agreement_parties", "council_id", "agreement_id", "position"),
    ForeignKeyConstraint(
        ["council_id", "agreement_id"],
        ["agreements.council_id", "agreements.id"],
        name="fk_agreement_parties_agreement",
    ),
    ForeignKeyConstraint(
        ["council_id", "organisation_id"],
        ["organisations.council_id", "organisations.id"],
        name="fk_agreement_parties_organisation",
    ),
)

PEOPLE: Final = _within_council(
    "people",
    _text("surname"),
    _optional("given_name"),
    _optional("patronymic"),
    _optional("initials"),
    _optional("gender"),
    _optional("job"),
    _optional("organisation"),
    _optional("email"),
    _optional("forms"),
)

MEMBERSHIPS: Final = _table(
    "memberships",
    _text("council_id"),
    _number("position"),
    _text("person_id"),
    _text("role"),
    _text("vote"),
    _text("start_on"),
    _optional("end_on"),
    _optional("organisation"),
    _optional("basis"),
    _optional("side"),
    _text("groups"),
    _text("weight"),
    _optional("ending"),
    _optional("end_basis"),
    _key("memberships", "council_id", "position"),
    _of_council("memberships"),
    ForeignKeyConstraint(
        ["council_id", "person_id"],
        ["people.council_id", "people.id"],
        name="fk_memberships_person",
    ),
)

MEETINGS: Final = _within_council(
    "meetings",
    _text("number"),
    _text("date"),
    _optional("starts_at"),
    _text("form"),
    _text("kind"),
    _optional("place"),
    _optional("presiding"),
    _optional("secretary"),
    _optional("subject"),
    _text("guests"),
    _number("all_notified"),
    _optional("ballots_until"),
    CheckConstraint("all_notified IN (0, 1)", name="ck_meetings_all_notified"),
)

AGENDA_ITEMS: Final = _within_meeting(
    "agenda_items",
    _text("id"),
    _text("number"),
    _text("title"),
    _text("rapporteurs"),
    _text("question_type"),
    _once("agenda_items", *_MEETING, "id"),
)

MOTIONS: Final = _within_meeting(
    "motions",
    _text("id"),
    _optional("item_id"),
    _text("number"),
    _text("text"),
    _text("ballot"),
    _text("executors"),
    _optional("deadline"),
    _optional("favours_person"),
    _optional("candidates"),
    _once("motions", *_MEETING, "id"),
)

DRAFTS: Final = _table(
    "drafts",
    _text("council_id"),
    _text("meeting_id"),
    _text("body"),
    _key("drafts", *_MEETING),
    _of_meeting("drafts"),
)

PREPARATIONS: Final = _table(
    "preparations",
    _text("council_id"),
    _text("meeting_id"),
    _text("body"),
    _key("preparations", *_MEETING),
    _of_meeting("preparations"),
)

ARCHIVES: Final = _table(
    "archives",
    _text("council_id"),
    _text("meeting_id"),
    _text("body"),
    _key("archives", *_MEETING),
    _of_meeting("archives"),
)

ISSUED_PAPERS: Final = _within_meeting("issued_papers", _text("body"))

JOURNAL: Final = _table(
    "journal",
    _text("council_id"),
    _text("meeting_id"),
    _number("seq"),
    _text("at"),
    Column("step_of", Integer),
    _text("event"),
    _text("payload"),
    _text("hash"),
    _key("journal", *_MEETING, "seq"),
    _of_meeting("journal"),
    CheckConstraint("seq >= 1", name="ck_journal_seq"),
)

MEETING_STATUS: Final = _table(
    "meeting_status",
    _text("council_id"),
    _text("meeting_id"),
    _text("status"),
    _key("meeting_status", *_MEETING),
    _of_meeting("meeting_status"),
)

VOTE_ROWS: Final = _within_meeting(
    "vote_rows",
    _text("motion_id"),
    _number("round"),
    _text("number"),
    _text("ballot"),
    _text("votes_for"),
    _text("votes_against"),
    _text("abstained"),
    _text("outcome"),
    _text("decided_by"),
)

RESOLUTION_ROWS: Final = _within_meeting(
    "resolution_rows",
    _text("motion_id"),
    _text("number"),
    _text("text"),
)

ATTENDANCE_ROWS: Final = _within_meeting(
    "attendance_rows",
    _text("person_id"),
    _text("capacity"),
    _text("presence"),
    _optional("reason"),
)

CALENDAR_DAYS: Final = _table(
    "calendar_days",
    _text("day"),
    _number("is_off"),
    _key("calendar_days", "day"),
    CheckConstraint("is_off IN (0, 1)", name="ck_calendar_days_is_off"),
)

CALENDAR_YEARS: Final = _table(
    "calendar_years",
    _number("year"),
    _key("calendar_years", "year"),
)
