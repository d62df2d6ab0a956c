"""Any stream of complaints replayed hour by hour, as if each hour were now: what would have been alerted, and when."""
