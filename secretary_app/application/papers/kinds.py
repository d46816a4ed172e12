"""The kinds of papers, and which of them go together."""

from __future__ import annotations

from enum import StrEnum


class PaperKind(StrEnum):
    """A kind of paper the program makes, by its name on the command line."""

    MINUTES = "minutes"
    EXTRACT = "extract"
    DISSENT_SHEET = "dissent_sheet"
    AGENDA = "agenda"
    NOTICE = "notice"
    ATTENDANCE_SHEET = "attendance_sheet"
    BALLOT_PAPER = "ballot_paper"
    OPINION_SHEET = "opinion_sheet"
    CHAIR_SCRIPT = "chair_script"
    COMPOSITION_LIST = "composition_list"
    ROLL_CALL = "roll_call"
    JOURNAL_APPENDIX = "journal_appendix"
    COUNTING_MINUTES = "counting_minutes"
    CERTIFIED_COPY = "certified_copy"
    COVER_LETTER = "cover_letter"
    SUBMISSION = "submission"
    RECOMMENDATION = "recommendation"
    VERIFICATION_NOTE = "verification_note"


# Made from the journal: there is nothing to print before it begins.
AFTER_OPENING = frozenset(
    {
        PaperKind.MINUTES,
        PaperKind.EXTRACT,
        PaperKind.DISSENT_SHEET,
        PaperKind.JOURNAL_APPENDIX,
        PaperKind.COUNTING_MINUTES,
        PaperKind.CERTIFIED_COPY,
        PaperKind.COVER_LETTER,
        PaperKind.SUBMISSION,
        PaperKind.RECOMMENDATION,
    }
)
# The whole minutes in a style, by themselves or as a copy of them.
WHOLE_MINUTES = frozenset({PaperKind.MINUTES, PaperKind.CERTIFIED_COPY})
# To whoever decides on the composition of the body.
PROPOSALS = frozenset({PaperKind.SUBMISSION, PaperKind.RECOMMENDATION})
# What a sitting is prepared with, in the order in which a secretary needs it.
BEFORE = (
    PaperKind.NOTICE,
    PaperKind.AGENDA,
    PaperKind.COMPOSITION_LIST,
    PaperKind.ATTENDANCE_SHEET,
    PaperKind.CHAIR_SCRIPT,
    PaperKind.BALLOT_PAPER,
    PaperKind.OPINION_SHEET,
    PaperKind.ROLL_CALL,
)
# What is made of a sitting that was held, in the order in which a secretary needs it.
AFTER = (
    PaperKind.CERTIFIED_COPY,
    PaperKind.COVER_LETTER,
    PaperKind.EXTRACT,
    PaperKind.DISSENT_SHEET,
    PaperKind.COUNTING_MINUTES,
    PaperKind.ATTENDANCE_SHEET,
    PaperKind.ROLL_CALL,
    PaperKind.JOURNAL_APPENDIX,
    PaperKind.SUBMISSION,
    PaperKind.RECOMMENDATION,
)
# A file for every person, where that is wanted: everybody's names somebody else.
ONE_EACH = frozenset({PaperKind.NOTICE, PaperKind.OPINION_SHEET})
