# PostgreSQL with pgvector, run by the account that every container of this system uses.
FROM pgvector/pgvector:pg17
USER root
RUN groupadd --gid 10001 eungdap && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin eungdap \
 && install -d -o 10001 -g 10001 -m 700 /opt/given /run/postgresql
# the base image's volume is open to every account; the cluster's own folder lies in it
ENV PGDATA=/var/lib/postgresql/data/cluster
USER 10001:10001
