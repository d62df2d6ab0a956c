"""Answers that may be proposed to a complaint, and when it is better to keep silent."""
