-- ops: what the monthly inspection of accesses looks at. Days from the first up to, not with, the end.
create or replace function ops.place_name(place text) returns text
language sql immutable set search_path = pg_catalog as $$
    select coalesce(jsonb_build_object(
        'recent_complaints', '최근 민원', 'open_complaints', '처리 중인 민원', 'issue_complaints', '이슈의 민원',
        'alert_complaints', '경보의 민원', 'complaint_evidence', '민원의 근거', 'validation_results', '검사에 걸린 민원',
        'access_log', '접속기록', 'pipeline.erase', '민원 삭제', 'pipeline.backup', '백업',
        'expectations.chain', '봉인 사슬', 'answers', '답변 데스크', 'console', '명령줄') ->> place, place)
$$;

-- Who is meant: a command's user is the machine's, not the board's of that name.
create or replace function ops.person_name(user_name text, address text) returns text
language sql stable set search_path = pg_catalog as $$
    select coalesce(
        (select p.name_ko from ops.people as p where p.user_name = $1 and $2 <> 'console'),
        case when $1 = '' then '모르는 이름' when $2 = 'console' then $1 || '@console' else $1 end)
$$;

create or replace function ops.access_people(first_day date, end_day date) returns table (
    name_ko text, login_count bigint, refused_count bigint, read_count bigint, subject_count bigint,
    download_count bigint, command_count bigint
)
language sql stable security definer set search_path = pg_catalog as $$
    with shown as (
        select l.*, ops.person_name(l.user_name, l.address) as name from ops.access_log as l
        where l.access_date >= first_day and l.access_date < end_day
    ), seen as (
        select s.name, count(distinct n.n) as subject_count from shown as s
        cross join lateral unnest(s.subjects) as n (n)
        where s.deed in ('read', 'download') and s.place <> 'access_log'
        group by s.name
    )

    select
        s.name,
        count(*) filter (where s.deed = 'login'),
        count(*) filter (where s.deed = 'refused'),
        count(*) filter (where s.deed = 'read'),
        coalesce(max(e.subject_count), 0),
        count(*) filter (where s.deed = 'download'),
        count(*) filter (where s.deed in ('erase', 'export'))
    from shown as s
    left join seen as e on s.name = e.name
    group by s.name
    order by s.name
$$;

create or replace function ops.access_files(first_day date, end_day date) returns table (
    accessed_at timestamptz, name_ko text, address text, deed text, place text, row_count integer, reason text
)
language sql stable security definer set search_path = pg_catalog as $$
    select
        l.accessed_at, ops.person_name(l.user_name, l.address), ops.place_name(l.address), l.deed,
        ops.place_name(l.place), l.row_count, l.reason
    from ops.access_log as l
    where l.access_date >= first_day and l.access_date < end_day and l.deed in ('download', 'erase', 'export')
    order by l.access_id
$$;

-- Unusual accesses, a row a person, day and mark. The limits are explained in docs/decisions.md.
create or replace function ops.access_marks(first_day date, end_day date) returns table (
    access_date date, user_name text, name_ko text, mark text, detail text
)
language sql stable security definer set search_path = pg_catalog as $$
    with shown as (
        select l.*, l.accessed_at at time zone 'Asia/Seoul' as local_at from ops.access_log as l
        where l.access_date >= first_day - 90 and l.access_date < end_day
    ), volumes as (
        select s.access_date, s.user_name, count(distinct n.n) as subjects from shown as s
        cross join lateral unnest(s.subjects) as n (n)
        where s.deed in ('read', 'download') and s.place <> 'access_log' and s.access_date >= first_day - 28
        group by s.access_date, s.user_name
    ), marks as (
        select s.access_date, s.user_name, '심야·주말 열람' as mark, count(*) || '회' as detail from shown as s
        where
            s.deed in ('read', 'download')
            and (extract(hour from s.local_at) not between 7 and 21 or extract(isodow from s.local_at) > 5)
        group by s.access_date, s.user_name
        union all
        select v.access_date, v.user_name, '많은 민원 열람', v.subjects || '건' from volumes as v
        where v.subjects > 1000 or (v.subjects > 200 and v.subjects > 5 * (
            select percentile_cont(0.5) within group (order by o.subjects) from volumes as o
            where o.user_name = v.user_name and o.access_date < v.access_date and o.access_date >= v.access_date - 28))
        union all
        select s.access_date, s.user_name, '로그인 실패 반복', count(*) || '회' from shown as s where s.deed = 'refused'
        group by s.access_date, s.user_name having count(*) >= 5
        union all
        select distinct s.access_date, s.user_name, '새 접속지', s.address from shown as s
        where
            s.deed = 'login' and exists (
                select 1 from shown as o where o.user_name = s.user_name and o.deed = 'login'
                    and o.access_date < s.access_date and o.access_date >= s.access_date - 90)
            and not exists (
                select 1 from shown as o
                where
                    o.user_name = s.user_name and o.deed = 'login' and o.address = s.address
                    and o.access_date < s.access_date and o.access_date >= s.access_date - 90)
        union all
        select s.access_date, s.user_name, '번호 없이 열람', count(*) || '회' from shown as s
        where s.deed in ('read', 'download') and s.row_count > 0 and cardinality(s.subjects) = 0
        group by s.access_date, s.user_name
    )

    select m.access_date, m.user_name, ops.person_name(m.user_name, ''), m.mark, m.detail
    from marks as m
    where m.access_date >= first_day
    order by m.access_date, m.user_name, m.mark
$$;

create or replace function ops.access_reviewers(first_day date, end_day date) returns table (
    review_month date, name_ko text, remark text, reviewed_at timestamptz
)
language sql stable security definer set search_path = pg_catalog as $$
    select r.review_month, coalesce(p.name_ko, r.user_name), r.remark, r.reviewed_at from ops.access_reviews as r
    left join ops.people as p on r.user_name = p.user_name
    where r.review_month >= first_day and r.review_month < end_day
    order by r.access_review_id
$$;
revoke all on function ops.access_people(date, date), ops.access_files(date, date), ops.access_marks(date, date),
ops.access_reviewers(date, date) from public;
