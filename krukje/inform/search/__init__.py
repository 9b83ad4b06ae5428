"""How does a family find its answer in its own words? Analyse, understand, rank, show why."""
