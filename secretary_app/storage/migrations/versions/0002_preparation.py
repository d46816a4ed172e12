"""Preparation of meetings, archived councils, heads of organisations, ends of memberships."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    "ALTER TABLE councils ADD COLUMN archived_on TEXT",
    "ALTER TABLE organisations ADD COLUMN head TEXT",
    "ALTER TABLE organisations ADD COLUMN delegates TEXT",
    "ALTER TABLE agreements ADD COLUMN end_on TEXT",
    "ALTER TABLE memberships ADD COLUMN ending TEXT",
    "ALTER TABLE memberships ADD COLUMN end_basis TEXT",
    """
CREATE TABLE preparations (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_preparations PRIMARY KEY (council_id, meeting_id),
    CONSTRAINT fk_preparations_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
)


def upgrade() -> None:
    """Add nullable columns and one table: no row changes."""
    for statement in STATEMENTS:
        op.execute(statement)
