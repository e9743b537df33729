"""Work handed down: rows of the plan offered to units below, taken over by a unit, how they stand."""
