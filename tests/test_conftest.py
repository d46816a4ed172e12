"""What conftest.py watches for does fail a test."""

from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py").read_text("utf-8")
# The tests inside log into the same process: the tests around them answer for that.
pytestmark = pytest.mark.usefixtures("caplog")


def outcomes(pytester: pytest.Pytester, body: str) -> dict[str, int]:
    """How tests with this body end under the conftest of the project."""
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(f"import logging\n{body}")
    return pytester.runpytest_inprocess("-p", "no:randomly", "-p", "no:xvfb").parseoutcomes()


@pytest.mark.parametrize("level", ["warning", "error"])
def test_unexpected_log_fails(pytester: pytest.Pytester, level: str) -> None:
    body = f"def test_it(): logging.getLogger('part').{level}('lost %s', 1)"
    assert outcomes(pytester, body) == {"passed": 1, "errors": 1}


@pytest.mark.parametrize(
    "body",
    [
        "def test_it(): logging.getLogger().info('fine')",
        "def test_it(caplog): logging.getLogger().warning('told')",
    ],
    ids=["not a warning", "answered for"],
)
def test_expected_log_passes(pytester: pytest.Pytester, body: str) -> None:
    assert outcomes(pytester, body) == {"passed": 1}


def test_unexpected_message_of_qt_fails(pytester: pytest.Pytester) -> None:
    pytester.makeini("[pytest]\nqt_log_level_fail = WARNING")
    body = "from PySide6.QtCore import qWarning\ndef test_it(): qWarning('lost')"
    assert outcomes(pytester, body) == {"failed": 1}
