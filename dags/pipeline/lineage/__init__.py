"""Where data come from: columns of the marts back to their sources, and OpenLineage events about every run."""
