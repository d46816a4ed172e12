"""What a body chose for its papers."""

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add one nullable column: without a choice the papers are as they were."""
    op.execute("ALTER TABLE councils ADD COLUMN paper_options TEXT")
