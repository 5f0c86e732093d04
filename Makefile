# `make run` and `make test` are all a newcomer needs: both first make .venv, and redo that only when a pin changed.
# PYTHON=/some/python chooses the interpreter that .venv is made with; without it one is looked for.

SHELL := bash
VENV := .venv
PYTHON_IN_VENV := $(VENV)/bin/python
READY := $(VENV)/ready
SAMPLE := sample_projects/curriculumdeskundigheid.napl
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help run test check tidy format shots bench faults lock translations samples icon clean

help: ## say what can be made
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

run: $(READY) ## open the sample project in the application
	@bash .ci/qt-libraries $(if $(DISPLAY),xcb,offscreen)
	$(PYTHON_IN_VENV) -m ui $(SAMPLE)

test: $(READY) ## run the tests, without a screen; the long ones are with faults
	@bash .ci/qt-libraries tests
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -n auto --dist worksteal

check: $(READY) ## layout, lint, types and architecture
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

tidy: $(READY) ## lay out the code as the checks ask
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

format: $(READY) ## make what follows from the format of the project file: its page, frozen tables, kept files
	$(PYTHON_IN_VENV) tests/files/make_format.py
	$(PYTHON_IN_VENV) -m tests.files.make_keeps

shots: $(READY) ## draw the main screens into build/shots
	@bash .ci/qt-libraries offscreen
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) tests/shots/make_shots.py

bench: $(READY) ## measure against the bars of speed
	@bash .ci/qt-libraries offscreen
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) tests/benchmarks/bench.py

faults: $(READY) ## the long tests, and try to lose a word: kills, damaged files, failing disks; ends with a table
	@bash .ci/qt-libraries tests
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m pytest -n auto --dist worksteal -m long
	QT_QPA_PLATFORM=offscreen $(PYTHON_IN_VENV) -m tests.faults.faults

lock: ## choose versions anew and pin them with their hashes
	bash .ci/lock

translations: $(READY) ## collect the sentences of the interface and compile their translations
	bash .ci/translations

samples: $(READY) ## make the sample projects again
	$(PYTHON_IN_VENV) sample_projects/make_samples.py
	$(PYTHON_IN_VENV) sample_projects/make_rollen_vo.py
	$(PYTHON_IN_VENV) -m sample_projects.make_hand_ins

icon: $(READY) ## make the pictures of the program's icon from its drawing
	@bash .ci/qt-libraries offscreen
	$(PYTHON_IN_VENV) resources/icon/make_icon.py

clean: ## remove what was made, except .venv
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

$(READY): pyproject.toml .ci/constraints.txt .ci/setup .ci/venv.sh
	bash .ci/setup $(VENV)
