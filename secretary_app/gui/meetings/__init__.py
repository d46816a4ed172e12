"""The screen «Заседания»: the list of all meetings."""
