"""hhapp: the reform plan, figures and reports of a commune office, kept in one SQLite file and sent up as the province asks."""

__version__ = "0.1.0"
