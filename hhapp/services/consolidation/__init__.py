"""The reports of the units below as one: sums, rates, ranks, comparison, outliers, and what must be said with them."""
