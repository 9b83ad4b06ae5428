"""Informeren: the words a family finds. Topics, facts, the journey and the search."""
