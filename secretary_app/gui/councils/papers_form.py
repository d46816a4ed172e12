"""What a council chooses for all its papers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from secretary_app.application.records import CouncilRecord
from secretary_app.application.rules.typed import read_whole
from secretary_app.domain.councils import CouncilId
from secretary_app.domain.paper_options import LEAST_MARGIN, MOST_MARGIN, PaperOptions
from secretary_app.gui.councils import paper_words as words
from secretary_app.gui.councils.storing import council_step, store_form
from secretary_app.gui.screen import Desk
from secretary_app.gui.widgets.fields import ChoiceField, FlagField, ReadField
from secretary_app.gui.widgets.forms import Form, FormDialog
from secretary_app.gui.widgets.labels import label

MOST_PEOPLE = 1000
_PRINTED = (
    ("presiding", words.PRESIDING),
    ("absent", words.ABSENT),
    ("quorum", words.QUORUM),
    ("votes", words.VOTES),
    ("online_apart", words.ONLINE_APART),
)
_IN_FULL = (
    ("names", words.NAMES),
    ("checksum", words.CHECKSUM),
    ("assignments", words.ASSIGNMENTS),
)


class PapersDialog(FormDialog):
    """Changes the options of one council."""

    def __init__(
        self, parent: QWidget, desk: Desk, council: CouncilId, options: PaperOptions
    ) -> None:
        self._desk = desk
        self._council = council
        form = Form(columns=2)
        self._add_choices(form)
        self._add_numbers(form)
        self._flags = self._add_flags(form, words.PRINTED, _PRINTED)
        self._flags |= self._add_flags(form, words.FULL, _IN_FULL)
        super().__init__(parent, name="papers", heading=words.HEADING, form=form)
        self._show(options)
        self.submitted.connect(self._on_submitted)

    def _add_choices(self, form: Form) -> None:
        self.style_of_minutes = form.add(
            "style", ChoiceField(words.STYLE, "papers-style", words.STYLES)
        )
        self.standard = form.add(
            "standard",
            ChoiceField(
                words.STANDARD, "papers-standard", words.STANDARDS, hint=words.STANDARD_HINT
            ),
        )
        self.order = form.add("order", ChoiceField(words.ORDER, "papers-order", words.ORDERS))
        self.initials = form.add(
            "spaced_initials",
            ChoiceField(words.INITIALS, "papers-initials", words.INITIALS_FORMS),
        )

    def _add_numbers(self, form: Form) -> None:
        self.margin = form.add(
            "left_margin",
            _number(words.MARGIN, "papers-margin", (LEAST_MARGIN, MOST_MARGIN), words.MARGIN_HINT),
        )
        self.attached = form.add(
            "attached_from",
            _number(words.ATTACHED, "papers-attached", (1, MOST_PEOPLE), words.ATTACHED_HINT),
        )

    def _add_flags(
        self, form: Form, heading: str, flags: tuple[tuple[str, str], ...]
    ) -> dict[str, FlagField]:
        form.add_widget(label(heading, "heading"))
        return {
            key: form.add(key, FlagField(text, f"papers-{key.replace('_', '-')}"))
            for key, text in flags
        }

    def _show(self, options: PaperOptions) -> None:
        self.style_of_minutes.show_value(options.style)
        self.standard.show_value(options.standard)
        self.order.show_value(options.order)
        self.initials.show_value(options.spaced_initials)
        self.margin.show_value(options.left_margin)
        self.attached.show_value(options.attached_from)
        for key, flag in self._flags.items():
            flag.show_value(getattr(options, key))

    def _on_submitted(self) -> None:
        options = self.form.read(self._read)
        if options is not None:
            step = council_step(self._council, words.STEP, partial(_with_options, options))
            store_form(self, self._desk.editor, step)

    def _read(self) -> PaperOptions:
        return PaperOptions(
            style=self.style_of_minutes.value(),
            standard=self.standard.value(),
            order=self.order.value(),
            spaced_initials=self.initials.value(),
            left_margin=self.margin.value(),
            attached_from=self.attached.value(),
            **{key: flag.value() for key, flag in self._flags.items()},
        )


def _with_options(options: PaperOptions, record: CouncilRecord) -> CouncilRecord:
    return replace(record, paper_options=options)


def _number(title: str, name: str, bounds: tuple[int, int], hint: str) -> ReadField[int | None]:
    least, most = bounds

    def read(text: str) -> int | None:
        return read_whole(text, least, most) if text.strip() else None

    return ReadField(title, name, read, lambda n: "" if n is None else str(n), hint=hint)
