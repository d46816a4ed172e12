"""The paragraphs of the full minutes, the extract and the dissent sheet."""

from __future__ import annotations

from templates_docx.design import (
    APPROVAL,
    COPY,
    COPY_DRAFT,
    QUESTION,
    TAG,
    Lines,
    Paragraphs,
    attached_list,
    block,
    each,
    enclosures,
    further,
    optional,
    present_lists,
    signatures,
)

HEADING = ("Заголовок протокола", "ПРОТОКОЛ №\u00a0{{ number }}")
OF_MEETING: Lines = (
    ("Заголовок протокола", "{{ sitting }}"),
    ("Наименование органа", "{{ council }}"),
    ("Дата и место", "{{ date }}{% if city %}\t{{ city }}{% endif %}"),
)
ENTRY = "{{ entry }}"
REMOTELY = "Участвовали дистанционно:"


def _detail(label: str, field: str) -> Lines:
    return optional(field, "Сведения о заседании", f"**{label}:** {{{{ {field} }}}}")


def details(*pairs: tuple[str, str]) -> Lines:
    """Return a line «**label:** value» for every label and field that has one."""
    return tuple(line for label, field in pairs for line in _detail(label, field))


def _paragraphs(field: str) -> Lines:
    """Paragraphs of a typed text, list items among them."""
    return further(field)


def _said(heading: str, field: str) -> Lines:
    return optional(field, "Ход вопроса", heading, *_paragraphs(field))


VOTES = each(
    "decision.votes",
    ("Голосование", "**{{ entry.lead }}**{{ entry.reason }}**:** {{ entry.text }}"),
    *optional("entry.names", "Голосование", "{{ entry.names }}"),
)


def _decisions(heading: str, field: str) -> Lines:
    return (
        (TAG, f"{{%p if {field} %}}"),
        ("Ход вопроса", heading),
        (TAG, f"{{%p for decision in {field} %}}"),
        ("Решение", "{{ decision.number }}.\u00a0{{ decision.opening }}"),
        *further("decision.further"),
        *optional("decision.elected", "Список", "{{ decision.elected }}"),
        *optional("decision.assignment", "Срок", "{{ decision.assignment }}"),
        *optional("decision.candidates", "Голосование", "{{ decision.candidates }}"),
        *VOTES,
        *optional("decision.unvoted", "Голосование", "{{ decision.unvoted }}"),
        *optional("decision.dissent", "Голосование", "{{ decision.dissent }}"),
        (TAG, "{%p endfor %}"),
        (TAG, "{%p endif %}"),
    )


def _outcomes(of: str) -> Lines:
    return (
        *each(f"{of}.recusals", ("Присутствующие", ENTRY)),
        *_decisions("РЕШИЛИ:", f"{of}.decisions"),
        *_decisions("ПОСТАВЛЕНО НА ГОЛОСОВАНИЕ И НЕ ПРИНЯТО:", f"{of}.rejected"),
        *optional(f"{of}.fate", "Текст", f"{{{{ {of}.fate }}}}"),
    )


FULL: Lines = (
    *COPY_DRAFT,
    *APPROVAL,
    HEADING,
    *OF_MEETING,
    *details(
        ("Начало", "begins"),
        ("Окончание", "ends"),
        ("Бюллетени принимались до", "ballots_until"),
        ("Место проведения", "place"),
        ("Форма проведения", "form"),
        ("Председательствующий", "presiding"),
        ("Секретарь", "secretary"),
        ("Присутствовали", "present_count"),
    ),
    (TAG, "{%p if listed %}"),
    *present_lists("listed", REMOTELY),
    (TAG, "{%p endif %}"),
    *block("Отсутствовали:", "absent"),
    *block("Приглашённые:", "invited"),
    *optional("quorum", "Присутствующие", "**Кворум:** {{ quorum }}"),
    *each("changes", ("Список", ENTRY)),
    *optional("counting", "Присутствующие", "**Подсчёт голосов:** {{ counting }}"),
    *block("ПОВЕСТКА ДНЯ:", "questions", ("Список", QUESTION[1])),
    (TAG, "{%p if procedural %}"),
    ("Заголовок вопроса", "Процедурные вопросы"),
    *_outcomes("procedural"),
    (TAG, "{%p endif %}"),
    (TAG, "{%p for discussion in discussions %}"),
    ("Заголовок вопроса", "{{ discussion.number }}.\u00a0{{ discussion.title }}"),
    *_said("СЛУШАЛИ:", "discussion.heard"),
    *_said("ВЫСТУПИЛИ:", "discussion.spoke"),
    *_outcomes("discussion"),
    (TAG, "{%p endfor %}"),
    *block("Поручения:", "assignments", ("Список", ENTRY)),
    *block("Исправления, внесённые после закрытия заседания:", "corrections", ("Текст", ENTRY)),
    *enclosures("appendices"),
    *optional(
        "checksum",
        "Контрольная сумма",
        "Контрольная сумма журнала заседания (SHA-256): {{ checksum }}",
    ),
    *signatures(),
    *attached_list(REMOTELY),
    *COPY,
)

LINE = 66  # underscores across the page
DATE = ("Отметка о заверении", "«___» ______________ 20___\u00a0г.")
# What stands above and below signatures in one table with them, so that no page parts them.
WITH_SIGNATURES: dict[str, tuple[Paragraphs, Paragraphs]] = {
    "certified": (
        (("Отметка о заверении", "Верно"),),
        (DATE, ("Отметка о заверении", "Подлинник протокола хранится: {{ kept }}")),
    ),
    "copy.certified": (
        (("Отметка о заверении", "Копия верна"),),
        (DATE, ("Отметка о заверении", "Подлинник протокола хранится: {{ copy.kept }}")),
    ),
    "sheet.signatories": ((), (DATE,)),
    "record.signatories": ((), (DATE,)),
}
# Names of those who signed the original: nobody signs there.
WITHOUT_SIGNING = frozenset({"names"})

MARK: Paragraphs = (
    (TAG, "{%p if mark %}"),
    ("Отметка", "{{ mark }}"),
    (TAG, "{%p endif %}"),
)

EXTRACT: Lines = (
    *MARK,
    ("Заголовок протокола", "ВЫПИСКА"),
    ("Заголовок протокола", "из протокола №\u00a0{{ number }}"),
    *OF_MEETING,
    *_detail("Председательствующий", "presiding"),
    *optional("quorum", "Присутствующие", "При рассмотрении вопроса {{ quorum }}"),
    ("Заголовок вопроса", "{{ question.number }}.\u00a0{{ question.title }}"),
    *_outcomes("question"),
    *signatures("names"),
    *signatures("certified"),
)

DISSENTS: Lines = (
    (TAG, "{%p for sheet in sheets %}"),
    (TAG, "{%p if loop.first %}"),
    ("Приложение", "Приложение {{ sheet.appendix }}"),
    (TAG, "{%p else %}"),
    ("Приложение: новая страница", "Приложение {{ sheet.appendix }}"),
    (TAG, "{%p endif %}"),
    ("Заголовок протокола", "ОСОБОЕ МНЕНИЕ"),
    ("Наименование органа", "{{ sheet.role }}"),
    ("Наименование органа", "{{ sheet.author }}"),
    ("Сведения", "**По решению {{ sheet.decision }}:**"),
    *further("sheet.resolution"),
    *optional("sheet.outcome", "Голосование", "{{ sheet.outcome }}"),
    *optional(
        "sheet.own_vote", "Голосование", "Автор особого мнения голосовал: {{ sheet.own_vote }}."
    ),
    ("Заголовок раздела", "Содержание особого мнения:"),
    *further("sheet.text"),
    (TAG, "{%p if not sheet.text %}"),
    *(("Строка для записи", "_" * LINE),) * 12,
    (TAG, "{%p endif %}"),
    *signatures("sheet.signatories"),
    (TAG, "{%p endfor %}"),
)
