{#
    The filter of a table of days: the listed days, or every day when the table is new. An array makes Postgres look the
    days up by index; with `in (select …)` it reads every month, since it knows nothing about a list made just now.
#}
{% macro is_listed(days) -%}
    {%- if load_relation(this) is none -%} true
    {%- else -%} requested_date = any(array(select requested_date from {{ days }}))
    {%- endif -%}
{%- endmacro %}

{#
    The days being rewritten, and `days_before` days before each, as literal bounds on a time: Postgres pushes literals,
    but not sub-selects, through staging's window function down to raw's month partitions.
#}
{% macro in_rewritten_days(column, days_before=0) -%}
    {%- set days = ref('int_dirty_days') -%}
    {%- set ranges = [] -%}
    {%- if execute -%}
        {%- set query -%}
            select lower(span)::text, upper(span)::text
            from (
                select unnest(range_agg(daterange(requested_date - {{ days_before }}, requested_date + 1))) as span
                from {{ days }}
            ) as spans
        {%- endset -%}
        {%- set ranges = run_query(query).rows -%}
    {%- endif -%}
    {%- set bounds = ['false'] -%}
    {%- for first_date, end_date in ranges -%}
        {%- do bounds.append(
            column ~ " >= timestamptz '" ~ first_date ~ " Asia/Seoul' and "
            ~ column ~ " < timestamptz '" ~ end_date ~ " Asia/Seoul'") -%}
    {%- endfor -%}
    ({{ bounds | join(' or ') }})
{%- endmacro %}

{# Whether the facts are there; without them every day has to be built. Not a ref: the facts depend on the caller. #}
{% macro has_facts() -%}
    {{ return(execute and load_relation(api.Relation.create(
        database=target.database, schema='marts', identifier='fct_complaints')) is not none) }}
{%- endmacro %}
