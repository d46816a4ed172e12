"""What stands beside the course of a meeting: its whole journal, a second copy, paper times."""
