"""How fast the program is, each time beside the plainest program that does the same work; `dev.py bench` runs it."""
