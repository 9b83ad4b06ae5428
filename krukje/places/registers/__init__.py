"""Registers from a file: read it, check every row, and load it whole or not at all."""
