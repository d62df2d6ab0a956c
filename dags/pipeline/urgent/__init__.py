"""Dangers are told at once: a small process that looks at what arrives, without waiting for the hour."""
