-- Vectors of the answers that may be proposed; `source` and `service_request_id` are the complaint's whose answer it
-- is.
create table if not exists ml.answer_vectors (
    kind text not null,
    reference text not null,
    content_hash text not null, -- of question and answer: a changed one is embedded again
    model_version text not null,
    source text not null default '',
    service_request_id text not null default '',
    question public.halfvec(384) not null,
    whole public.halfvec(384) not null,
    asked public.halfvec(384) not null,
    primary key (kind, reference)
);
grant select, insert, update, delete on ml.answer_vectors to ml_rw;
