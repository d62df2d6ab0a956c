{# A name without what people write differently: spaces and the dots, commas and middle dots between its parts. #}
{% macro name_key(column) -%}
    translate({{ column }}, E' \t\u00a0.,·‧ㆍ', '')
{%- endmacro %}

{#
    Which of a complaint's versions is the newest, whatever the order in which their batches were landed. A score comes
    without a moment of its own and never goes again. `landed_at` tells two readings of one window apart, nothing else.
#}
{% macro newest_first() -%}
    updated_at desc, satisfaction_score is not null desc, window_end_at desc, landed_at desc, version_hash desc
{%- endmacro %}

{# What the session asks to see: `set eungdap.as_of = '2026-11-01 09:00+09'` shows staging as it stood then. #}
{% macro as_of() -%}
    coalesce(nullif(current_setting('eungdap.as_of', true), '')::timestamptz, 'infinity'::timestamptz)
{%- endmacro %}

{# The day of Seoul on which a moment falls. #}
{% macro seoul_date(column) -%}
    ({{ column }} at time zone 'Asia/Seoul')::date
{%- endmacro %}
