"""The check before signing (domain.md, «Check before signing»).

`lint_meeting` looks at a stored meeting, `check` at a `Subject` already put together (a window
that edits the minutes has one at hand). Every remark points at its place, in the council file's
own path and in a person's words, and carries a fix where one click can make it.

`mark_checked` notes the minutes as checked, where there are no errors.
"""

from secretary_app.application.lint.checking import LintReport, check, lint_meeting
from secretary_app.application.lint.marking import mark_checked
from secretary_app.application.lint.remark import Fix, Remark, Severity
from secretary_app.application.lint.remark_json import lint_json
from secretary_app.application.lint.subject import Subject, subject_of

__all__ = [
    "Fix",
    "LintReport",
    "Remark",
    "Severity",
    "Subject",
    "check",
    "lint_json",
    "lint_meeting",
    "mark_checked",
    "subject_of",
]
