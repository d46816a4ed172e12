"""The one error of the set-up that is shown to a person."""


class SetupError(Exception):
    """Set-up cannot go on. The text says what happened, what was kept and what to do."""
