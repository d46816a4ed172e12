"""The minutes in view: read once, worded in memory, stored at each pause, printed and checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from secretary_app.application.drafting.page import ProtocolPage, protocol_page
from secretary_app.application.drafting.wording import redrafted
from secretary_app.application.editing import Edit, edit_meeting
from secretary_app.application.lint import LintReport
from secretary_app.application.lookup import NotFoundError
from secretary_app.application.papers import MinutesStyle, PrintedPaper
from secretary_app.application.preview import Preview
from secretary_app.application.records import MeetingKey
from secretary_app.application.services import Services
from secretary_app.domain.agenda import MinutesDraft
from secretary_app.domain.errors import DomainError
from secretary_app.gui.changes import ChangeSet
from secretary_app.gui.outcomes import OpenData
from secretary_app.gui.screen import Desk
from secretary_app.gui.tasks import Progress

PAUSE_MS = 700
SOON_MS = 60
_REST_FOR_EACH_MS = 3 * 1000
_LOOK_AFTER = 4  # pauses as long as before a printing


@dataclass(frozen=True, slots=True)
class Printed:
    """The minutes as printed of one wording, and what they look like."""

    paper: PrintedPaper
    preview: Preview


class ProtocolSession(QObject):
    """One meeting's minutes at a time.

    ``shown`` carries the `ProtocolPage` after every reading and after a step from elsewhere,
    ``worded`` after every edit made here; ``printed`` a `Printed`, ``checked`` the `LintReport`
    with the page that it is about; ``kept`` tells whether everything is on the disk; ``refused``
    carries a fault that nobody else hears of, ``gone`` that the meeting is not there any more.
    """

    shown = Signal(object)
    worded = Signal(object)
    printed = Signal(object)
    checked = Signal(object, object)
    kept = Signal(bool)
    refused = Signal(object)
    gone = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._key: MeetingKey | None = None
        self._page: ProtocolPage | None = None
        self._step = ""
        self._told: ProtocolPage | None = None
        self._sent: MinutesDraft | None = None
        self._after_saving: list[Callable[[], object]] = []
        self._watching = False
        self._outdated = False
        self._printing = False
        self._stale = False
        self._style: MinutesStyle | None = None
        self._pause = self._timer(PAUSE_MS, self.save)
        self._soon = self._timer(SOON_MS, self._print)
        self._look = self._timer(SOON_MS, self._check)
        desk.bridge.changed.connect(self._on_changed)

    def _timer(self, interval: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(then)
        return timer

    @property
    def key(self) -> MeetingKey | None:
        """Return which meeting is in view."""
        return self._key

    @property
    def page(self) -> ProtocolPage | None:
        """Return the meeting with its wording as it stands, None until it is read."""
        return self._page

    @property
    def unsaved_step(self) -> str:
        """Return the name of the edit that is not on the disk yet."""
        return self._step

    @property
    def settled(self) -> bool:
        """Tell whether everything is on the disk, printed and checked as it is worded now."""
        read = self._key is None or self._page is not None
        return read and not self._step and self._page is self._told

    @property
    def style(self) -> MinutesStyle | None:
        """Return the style chosen, None for the one that fits the meeting."""
        return self._style

    def choose_style(self, style: MinutesStyle | None) -> None:
        """Print in another style from now on."""
        self._style = style
        self._print()

    def watch(self, *, seen: bool) -> None:
        """Follow what others change while the screen is seen; else read it when it is again."""
        self._watching = seen
        if seen and self._outdated:
            self.read()

    def take(self, key: MeetingKey) -> None:
        """Show the minutes of another meeting; what was typed before is stored."""
        self.leave()
        self._key = key
        self.read()

    def leave(self) -> None:
        """Store what is typed and forget the meeting."""
        self.save()
        for timer in (self._pause, self._soon, self._look):
            timer.stop()
        self._key = None
        self._page = self._told = None
        self._sent = None
        self._step = ""
        self._style = None
        self._printing = self._stale = False

    def read(self) -> None:
        """Read the meeting again."""
        if self._key is None:
            return
        self._outdated = False
        today = self.desk.bridge.clock.now().date()
        calendar, key = self.desk.bridge.calendar, self._key

        def run(_services: Services, data: OpenData, _: Progress) -> ProtocolPage | None:
            try:
                return protocol_page(data.store, key, calendar, today)
            except NotFoundError:
                return None

        self.desk.bridge.work(run, partial(self._show, key))

    def _show(self, key: MeetingKey, page: ProtocolPage | None) -> None:
        if key != self._key:
            return
        if page is None:
            self.leave()
            self.gone.emit()
        elif self._step:
            self._outdated = True
        else:
            self._page = page
            self.shown.emit(page)
            self._print()

    def _on_changed(self, change: ChangeSet, initiator: object) -> None:
        """Read again what others changed; what is being typed here wins over a reading."""
        if change.everything:
            self._step = ""  # of data that are closed already
            self.leave()
            self.gone.emit()
        elif self._key is not None and initiator is not self and change.touches(self._key):
            self._outdated = True
            self.watch(seen=self._watching)

    def word(self, step: str, draft: MinutesDraft) -> None:
        """Take another wording; it is stored at the next pause."""
        if self._page is None or draft == self._page.draft:
            return
        if self._step and self._step != step:
            self.save()
        self._page = self._page.with_draft(draft)
        self._step = step
        self._pause.start()
        self._soon.start()
        self.worded.emit(self._page)
        self.kept.emit(False)

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Store what is worded and not stored yet; ``then`` is called once it is on the disk."""
        self._pause.stop()
        if then is not None:
            self._after_saving.append(then)
        if self._page is None or not self._step:
            self._call_waiting()
        elif self._sent is not self._page.draft:
            self._sent = self._page.draft
            self._store(self._page, self._step)

    def _store(self, page: ProtocolPage, step: str) -> None:
        self.desk.editor.do(
            lambda store: edit_meeting(
                store, page.key, step, lambda meeting: redrafted(meeting, page.draft)
            ),
            done=partial(self._on_stored, page),
            refused=self._on_refused,
            initiator=self,
        )

    def _on_stored(self, page: ProtocolPage, _edit: Edit) -> None:
        """What was typed meanwhile is still to be stored."""
        if self._page is not None and self._page.draft is page.draft:
            self._step = ""
            self.kept.emit(True)
            self.watch(seen=self._watching)
        self._call_waiting()

    def _on_refused(self, fault: DomainError) -> None:
        """What is refused is not tried again: the screen shows what is on the disk."""
        self._step = ""
        self._sent = None
        self._after_saving.clear()
        self.refused.emit(fault)
        self.read()

    def _call_waiting(self) -> None:
        waiting, self._after_saving = self._after_saving, []
        for then in waiting:
            then()

    def _print(self) -> None:
        """Print and check the wording as it stands; one printing at a time, the last one wins."""
        if self._printing:
            self._stale = True
        elif self._page is not None:
            self._printing = True
            self._stale = False
            self._soon.stop()
            page = self._page
            job = partial(_printed, page, self._style)
            self.desk.bridge.work(job, partial(self._on_printed, page), self._on_print_failed)

    def _on_printed(self, page: ProtocolPage, printed: Printed) -> None:
        self._printing = False
        if self._is_now(page):
            begun = perf_counter()
            self.printed.emit(printed)
            # Pages that take long to be set are set anew the more rarely.
            self._soon.setInterval(SOON_MS + int((perf_counter() - begun) * _REST_FOR_EACH_MS))
            self._look.start(0 if self._told is None else self._soon.interval() * _LOOK_AFTER)
        elif not self._soon.isActive():
            self._print()

    def _check(self) -> None:
        page = self._page
        if page is not None and self._is_now(page):
            self.desk.bridge.work(partial(_checked, page), partial(self._on_checked, page))

    def _on_print_failed(self, fault: Exception) -> None:
        self._printing = False
        if isinstance(fault, DomainError):
            self.refused.emit(fault)

    def _on_checked(self, page: ProtocolPage, report: LintReport) -> None:
        if self._is_now(page):
            self._told = page
            self.checked.emit(page, report)

    def _is_now(self, page: ProtocolPage) -> bool:
        return page is self._page and not self._stale


def _printed(
    page: ProtocolPage,
    style: MinutesStyle | None,
    services: Services,
    data: OpenData,
    _: Progress,
) -> Printed:
    request = page.request if style is None else replace(page.request, style=style)
    paper = services.printer(data.folder).print(request)
    return Printed(paper, services.paper_reader().read(paper.data))


def _checked(page: ProtocolPage, _services: Services, _data: OpenData, _: Progress) -> LintReport:
    return page.checked()
