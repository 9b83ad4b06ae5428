"""The database itself refuses to change or withdraw what was published, whoever asks."""

from django.db import migrations

TABLES = {"report": "signal_report", "reply": "signal_reply"}
# INSERT OR REPLACE deletes what is in its way without asking the guard against deleting.
IN_THE_WAY = {
    "report": "support_point_id = NEW.support_point_id AND quarter = NEW.quarter AND release = NEW.release",
    "reply": "submission = NEW.submission",
}


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name, table in TABLES.items():
            for act in ("update", "delete"):
                schema_editor.execute(
                    f"""CREATE TRIGGER {name}_no_{act} BEFORE {act.upper()} ON {table}
                        BEGIN SELECT RAISE(ABORT, 'what was published stands'); END""",
                    params=None,
                )
            schema_editor.execute(
                f"""CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {table}
                    WHEN EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id OR ({IN_THE_WAY[name]}))
                    BEGIN SELECT RAISE(ABORT, 'what was published stands'); END""",
                params=None,
            )
        return
    schema_editor.execute(
        """CREATE FUNCTION published_stands() RETURNS trigger LANGUAGE plpgsql AS
           $$ BEGIN RAISE EXCEPTION 'what was published stands'; END $$""",
        params=None,
    )
    for name, table in TABLES.items():
        schema_editor.execute(
            f"""CREATE TRIGGER {name}_add_only BEFORE UPDATE OR DELETE ON {table}
                FOR EACH ROW EXECUTE FUNCTION published_stands()""",
            params=None,
        )
        schema_editor.execute(
            f"""CREATE TRIGGER {name}_no_truncate BEFORE TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION published_stands()""",
            params=None,
        )


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in TABLES:
            for act in ("update", "delete", "replace"):
                schema_editor.execute(f"DROP TRIGGER {name}_no_{act}")
    else:
        schema_editor.execute("DROP FUNCTION published_stands CASCADE")


class Migration(migrations.Migration):
    dependencies = [("signal", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
