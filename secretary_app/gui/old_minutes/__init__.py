"""Earlier minutes in the window: read, looked through beside their source, stored at once."""
