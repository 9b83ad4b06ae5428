"""The logbook: add-only, hash-chained, verifiable."""
