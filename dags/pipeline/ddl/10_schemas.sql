-- Schemas and who may do what in them. One writer a schema; readers only where the data flow needs them.
create extension if not exists vector;

create schema if not exists raw authorization postgres;
create schema if not exists ops authorization postgres;
create schema if not exists quality authorization postgres;
create schema if not exists ml authorization postgres;
create schema if not exists seeds authorization dbt_rw;
create schema if not exists staging authorization dbt_rw;
create schema if not exists intermediate authorization dbt_rw;
create schema if not exists marts authorization dbt_rw;
create schema if not exists board authorization publish_rw;

revoke all on schema public from public;
grant usage on schema public to ml_rw, dbt_rw, publish_rw; -- the vector type lives here

-- dbt creates schemas only where they are missing; it owns its four and may not make others.
grant usage on schema raw to dbt_rw, quality_rw, ml_rw;
grant usage on schema ops to ingest_rw, dbt_rw, quality_rw, ml_rw, publish_rw;
grant usage on schema quality to quality_rw, publish_rw, ingest_rw;
grant usage on schema ml to ml_rw, dbt_rw, quality_rw;
grant usage on schema raw to ingest_rw;
grant usage on schema seeds, staging, intermediate, marts to quality_rw, ml_rw, publish_rw;
grant usage on schema board to board_ro;

alter default privileges for role dbt_rw in schema seeds, staging, intermediate, marts
grant select on tables to quality_rw, ml_rw, publish_rw;
alter default privileges for role publish_rw in schema board grant select on tables to board_ro;

alter role board_ro set default_transaction_read_only = on;
alter role board_ro set statement_timeout = '30s';
alter role board_ro set search_path = board;
