"""Tests of krukje.inform: the words a family finds."""
