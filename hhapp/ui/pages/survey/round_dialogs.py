"""What is asked about a round: its words, form, days and numbers; a sheet of answers before it comes in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.packs.catalogue import Pack
from hhapp.packs.survey.answer_sheet import AnswerSheet, ColumnMap, mapped_columns
from hhapp.services import units
from hhapp.services.survey import rounds, sheet_import
from hhapp.services.survey.rounds import RoundRow
from hhapp.services.survey.sheet_import import ImportLine, LineState, SheetPreview
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.pages.survey.columns_dialog import ColumnsDialog
from hhapp.ui.theme import Tone
from hhapp.ui.widgets.basic import button
from hhapp.ui.widgets.choice import Choice
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.number_line import NumberLine
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import TextLine

SHEET_FILES = "Bảng câu trả lời (*.xlsx *.csv)"
_LINE_COLUMNS = (
    Column("Dòng", 64, right=True),
    Column("Số phiếu", 90),
    Column("Câu trả lời", 220),
    Column("Kết quả", 110),
    Column("Lý do"),
)
_STATES = {LineState.NEW: ("✓", Tone.DONE), LineState.KNOWN: ("–", Tone.QUIET), LineState.REFUSED: ("!", Tone.OVERDUE)}
_MOST_SHOWN = 6


def new_round(parent: QWidget, desk: Desk, opened: Callable[[int], object]) -> FormDialog:
    """A new round with one of the pack's forms."""
    pack = desk.pack
    form = Choice()
    form.offer((each.name, each.code) for each in (pack.survey.forms if pack.survey else ()))
    fields = {
        "title": Field("&Tên đợt khảo sát", TextLine(), required=True),
        "form_code": Field("&Mẫu phiếu", form, help_text="Không đổi được sau khi mở đợt."),
        **_days(desk),
    }

    def writing(session: Session, values: dict[str, Any]) -> int:
        unit = units.ensure_unit(session, pack)
        return rounds.open_round(session, pack, unit.id, **values)

    def save(values: dict[str, Any]) -> bool:
        made = desk.write("Mở đợt khảo sát", lambda session: writing(session, values))
        if made is not None:
            opened(made)
        return made is not None

    year, today = desk.year.value, desk.today()
    day = today if today.year == year else date(year, 12, 1)
    dialog = FormDialog(parent, "Đợt khảo sát mới", fields, "Mở đợt &khảo sát", save)
    return dialog.load({"title": f"Khảo sát mức độ hài lòng năm {year}", "start": day, "end": day})


def change_round(parent: QWidget, desk: Desk, row: RoundRow) -> FormDialog:
    """Other words or days for a round."""

    def writing(session: Session, values: dict[str, Any]) -> bool:
        rounds.update_round(session, row.id, **values)
        return True

    def save(values: dict[str, Any]) -> bool:
        return bool(desk.write("Sửa đợt khảo sát", lambda session: writing(session, values)))

    fields = {"title": Field("&Tên đợt khảo sát", TextLine(), required=True), **_days(desk)}
    dialog = FormDialog(parent, "Sửa đợt khảo sát", fields, "&Lưu", save)
    return dialog.load({"title": row.title, "start": row.start, "end": row.end})


def ask_counts(parent: QWidget, desk: Desk, row: RoundRow) -> FormDialog:
    """How many forms went out and came back."""
    fields = {
        "given_out": Field("Số phiếu &phát ra", NumberLine()),
        "returned": Field("Số phiếu thu &về", NumberLine(), help_text="Để trống khi chưa biết."),
    }

    def writing(session: Session, values: dict[str, Decimal | None]) -> bool:
        counts = {name: None if value is None else int(value) for name, value in values.items()}
        rounds.set_counts(session, row.id, given_out=counts["given_out"], returned=counts["returned"])
        return True

    def save(values: dict[str, Any]) -> bool:
        return bool(desk.write("Ghi số phiếu khảo sát", lambda session: writing(session, values)))

    sentence = f"Đã nhập {row.entered} phiếu, hợp lệ {row.valid}."
    dialog = FormDialog(parent, "Số phiếu phát ra, thu về", fields, "&Ghi", save, sentence=sentence)
    values = {"given_out": row.given_out, "returned": row.returned}
    return dialog.load({name: None if value is None else Decimal(value) for name, value in values.items()})


class _LinesDialog(ListDialog):
    """The lines of a sheet; another choice of columns begins anew."""

    choose: Callable[[], None]

    def choose_columns(self) -> None:
        """Close, and ask for the columns."""
        self.reject()
        self.choose()


class SheetTaker:
    """Takes a sheet in: read beside the window, shown line by line, written when the clerk agrees."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        self._parent = parent
        self._desk = desk
        self.dialog: _LinesDialog | None = None

    def start(self, row: RoundRow, pack: Pack) -> None:
        """Ask for the file and read it."""
        path = self._desk.choosers.file_to_open("Chọn bảng câu trả lời", SHEET_FILES)
        if path is not None:
            self.read(path, row, pack)

    def read(self, path: Path, row: RoundRow, pack: Pack) -> None:
        """Read a file that was chosen."""

        def work(_job: Job) -> AnswerSheet:
            from hhapp.documents.survey_sheet import read_answer_sheet

            return read_answer_sheet(path)

        def done(sheet: AnswerSheet) -> None:
            form = rounds.survey_form(pack, row.form_code)
            assert pack.survey is not None  # the form is its
            columns = mapped_columns(pack.survey, form, sheet)
            if any(column is not None for column in columns.questions):
                self._show(sheet, row, pack, columns)
            else:
                self._ask_columns(sheet, row, pack, columns)

        self._desk.operations.run(f"Đang đọc {path.name}…", work, done, self._desk.alerts.fault)

    def _ask_columns(self, sheet: AnswerSheet, row: RoundRow, pack: Pack, columns: ColumnMap) -> None:
        def chosen(found: ColumnMap) -> None:
            self._show(sheet, row, pack, found)

        ColumnsDialog(self._parent, rounds.survey_form(pack, row.form_code), sheet, columns, chosen).open()

    def _show(self, sheet: AnswerSheet, row: RoundRow, pack: Pack, columns: ColumnMap) -> None:
        desk = self._desk
        try:
            preview = desk.read(lambda session: sheet_import.preview_sheet(session, pack, row.id, sheet, columns))
        except HhappError as fault:
            desk.alerts.fault(fault)
            return
        count = preview.count(LineState.NEW)

        def agree() -> bool:
            def work(_job: Job) -> None:
                with desk.app.transaction(f"Nhập {count} phiếu từ {sheet.name}") as session:
                    sheet_import.apply_sheet(session, pack, row.id, sheet, datetime.now().astimezone(), columns)

            def done(_nothing: None) -> None:
                """The page reads again by itself."""

            return desk.operations.run("Đang nhập phiếu…", work, done, desk.alerts.fault, can_stop=False)

        rows = [_line(line) for line in preview.lines]

        def choose() -> None:
            self._ask_columns(sheet, row, pack, columns)

        dialog = _LinesDialog(self._parent, desk.theme, f"Nhập phiếu từ {sheet.name}", _LINE_COLUMNS, rows)
        dialog.choose = choose
        dialog.say(preview.sentence).say(column_words(preview), "quiet" if preview.columns.complete else "warning")
        dialog.tell_in_full(lambda line: str(line.reason))
        if count:
            dialog.ask(f"&Nhập {count} phiếu", agree, "&Không nhập")
        dialog.buttons.insertWidget(1, button("Chọn &cột…", dialog.choose_columns))
        self.dialog = dialog
        dialog.open()


def column_words(preview: SheetPreview) -> str:
    """Which columns were taken, and which questions have none."""
    columns = preview.columns
    missing = [str(at) for at, column in enumerate(columns.questions, start=1) if column is None]
    if missing:
        more = "…" if len(missing) > _MOST_SHOWN else ""
        return (
            f"Không thấy cột của câu {', '.join(missing[:_MOST_SHOWN])}{more}: các câu đó sẽ bỏ trống. "
            "Bấm Chọn cột để chỉ cột cho từng câu."
        )
    if columns.by_order:
        return "Dòng tiêu đề không ghi câu hỏi: các cột được lấy theo thứ tự. Hãy xem lại vài dòng."
    head = f"Tiêu đề ở dòng {columns.head}; đủ" if columns.head else "Đủ"
    return f"{head} cột cho {len(columns.questions)} câu."


def _days(desk: Desk) -> dict[str, Field]:
    colour = desk.theme.colours.quiet
    return {
        "start": Field("Từ &ngày", DayEdit(colour, desk.today), required=True),
        "end": Field("Đến n&gày", DayEdit(colour, desk.today), required=True),
    }


def _line(line: ImportLine) -> Row:
    sign, tone = _STATES[line.state]
    cells = (
        Cell(str(line.row), line.row),
        Cell(line.number, line.number),
        Cell(line.shown, line.shown),
        Cell(f"{sign} {line.state.shown}", line.state.shown, tone),
        Cell(line.reason, line.reason, hint=line.reason),
    )
    return Row(line.row, cells, item=line)
