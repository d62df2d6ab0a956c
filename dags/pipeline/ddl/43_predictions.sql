-- What was said about a complaint when it arrived, once and for good: later nights learn from what became of it, and
-- the months' observed errors are those of these rows. A complaint that is erased loses its row by its name.
create table if not exists ml.predictions (
    source text not null,
    service_request_id text not null,
    text_hash text not null,
    category text not null, -- field > name
    category_confidence double precision not null check (category_confidence between 0 and 1),
    department text not null, -- the best guess, for abstained ones too
    department_confidence double precision not null check (department_confidence between 0 and 1),
    is_abstained boolean not null,
    is_unlike boolean not null, -- like nothing that was learned from: a new department may be needed
    transfer_risk double precision check (transfer_risk between 0 and 1),
    hours_median double precision,
    hours_low double precision,
    hours_high double precision,
    is_emergency boolean not null,
    emergency_kinds text[] not null,
    emergency_probability double precision not null check (emergency_probability between 0 and 1),
    model_version text not null, -- of the vectors
    routing_version text not null,
    emergency_version text not null,
    predicted_at timestamptz not null default now(),
    primary key (source, service_request_id)
);
create index if not exists predictions_predicted on ml.predictions (predicted_at);

-- The answer that the newest hour proposes for an open complaint, or why it proposes none.
create table if not exists ml.answer_proposals (
    source text not null,
    service_request_id text not null,
    kind text not null check (kind in ('released', 'official', '')), -- where the answer stands; '': nowhere
    reference text not null, -- its number there
    similarity double precision not null, -- a likeness, never a confidence
    is_abstained boolean not null,
    reason text not null check (is_abstained = (reason <> '')), -- of the silence, in Korean
    made_from text not null default '', -- the corpus and what counted of the complaint: where it differs, asked again
    proposed_at timestamptz not null default now(),
    primary key (source, service_request_id)
);

grant select, insert, update, delete on ml.predictions, ml.answer_proposals to ml_rw;
grant select on ml.predictions, ml.answer_proposals to dbt_rw, quality_rw;
