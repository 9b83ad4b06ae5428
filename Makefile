# The whole developer manual: run, test, check, format, bench, lock.
SHELL := /bin/bash
PY := .venv/bin/python
PORT ?= 8000
# `make test only=tests/support` runs a part.
only ?= tests

.PHONY: run test check format bench lock words browser paper setup setup-dev clean

run: .venv/ready paper ## set up, load the national edition and the demo, serve http://localhost:8000
	@DEBUG=1 $(PY) manage.py start_demo
	@DEBUG=1 exec $(PY) manage.py runserver --noreload --skip-checks localhost:$(PORT)

test: .venv/ready-dev browser paper ## everything that can be proven here: both databases, a real browser
	@.ci/run-tests $(only)

check: .venv/ready-dev ## style, types, architecture, templates, texts, migrations, coverage
	@.ci/run-checks

format: .venv/ready-dev ## put code and templates in shape
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format . && .venv/bin/djlint --reformat --quiet krukje

bench: .venv/ready-dev ## speed and size, beside a plain baseline in the same run
	@$(PY) -m bench

lock: .venv/ready-dev ## read pyproject.toml anew; locks hold names, versions and hashes only
	@$(PY) -m pip install --quiet uv
	@.venv/bin/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header -q --extra dev -o requirements-dev.lock
	@.venv/bin/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --no-header -q -c requirements-dev.lock -o requirements.lock

words: .venv/ready-dev ## read all texts of the screens anew into locale/, and compile them (wants gettext)
	@DEBUG=1 $(PY) manage.py makemessages --all --no-obsolete --add-location=file --no-wrap -i '.venv/*' -i 'tests/*' -i 'bench/*'
	@DEBUG=1 $(PY) manage.py compilemessages -v 0

browser: ## Debian's Chromium for the browser stories, where we may install it
	@command -v chromium >/dev/null || .ci/install-packages "Chromium, voor de browsertests" chromium

paper: ## what a PDF needs of Debian, where we may install it
	@.ci/install-packages "wat een PDF nodig heeft" libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core

clean: ## forget the environment (never the database)
	@rm -rf .venv

.venv/bin/python:
	@.ci/make-venv

.venv/ready: requirements.lock | .venv/bin/python
	@echo "Bibliotheken installeren (een minuutje) …"
	@$(PY) -m pip install --require-hashes --disable-pip-version-check -r requirements.lock
	@touch $@

.venv/ready-dev: requirements-dev.lock | .venv/bin/python
	@echo "Bibliotheken voor ontwikkelaars installeren (een paar minuten) …"
	@$(PY) -m pip install --require-hashes --disable-pip-version-check -r requirements-dev.lock
	@touch $@ .venv/ready
