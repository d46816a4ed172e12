"""The questions of the meeting, in the order of the agenda, with what became of each."""

from secretary_app.gui.live.agenda.panel import AgendaPanel

__all__ = ["AgendaPanel"]
