from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
from secretary_app.language import declension, lookalikes, positions, typography
from secretary_app.language.dates import date_in_words
sys.exit(any(name in sys.modules for name in ("pymorphy3", "pytrovich")))
"""


def test_dictionaries_wait_until_something_is_declined() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], check=False)
    assert done.returncode == 0
