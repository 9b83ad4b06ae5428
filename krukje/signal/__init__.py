"""Signaleren: what families live through, in numbers nobody can trace back."""
