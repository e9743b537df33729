"""What is wrong in the files of a pack: every fault with its place and what to do, gathered into one refusal."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.packs.catalogue import Pack


def no_such(what: str, wrong: str, known: Collection[str]) -> str:
    """ "không có chỉ tiêu “tthc.x”; có phải “tthc.y”?" """
    near = get_close_matches(wrong, known, n=1)
    if near:
        return f"không có {what} “{wrong}”; có phải “{near[0]}”?"
    return f"không có {what} “{wrong}”; sửa mã hoặc thêm {what} này"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of one file. `what` is a Vietnamese clause: what is wrong, and what to do about it."""

    file: str  # "mau.toml"
    place: str  # "indicators “tthc.tiep_nhan”: area" or "Trang tính 'Chỉ tiêu', ô C7"; "" for the whole file
    what: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.place, self.what) if part)


class FaultyPack(UserError):
    """A pack cannot be used; `faults` has everything that is wrong with it.

    `pack` is what could be read of it, so that its templates can be looked at too.
    """

    def __init__(self, name: str, faults: Sequence[Fault], pack: Pack | None = None) -> None:
        super().__init__(
            f"Gói biểu mẫu “{name}” có {len(faults)} lỗi: {faults[0]}",
            "Sửa các lỗi được liệt kê rồi thử lại.",
            details="\n".join(str(fault) for fault in faults),
        )
        self.faults = tuple(faults)
        self.pack = pack


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a catalogue as it was written: an indicator, a rule, or mau.toml itself.

    `values` has TOML's types by the keys of mau.toml. An entry of a sheet also says the `cells` of its keys, and by
    `odd` what is wrong with those whose cell could not be read.
    """

    values: Mapping[str, Any]
    file: str
    place: str
    cells: Mapping[str, str] = field(default_factory=dict)
    odd: Mapping[str, str] = field(default_factory=dict)

    def fault(self, key: str, what: str) -> Fault:
        """A fault of one key of this entry."""
        place = self.cells.get(key) or ": ".join(part for part in (self.place, *key.split(".")) if part)
        return Fault(self.file, place, what)

    def below(self, key: str, values: Mapping[str, Any]) -> Entry:
        """The table under a key ("change") as an entry of its own."""
        inner = {name.removeprefix(f"{key}."): cell for name, cell in self.cells.items() if name.startswith(f"{key}.")}
        odd = {name.removeprefix(f"{key}."): what for name, what in self.odd.items() if name.startswith(f"{key}.")}
        return Entry(values, self.file, ": ".join(part for part in (self.place, key) if part), inner, odd)


@dataclass(frozen=True, slots=True)
class Tables:
    """The families of a catalogue ("indicators", "rules") that were written as Excel sheets.

    `faults` are those of whole sheets and their heads; a family left empty has one of them.
    """

    families: Mapping[str, tuple[Entry, ...]]
    faults: tuple[Fault, ...] = ()
