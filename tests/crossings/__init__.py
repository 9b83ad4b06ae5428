"""Tests of the doors between the pillars."""
