"""Sets the project up and runs its commands. Standard library only: nothing is installed yet."""
