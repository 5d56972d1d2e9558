# Two commands matter: `make book` builds the site, `make test` checks everything.
# Both set up what they need first, and both can be run again at any time.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= python3
PY := $(CURDIR)/.venv/bin/python
PORT ?= 8000
HANDOUTS ?= _build/handouts
CHROMIUM ?= $(or $(shell command -v chromium || command -v chromium-browser),chromium)
SITE := _build/html

export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/node_modules/.bin:$(PATH)
export UNROLLED_CHROMIUM := $(CHROMIUM)
export JUPYTER_PREFER_ENV_PATH := 1
# What is compiled once need not be compiled again by each of many processes.
unexport PYTHONDONTWRITEBYTECODE

# Builds and tests use one thread: two fight over a shared machine and change sums.
ONE_THREAD := OMP_NUM_THREADS=1 MKL_NUM_THREADS=1 OMP_WAIT_POLICY=PASSIVE
BOOK := $(ONE_THREAD) .venv/bin/jupyter-book build . -W -n --keep-going
# tests/conftest.py says how many processes, and shares the tests out.
PYTEST := $(ONE_THREAD) $(PY) -m pytest -n auto

.PHONY: help setup book pdf serve check test weekly lint browser train sync notebooks handouts lock audit clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) \
	  | awk -F ':.*## ' '{ printf "  make %-10s %s\n", $$1, $$2 }'
	@echo "  RUN=… names a recipe for make train; PORT=… the port of make serve; HANDOUTS=… a folder; PAGE=… what to audit."

setup: ## Install what the lock files name (asks nothing of the network if unchanged)
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Unrolled needs Python 3.11 or newer and found no $(PYTHON): install Debian's python3 and python3-venv (apt-get install python3 python3-venv)." >&2; exit 1; }
	@$(PYTHON) code/setup/prepare.py

book: setup ## Execute the chapters and build the site
	@$(BOOK)
	@echo "The book: $(CURDIR)/$(SITE)/index.html  (make serve to look at it)"

pdf: browser setup ## Print the book as a PDF; the next `make book` links to it
	@$(ONE_THREAD) $(PY) -m sphinx_ext.pdf

serve: book ## Show the built site on http://localhost:8000/
	@echo "http://localhost:$(PORT)/  (Ctrl-C ends it)"
	@$(PY) -m http.server $(PORT) --bind 127.0.0.1 --directory $(SITE)

lint: setup
	@$(PY) -m ruff check . && $(PY) -m ruff format --check .
	@.venv/bin/node node_modules/pyright/index.js
	@$(PY) -m codespell_lib .

check: lint ## The fast half of the tests: style, types, spelling, unit tests
	@$(PYTEST) -q -m "not book and not notebook and not slow and not weekly"

browser:
	@command -v "$(CHROMIUM)" >/dev/null || { \
	  echo "The tests and the PDF need a headless browser and found none: install Debian's chromium (apt-get install chromium), or name one with make CHROMIUM=/path/to/chromium." >&2; exit 1; }

test: browser setup ## Everything: style, types, unit tests, replays, the site in a browser, notebooks
	@$(MAKE) --no-print-directory -j 2 lint book
	@$(PYTEST) -m "not weekly"

weekly: browser book ## What `make test` leaves to once a week: more of the same
	@$(PYTEST) -m weekly

train: setup ## Train a recipe into ./runs, e.g. make train RUN=rnn-page
	@test -n "$(RUN)" || { echo "Name a recipe: make train RUN=rnn-page (unrolled train --help lists what can be set)." >&2; exit 1; }
	@$(PY) -m unrolled train $(RUN)

sync: setup ## Rewrite what is derived: the classes shown in chapters, the widgets' bundles
	@$(PY) -m sphinx_ext.sync

notebooks: setup ## Generate chapters/notebooks from the chapters
	@$(ONE_THREAD) $(PY) -m sphinx_ext.notebooks

handouts: setup ## Exercises for a course into HANDOUTS: the students' set, and one with answers
	@$(ONE_THREAD) $(PY) -m sphinx_ext.handouts $(HANDOUTS)

lock: ## Resolve the newest versions into requirements.lock and package-lock.json
	@$(PYTHON) code/setup/prepare.py lock

audit: browser book ## Lighthouse, median of five, on every chapter as a server would send it, or on PAGE
	@CHROME_PATH="$$(command -v $(CHROMIUM))" $(PY) code/benchmarks/audit.py $(SITE) $(PAGE)

clean: ## Remove what was built (the environment stays)
	@rm -rf _build .pytest_cache .ruff_cache .hypothesis build
