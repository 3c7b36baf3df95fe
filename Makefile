# Everything a person needs: `make brief` and `make test`. Both set up what they use, from nothing but Python 3.11+.
# PYTHON=python3.12 picks another interpreter; VENV=folder puts the environment elsewhere.
PYTHON ?= python3
VENV ?= .venv
UV ?= uv
JOBS ?= 2
OUT ?= out
GOLD := gold/examples.jsonl gold/reports
bin := $(VENV)/bin
pip := $(bin)/python -m pip --disable-pip-version-check install --quiet --quiet
compile := $(UV) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header

.PHONY: help setup brief browser test quick check bench gold baseline calibration scoreboard picture format lock clean

help:
	@echo 'make setup   install dragoman into $(VENV)'
	@echo 'make brief   set up, read examples/ and write a briefing on China and Kazakhstan'
	@echo 'make test    set up, then check form, types, layers and every test, in a browser too'
	@echo 'make quick   the same without the slow tests'
	@echo 'make browser get the Chromium that tests of pages need, where this may install it'
	@echo 'make bench   words a second beside the stock spaCy pipeline, stage by stage, start-up time, memory'
	@echo 'make gold    what is found of our hand-coded reports, missed and said besides, and what a change gained and lost'
	@echo 'make baseline   keep this as the run that changes are shown against'
	@echo 'make calibration work out anew from our gold how sure each reading is'
	@echo 'make scoreboard put the scores on every set into docs/scoreboard.md (ONLY="names of sections" for some)'
	@echo 'make picture put the beginning of the real briefing into the README'
	@echo 'make format  let ruff put the code in form'
	@echo 'make lock    choose the versions of requirements/*.txt anew (needs uv)'
	@echo 'make clean   remove $(OUT) and the caches of the tools'

setup: $(VENV)/.ready

# The environment is made again only when the lock or the packaging changes.
$(VENV)/.ready: requirements/base.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "dragoman needs Python 3.11 or newer; '$(PYTHON)' is not. Name another: make PYTHON=python3.12"; exit 1; }
	@echo 'Setting up $(VENV) (a few minutes the first time) …'
	@test -x $(bin)/python || $(PYTHON) -m venv $(VENV)
	@$(pip) --require-hashes -r requirements/base.txt
	@$(pip) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: requirements/dev.txt $(VENV)/.ready
	@echo 'Adding the tools for tests …'
	@$(pip) --require-hashes -r requirements/dev.txt
	@touch $@

brief: $(VENV)/.ready
	@mkdir -p $(OUT)
	@rm -f $(OUT)/examples.db*
	$(bin)/dragoman read examples/ --record $(OUT)/examples.db
	$(bin)/dragoman brief China Kazakhstan --record $(OUT)/examples.db -o $(OUT)/brief.md
	$(bin)/dragoman brief China Kazakhstan --record $(OUT)/examples.db -o $(OUT)/brief.html
	@echo
	@echo 'The briefing on China and Kazakhstan lies in $(OUT)/brief.md and $(OUT)/brief.html'

check: $(VENV)/.ready-dev
	$(bin)/ruff format --check .
	$(bin)/ruff check .
	$(bin)/mypy
	$(bin)/lint-imports

quick: check
	$(bin)/python -m pytest -n $(JOBS) -m 'not slow'

# Tests of pages run in a Chromium that is there; as root on Debian it is installed. Elsewhere they are left out, and told.
browser:
	@for name in chromium chromium-browser google-chrome; do \
		if command -v $$name >/dev/null; then echo "Pages are tested in $$(command -v $$name)."; exit 0; fi; \
	done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo 'Installing Chromium for the tests of pages …'; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
			chromium fonts-dejavu-core; } >/dev/null && exit 0; \
	fi; \
	echo "The tests of pages need Chromium and are left out: install it (on Debian, apt-get install chromium)."

# What a change gained and lost on gold is told after the tests, whatever they say, and never fails them.
test: check browser
	@$(bin)/python -m pytest -n $(JOBS); code=$$?; \
		echo; $(bin)/dragoman measure $(GOLD) --against gold/baseline.json; exit $$code

bench: $(VENV)/.ready
	$(bin)/python -m benchmarks.run

gold: $(VENV)/.ready
	@$(bin)/dragoman measure $(GOLD) --misses --against gold/baseline.json

# From the open part of gold/reports alone; what comes of it is shown on both parts.
calibration: $(VENV)/.ready
	@mkdir -p $(OUT)
	@$(bin)/dragoman measure calibrate gold/reports > $(OUT)/confidence.yml
	@mv $(OUT)/confidence.yml src/dragoman/lexicon/data/confidence.yml
	@$(bin)/dragoman measure gold/reports --calibration | grep -A 12 ': confidence$$'

baseline: $(VENV)/.ready
	@$(bin)/dragoman measure $(GOLD) --save gold/baseline.json

scoreboard: $(VENV)/.ready-dev
	@$(bin)/python -m benchmarks.scoreboard $(ONLY)

picture: brief
	@$(bin)/python scripts/picture.py

format: $(VENV)/.ready-dev
	$(bin)/ruff format .
	$(bin)/ruff check --fix .

# The lock holds hashes and no address of an index: any mirror that serves the same files will do.
lock:
	$(compile) requirements/base.in -o requirements/base.txt
	$(compile) --constraint requirements/base.txt requirements/dev.in -o requirements/dev.txt

clean:
	rm -rf $(OUT) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
