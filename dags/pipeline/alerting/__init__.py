"""Alerts go out: who hears of which alert, what is due now, what is said, and the ledger of what was sent."""
