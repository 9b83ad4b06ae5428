"""What this room can do from the command line."""
