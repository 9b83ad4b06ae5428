"""On PostgreSQL modelsearch asks for titles and bodies in one go, and has an index of each alone: it needs this one.

Without a list of rows to be indexed later (fastupdate): a whole edition is written at once, and as long as that list
is full PostgreSQL reads every row instead (91 ms a question with 5,000 texts, against 14).
"""

from django.db import migrations

NAME = "inform_search_title_and_body"


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"CREATE INDEX {NAME} ON modelsearch_indexentry USING gin ((title || body)) WITH (fastupdate = off)")


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {NAME}")


class Migration(migrations.Migration):
    dependencies = [("inform", "0003_editors_words"), ("modelsearch", "0003_add_text_fields")]
    operations = [migrations.RunPython(add, remove)]
