-- The search for past complaints that are like a text, by the analysis service.
create index if not exists embeddings_nearest on ml.embeddings using hnsw (embedding public.halfvec_cosine_ops);
create index if not exists complaints_text on raw.complaints (text_hash);

-- Answered complaints whose texts are most alike, as they came last, the likest first; `similarity` is the vectors'
-- cosine. Nobody is shown a complaint without the log of accesses knowing it.
create or replace function ops.nearest_complaints(
    client text, address text, vector public.halfvec, version text, how_many integer
) returns table (
    source text, service_request_id text, requested_at timestamptz, description text, answer text,
    answered_at timestamptz, agency_responsible text, similarity double precision
)
language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_column
declare
    shown jsonb;
begin
    with near as (
        select
            e.text_hash,
            1 - (e.embedding operator(public.<=>) vector) as similarity
        from ml.embeddings as e
        where e.model_version = version
        order by e.embedding operator(public.<=>) vector
        limit 8 * how_many
    ),

    best as (
        select
            c.*,
            n.similarity
        from near as n
        cross join lateral ( -- of a stock text a few complaints will do
            select
                v.source,
                v.service_request_id
            from raw.complaints as v
            where v.text_hash = n.text_hash and v.status = 'closed' and v.answer <> ''
            limit how_many
        ) as k
        cross join lateral ops.newest_version(k.source, k.service_request_id) as c
        inner join ops.batches as b on c.batch_id = b.batch_id and b.status = 'promoted'
        where c.text_hash = n.text_hash and c.status = 'closed' and c.answer <> ''
    ),

    once as (
        select distinct on (b.source, b.service_request_id) b.* from best as b
        order by b.source, b.service_request_id
    ),

    likest as (
        select o.* from once as o
        order by o.similarity desc, o.requested_at desc
        limit how_many
    )

    select coalesce(jsonb_agg(to_jsonb(l)), '[]') into shown from likest as l;
    if jsonb_array_length(shown) > 0 then
        perform ops.note_access(
            'service:' || client, address, 'read', 'pipeline.service',
            array(select s.source || ':' || s.service_request_id
                  from jsonb_to_recordset(shown) as s (source text, service_request_id text)),
            jsonb_array_length(shown), '');
    end if;
    return query
    select s.* from jsonb_to_recordset(shown) as s (
        source text, service_request_id text, requested_at timestamptz, description text, answer text,
        answered_at timestamptz, agency_responsible text, similarity double precision);
end $$;
revoke all on function ops.nearest_complaints(text, text, public.halfvec, text, integer) from public;
grant execute on function ops.nearest_complaints(text, text, public.halfvec, text, integer) to service_rw;
