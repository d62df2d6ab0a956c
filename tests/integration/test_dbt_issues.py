"""The issue marts show what the models derived, next to the facts."""

from raw_feed import complaint, land, rows_of

from pipeline import transform


def test_issues_carry_their_newest_signal_places_and_typical_complaints(warehouse):
    places = [("강남구", "신사동"), ("강남구", "압구정동"), ("종로구", "사직동")]
    land(warehouse, "2026-03-06 00:00", *(
        complaint(f"{n:02}", f"2026-03-05 09:{n:02}", district=places[n % 3][0], neighbourhood=places[n % 3][1])
        for n in range(12)))
    transform.build("facts")
    with warehouse.connect("postgres") as connection:
        vector = "[" + ",".join(["0"] * 384) + "]"
        for (hour, observed) in ((1, 3), (2, 9)):
            connection.execute(
                "insert into ml.model_runs (kind, model_version, as_of_at, window_start_at, params, metrics)"
                " values ('issues', 'v1', %s, '2026-03-01', '{}', '{}')", (f"2026-03-05 {hour:02}:00+00",))
            if hour == 1:
                connection.cursor().executemany(
                    "insert into ml.issues values (%s, %s, %s, 'new', '2026-03-05', '2026-03-05', 12, 12, 0,"
                    " %s::public.halfvec, 1)",
                    [("i", "인도 주차", ["인도", "주차"], vector), ("quiet", "조용", ["조용"], vector)])
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
    assert quiet[0] == "quiet" and quiet[7:12] == (None,) * 5 and quiet[12:15] == ("미상", 0, "미분류")

    shown = sorted(rows_of(warehouse, "issue_complaints"), key=lambda row: row[2])
    assert [row[2] for row in shown] == list(range(1, 11))
    assert [row[3] for row in shown] == [f"{n:02}" for n in range(11, 1, -1)]
    assert [row[3] for row in rows_of(warehouse, "issue_daily")] == [12]
