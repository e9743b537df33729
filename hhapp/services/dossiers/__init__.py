"""Late dossiers and apology letters: the register, its rules, letters, counts, lists from the one-stop system."""
