"""The papers before a sitting: from what is prepared to finished text."""
