"""Rules and facts of collegial bodies; standard library only."""
