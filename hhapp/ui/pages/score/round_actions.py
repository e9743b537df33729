"""What is done with a round as a whole: its steps, its menu, criteria sets and documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hhapp.bootstrap import Session
from hhapp.packs.catalogue import DocumentBasis, DocumentKind
from hhapp.services.score import from_facts, rounds, verifying
from hhapp.services.score.from_facts import FactOffer
from hhapp.services.score.sheet import LineRow
from hhapp.services.score.states import RoundState
from hhapp.ui.pages.document_export import export_document_kind
from hhapp.ui.pages.score.dialogs import edit_round, export_package, export_set, import_set, open_round, round_log
from hhapp.ui.pages.score.steps import NEXT, RETURN, SKIP, ask_step

if TYPE_CHECKING:
    from hhapp.ui.pages.score.page import ScorePage

_PACKAGE = "package"
Entries = list[tuple[str, object] | None]


class RoundActions:
    """The actions of the page on the round that it shows; each reads the round anew from the page."""

    def __init__(self, page: ScorePage) -> None:
        self._page = page

    def documents(self) -> Entries:
        """What the menu of documents offers."""
        if self._page.sheet() is None:
            return []
        kinds: tuple[DocumentKind, ...] = tuple(self._page.desk.pack.documents_on(DocumentBasis.SCORE))
        named: Entries = [(f"{kind.name}…", kind.code) for kind in kinds]
        return [*named, None, ("Gói tài liệu kiểm chứng (zip)…", _PACKAGE)] if kinds else []

    def others(self) -> Entries:
        """What else can be done in the state of the round."""
        sheet = self._page.sheet()
        sets: Entries = [
            ("Nhập bộ tiêu chí…", self.import_set),
            ("Xuất bộ tiêu chí ra Excel…", self.export_set),
            ("Xuất tệp Excel trống để soạn…", self.export_blank),
        ]
        return [*(self._round_entries(sheet.round.state) if sheet else ()), *sets]

    def _round_entries(self, state: RoundState) -> Entries:
        entries: Entries = []
        if state.scoring:
            entries.append(("Lấy số đã có vào ô trống", self.pull_all))
        if RoundState.RETURNED in state.next:
            entries.append((RETURN.verb, self.returned))
        if state is RoundState.VERIFYING_1:
            entries.append(("Các dòng còn lại: thẩm định bằng tự chấm", self.verify_rest))
            entries.append(("Chốt điểm luôn, không giải trình…", self.skip))
        entries.append(("Quá trình chấm điểm…", self.show_log))
        if state is not RoundState.CLOSED:
            entries.append(("Hạn tự chấm, khảo sát…", self.edit_round))
        if state is RoundState.SCORING:
            entries.append(("Xóa đợt chấm điểm…", self.delete_round))
        return [*entries, None]

    def _on_round(self, title: str, writing: Callable[[Session, int], Any]) -> Any:
        sheet = self._page.sheet()
        if sheet is None:
            return None
        card = sheet.round
        return self._page.desk.write(f"{title} năm {card.year}", lambda session: writing(session, card.id))

    def pull_all(self) -> None:
        """Fill empty inputs with the figures kept elsewhere."""
        found = self.pull(())
        if found is not None:
            self._page.desk.alerts.tell(
                f"Đã lấy {len(found)} số liệu vào ô trống.",
                "Số đã nhập tay giữ nguyên; số đã lấy mà nay khác được báo ở từng tiêu chí.",
            )

    def pull(self, codes: tuple[str, ...]) -> tuple[FactOffer, ...] | None:
        """Take figures kept elsewhere: into empty inputs, or over those of `codes`; what was written."""
        pack, today = self._page.desk.pack, self._page.desk.today()
        found: tuple[FactOffer, ...] | None = self._on_round(
            "Lấy số liệu chấm điểm",
            lambda session, round_id: from_facts.pull_facts(session, pack, round_id, today, codes=codes),
        )
        return found

    def verify_rest(self) -> None:
        """Take the self-score over as verified where nothing was said."""
        count = self._on_round("Thẩm định bằng điểm tự chấm", verifying.verify_rest)
        if count is not None:
            self._page.desk.alerts.tell(f"Đã ghi điểm thẩm định cho {count} tiêu chí còn lại, bằng điểm tự chấm.")

    def delete_round(self) -> None:
        """Forget a round that was never sent, once that is agreed to."""
        year = self._page.desk.year.value
        if self._page.desk.alerts.ask(
            *(f"Xóa đợt chấm điểm năm {year}?", "Số liệu đã nhập mất theo; Ctrl+Z lấy lại được."),
            yes="Xóa đợt chấm",
            no="Không xóa",
        ):
            self._on_round("Xóa đợt chấm điểm", lambda session, round_id: rounds.delete_round(session, round_id))

    def take_step(self) -> None:
        """The next step of the round."""
        sheet = self._page.sheet()
        if sheet is not None and sheet.round.state in NEXT and self._page.can_leave():
            ask_step(self._page, self._page.desk, sheet, NEXT[sheet.round.state], self._lead).open()

    def returned(self) -> None:
        """The score came back to be scored again."""
        if (sheet := self._page.sheet()) is not None:
            ask_step(self._page, self._page.desk, sheet, RETURN, self._lead).open()

    def skip(self) -> None:
        """From the first verification straight to the final points."""
        if (sheet := self._page.sheet()) is not None:
            ask_step(self._page, self._page.desk, sheet, SKIP, self._lead).open()

    def _lead(self, line: LineRow) -> None:
        self._page.go_to(line.code)

    def on_more(self, picked: Any) -> None:
        """An entry of the menu is the method it stands for."""
        picked()

    def open_round(self, chosen: int | None = None) -> None:
        """Open the year's round, with the set proposed in the dialog."""
        unit_id = self._page.unit_id()
        if unit_id is not None:
            open_round(self._page, self._page.desk, unit_id, chosen or None).open()

    def edit_round(self) -> None:
        """The last day, and whether a survey is held."""
        if (sheet := self._page.sheet()) is not None:
            edit_round(self._page, self._page.desk, sheet.round).open()

    def show_log(self) -> None:
        """What happened to the round."""
        if (sheet := self._page.sheet()) is not None:
            round_log(self._page, self._page.desk, sheet.round).open()

    def import_set(self) -> None:
        """A set from a file."""
        import_set(self._page, self._set_came)

    def _set_came(self, set_id: int) -> None:
        if self._page.sheet() is None:
            self.open_round(set_id)
        else:
            self._page.desk.alerts.tell("Đã nhập bộ tiêu chí.", "Đợt chấm đang mở vẫn theo bộ tiêu chí cũ của nó.")

    def export_set(self) -> None:
        """The round's set, or the pack's, as an Excel file."""
        sheet = self._page.sheet()
        export_set(self._page, sheet.criteria if sheet is not None else self._page.desk.pack.criteria)

    def export_blank(self) -> None:
        """An empty Excel file with its guide."""
        export_set(self._page, None)

    def export_document(self, code: object) -> None:
        """One of the documents of the round, or the package of evidence."""
        sheet = self._page.sheet()
        if sheet is None:
            return
        if code == _PACKAGE:
            export_package(self._page, sheet.round)
        else:
            kind = self._page.desk.pack.document_kind(str(code))
            export_document_kind(self._page, kind, sheet.round.year, sheet.round.id)
