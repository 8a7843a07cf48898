# Everything runs from a fresh clone with nothing but Python (with venv) and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

SECONDS ?= 60

.PHONY: run test storm lint bench screenshots keys snapshots clean help

help: ## list what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

run: $(STAMP) ## set up and open the sample story
	@$(BIN)/storydiff $(ARGS)

test: $(STAMP) ## set up and pass the whole suite
	@$(BIN)/python -m pytest -n auto $(ARGS)

storm: $(STAMP) ## send random keys, mouse, pastes and sizes into running screens, for SECONDS each; PATHS=a:b adds pages
	@STORYDIFF_STORM=$(SECONDS) STORYDIFF_STORM_PATHS=$(PATHS) $(BIN)/python -m pytest -n 0 -s tests/app/test_random_keys.py $(ARGS)

lint: $(STAMP) ## ruff, mypy --strict, import-linter
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(STAMP) ## measure time, memory and bytes beside other programs; write the tables into the README
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[bench]' || echo "measuring without what could not be installed" >&2
	@$(BIN)/python -m tests.bench $(ARGS)

screenshots: $(STAMP) ## take the pictures of the README again
	@$(BIN)/python -m tests.pictures

keys: $(STAMP) ## write the table of keys into the README, and the manual page
	@$(BIN)/python -m tests.key_table
	@$(BIN)/python -m tests.manual

snapshots: $(STAMP) ## accept the rendered screens as they are now; look at each before you commit it
	@$(BIN)/python -m pytest -n auto --snapshot-update $(ARGS)

clean: ## remove what was set up
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The range of each dependency stands in pyproject.toml, the exact versions in constraints.txt.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "storydiff needs Python 3.11 or later; name one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@echo "setting up $(VENV) ..." >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $@
