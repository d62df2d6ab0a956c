"""The platform: plain functions that the DAGs call, from the portal's rows to the published board."""
