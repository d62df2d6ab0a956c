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
            cursor.executemany(
                "insert into staging.stg_complaints values (%(source)s, %(service_request_id)s, %(text_hash)s,"
                " %(description)s, %(submitter)s, %(requested_at)s)", rows)
            cursor.executemany(
                "insert into intermediate.int_complaints_coded values (%(source)s, %(service_request_id)s,"
                " %(text_hash)s, %(description)s, %(requested_at)s, %(district_name)s, %(neighbourhood_name)s,"
                " split_part(%(service_name)s, ' > ', 1), split_part(%(service_name)s, ' > ', 2), %(submitter)s)",
                rows)

    def rows(self, query):
        with self.warehouse.connect("ml_rw") as connection:
            return connection.execute(query).fetchall()

    def leave(self):
        with self.warehouse.connect("dbt_rw") as connection:
            connection.execute("drop table staging.stg_complaints, intermediate.int_complaints_coded")
