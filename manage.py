#!/usr/bin/env python
"""The command line of Krukje: `manage.py help` lists what it can do."""

import os
import sys


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krukje.config.settings")

    from krukje.config.environment import stop_with_a_sentence

    with stop_with_a_sentence():
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
