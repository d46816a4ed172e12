"""Ctrl+K: councils, people, meetings, questions, resolutions and commands in one place."""
