"""Training of the name tagger: run once by a developer, never by the pipeline. See __main__ for the command."""
