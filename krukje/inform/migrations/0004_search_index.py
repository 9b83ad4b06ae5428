"""On PostgreSQL modelsearch asks for titles and bodies in one go, and has an index of each alone: it needs this one."""

from django.db import migrations

NAME = "inform_search_title_and_body"


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE INDEX {NAME} ON modelsearch_indexentry USING gin ((title || body))")


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {NAME}")


class Migration(migrations.Migration):
    dependencies = [("inform", "0003_editors_words"), ("modelsearch", "0003_add_text_fields")]
    operations = [migrations.RunPython(add, remove)]
