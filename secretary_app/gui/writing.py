"""Writing what a person asked for where a person asked for it."""

from __future__ import annotations

from pathlib import Path

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.application.services import Services
from secretary_app.gui import texts
from secretary_app.gui.outcomes import OpenData


def write_chosen(services: Services, data: OpenData, path: Path, content: bytes) -> Path:
    """Write ``content`` whole or not at all and return ``path``.

    Raises `EnvironmentFailure`, also for a path that is a file of the open data folder.
    """
    own = {each.resolve() for each in services.own_files(data.folder)}
    if path.resolve() in own:
        raise EnvironmentFailure(texts.own_file(path))
    services.write_file(path, content)
    return path
