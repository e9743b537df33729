"""Rà soát: what does not fit together anywhere in the program, in one list. One module per family of checks."""
