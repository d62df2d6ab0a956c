{# A name without what people write differently: spaces and the dots, commas and middle dots between its parts. #}
{% macro name_key(column) -%}
    translate({{ column }}, E' \t\u00a0.,·‧ㆍ', '')
{%- endmacro %}

{# Which of a complaint's versions is the newest, whatever the order in which their batches were landed. #}
{% macro newest_first() -%}
    updated_at desc, window_end_at desc, landed_at desc, version_hash desc
{%- endmacro %}

{# The day of Seoul on which a moment falls. #}
{% macro seoul_date(column) -%}
    ({{ column }} at time zone 'Asia/Seoul')::date
{%- endmacro %}
