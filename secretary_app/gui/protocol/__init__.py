"""The screen of the minutes: structure and checks, the wording, the page."""
