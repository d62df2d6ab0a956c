-- One row about the vectors of the newest issues' model: the share of the last days' complaints with a text whose text
-- has one, and of a sample of so many, the newest, how far one is from the length 1 at most and which share differs
-- from every other. Empty where there is nothing to ask. A vector is read as numbers: its type is none of the gate's.
with newest as (
    select
        r.model_version,
        r.as_of_at,
        (r.as_of_at at time zone 'Asia/Seoul')::date - %(days)s::integer as first_date
    from ml.model_runs as r
    where r.kind = 'issues'
    order by r.as_of_at desc, r.run_id desc
    limit 1
),

texts as (
    select
        f.text_hash,
        count(*) as complaint_count,
        max(f.requested_at) as requested_at
    from marts.fct_complaints as f
    where
        f.requested_date >= (select n.first_date from newest as n)
        and f.requested_at < (select n.as_of_at from newest as n)
        and f.description not in ('', '[보존 기간 지남]')
    group by f.text_hash
),

held as (
    select
        t.text_hash,
        t.complaint_count,
        t.requested_at,
        e.embedding
    from texts as t
    left join ml.embeddings as e
        on t.text_hash = e.text_hash and e.model_version = (select n.model_version from newest as n)
),

sampled as (
    select h.embedding::float4[] as numbers
    from held as h
    where h.embedding is not null
    order by h.requested_at desc, h.text_hash asc
    limit %(sample)s
)

select
    (
        select coalesce(sum(h.complaint_count) filter (where h.embedding is not null), 0) / sum(h.complaint_count)
        from held as h
    )::float8 as covered_share,
    (
        select max(abs(sqrt((select sum(u.number * u.number) from unnest(s.numbers) as u (number))) - 1))
        from sampled as s
    )::float8 as length_error,
    (
        select case when count(*) > 1 then count(distinct s.numbers)::float8 / count(*) end from sampled as s
    ) as distinct_share
