"""The steps that bring a database of an earlier version up to the models, run by hhapp.storage.database.

Revisions are named by ascending numbers ("0001", "0007", …), so that a database of a newer program is told by its name.
"""

CURRENT = "0011"
