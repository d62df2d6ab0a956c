{#
    Literal bounds on `column`, a date or, `as_time`, a moment: the listed days and `days_before` days before each.
    Postgres leaves out month partitions, plans with the true number of days, and pushes the bounds down through
    staging's window function only for literals: with a sub-select it plans for, and looks into, every month there is.
#}
{% macro in_days(days, column, days_before=0, as_time=false) -%}
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
    {%- set type, zone = ('timestamptz', ' Asia/Seoul') if as_time else ('date', '') -%}
    {%- for first_date, end_date in ranges -%}
        {%- do bounds.append(
            column ~ " >= " ~ type ~ " '" ~ first_date ~ zone ~ "' and "
            ~ column ~ " < " ~ type ~ " '" ~ end_date ~ zone ~ "'") -%}
    {%- endfor -%}
    ({{ bounds | join(' or ') }})
{%- endmacro %}

{# The filter of a table of days: the listed days, or every day when the table is new. #}
{% macro is_listed(days) -%}
    {%- if load_relation(this) is none -%} true
    {%- else -%} {{ in_days(days, 'requested_date') }}
    {%- endif -%}
{%- endmacro %}

{# The days being rewritten, and `days_before` days before each, as bounds on a moment. #}
{% macro in_rewritten_days(column, days_before=0) -%}
    {{ in_days(ref('int_dirty_days'), column, days_before, as_time=true) }}
{%- endmacro %}

{#
    dbt's own macro, called for a test with `where`: a test of facts looks at the days that were rewritten and no others.
    See docs.getdbt.com/reference/resource-configs/where.
#}
{% macro get_where_subquery(relation) -%}
    {%- set where = config.get('where') or '' -%}
    {%- for placeholder, schema, name in [
        ('__rewritten_days__', 'intermediate', 'int_dirty_days'), ('__published_days__', 'marts', 'days_to_publish')
    ] if placeholder in where -%}
        {%- set days = api.Relation.create(database=target.database, schema=schema, identifier=name) -%}
        {%- set where = where | replace(placeholder, in_days(days, 'requested_date')) -%}
        {{- return('(select * from ' ~ relation ~ ' where ' ~ where ~ ') dbt_subquery') -}}
    {%- endfor -%}
    {%- if where -%} {{ return('(select * from ' ~ relation ~ ' where ' ~ where ~ ') dbt_subquery') }}
    {%- else -%} {{ return(relation) }}
    {%- endif -%}
{%- endmacro %}

{# The facts as the last build left them. Not a ref: they depend on the caller. #}
{% macro facts() -%}
    {{ return(api.Relation.create(database=target.database, schema='marts', identifier='fct_complaints')) }}
{%- endmacro %}

{# Whether the facts are there; without them every day has to be built. #}
{% macro has_facts() -%}
    {{ return(execute and load_relation(facts()) is not none) }}
{%- endmacro %}

{#
    The first day of Seoul on which a complaint of a shown issue may have been received, as a literal, for the month
    partitions: the windows of the runs since then reach no further back.
#}
{% macro first_issue_date() -%}
    {%- set query -%}
        select coalesce(min({{ seoul_date('window_start_at') }}), 'infinity')::text
        from {{ ref('stg_issue_runs') }}
        where as_of_at >= (
            select max(as_of_at) - interval '{{ var('issue_days_shown') }} days' from {{ ref('stg_issue_runs') }}
        )
    {%- endset -%}
    date '{{ run_query(query).rows[0][0] if execute else 'infinity' }}'
{%- endmacro %}
