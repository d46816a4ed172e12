"""Back from Word: an issued file that was changed by hand, and what may be taken from it.

    there = written_file(desk, paper)         # is it still as it was written?
    back = look_at(store, desk, key, path)    # every difference, line by line
    take_wording(store, key, back)            # the wording goes into the draft
    adopt(store, desk, key, back, today)      # or the file is the text to be signed

Votes, attendance, numbers, executors and deadlines are the journal's and the draft's: where they
were changed by hand, that is shown as an error, never taken, and the file not adopted.
"""

from secretary_app.application.returned.comparing import Difference, Returned, compared
from secretary_app.application.returned.kinds import DifferenceKind
from secretary_app.application.returned.passages import DecisionPlace, Place, SpeechPlace
from secretary_app.application.returned.ports import DocumentReader, ReadPaper, UnreadableFileError
from secretary_app.application.returned.receiving import (
    FileState,
    Received,
    ReceivingDesk,
    WrittenFile,
    adopt,
    look_at,
    take_wording,
    written_file,
)
from secretary_app.application.returned.words import kind_words, place_words

__all__ = [
    "DecisionPlace",
    "Difference",
    "DifferenceKind",
    "DocumentReader",
    "FileState",
    "Place",
    "ReadPaper",
    "Received",
    "ReceivingDesk",
    "Returned",
    "SpeechPlace",
    "UnreadableFileError",
    "WrittenFile",
    "adopt",
    "compared",
    "kind_words",
    "look_at",
    "place_words",
    "take_wording",
    "written_file",
]
