"""Earlier minutes: what is kept of meetings that were over before."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENT = """
CREATE TABLE archives (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_archives PRIMARY KEY (council_id, meeting_id),
    CONSTRAINT fk_archives_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
"""


def upgrade() -> None:
    """Add one table: no row changes."""
    op.execute(STATEMENT)
