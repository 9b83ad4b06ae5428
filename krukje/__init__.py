"""Krukje: the software under a Dutch parent and youth support point."""
