"""Tests of the attacker that every release has to survive."""
