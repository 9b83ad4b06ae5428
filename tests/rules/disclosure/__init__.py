"""Tests of the protector of small counts."""
