"""The folder for a dispute: everything that a meeting left, with what proves it."""
