"""The package's front: every name is there, and nothing is imported before it is asked for."""

import subprocess
import sys

import pytest

from secretary_app.application import council_file

ONLY_THE_JOURNAL = """
import sys
import secretary_app.application.council_file as package
assert f"{package.__name__}.document" not in sys.modules
assert package.decode and f"{package.__name__}.document" in sys.modules
"""


@pytest.mark.parametrize("name", council_file.__all__)
def test_every_name_is_there(name: str) -> None:
    assert getattr(council_file, name) is not None


def test_no_other_name_is_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'encoder'"):
        council_file.encoder  # noqa: B018 - the asking is the test


def test_the_codec_of_files_waits_until_it_is_asked_for() -> None:
    subprocess.run([sys.executable, "-c", ONLY_THE_JOURNAL], check=True)
