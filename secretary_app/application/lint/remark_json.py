"""The check before signing as `lint --json` prints it."""

from __future__ import annotations

from secretary_app.application.lint.checking import LintReport
from secretary_app.application.lint.remark import Fix, Remark


def lint_json(report: LintReport) -> dict[str, object]:
    """Return ``{"errors": n, "warnings": n, "remarks": [...]}``.

    Severities are ``error``, ``warning`` and ``info``; the latter is in neither number, nor is a
    warning that a person let stand: ``stands`` is the reason, else None. ``fix`` is None or
    ``{"place": …, "value": …}``.
    """
    return {
        "errors": report.errors,
        "warnings": report.warnings,
        "remarks": [_remark(one) for one in report.remarks],
    }


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "severity": remark.severity.value,
        "kind": remark.kind.value,
        "place": remark.where.place,
        "where": remark.where.words,
        "text": remark.text,
        "fix": _fix(remark.fix),
        "stands": remark.stands or None,
    }


def _fix(fix: Fix | None) -> dict[str, str] | None:
    return None if fix is None else {"place": fix.place, "value": fix.value}
