"""Who did what, and can anybody have changed the answer afterwards? One row an act, chained by hash."""

import hashlib
import json

from django.db import models


class Entry(models.Model):
    """One act. The database refuses to change or delete it (migration 0002), its hash covers the one before."""

    # One chain a support point ("site" for the rest), so that a busy neighbour never makes anybody wait.
    chain = models.CharField(max_length=40)
    number = models.PositiveBigIntegerField()
    day = models.DateField()
    # Empty when a family acts: the hour would help to recognise them.
    time = models.TimeField(null=True)
    # The name a colleague had at that time, or "gezin", or "systeem". Never a family's name.
    who = models.CharField(max_length=150)
    what = models.CharField(max_length=50)
    # A reference (case, report, account), never contents.
    which = models.CharField(max_length=150, blank=True)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["chain", "number"]
        constraints = [models.UniqueConstraint(fields=["chain", "number"], name="one_entry_per_number")]
        indexes = [models.Index(fields=["chain", "which"], name="entries_about")]

    def __str__(self) -> str:
        return f"{self.chain} {self.number}: {self.who} {self.what}"

    def digest(self) -> str:
        """Return the SHA-256 (hex) over everything in this row and the hash before it."""
        fields = [
            self.chain,
            self.number,
            self.day.isoformat(),
            self.time.isoformat() if self.time else "",
            self.who,
            self.what,
            self.which,
            self.previous,
        ]
        return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()
