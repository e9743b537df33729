"""The Word and Excel files of packs for the room below (`packs.load.OfficeFiles`). Light: Excel is loaded when read."""

from __future__ import annotations

from pathlib import Path

from hhapp.documents.opening import PackageKind, open_package
from hhapp.documents.template_guard import ADVICE, dangers
from hhapp.errors import UserError
from hhapp.packs.faults import Tables

_ENDINGS = {PackageKind.WORD: ".docx", PackageKind.EXCEL: ".xlsx"}


class PackOfficeFiles:
    """Opens what a pack brings, behind the guard for files from outside."""

    def guard(self, path: Path) -> None:
        """UserError where the file is not a safe Word or Excel file of its ending."""
        package = open_package(path)
        for what in dangers(package):
            raise UserError(f"Tệp “{path.name}” có {what} nên không được dùng, để an toàn.", ADVICE)
        ending = _ENDINGS[package.kind]
        if path.suffix != ending:
            raise UserError(f"Tệp “{path.name}” bên trong là tệp {ending}.", f"Đổi đuôi tệp thành {ending}.")

    def read_tables(self, path: Path) -> Tables:
        """The families of a catalogue in an Excel file; UserError where it cannot be opened."""
        from hhapp.documents.pack_sheets import read_tables

        return read_tables(path)

    def read_criteria(self, path: Path) -> Tables:
        """The families of a criteria set in an Excel file; UserError where it cannot be opened."""
        from hhapp.documents.criteria_file import read_criteria_tables

        return read_criteria_tables(path)
