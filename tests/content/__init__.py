"""The words themselves, tested as data."""
