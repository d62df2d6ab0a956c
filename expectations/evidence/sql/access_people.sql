-- What each person did with personal data in the period.
select
    user_name,
    name_ko,
    login_count,
    refused_count,
    read_count,
    subject_count,
    download_count,
    command_count
from ops.access_people(%(first_day)s, %(end_day)s)
