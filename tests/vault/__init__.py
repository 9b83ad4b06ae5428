"""Tests of the vault: what it promises about every seal, lock and code."""
