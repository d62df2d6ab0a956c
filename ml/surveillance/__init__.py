"""Statistics that say whether an issue is out of the ordinary."""
