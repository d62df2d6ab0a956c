"""Health page, OpenMetrics and alarms: one process beside the pipeline that watches it."""
