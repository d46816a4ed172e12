"""The middle of the screen: one panel for every place, made when it is first turned to."""

from secretary_app.gui.live.centre.stack import CENTRE, CentreStack

__all__ = ["CENTRE", "CentreStack"]
