"""The data folder's keeping: the database file and its lock, history and undo, backups, evidence files, settings."""
