"""The database itself refuses to change or delete an entry, whoever asks."""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER logbook_no_update BEFORE UPDATE ON audit_entry
       BEGIN SELECT RAISE(ABORT, 'the logbook is add-only'); END""",
    """CREATE TRIGGER logbook_no_delete BEFORE DELETE ON audit_entry
       BEGIN SELECT RAISE(ABORT, 'the logbook is add-only'); END""",
    # INSERT OR REPLACE deletes what is in its way without asking the guard above.
    """CREATE TRIGGER logbook_no_replace BEFORE INSERT ON audit_entry
       WHEN EXISTS (SELECT 1 FROM audit_entry
                    WHERE id = NEW.id OR (chain = NEW.chain AND number = NEW.number))
       BEGIN SELECT RAISE(ABORT, 'the logbook is add-only'); END""",
]
POSTGRESQL = [
    """CREATE FUNCTION logbook_is_add_only() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the logbook is add-only'; END $$""",
    """CREATE TRIGGER logbook_add_only BEFORE UPDATE OR DELETE ON audit_entry
       FOR EACH ROW EXECUTE FUNCTION logbook_is_add_only()""",
    """CREATE TRIGGER logbook_no_truncate BEFORE TRUNCATE ON audit_entry
       FOR EACH STATEMENT EXECUTE FUNCTION logbook_is_add_only()""",
]


def guard(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


def unguard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER logbook_no_update")
        schema_editor.execute("DROP TRIGGER logbook_no_delete")
        schema_editor.execute("DROP TRIGGER logbook_no_replace")
    else:
        schema_editor.execute("DROP FUNCTION logbook_is_add_only CASCADE")


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
