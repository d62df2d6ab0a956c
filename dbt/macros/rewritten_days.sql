{#
    A table of days: rewriting one day touches that day's rows only, in one transaction, without a temporary copy.
    `days` names the model that lists the days; with `month_partitions` the table is partitioned by Seoul month of
    `requested_date`. The partitions live in the intermediate schema, so that `marts` lists marts only.
    To rebuild history, mark its days in ops.dirty_days; to rebuild from nothing, drop the table, cascading.
#}
{% materialization rewritten_days, adapter='postgres' %}{{ return(rewrite_days()) }}{% endmaterialization %}

{% macro rewrite_days() %}
    {%- set target_relation = this.incorporate(type='table') -%}
    {%- set days = ref(config.require('days')) -%}
    {%- set is_partitioned = config.get('month_partitions', false) -%}
    {%- set partitioning = 'partition by range (requested_date)' if is_partitioned else '' -%}
    {%- do run_hooks(pre_hooks, inside_transaction=False) %}
    {%- do run_hooks(pre_hooks, inside_transaction=True) %}
    {%- set is_new = load_cached_relation(this) is none %}
    {%- if is_new %}
        {%- call statement('create') %}
            create table {{ target_relation }} {{ get_table_columns_and_constraints() }} {{ partitioning }}
        {%- endcall %}
        {%- do create_indexes(target_relation) %}
    {%- endif %}
    {%- if is_partitioned %}{% do ensure_months(target_relation, days) %}{% endif %}
    {%- call statement('main') %}
        {{ get_assert_columns_equivalent(sql) }}
        delete from {{ target_relation }} where {{ in_days(days, 'requested_date') }};
        insert into {{ target_relation }} ({{ adapter.dispatch('get_column_names', 'dbt')() }}) {{ get_select_subquery(sql) }}
    {%- endcall %}
    {%- do apply_grants(target_relation, config.get('grants'), should_revoke=not is_new) %}
    {%- do persist_docs(target_relation, model) %}
    {%- do run_hooks(post_hooks, inside_transaction=True) %}
    {%- do adapter.commit() %}
    {%- do run_hooks(post_hooks, inside_transaction=False) %}
    {{- return({'relations': [target_relation]}) }}
{% endmacro %}

{% macro ensure_months(relation, days) %}
    {%- set query %}
        select distinct
            to_char(requested_date, 'YYYYMM'),
            date_trunc('month', requested_date)::date::text,
            (date_trunc('month', requested_date) + interval '1 month')::date::text
        from {{ days }}
    {%- endset %}
    {%- for name, first_date, next_date in run_query(query).rows %}
        {%- set part = api.Relation.create(
            database=relation.database, schema='intermediate', identifier=relation.identifier ~ '_' ~ name) %}
        {%- call statement('month') %}
            create table if not exists {{ part }} partition of {{ relation }}
            for values from ('{{ first_date }}') to ('{{ next_date }}')
        {%- endcall %}
    {%- endfor %}
{% endmacro %}
