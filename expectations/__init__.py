"""The gates: what must hold before data moves on, and the record of every check."""
