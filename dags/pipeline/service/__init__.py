"""The analysis service: one text in, what is known about it out, over HTTP (`python -m pipeline.service`)."""
