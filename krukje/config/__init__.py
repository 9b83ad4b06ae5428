"""Wiring: settings from the environment, addresses, menu. Nobody imports this room."""
