"""The issue marts show what the models derived, next to the facts."""

from datetime import UTC, datetime

from raw_feed import complaint, land, rows_of

from pipeline import transform


def add_run(connection, as_of_at):
    connection.execute(
        "insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
        " values ('issues', 'v1', %s, '2026-03-01', '{}', '{}')", (as_of_at,))


def add_issue(connection, issue_id, label, status="new", last_seen_at="2026-03-05"):
    connection.execute(
        "insert into ml.issues (issue_id, label, keywords, status, first_seen_at, last_seen_at, complaint_count,"
        " submitter_count, duplicate_share, run_id) values (%s, %s, %s, %s, '2026-03-05', %s, 12, 12, 0, 1)",
        (issue_id, label, label.split(), status, last_seen_at))


def test_issues_carry_their_newest_signal_places_and_typical_complaints(warehouse):
    places = [("강남구", "신사동"), ("강남구", "압구정동"), ("종로구", "사직동")]
    land(warehouse, "2026-03-06 00:00", *(
        complaint(f"{n:02}", f"2026-03-05 09:{n:02}", district=places[n % 3][0], neighbourhood=places[n % 3][1],
                  agency_responsible="종로구 도로과" if n < 11 else "")
        for n in range(12)))
    transform.build("facts")
    with warehouse.connect("postgres") as connection:
        for (hour, observed) in ((1, 3), (2, 9)):
            add_run(connection, f"2026-03-05 {hour:02}:00+00")
            if hour == 1:
                add_issue(connection, "i", "인도 주차")
                add_issue(connection, "quiet", "조용")
                connection.execute("insert into ml.signals values (1, 'quiet', 24, 1, 1, 0.5, 0.3)")
            connection.execute("insert into ml.signals values (%s, 'i', 24, %s, 1.5, 0.01, 2)", (hour, observed))
        for n in range(12):
            connection.execute("insert into ml.issue_members values ('i', 'seoul', %s, 0.9, %s, 1)",
                               (f"{n:02}", 12 - n if n else None))
    transform.build("issues")

    (issue, quiet) = rows_of(warehouse, "emerging_issues")
    assert issue[:4] == ("i", "인도 주차", "인도, 주차", "new")
    assert issue[7:10] == (24, 9, 1.5)
    assert issue[12:15] == ("강남구", 3, "교통")
    assert issue[17] == "글 11"
    assert issue[23] == "00000000000007" and quiet[23] == "00000000000000"
    assert quiet[0] == "quiet" and quiet[7:12] == (None,) * 5 and quiet[12:15] == ("미상", 0, "미분류")

    shown = sorted(rows_of(warehouse, "issue_complaints"), key=lambda row: row[2])
    assert [row[2] for row in shown] == list(range(1, 11))
    assert [row[3] for row in shown] == [f"{n:02}" for n in range(11, 1, -1)]
    assert [row[9] for row in shown] == ["미지정", *["종로구 도로과"] * 9]
    assert [row[3] for row in rows_of(warehouse, "issue_daily")] == [12]


def test_changes_are_those_of_shown_issues_in_the_days_that_are_shown(warehouse):
    transform.build("facts")
    with warehouse.connect("postgres") as connection:
        add_run(connection, "2026-06-10 01:00+00")
        add_issue(connection, "i", "인도 주차", "growing", "2026-06-10")
        add_issue(connection, "gone", "옛 이슈", "closed", "2026-04-01")
        add_issue(connection, "merged", "차도 주차", "closed", "2026-06-01")
        connection.cursor().executemany("insert into ml.issue_events values (%s, %s, %s, %s, 1)", [
            ("2026-04-01 01:00+00", "i", "new", ""), ("2026-05-20 01:00+00", "i", "split_from", "gone"),
            ("2026-06-10 01:00+00", "i", "growing", ""), ("2026-06-02 01:00+00", "gone", "closed", ""),
            ("2026-06-01 01:00+00", "merged", "merged_into", "i")])
    transform.build("issues")
    assert sorted(row[1:] for row in rows_of(warehouse, "issue_events")) == [
        ("i", "인도 주차", "growing", "", ""), ("i", "인도 주차", "split_from", "gone", ""),
        ("merged", "차도 주차", "merged_into", "i", "인도 주차")]


def test_an_issue_tells_of_the_alert_about_it_that_was_told_last(warehouse):
    transform.build("facts")
    with warehouse.connect("postgres") as connection:
        add_run(connection, "2026-03-06 00:00+00")
        for issue_id, members in (("i", "123456"), ("quiet", "7")):
            add_issue(connection, issue_id, "인도 주차")
            connection.cursor().executemany(
                "insert into ml.issue_members values (%s, 'seoul', %s, 0.9, null, 1)", [(issue_id, n) for n in members])
        for hour, number, alert_id, kind, interval, members in (
                (20, 1, "early", "new", 40, "12"), (22, 1, "late", "new", 90, "3489"),
                (22, 2, "other", "new", 70, "789"), (23, 1, "early", "same", 30, "1289")):
            moment = f"2026-03-05 {hour}:00+00"
            connection.execute(
                "insert into ml.alerts values (%s, %s, 1, %s, %s, 1, %s, 24, 4, 0.5, false, '', '주차', '이유', '')",
                (moment, number, alert_id, kind, interval))
            connection.cursor().executemany("insert into ml.alert_members values (%s, %s, 'seoul', %s, null)",
                                            [(moment, number, n) for n in members])
    transform.build("issues")
    assert [row[:1] + row[19:23] for row in sorted(rows_of(warehouse, "emerging_issues"))] == [
        ("i", "late", datetime(2026, 3, 5, 22, tzinfo=UTC), 90.0, 2), ("quiet", None, None, None, 0)]
