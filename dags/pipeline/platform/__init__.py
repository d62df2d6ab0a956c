"""One machine: secrets, the embedded Postgres, the process manager, the demo."""
