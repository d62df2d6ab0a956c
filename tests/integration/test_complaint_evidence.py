"""Of a complaint on the board: the batch that brought it, that batch's checks, and where it was published first."""

import pytest
import small_city

COLUMNS = ("batch_id, gate_run_id, success, rule_count, failed_rules, publication_id, publication_run_id, transform_id,"
           " landed_at, published_at")


def evidence(warehouse, number, source="seoul"):
    """The rows of one complaint, as the board's own login sees them, the first batch first."""
    with warehouse.connect("board_ro") as connection:
        return connection.execute(f"select {COLUMNS} from board.complaint_evidence where source = %s"
                                  " and service_request_id = %s order by landed_at", (source, number)).fetchall()


def ask(warehouse, statement, *values):
    with warehouse.connect("postgres") as connection:
        return connection.execute(statement, values).fetchall()


@pytest.fixture
def city(earlier):
    earlier.provision()
    return earlier


def test_a_complaint_leads_to_its_batch_checks_and_publication(city):
    result, _ = small_city.land(city, [small_city.row("NEW-1"), small_city.row("NEW-2", "새 민원")])
    ((before, *unpublished),) = [(row[0], row[5], row[6], row[7], row[9]) for row in evidence(city, "NEW-1")]
    assert before == result.batch_id
    assert unpublished == [None] * 4
    published = small_city.publish()
    assert published["status"] == "published"
    ((batch, run, is_success, rules, failed, publication, marts_run, transform, landed_at, published_at),) = evidence(
        city, "NEW-1")
    assert batch == result.batch_id
    ((wanted_run, wanted_success),) = ask(city, "select validation_run_id, is_success from quality.validation_runs"
                                                " where batch_id = %s", batch)
    assert (run, is_success) == (wanted_run, wanted_success)
    ((count, names),) = ask(city, "select count(*), coalesce(string_agg(distinct name_ko, ', ')"
                                  " filter (where not is_success), '') from quality.validation_results"
                                  " where validation_run_id = %s", run)
    assert (rules, failed) == (count, names)
    assert count > 5
    assert [(publication, marts_run, transform, published_at)] == ask(
        city, "select publication_id, validation_run_id, transform_id, published_at from ops.publications"
              " order by publication_id desc limit 1")
    assert [(landed_at,)] == ask(city, "select landed_at from raw.complaints where service_request_id = 'NEW-1'")


def test_a_change_is_another_batch_and_a_later_publication_changes_nothing(city):
    small_city.land(city, [small_city.row("NEW-1")])
    small_city.publish()
    (first,) = evidence(city, "NEW-1")
    changed = small_city.row("NEW-1", DEPT_NM="종로구 교통과")
    result, _ = small_city.land(city, [changed], small_city.LAST_END + small_city.HOUR)
    small_city.publish(small_city.LAST_END + 2 * small_city.HOUR)
    rows = evidence(city, "NEW-1")
    assert rows[0] == first
    assert [row[0] for row in rows[1:]] == [result.batch_id]
    assert rows[1][5] > rows[0][5]


def test_another_sources_complaint_of_the_same_number_is_another_complaint(city):
    result, _ = small_city.land(city, [small_city.row("NEW-1")])
    with city.connect("postgres") as connection:
        connection.execute("insert into ops.sources (source, is_synthetic, label_ko) values ('twin', true, '쌍둥이')")
        for table in ("ops.batches", "raw.complaints"):
            connection.execute(f"insert into {table} select (jsonb_populate_record(t, jsonb_build_object("
                               "'source', 'twin', 'batch_id', 'twin' || substr(t.batch_id, 6)))).*"
                               f" from {table} as t where t.batch_id = %s", (result.batch_id,))
    assert [row[0] for row in evidence(city, "NEW-1")] == [result.batch_id]
    assert [row[0] for row in evidence(city, "NEW-1", "twin")] == ["twin" + result.batch_id.removeprefix("seoul")]
    with city.connect("board_ro") as connection:
        names = connection.execute("select source, source_name, batch_name from board.complaint_evidence"
                                   " where service_request_id = 'NEW-1' order by source desc").fetchall()
    assert [(source, name) for source, name, _ in names] == [("twin", "쌍둥이"), ("seoul", names[1][1])]
    assert all(batch.startswith(name) for _, name, batch in names)


def test_what_a_gate_holds_and_what_is_old_is_no_evidence(city):
    result, _ = small_city.land(city, [small_city.row("NEW-1")])
    ask(city, "update ops.batches set status = 'held' where batch_id = %s returning 1", result.batch_id)
    assert evidence(city, "NEW-1") == []
    assert evidence(city, "OLD-LAST")
    ask(city, "update ops.batches set window_end_at = window_end_at + interval '40 days',"
              " landed_at = now() + interval '40 days' where batch_id = %s returning 1",
        ask(city, "select max(batch_id) from ops.batches where status = 'promoted'")[0][0])
    assert evidence(city, "OLD-0000") == []


def test_no_text_and_no_submitter_is_in_it(city):
    with city.connect("board_ro") as connection:
        said = " ".join(map(str, connection.execute("select e::text from board.complaint_evidence as e").fetchall()))
    texts = ask(city, "select distinct description from raw.complaints union select distinct submitter_hmac"
                      " from raw.complaints")
    assert said
    assert not [text for (text,) in texts if text and text in said]
