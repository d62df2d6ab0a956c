"""Which department a complaint goes to, how sure that is, and when to say nothing: arrays and texts in, answers out."""
