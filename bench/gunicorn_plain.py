"""The same server for the plain page as for Krukje: as many processes and threads, no access log."""

import os

workers = int(os.environ["WEB_PROCESSES"])
worker_class = "gthread"
threads = 8
accesslog = None
