"""After a crash or a closed lid: the meeting that was under way is offered at the next start."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from secretary_app.application.records import CouncilListing, MeetingKey, MeetingStatus
from secretary_app.gui import texts
from secretary_app.gui.theme.tokens import Tone
from secretary_app.gui.widgets.buttons import Button
from secretary_app.gui.widgets.notices import BannerView
from secretary_app.language.dates import long_date


class RunningBanner(BannerView):
    """Tells of the latest meeting that runs; ``go_on`` takes it up."""

    def __init__(self, go_on: Callable[[MeetingKey], None]) -> None:
        super().__init__("running-banner", texts.HIDE)
        self._go_on = go_on
        self._key: MeetingKey | None = None
        button = Button(texts.CONTINUE_MEETING, "running-continue", kind="link")
        button.clicked.connect(self._continue)
        self.offer(button)

    def show_listings(self, listings: Sequence[CouncilListing]) -> None:
        """Offer the latest of the meetings that were not closed, or nothing."""
        running = [
            (m, each.council)
            for each in listings
            for m in each.meetings
            if m.status is MeetingStatus.RUNNING
        ]
        if not running:
            self.hide()
            return
        meeting, council = max(running, key=lambda pair: pair[0].date)
        self._key = meeting.key
        words = texts.meeting_runs(meeting.number, long_date(meeting.date), council.name)
        self.tell(words, Tone.ACCENT)

    def _continue(self) -> None:
        if self._key is not None:
            self._go_on(self._key)
