"""What the note on checking the closing hash says."""

from __future__ import annotations

from dataclasses import dataclass

from secretary_app.documents.content.parts import Properties


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationNote:
    """Памятка о проверке журнала: the closing hash and the commands that find it again.

    ``entries`` is how much of the journal the hash covers; ``council_file`` and ``manifest``
    are the names of the files beside the note.
    """

    properties: Properties
    number: str
    sitting: str
    council: str
    date: str
    checksum: str
    entries: str
    council_file: str
    manifest: str
    import_command: str
    verify_command: str
    city: str = ""
