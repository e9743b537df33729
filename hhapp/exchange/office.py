"""What exchanges need of the running program, which is made above them (`hhapp.bootstrap.Application`)."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy.orm import Session

from hhapp.packs.store import PackStore
from hhapp.paths import DataFolder


class Office(Protocol):
    """One open data folder."""

    @property
    def folder(self) -> DataFolder:
        """Where evidence is kept."""

    @property
    def packs(self) -> PackStore:
        """The template packs at hand."""

    def transaction(self, title: str) -> AbstractContextManager[Session]:
        """One action of the clerk."""

    def reading(self) -> AbstractContextManager[Session]:
        """A session that cannot write."""
