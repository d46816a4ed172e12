"""Who is there: the roll call, and every arrival and departure later."""

from secretary_app.gui.live.members.panel import MembersPanel

__all__ = ["MembersPanel"]
