"""How patient are the properties of this room?"""

from hypothesis import settings

# Sealing 64 KiB or deriving a key on a busy machine takes as long as it takes: time is not what is tested.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
