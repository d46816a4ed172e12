"""The first version of the database.

Plain statements, frozen: a released migration never changes with the tables of today.
"""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
CREATE TABLE calendar_days (
    day TEXT NOT NULL,
    is_off INTEGER NOT NULL,
    CONSTRAINT pk_calendar_days PRIMARY KEY (day),
    CONSTRAINT ck_calendar_days_is_off CHECK (is_off IN (0, 1))
) STRICT
""",
    """
CREATE TABLE calendar_years (
    year INTEGER NOT NULL,
    CONSTRAINT pk_calendar_years PRIMARY KEY (year)
) STRICT
""",
    """
CREATE TABLE councils (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    name_genitive TEXT,
    parent_organisation TEXT,
    city TEXT,
    address TEXT,
    CONSTRAINT pk_councils PRIMARY KEY (id)
) STRICT
""",
    """
CREATE TABLE agreements (
    council_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    number TEXT,
    CONSTRAINT pk_agreements PRIMARY KEY (council_id, id),
    CONSTRAINT uq_agreements_position UNIQUE (council_id, position),
    CONSTRAINT fk_agreements_council FOREIGN KEY(council_id)
        REFERENCES councils (id)
) STRICT
""",
    """
CREATE TABLE meetings (
    council_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    starts_at TEXT,
    form TEXT NOT NULL,
    kind TEXT NOT NULL,
    place TEXT,
    presiding TEXT,
    secretary TEXT,
    subject TEXT,
    guests TEXT NOT NULL,
    all_notified INTEGER NOT NULL,
    ballots_until TEXT,
    CONSTRAINT pk_meetings PRIMARY KEY (council_id, id),
    CONSTRAINT ck_meetings_all_notified CHECK (all_notified IN (0, 1)),
    CONSTRAINT uq_meetings_position UNIQUE (council_id, position),
    CONSTRAINT fk_meetings_council FOREIGN KEY(council_id)
        REFERENCES councils (id)
) STRICT
""",
    """
CREATE TABLE organisations (
    council_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT,
    start_on TEXT,
    end_on TEXT,
    CONSTRAINT pk_organisations PRIMARY KEY (council_id, id),
    CONSTRAINT uq_organisations_position UNIQUE (council_id, position),
    CONSTRAINT fk_organisations_council FOREIGN KEY(council_id)
        REFERENCES councils (id)
) STRICT
""",
    """
CREATE TABLE people (
    council_id TEXT NOT NULL,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    surname TEXT NOT NULL,
    given_name TEXT,
    patronymic TEXT,
    initials TEXT,
    gender TEXT,
    job TEXT,
    organisation TEXT,
    email TEXT,
    forms TEXT,
    CONSTRAINT pk_people PRIMARY KEY (council_id, id),
    CONSTRAINT uq_people_position UNIQUE (council_id, position),
    CONSTRAINT fk_people_council FOREIGN KEY(council_id)
        REFERENCES councils (id)
) STRICT
""",
    """
CREATE TABLE regulations (
    council_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    effective_from TEXT NOT NULL,
    rules TEXT NOT NULL,
    CONSTRAINT pk_regulations PRIMARY KEY (council_id, position),
    CONSTRAINT fk_regulations_council FOREIGN KEY(council_id)
        REFERENCES councils (id)
) STRICT
""",
    """
CREATE TABLE agenda_items (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    rapporteurs TEXT NOT NULL,
    question_type TEXT NOT NULL,
    CONSTRAINT pk_agenda_items PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT uq_agenda_items_id UNIQUE (council_id, meeting_id, id),
    CONSTRAINT fk_agenda_items_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE agreement_parties (
    council_id TEXT NOT NULL,
    agreement_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    organisation_id TEXT NOT NULL,
    CONSTRAINT pk_agreement_parties PRIMARY KEY (council_id, agreement_id, position),
    CONSTRAINT fk_agreement_parties_agreement FOREIGN KEY(council_id, agreement_id)
        REFERENCES agreements (council_id, id),
    CONSTRAINT fk_agreement_parties_organisation FOREIGN KEY(council_id, organisation_id)
        REFERENCES organisations (council_id, id)
) STRICT
""",
    """
CREATE TABLE attendance_rows (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    capacity TEXT NOT NULL,
    presence TEXT NOT NULL,
    reason TEXT,
    CONSTRAINT pk_attendance_rows PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT fk_attendance_rows_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE drafts (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    body TEXT NOT NULL,
    CONSTRAINT pk_drafts PRIMARY KEY (council_id, meeting_id),
    CONSTRAINT fk_drafts_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE journal (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    step_of INTEGER,
    event TEXT NOT NULL,
    payload TEXT NOT NULL,
    hash TEXT NOT NULL,
    CONSTRAINT pk_journal PRIMARY KEY (council_id, meeting_id, seq),
    CONSTRAINT fk_journal_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id),
    CONSTRAINT ck_journal_seq CHECK (seq >= 1)
) STRICT
""",
    """
CREATE TABLE meeting_status (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    status TEXT NOT NULL,
    CONSTRAINT pk_meeting_status PRIMARY KEY (council_id, meeting_id),
    CONSTRAINT fk_meeting_status_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE memberships (
    council_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    vote TEXT NOT NULL,
    start_on TEXT NOT NULL,
    end_on TEXT,
    organisation TEXT,
    basis TEXT,
    side TEXT,
    groups TEXT NOT NULL,
    weight TEXT NOT NULL,
    CONSTRAINT pk_memberships PRIMARY KEY (council_id, position),
    CONSTRAINT fk_memberships_council FOREIGN KEY(council_id)
        REFERENCES councils (id),
    CONSTRAINT fk_memberships_person FOREIGN KEY(council_id, person_id)
        REFERENCES people (council_id, id)
) STRICT
""",
    """
CREATE TABLE motions (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    item_id TEXT,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    ballot TEXT NOT NULL,
    executors TEXT NOT NULL,
    deadline TEXT,
    favours_person TEXT,
    candidates TEXT,
    CONSTRAINT pk_motions PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT uq_motions_id UNIQUE (council_id, meeting_id, id),
    CONSTRAINT fk_motions_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE resolution_rows (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    motion_id TEXT NOT NULL,
    number TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_resolution_rows PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT fk_resolution_rows_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
    """
CREATE TABLE vote_rows (
    council_id TEXT NOT NULL,
    meeting_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    motion_id TEXT NOT NULL,
    round INTEGER NOT NULL,
    number TEXT NOT NULL,
    ballot TEXT NOT NULL,
    votes_for TEXT NOT NULL,
    votes_against TEXT NOT NULL,
    abstained TEXT NOT NULL,
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    CONSTRAINT pk_vote_rows PRIMARY KEY (council_id, meeting_id, position),
    CONSTRAINT fk_vote_rows_meeting FOREIGN KEY(council_id, meeting_id)
        REFERENCES meetings (council_id, id)
) STRICT
""",
)


def upgrade() -> None:
    """Make the tables; the triggers and the mark in the header follow every migration."""
    for statement in TABLES:
        op.execute(statement)
    op.execute("PRAGMA application_id = 1397976950")
