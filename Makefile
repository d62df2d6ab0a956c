.PHONY: setup demo stop status test test-fast lint bench evaluate faults ingest backup restore verify chaos up down compose-test
PYTHON := .venv/bin/python
DATA ?=
COMPOSE ?= docker compose

setup:   ; @locks/install.sh platform .venv && locks/install.sh superset .venv-superset && $(PYTHON) -m pipeline.platform setup
demo:    setup ; @$(PYTHON) -m pipeline.platform demo
stop:    ; @$(PYTHON) -m pipeline.platform stop
status:  ; @$(PYTHON) -m pipeline.platform status
ingest:  setup ; @$(PYTHON) -m pipeline.through "$(FILE)" $(if $(MAP),--map "$(MAP)")
backup:  ; @$(PYTHON) -m pipeline.backup $(if $(TO),--to "$(TO)")
verify:  ; @$(PYTHON) -m expectations.chain $(if $(OUT),--out "$(OUT)")
restore: setup ; @$(PYTHON) -m pipeline.restore "$(FROM)" $(if $(REPLACE),--replace)
test:    setup lint ; @tests/browser/ensure_chromium.sh && rm -rf var/pictures && EUNGDAP_BOARD_PICTURES=$${EUNGDAP_BOARD_PICTURES:-$(CURDIR)/var/pictures} $(PYTHON) -m pytest tests --numprocesses 2 --dist loadfile --no-loadscope-reorder
test-fast: ; @locks/install.sh platform .venv && $(PYTHON) -m pytest tests --ignore tests/integration --ignore tests/browser --ignore tests/end_to_end -q
lint:    ; @locks/install.sh platform .venv && .venv/bin/ruff check . && .venv/bin/sqlfluff lint dbt dags/pipeline/ddl --disable-progress-bar && .venv/bin/sqlfluff lint expectations/sql expectations/evidence/sql dags/pipeline/report/sql --templater placeholder --disable-progress-bar
bench:   setup ; @$(PYTHON) tests/bench/run.py $(if $(DATA),--data "$(DATA)")
evaluate: setup ; @$(PYTHON) -m ml.evaluate $(if $(DATA),--data "$(DATA)") $(if $(DETECTORS),--detectors $(DETECTORS)) && $(PYTHON) -m ml.evaluate.standing $(if $(DATA),--data "$(DATA)") && $(PYTHON) tests/bench/write_understanding.py $(if $(DATA),--data "$(DATA)")
faults:  setup ; @$(PYTHON) tests/faults/run.py --write docs/faults.md > /dev/null
chaos:   setup ; @$(PYTHON) tests/chaos/run.py $(if $(SEED),--seed $(SEED)) $(if $(CASE),--case $(CASE)) $(if $(WRITE),--write $(WRITE))
up:      ; @$(if $(WORKERS),COMPOSE_PROFILES=scale) $(COMPOSE) up --detach --build $(if $(WORKERS),--scale worker=$(WORKERS)) && $(COMPOSE) logs --follow --no-log-prefix first-load && $(COMPOSE) ps
down:    ; @COMPOSE_PROFILES=scale $(COMPOSE) down
compose-test: ; @locks/install.sh platform .venv && tests/browser/ensure_chromium.sh && PYTHONPATH=tests/browser:tests/support $(PYTHON) tests/containers/run.py $(if $(DOCS),--write-docs)
