from __future__ import annotations

from collections.abc import Iterator

from secretary_app.application.council_file.model import CouncilFile
from secretary_app.domain.errors import DomainError


def file_faults(file: CouncilFile) -> Iterator[DomainError]:
    yield from ()
