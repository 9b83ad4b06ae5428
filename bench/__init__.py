"""How fast and how heavy is Krukje? `make bench` prints it beside a plain Wagtail page in the same run."""
