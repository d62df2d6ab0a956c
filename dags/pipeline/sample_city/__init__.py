"""The sample city: a deterministic, seeded stream of synthetic complaints and a portal that serves it."""
