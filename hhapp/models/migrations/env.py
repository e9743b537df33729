"""Alembic's entrance: runs the steps on the connection it is given, inside that connection's transaction.

There is no alembic.ini: the caller builds the configuration and owns the transaction (foreign keys off before it,
checked after it).
"""

from __future__ import annotations

from alembic import context

from hhapp.models import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite cannot alter most things in place
)
context.run_migrations()
