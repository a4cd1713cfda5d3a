# Otto: the two commands are `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
RUNTIME := .venv/.runtime
TOOLS := .venv/.tools
LEARNED := var/understanding.npz
CODE := app.py bot handlers domain storage tests benchmarks

.PHONY: demo serve test lint format bench lock words clean

demo: $(LEARNED)  ## a local workspace with Otto and a sample ledger, in the browser
	@$(BIN)/python app.py demo

serve: $(LEARNED)  ## Otto against Slack, as the environment or .env says
	@$(BIN)/python app.py serve

test: lint $(LEARNED)  ## every check and every test, on SQLite and on PostgreSQL
	$(BIN)/python -m pytest -n 2

lint: $(TOOLS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: $(TOOLS)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(TOOLS)  ## every benchmark beside its floor; takes some minutes
	$(BIN)/python -m benchmarks

words: $(RUNTIME)  ## bring the catalogues of Otto's words up to date with the code
	@PYTHONPATH=. $(BIN)/python bot/rendering/catalogues/update.py

lock:  ## pin the newest versions that pyproject.toml allows
	$(PYTHON) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --upgrade pyproject.toml -o requirements.lock
	$(PYTHON) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --upgrade --group dev -c requirements.lock \
	  -o .ci/requirements.lock

clean:
	rm -rf .venv var .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(RUNTIME): requirements.lock
	@test -x $(BIN)/python || $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) \
	  and "Otto needs Python 3.11 or newer; set PYTHON=python3.11 or the like")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing Otto into .venv (once; about a minute) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes \
	  -r requirements.lock
	@touch $@

$(LEARNED): $(RUNTIME) $(wildcard bot/understanding/*.py bot/understanding/phrases/*/*.txt)
	@echo "Learning from the example phrases (once; half a minute) ..."
	@$(BIN)/python app.py learn
	@touch $@

$(TOOLS): $(RUNTIME) .ci/requirements.lock
	@echo "Installing the tools for tests into .venv ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes \
	  -r .ci/requirements.lock
	@touch $@
