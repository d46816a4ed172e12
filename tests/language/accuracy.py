"""Measure declension against the tables beside this file; ``python -m`` writes the report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from secretary_app.domain.people import Gender
from secretary_app.language.cases import Case, Declined
from secretary_app.language.declension import decline_name
from secretary_app.language.genders import infer_gender
from secretary_app.language.names import NBSP, parse_name
from secretary_app.language.positions import decline_phrase

HERE = Path(__file__).parent
REPORT = HERE.parents[1] / "docs" / "accuracy-language.md"
GENDERS = {"m": Gender.MALE, "f": Gender.FEMALE}
CASES = (Case.GENITIVE, Case.DATIVE, Case.INSTRUMENTAL)
HELD_OUT = "# Written after the rules"
CASE_NAMES = {
    Case.GENITIVE: "родительный",
    Case.DATIVE: "дательный",
    Case.INSTRUMENTAL: "творительный",
}


@dataclass(frozen=True)
class Answer:
    """One form asked of the program, and what it said."""

    nominative: str
    case: Case
    expected: str
    got: Declined

    @property
    def right(self) -> bool:
        return self.got.text.replace(NBSP, " ") == self.expected


def rows(table: str) -> Iterator[list[str]]:
    for line in (HERE / table).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def held_out(table: str, answers: list[Answer]) -> list[Answer]:
    """Return the answers for the rows that were written after the rules."""
    before, _, _after = (HERE / table).read_text(encoding="utf-8").partition(HELD_OUT)
    known = sum(not line.startswith("#") for line in before.splitlines())
    return answers[known * len(CASES) :]


def name_answers() -> list[Answer]:
    return [
        Answer(nominative, case, form, decline_name(parse_name(nominative), case, GENDERS[gender]))
        for gender, nominative, *forms in rows("names.tsv")
        for case, form in zip(CASES, forms, strict=True)
    ]


def phrase_answers() -> list[Answer]:
    return [
        Answer(nominative, case, form, decline_phrase(nominative, case))
        for nominative, *forms in rows("phrases.tsv")
        for case, form in zip(CASES, forms, strict=True)
    ]


def inferred_genders() -> list[tuple[str, Gender, Gender | None]]:
    """Return every name of the table, its gender and the gender inferred from the name alone."""
    return [
        (nominative, GENDERS[gender], infer_gender(parse_name(nominative)))
        for gender, nominative, *_forms in rows("names.tsv")
    ]


def share_right(answers: list[Answer]) -> float:
    return sum(answer.right for answer in answers) / len(answers)


def report() -> str:
    names, phrases = name_answers(), phrase_answers()
    lines = [
        "# Accuracy of declension",
        "",
        "Written by `python -m tests.language.accuracy` from `tests/language/names.tsv` and",
        "`tests/language/phrases.tsv`; a test keeps it current and holds the floors.",
        "The tables were written by hand and include the hard cases on purpose. The last rows of",
        "each were written after the rules, which were not changed for them: they show what to",
        "expect of names as hard as these. Where the references allow two forms (with a fleeting",
        "vowel or with another stress), the tables hold one of them.",
        "",
        "| what | entries | forms | right | share | wrong but certain |",
        "|---|---|---|---|---|---|",
        _line("names", names),
        _line("of them written after the rules", held_out("names.tsv", names)),
        _line("positions and bodies", phrases),
        _line("of them written after the rules", held_out("phrases.tsv", phrases)),
        "",
        *_gender_lines(),
        "",
        "## Failures",
        "",
        "`certain` tells whether the program would have printed the form without asking.",
        "",
        "| nominative | case | expected | got | certain |",
        "|---|---|---|---|---|",
        *(_failure(answer) for answer in (*names, *phrases) if not answer.right),
    ]
    return "\n".join(lines) + "\n"


def _line(what: str, answers: list[Answer]) -> str:
    wrong = [answer for answer in answers if not answer.right]
    certain = sum(answer.got.certain for answer in wrong)
    right = len(answers) - len(wrong)
    share = f"{share_right(answers):.1%}"
    entries = len(answers) // len(CASES)
    return f"| {what} | {entries} | {len(answers)} | {right} | {share} | {certain} |"


def _gender_lines() -> list[str]:
    found = inferred_genders()
    told = [(gender, guess) for _, gender, guess in found if guess is not None]
    wrong = sum(gender is not guess for gender, guess in told)
    silent = ", ".join(f"{name} ({gender})" for name, gender, guess in found if guess is None)
    return [
        f"Gender: told by {len(told)} of {len(found)} names, {wrong} of them wrong.",
        f"Left to be asked: {silent}.",
    ]


def _failure(answer: Answer) -> str:
    got = answer.got.text.replace(NBSP, " ")
    certain = "yes" if answer.got.certain else "no"
    case = CASE_NAMES[answer.case]
    return f"| {answer.nominative} | {case} | {answer.expected} | {got} | {certain} |"


if __name__ == "__main__":
    REPORT.write_text(report(), encoding="utf-8")
