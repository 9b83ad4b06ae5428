"""Where a web server finds Krukje: `gunicorn krukje.config.wsgi`."""

import os

from krukje.config.environment import check_database, check_static, stop_with_a_sentence

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krukje.config.settings")

with stop_with_a_sentence():
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
    check_database()
    check_static()

    from krukje.inform.search.languages import tokens_of

    # Read the search's dictionary now: web processes made after this share it, and no visitor waits for it.
    tokens_of("wakker")
