"""What stands in the database, byte for byte, for who walks away with its files or with a dump?"""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, connections

TABLES = "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
# Every table, and the side table in which PostgreSQL puts what is too long for a row.
FILES = """
    SELECT pg_read_binary_file(pg_relation_filepath(oid)) FROM pg_class
    WHERE relkind IN ('r', 't')
    AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
"""


@dataclass(frozen=True, slots=True)
class OnDisk:
    path: Path

    def dump(self) -> bytes:
        """What a thief of a backup has: the file with its journal, or everything `pg_dump` and COPY give."""
        if connection.vendor == "sqlite":
            return self.files()
        return b"\n".join([*copies(), pg_dump()])

    def files(self) -> bytes:
        """What lies on the disk, freed pages included."""
        if connection.vendor == "sqlite":
            journals = (self.path.with_name(self.path.name + end) for end in ("", "-wal", "-journal"))
            return b"\n".join(file.read_bytes() for file in journals if file.exists())
        with connection.cursor() as cursor:
            cursor.execute("CHECKPOINT")
            cursor.execute(FILES)
            return b"\n".join(bytes(content) for (content,) in cursor.fetchall())


def copies() -> Iterator[bytes]:
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        tables = [f'"{schema}"."{table}"' for schema, table in cursor.fetchall()]
    for table in tables:
        for form in ("text", "binary"):
            with connection.cursor() as cursor, cursor.copy(f"COPY {table} TO STDOUT (FORMAT {form})") as rows:
                yield b"".join(bytes(row) for row in rows)


def pg_dump() -> bytes:
    """The real thing, where it is installed; COPY gives the same contents."""
    if not shutil.which("pg_dump"):
        return b""
    at = connection.settings_dict
    where = {"PGHOST": at["HOST"], "PGPORT": at["PORT"], "PGUSER": at["USER"], "PGPASSWORD": at["PASSWORD"]}
    done = subprocess.run(
        ["pg_dump", "--no-sync", at["NAME"]], env={**os.environ, **where}, capture_output=True, check=True
    )
    return done.stdout


@contextmanager
def moved_to_disk(path: Path) -> Iterator[OnDisk]:
    """Inside, SQLite works in a file at this path, as in real life. PostgreSQL does so anyway."""
    if connection.vendor != "sqlite":
        yield OnDisk(path)
        return
    memory = connections["default"]
    memory.ensure_connection()
    with closing(sqlite3.connect(path)) as copy:
        memory.connection.backup(copy)
    connections["default"] = type(memory)({**memory.settings_dict, "NAME": str(path)}, "default")
    try:
        yield OnDisk(path)
    finally:
        connections["default"].close()
        connections["default"] = memory
