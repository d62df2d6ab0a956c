"""Ways to watch a stream of complaints: the engine's own and its competitors, by one protocol."""
