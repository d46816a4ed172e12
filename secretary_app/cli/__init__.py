"""The command line: the same use cases as the windows, with texts of its own."""
