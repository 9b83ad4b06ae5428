"""How many key derivations run at once? A few, so that a flood of codes slows codes and nothing else.

Each takes 64 MiB and a fifth of a second of a core. They pass a door (krukje/ui/slots.py), in a thread that yields
the processor to every other page.
"""

from krukje.ui.slots import Door, TooBusy

__all__ = ["ASKING", "CODES", "TooBusy"]

CODES = Door(waiting=2, patience=3.0, politeness=15)
# Who asks waits as long as it takes: a story that was written is never sent away.
ASKING = Door(waiting=50, patience=60.0, politeness=0)
