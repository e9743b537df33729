"""Lists from Excel that a register takes in: what becomes of every row, columns chosen by hand, then written."""
