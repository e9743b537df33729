"""hhapp: the reform plan, figures and reports of a commune office, in one SQLite file and the province's own forms."""

__version__ = "0.3.0"
