"""What holds for every test: no screen, no unexpected warning in a log, no deadline of Hypothesis.

pytest-randomly prints the seed of the order; pytest-qt fails a test on a message of Qt.
"""

import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A busy machine is no failure: nothing here depends on how long an example takes.
settings.register_profile(
    "project", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("project")

ONLY_OFFSCREEN = "This plugin does not support "


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform warns of everything that needs a screen: sizes, raising, grabbing."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        for item in items:
            item.add_marker(pytest.mark.qt_log_ignore(ONLY_OFFSCREEN, extend=True))


class _Collector(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.hookimpl(optionalhook=True)
def pytest_xvfb_disable() -> bool:
    """Starts a virtual X screen only when tests are asked to run in real windows."""
    return os.environ["QT_QPA_PLATFORM"] == "offscreen"


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning, unless it takes `caplog` and so answers for the log."""
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    yield
    logging.getLogger().removeHandler(collector)
    if collector.lines and "caplog" not in request.fixturenames:
        pytest.fail("Unexpected log:\n" + "\n".join(collector.lines), pytrace=False)
