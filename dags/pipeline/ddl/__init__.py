"""The warehouse's tables that dbt does not build, as SQL scripts that may run again at any time."""
