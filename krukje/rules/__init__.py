"""What law and method say, as pure functions: no Django, no clock, no disk, no network."""
