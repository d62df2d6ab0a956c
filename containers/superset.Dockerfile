# The board: Superset in an environment of its own, its configuration and its assets.
FROM python:3.11-slim-bookworm AS environment
ARG PIP_FIND_LINKS=
WORKDIR /opt/eungdap
COPY locks/install.sh locks/uv.txt locks/superset.txt locks/
RUN UV_COMPILE_BYTECODE=1 UV_NO_CACHE=1 locks/install.sh superset .venv-superset

FROM python:3.11-slim-bookworm
RUN groupadd --gid 10001 eungdap && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin eungdap \
 && cd /opt && install -d eungdap/var && install -d -o 10001 -g 10001 -m 700 eungdap/var/secrets eungdap/var/superset \
    eungdap/var/reports
WORKDIR /opt/eungdap
COPY --from=environment /opt/eungdap/.venv-superset .venv-superset
COPY superset superset
COPY expectations/evidence/templates expectations/evidence/templates
COPY dags/pipeline/__init__.py dags/pipeline/
COPY dags/pipeline/masking dags/pipeline/masking
ENV PATH=/opt/eungdap/.venv-superset/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp \
    SUPERSET_CONFIG_PATH=/opt/eungdap/superset/superset_config.py SUPERSET_HOME=/opt/eungdap/var/superset \
    FLASK_APP=superset.app:create_app()
USER 10001:10001
EXPOSE 8088
CMD ["gunicorn", "--workers", "2", "--worker-class", "gthread", "--threads", "8", "--timeout", "120", \
     "--graceful-timeout", "5", "--no-control-socket", "--bind", "0.0.0.0:8088", "superset.app:create_app()"]
