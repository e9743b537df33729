"""Which template packs this office has and works with, and whose packs it trusts."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy.orm import Session

from hhapp.models import ReportingPeriod
from hhapp.packs import install
from hhapp.packs.catalogue import Pack
from hhapp.packs.install import PackOffer, Trust
from hhapp.packs.store import PackStore
from hhapp.services.checks import existing
from hhapp.storage import settings

_CHOSEN = "pack"
_AUTHORS = "pack_authors"


def chosen_pack(session: Session, store: PackStore) -> Pack:
    """The pack for new plans and periods: chosen by the office, the shipped sample where none was.

    UserError when it is not at hand.
    """
    chosen = settings.read(session, _CHOSEN)
    return store.get(*chosen) if chosen else store.default()


def choose_pack(session: Session, pack: Pack) -> None:
    """Work with this version of the pack from now on; periods that were opened keep theirs."""
    settings.write(session, _CHOSEN, [pack.id, pack.version])


def pack_of_period(session: Session, store: PackStore, period_id: int) -> Pack:
    """The version of the pack that a period was opened with; UserError when it is not at hand."""
    period = existing(session, ReportingPeriod, period_id, "Kỳ báo cáo")
    return store.get(period.pack_id, period.pack_version)


def known_authors(session: Session) -> Mapping[str, str]:
    """Names of authors whose packs the office has accepted, by the fingerprint of their key."""
    return dict(settings.read(session, _AUTHORS, {}))


def inspect_pack_file(session: Session, store: PackStore, path: Path) -> PackOffer:
    """Look at a pack without keeping anything; see `packs.install.inspect_pack_file`."""
    return install.inspect_pack_file(store, path, known_authors(session))


def install_pack(session: Session, store: PackStore, offer: PackOffer, *, accept: bool) -> Pack:
    """Keep the pack of the offer; an author accepted with it is known from now on."""
    pack = install.install_pack(store, offer, accept=accept)
    if accept and offer.trust is Trust.UNKNOWN:
        settings.write(session, _AUTHORS, {**known_authors(session), offer.fingerprint: offer.author})
    return pack
