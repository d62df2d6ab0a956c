-- quality: what each column of dbt's models is made of, one step back, as read from the compiled SQL after a build.
create table if not exists quality.lineage_models (
    model_name text primary key, -- schema.table
    reading text not null, -- digest of the SQL and of how it was read
    read_at timestamptz not null default now()
);

-- '*' is a table's rows. UNKNOWN and CONSTANT name no source.
create table if not exists quality.column_lineage (
    model_name text not null references quality.lineage_models on delete cascade,
    column_name text not null,
    source_table text not null,
    source_column text not null,
    kind text not null check (kind in ('CONSTANT', 'IDENTITY', 'TRANSFORMATION', 'AGGREGATION', 'UNKNOWN')),
    is_masked boolean not null, -- the source's texts were masked, or hashed, before they were stored
    primary key (model_name, column_name, source_table, source_column)
);
grant usage on schema quality to dbt_rw;
grant select, insert, delete on quality.lineage_models, quality.column_lineage to dbt_rw;

-- What the columns of a model are made of in the end: columns that no model made. On the way to each `models`, those
-- nearest to the source first; of several ways the one that does most to a value gives its kind.
create or replace function quality.column_origins(of_model text) returns table (
    column_name text, source_table text, source_column text, kind text, is_masked boolean, models text[]
) language sql stable set search_path = pg_catalog as $$
    with recursive steps as (
        select
            l.column_name, l.source_table, l.source_column, l.is_masked, array[l.model_name] as models,
            array_position(array['CONSTANT', 'IDENTITY', 'TRANSFORMATION', 'AGGREGATION', 'UNKNOWN'], l.kind) as strength
        from quality.column_lineage as l
        where l.model_name = of_model
        union
        select
            s.column_name, l.source_table, l.source_column, l.is_masked, l.model_name || s.models,
            greatest(s.strength, array_position(
                array['CONSTANT', 'IDENTITY', 'TRANSFORMATION', 'AGGREGATION', 'UNKNOWN'], l.kind))
        from steps as s
        inner join quality.column_lineage as l on s.source_table = l.model_name and s.source_column = l.column_name
        where l.model_name <> all(s.models) -- a model that reads what it left before
    ),

    ends as (
        select
            s.column_name, s.source_table, s.source_column, s.is_masked, s.models,
            -- a model's column that nothing is known of ends the way, too
            case when m.model_name is null then s.strength else 5 end as strength
        from steps as s
        left join quality.lineage_models as m on s.source_table = m.model_name
        where not exists (
            select 1 from quality.column_lineage as l
            where l.model_name = s.source_table and l.column_name = s.source_column
        )
    ),

    passed as ( -- the longest way to a model says where it stands
        select
            e.column_name, e.source_table, e.source_column, m.model_name,
            max(cardinality(e.models) - m.place) as distance
        from ends as e
        cross join lateral unnest(e.models) with ordinality as m (model_name, place)
        group by e.column_name, e.source_table, e.source_column, m.model_name
    )

    select
        e.column_name,
        e.source_table,
        e.source_column,
        (array['CONSTANT', 'IDENTITY', 'TRANSFORMATION', 'AGGREGATION', 'UNKNOWN'])[max(e.strength)] as kind,
        bool_or(e.is_masked) as is_masked,
        array(
            select p.model_name from passed as p
            where p.column_name = e.column_name and p.source_table = e.source_table and p.source_column = e.source_column
            order by p.distance desc, p.model_name
        ) as models
    from ends as e
    group by e.column_name, e.source_table, e.source_column
$$;
revoke all on function quality.column_origins(text) from public;
