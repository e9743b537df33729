"""The language and the calendar: pure functions, no I/O, nothing of ours imported."""
