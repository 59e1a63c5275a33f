# Two commands on a fresh machine with Python >= 3.11: `make demo` and `make test`.
# uv is used where it is on the PATH, else venv and pip.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
SEED := examples/north-korean-troops.txt
ARTICLE := $(SEED) --publisher "The Hill" --published 2024-11-04

ifdef UV
make_venv = $(UV) venv --quiet --python $(PYTHON) $(1)
install = $(UV) pip install --quiet --python $(BIN)/python
build_wheel = $(UV) build --quiet --wheel --out-dir build/dist .
else
make_venv = $(PYTHON) -m venv $(1)
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check
build_wheel = $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir build/dist .
endif

.PHONY: demo test format lint types tests wheel docs notebooks bench clean

demo: $(VENV)/core
	@mkdir -p build
	$(BIN)/python -m claimnum $(ARTICLE) --html build/demo.html
	@echo "build/demo.html shows the same as a page."

test: lint types tests wheel

$(BIN)/python:
	$(call make_venv,$(VENV))

$(VENV)/core: pyproject.toml | $(BIN)/python
	$(install) -e .
	@touch $@

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(install) -e '.[test]'
	@touch $@ $(VENV)/core

format: $(VENV)/test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lint: $(VENV)/test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/test
	$(BIN)/mypy

tests: $(VENV)/test
	$(BIN)/pytest -n 2 --dist loadfile

# The same tests against what users install: the wheel, unpacked beside the checkout and found before it.
wheel: $(VENV)/test
	rm -rf build/wheel build/dist
	$(build_wheel)
	$(install) --no-deps --target build/wheel build/dist/*.whl
	PYTHONPATH=build/wheel CLAIMNUM_FROM=build/wheel $(BIN)/pytest -n 2 --dist loadfile -q tests

$(VENV)/docs: pyproject.toml | $(BIN)/python
	$(install) -e '.[docs]'
	@touch $@ $(VENV)/core

# The site, in docs/_build/html; a warning is an error.
docs: $(VENV)/docs
	$(BIN)/sphinx-build -q -W --keep-going -b html docs docs/_build/html
	@echo "docs/_build/html/index.html is the first page."

notebooks: $(VENV)/docs
	$(BIN)/python tools/make_notebooks.py

bench: $(VENV)/test
	PYTHONPATH=src $(BIN)/python tests/benchmarks/bench.py --full

clean:
	rm -rf build dist docs/_build docs/examples .mypy_cache .pytest_cache .ruff_cache .hypothesis
