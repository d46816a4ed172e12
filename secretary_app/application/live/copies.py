"""A second copy of a running meeting in a folder of the secretary's choice, a USB stick say.

The copy is a council file with this meeting alone: small, and importing it on any machine
brings the meeting back as far as it went, hashes included.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from secretary_app.application.exporting import export_meeting
from secretary_app.application.ports import EnvironmentFailure, Finding, Store
from secretary_app.application.records import MeetingKey

WriteFile = Callable[[Path, bytes], None]

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 60
_MARK = 6


def copy_name(key: MeetingKey) -> str:
    """Return the copy's file name: the same all through a meeting, another one for another."""
    plain = _UNSAFE.sub("-", f"{key.council}-{key.meeting}")[:_LONGEST].strip("-.")
    # Names that differ only in what a file system does not take stay apart.
    mark = sha256("\n".join(key).encode("utf-8", "surrogatepass")).hexdigest()[:_MARK]
    return f"{plain}-{mark}.council.json"


def copy_meeting(store: Store, key: MeetingKey, folder: Path, write: WriteFile) -> Finding | None:
    """Write the copy, replacing the earlier one whole; return what to tell, None when all is well.

    Never raises for a folder that is not there: the meeting is safe without it and goes on.
    Give it to the worker, after the step is on the disk.
    """
    try:
        write(folder / copy_name(key), export_meeting(store, key).encode())
    except EnvironmentFailure as failure:
        return Finding(kind="copy", text=_notice(folder, failure), meeting=key)
    return None


def _notice(folder: Path, failure: EnvironmentFailure) -> str:
    return (
        f"Вторая копия заседания в папку «{folder}» не записана. {failure} Само заседание "
        "записано полностью; копия будет сделана после следующего голосования."
    )
