{# Rows of one grain given by several columns are unique; nulls count as equal. #}
{% test unique_grain(model, columns) %}

    select {{ columns | join(', ') }}
    from {{ model }}
    group by {{ columns | join(', ') }}
    having count(*) > 1

{% endtest %}
