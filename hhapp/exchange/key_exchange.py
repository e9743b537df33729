"""This office's own public key, as it is shown and handed on."""

from __future__ import annotations

from pathlib import Path

from hhapp.documents.export import Made, Written, write_file
from hhapp.errors import UserError
from hhapp.exchange.keys import KEY_SUFFIX, PublicKey, public_key
from hhapp.exchange.office import Office
from hhapp.exchange.slips import key_slip
from hhapp.services import units
from hhapp.storage.unit_key import ensure_key


def own_key(office: Office) -> PublicKey:
    """The public key with the office's code and name; UserError before the office was set up."""
    with office.reading() as session:
        unit = units.own_unit(session)
    if unit is None:
        raise UserError("Chưa có thông tin đơn vị này.", "Ghi tên cơ quan ở Cài đặt.")
    return PublicKey(unit.code, unit.name, public_key(ensure_key(office.folder)))


def write_own_key(office: Office, out: Path) -> tuple[Written, ...]:
    """Write the public key as a file and as a slip to print, for the office that shall confirm it."""
    key = own_key(office)
    slip = key_slip(key)
    name = slip.name.removesuffix("_PHIEU.pdf") + KEY_SUFFIX
    file = Made(name, KEY_SUFFIX.removeprefix("."), f"{key}\n".encode("ascii"), 1)
    return tuple(write_file(out / made.name, made) for made in (file, slip))
