"""The finished text of a paper, before any Word file: what the templates print.

Every string is ready to print (declined, dated, with its non-breaking spaces); an
empty string or tuple leaves its part out. A template reads these fields by name.
"""

from secretary_app.documents.content.after import (
    CountingMinutes,
    CountingRecord,
    CountingRow,
    CoverLetter,
    CoverLetters,
    Proposal,
)
from secretary_app.documents.content.before import (
    Agenda,
    AttendanceSheet,
    BallotPaper,
    BallotPapers,
    ChairScript,
    CompositionList,
    DraftToVote,
    Notice,
    OpinionSheet,
    OpinionSheets,
    PlannedQuestion,
    ScriptLine,
    ScriptPart,
    SheetRow,
)
from secretary_app.documents.content.minutes import (
    ConferenceDecision,
    ConferenceMinutes,
    CopyMark,
    Discussion,
    DissentSheet,
    DissentSheets,
    Extract,
    FullDecision,
    FullMinutes,
    PresentList,
    SessionDecision,
    SessionMinutes,
    Vote,
)
from secretary_app.documents.content.parts import (
    Approval,
    Paragraph,
    Properties,
    Question,
    Signatory,
    opening_and_further,
    written_paragraphs,
)
from secretary_app.documents.content.records import (
    JournalAppendix,
    JournalRow,
    RollCall,
    RollCallRow,
    RollCallSheet,
)
from secretary_app.documents.content.verification import VerificationNote

Content = (
    SessionMinutes
    | ConferenceMinutes
    | FullMinutes
    | Extract
    | DissentSheets
    | Agenda
    | Notice
    | AttendanceSheet
    | BallotPapers
    | OpinionSheets
    | ChairScript
    | CompositionList
    | RollCall
    | JournalAppendix
    | CountingMinutes
    | CoverLetters
    | Proposal
    | VerificationNote
)

__all__ = [
    "Agenda",
    "Approval",
    "AttendanceSheet",
    "BallotPaper",
    "BallotPapers",
    "ChairScript",
    "CompositionList",
    "ConferenceDecision",
    "ConferenceMinutes",
    "Content",
    "CopyMark",
    "CountingMinutes",
    "CountingRecord",
    "CountingRow",
    "CoverLetter",
    "CoverLetters",
    "Discussion",
    "DissentSheet",
    "DissentSheets",
    "DraftToVote",
    "Extract",
    "FullDecision",
    "FullMinutes",
    "JournalAppendix",
    "JournalRow",
    "Notice",
    "OpinionSheet",
    "OpinionSheets",
    "Paragraph",
    "PlannedQuestion",
    "PresentList",
    "Properties",
    "Proposal",
    "Question",
    "RollCall",
    "RollCallRow",
    "RollCallSheet",
    "ScriptLine",
    "ScriptPart",
    "SessionDecision",
    "SessionMinutes",
    "SheetRow",
    "Signatory",
    "VerificationNote",
    "Vote",
    "opening_and_further",
    "written_paragraphs",
]
