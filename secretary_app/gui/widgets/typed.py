"""Lines that help with what is typed: slips that nobody can see, forms that a rule computes."""

from __future__ import annotations

from collections.abc import Iterable

from secretary_app.application.roster.cells import read_text, text_notes
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.fields import LONGEST_LINE, LineField, WrongEntryError
from secretary_app.gui.widgets.labels import label
from secretary_app.language.cases import Declined

CHECK = "Проверьте эту форму: правило в ней не уверено."


class NotedField(LineField):
    """A line with room for a note that stops nobody."""

    def __init__(
        self,
        title: str,
        name: str,
        *,
        hint: str = "",
        needed: bool = False,
        words: Iterable[str] = (),
    ) -> None:
        super().__init__(title, name, hint=hint, needed=needed, words=words)
        self._note = label("", name=f"{name}-note", wrap=True)
        self._note.setProperty("ink", Tone.ABSTAIN.value)
        self._note.hide()
        column = self.layout()
        if column is not None:
            column.addWidget(self._note)

    def note(self, sentence: str) -> None:
        """Say something below the line; an empty sentence takes it back."""
        self._note.setText(sentence)
        self._note.setVisible(bool(sentence))

    @property
    def noted(self) -> str:
        """Return what is said below the line."""
        return self._note.text()


class RussianField(NotedField):
    """One line of Russian: Latin look-alikes and invisible characters are noticed while typing.

    What is read is without them, as in a roster from Excel.
    """

    def __init__(
        self,
        title: str,
        name: str,
        *,
        hint: str = "",
        needed: bool = False,
        words: Iterable[str] = (),
    ) -> None:
        super().__init__(title, name, hint=hint, needed=needed, words=words)
        self.edited.connect(self._notice)

    def _notice(self) -> None:
        text = self.line.text()
        notes = text_notes(text) if len(text) <= LONGEST_LINE else ()
        self.note(" ".join(f"{note[:1].upper()}{note[1:]}." for note in notes))

    def value(self) -> str:
        """Return the line in Cyrillic. Raises `WrongEntryError` as every line."""
        text = read_text(super().value()) or ""
        if self.needed and not text:
            raise WrongEntryError("Это поле нужно заполнить.")
        return text

    def show_value(self, value: str) -> None:
        """Show ``value`` from its beginning."""
        super().show_value(value)
        self.note("")


class ComputedField(RussianField):
    """A form that a rule computes and a person may correct; an emptied one is computed again."""

    def __init__(self, title: str, name: str, *, hint: str = "") -> None:
        super().__init__(title, name, hint=hint)
        self._computed = Declined("")
        self._own = False
        self.edited.connect(self._on_typed)
        self.line.editingFinished.connect(self._on_left)

    def show_computed(self, form: Declined) -> None:
        """Show what the rule gives, unless a person has typed another form."""
        self._computed = form
        if not self._own:
            self.show_value(form.text)
            self.note("" if form.certain else CHECK)

    def show_own(self, text: str | None) -> None:
        """Show a form that a person has entered; None is the computed one."""
        self._own = bool(text)
        if text:
            self.show_value(text)
        else:
            self.show_computed(self._computed)

    def _on_typed(self) -> None:
        self._own = True

    def _on_left(self) -> None:
        if not self.line.text().strip():
            self._own = False
            self.show_computed(self._computed)
