"""Lines for the console, whatever stands at its other end."""

from __future__ import annotations

import os
import sys
from typing import TextIO

from secretary_app.application.ports import EnvironmentFailure
from secretary_app.cli import texts


def say(text: str) -> None:
    """Print what was asked for; raise `EnvironmentFailure` when the output takes no more."""
    _write(sys.stdout, text)


def complain(text: str) -> None:
    """Print a line beside the output."""
    _write(sys.stderr, text)


def _write(stream: TextIO, text: str) -> None:
    """A reader that has seen enough (`| head`) is no failure: the command goes on unheard."""
    try:
        stream.write(f"{text}\n")
        stream.flush()
    except BrokenPipeError:
        _mute(stream)
    except OSError as error:
        _mute(stream)
        raise EnvironmentFailure(texts.NO_OUTPUT) from error


def _mute(stream: TextIO) -> None:
    """Let what is left in the buffer go nowhere, or the interpreter fails on it at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
