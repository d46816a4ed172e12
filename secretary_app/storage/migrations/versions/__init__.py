"""One script for every released version of the database, never changed afterwards."""
