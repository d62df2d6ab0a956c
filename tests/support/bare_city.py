"""What dbt leaves for the models, as bare tables in an empty warehouse."""

TABLES = """
    drop view if exists staging.stg_complaints, intermediate.int_complaints_coded cascade; -- other tests' dbt
    create table seeds.districts (district_name text);
    create table seeds.neighbourhoods (neighbourhood_name text);
    insert into seeds.districts values ('마포구');
    insert into seeds.neighbourhoods values ('합정동');
    create table staging.stg_complaints (
        source text, service_request_id text, text_hash text, description text, submitter_hmac text,
        requested_at timestamptz);
    create table intermediate.int_complaints_coded (
        source text, service_request_id text, text_hash text, description text, requested_at timestamptz,
        district_name text, neighbourhood_name text, service_field text, service_name text, submitter_hmac text)
"""


class City:
    """`add` puts complaints into the tables, `rows` asks the warehouse as the models' login."""

    def __init__(self, warehouse):
        self.warehouse = warehouse
        with warehouse.connect("dbt_rw") as connection:
            connection.execute(TABLES)

    def add(self, rows):
        with self.warehouse.connect("dbt_rw") as connection, connection.cursor() as cursor:
            for table, values in (("staging.stg_complaints", _staged), ("intermediate.int_complaints_coded", _coded)):
                with cursor.copy(f"copy {table} from stdin") as copy:
                    for row in rows:
                        copy.write_row(values(row))

    def rows(self, query):
        with self.warehouse.connect("ml_rw") as connection:
            return connection.execute(query).fetchall()

    def leave(self):
        with self.warehouse.connect("dbt_rw") as connection:
            connection.execute("drop table staging.stg_complaints, intermediate.int_complaints_coded")


def _staged(row):
    return [row[name] for name in ("source", "service_request_id", "text_hash", "description", "submitter",
                                   "requested_at")]


def _coded(row):
    field, _, item = row["service_name"].partition(" > ")
    return [*(row[name] for name in ("source", "service_request_id", "text_hash", "description", "requested_at",
                                     "district_name", "neighbourhood_name")), field, item, row["submitter"]]
