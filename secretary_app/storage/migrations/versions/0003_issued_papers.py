"""The life of the papers of meetings: checked, issued, signed, sent out."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENT = """
CREATE TABLE issued_papers (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_issued_papers PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT fk_issued_papers_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
"""


def upgrade() -> None:
    """Add one table: no row changes."""
    op.execute(STATEMENT)
