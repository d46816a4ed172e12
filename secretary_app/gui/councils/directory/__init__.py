"""The directory of a council: its people, organisations, agreements, and people written twice."""
