"""Which released answer fits a question, or none: nothing is written here that is not in the corpus."""
