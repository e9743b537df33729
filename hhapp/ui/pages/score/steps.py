"""The steps of a round as the page offers them: the next as the main button, what stands in the way as a list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError
from hhapp.packs.score.arithmetic import shown_points
from hhapp.services.score import sending, verifying
from hhapp.services.score.rounds import RoundCard
from hhapp.services.score.sending import SendRefusedError
from hhapp.services.score.sheet import Column as Points
from hhapp.services.score.sheet import LineRow, ScoreSheet
from hhapp.services.score.states import RoundState
from hhapp.services.score.verifying import MissingPointsError
from hhapp.ui.desk import Desk
from hhapp.ui.widgets.day_edit import DayEdit
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import TextArea, TextLine

Writing = Callable[[Session, int, dict[str, Any]], None]
_WAY_COLUMNS = (Column("Mã", 70), Column("Tiêu chí thành phần"), Column("Tự chấm", 80, right=True))


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the button's words, what the dialog asks, what is written."""

    verb: str
    title: str
    action: str
    write: Writing
    number: str = ""  # caption of the paper's number; "" where there is none
    reason: str = ""  # caption of the reason; "" where none is asked


def _now() -> datetime:
    return datetime.now(UTC)


_EXPLAIN = Step(
    *("Chuyển giải trình…", "Chuyển sang giải trình", "Chuyển sang giải trình"),
    lambda s, i, v: verifying.begin_explaining(s, i, _now(), on=v["on"]),
)
_DECIDE = Step(
    *("Chốt điểm…", "Chuyển sang chốt điểm", "Chuyển sang chốt điểm"),
    lambda s, i, v: verifying.begin_final(s, i, _now(), on=v["on"]),
)
_SEND = Step(
    *("Gửi bảng tự chấm…", "Gửi bảng tự chấm điểm", "Gửi bảng tự chấm"),
    lambda s, i, v: sending.send_round(s, i, _now(), on=v["on"], number=v["number"]),
    number="&Số báo cáo",
)
RETURN = Step(
    *("&Bị trả lại…", "Bảng tự chấm bị trả lại", "Ghi bị trả lại"),
    lambda s, i, v: sending.return_round(s, i, _now(), on=v["on"], remarks=v["reason"]),
    reason="&Lý do trả lại",
)
NEXT = {
    RoundState.SCORING: _SEND,
    RoundState.RETURNED: _SEND,
    RoundState.SENT: Step(
        *("Thẩm định lần 1…", "Bắt đầu nhập kết quả thẩm định lần 1", "Bắt đầu thẩm định lần 1"),
        lambda s, i, v: verifying.begin_verifying(s, i, _now(), on=v["on"], number=v["number"]),
        number="&Số văn bản thẩm định",
    ),
    RoundState.VERIFYING_1: _EXPLAIN,
    RoundState.EXPLAINING: Step(
        *("Thẩm định lần 2…", "Bắt đầu nhập kết quả thẩm định lần 2", "Bắt đầu thẩm định lần 2"),
        lambda s, i, v: verifying.begin_verifying(s, i, _now(), on=v["on"], number=v["number"]),
        number="&Số văn bản thẩm định",
    ),
    RoundState.VERIFYING_2: _DECIDE,
    RoundState.FINAL: Step(
        *("Kết thúc đợt…", "Kết thúc đợt chấm điểm", "Kết thúc đợt chấm điểm"),
        lambda s, i, v: verifying.close_round(s, i, _now(), on=v["on"], number=v["number"]),
        number="&Số quyết định công bố",
    ),
}
SKIP = _DECIDE  # from the first verification straight to the final points


def ask_step(
    parent: QWidget, desk: Desk, sheet: ScoreSheet, step: Step, lead: Callable[[LineRow], object]
) -> FormDialog | ListDialog:
    """Ask for the day and the paper of a step; or the list of lines in its way, each leading to its line."""
    way = _in_the_way(sheet, step)
    if way is not None:
        return _way_list(parent, desk, step.title, way, lead)
    card = sheet.round

    def save(values: dict[str, Any]) -> bool:
        try:
            with desk.app.transaction(f"{step.action} năm {card.year}") as session:
                step.write(session, card.id, values)
        except HhappError as fault:
            desk.alerts.fault(fault)
            return False
        return True

    fields = {"on": Field("&Ngày", DayEdit(desk.theme.colours.quiet, desk.today), required=True)}
    if step.number:
        fields["number"] = Field(step.number, TextLine())
    if step.reason:
        fields["reason"] = Field(step.reason, TextArea(3), required=True)
    dialog = FormDialog(parent, step.title, fields, "&Ghi nhận", save, sentence=_before(sheet, step, card))
    return dialog.load({"on": desk.today()})


def _in_the_way(sheet: ScoreSheet, step: Step) -> SendRefusedError | MissingPointsError | None:
    """What the services would refuse, known before anything is asked."""
    if step is _SEND:
        return SendRefusedError(sheet.lacking) if sheet.lacking else None
    if step in (_EXPLAIN, _DECIDE):
        missing = _without(sheet, Points.VERIFIED)
        return MissingPointsError(missing, "thẩm định") if missing else None
    if step is NEXT[RoundState.FINAL]:
        missing = _without(sheet, Points.FINAL)
        return MissingPointsError(missing, "chốt") if missing else None
    return None


def _without(sheet: ScoreSheet, column: Points) -> tuple[LineRow, ...]:
    return tuple(
        line
        for line in sheet.lines
        if line.counts and line.points(column) is None and (column is Points.FINAL or not line.component.is_survey)
    )


def _before(sheet: ScoreSheet, step: Step, card: RoundCard) -> str:
    if step is _SEND and sheet.unanswered:
        return f"Còn {len(sheet.unanswered)} tiêu chí chưa chấm; gửi đi thì tính 0 điểm."
    return f"Đợt chấm năm {card.year} đang ở bước: {card.state.shown}."


def _way_list(
    parent: QWidget,
    desk: Desk,
    title: str,
    way: SendRefusedError | MissingPointsError,
    lead: Callable[[LineRow], object],
) -> ListDialog:
    listed = ListDialog(parent, desk.theme, title, _WAY_COLUMNS, _way_rows(way.lines))
    listed.say(way.sentence, "warning").say(f"{way.advice} Enter trên một dòng: đến tiêu chí đó.")
    listed.lead_to(lead).table.choose_first()
    return listed


def _way_rows(lines: Sequence[LineRow]) -> list[Row]:
    return [
        Row(
            line.code,
            (
                Cell(line.code, line.code),
                Cell(line.component.name, line.component.name),
                Cell("" if line.self_points is None else shown_points(line.self_points), line.self_points),
            ),
            item=line,
        )
        for line in lines
    ]
