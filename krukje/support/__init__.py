"""Steunen: confidential questions, their answers and everything a colleague does with them."""
