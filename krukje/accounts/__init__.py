"""People who sign in: their roles, their keys, their second factor."""
