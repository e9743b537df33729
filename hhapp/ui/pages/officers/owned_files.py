"""Files of one of several rows, chosen above them: of a class or somebody in it, of a person or a class of theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hhapp.services.officers.courses import PARTICIPATION_SUBJECT
from hhapp.storage.evidence import files_of
from hhapp.ui import theme
from hhapp.ui.desk import Desk
from hhapp.ui.evidence_list import EvidenceList
from hhapp.ui.widgets.choice import Choice


@dataclass(frozen=True, slots=True)
class Owner:
    """A row that files support: how it is called, its table, its id, how many files it has."""

    shown: str
    subject: str
    row_id: int
    files: int


class OwnedFiles(QWidget):
    """The first owner is the row that the panel shows; the others are its participations."""

    def __init__(self, desk: Desk, empty: str) -> None:
        super().__init__()
        self._desk = desk
        self.owner = Choice()
        self.owner.setAccessibleName("Tài liệu của")
        self.owner.currentIndexChanged.connect(self._show)
        self.list = EvidenceList(desk, "", empty, name="Tài liệu", letters=False)
        caption = QLabel("Tài liệu của")
        caption.setBuddy(self.owner)
        row = QHBoxLayout()
        row.setSpacing(theme.SMALL)
        row.addWidget(caption)
        row.addWidget(self.owner, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.SMALL, 0, 0)
        box.setSpacing(0)
        box.addLayout(row)
        box.addWidget(self.list, 1)

    def offer(self, owners: Sequence[Owner]) -> int:
        """Show the files of the owner chosen before, of the first where that is gone; how many all have together."""
        self.owner.offer(
            (f"{each.shown} ({each.files})" if each.files else each.shown, (each.subject, each.row_id))
            for each in owners
        )
        self._show()
        return sum(each.files for each in owners)

    def choose_participation(self, row_id: int) -> None:
        """Show the files of one participation."""
        self.owner.set_value((PARTICIPATION_SUBJECT, row_id))

    def _show(self) -> None:
        if (chosen := self.owner.value()) is not None:
            subject, row_id = chosen
            self.list.show_files(row_id, self._desk.read(lambda s: files_of(s, subject, row_id)), subject)
