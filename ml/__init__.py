"""Arrays and frames in, arrays and frames out: no environment, no database, no Airflow."""
