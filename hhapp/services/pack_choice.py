"""Which template pack this office works with."""

from __future__ import annotations

from sqlalchemy.orm import Session

from hhapp.packs.catalogue import Pack
from hhapp.packs.store import PackStore
from hhapp.storage import settings

_CHOSEN = "pack"


def chosen_pack(session: Session, store: PackStore) -> Pack:
    """The pack chosen at the first start, the shipped sample where none was; UserError when it is not at hand."""
    chosen = settings.read(session, _CHOSEN)
    return store.get(*chosen) if chosen else store.default()


def choose_pack(session: Session, pack: Pack) -> None:
    """Work with this version of the pack from now on."""
    settings.write(session, _CHOSEN, [pack.id, pack.version])
