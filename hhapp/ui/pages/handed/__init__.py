"""Giao việc: a package handed down from the plan, taken over into it, and how the units stand with it."""
