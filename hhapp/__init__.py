"""hhapp: a commune office's reform plan, figures and reports, kept in one SQLite file and sent up as the province asks."""

__version__ = "0.1.0"
