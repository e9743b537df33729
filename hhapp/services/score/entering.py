"""The office's own column: inputs, "không phát sinh", points by hand, remarks, explanations, evidence.

Written only while the round is being scored; a survey's published results may come until it is closed, and the answer
to the verifiers only in between the two verifications.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session, object_session

from hhapp.errors import UserError
from hhapp.models import EvidenceLink, ScoreInput, ScoreLine, ScoreRound
from hhapp.packs.score.criteria import HUNDRED, VALUE, Component, InputField, InputKind, NotApplicable
from hhapp.paths import DataFolder
from hhapp.services.checks import LOOK_AGAIN, existing, typed_text
from hhapp.services.score.criteria_sets import criteria_of
from hhapp.services.score.rounds import ROUND
from hhapp.services.score.sheet import LINE_SUBJECT, points_of
from hhapp.services.score.states import RoundState
from hhapp.storage import evidence
from hhapp.storage.evidence import EvidenceLine
from hhapp.vn.numbers import format_number, parse_number
from hhapp.vn.text import fold

_MOST_DIGITS = 15
_YES, _NO = frozenset({"co", "x", "1", "dat", "yes"}), frozenset({"khong", "0", "khong dat", "no"})


def set_inputs(session: Session, round_id: int, code: str, typed: Mapping[str, str], *, source: str = "") -> None:
    """Keep what was typed for inputs of a component, by name; "" takes an input away. Others stay as they are.

    A choice takes its label or its place from 1. A survey takes only its published percentage, with its `source` (the
    paper that says it). UserError for a name the rule does not have, for what is not a number, and in a wrong state.
    """
    row, component = line_of(session, round_id, code)
    require(row, (RoundState.CLOSED,) if component.is_survey else None)
    fields = {field.name: field for field in component.inputs}
    source = typed_text(source, "Nguồn")
    if component.is_survey and any(text.strip() for text in typed.values()) and not source:
        raise UserError(f"{code}: điểm khảo sát phải ghi nguồn.", "Ghi văn bản công bố kết quả khảo sát.")
    for name, text in typed.items():
        if name not in fields or (component.is_survey and name != VALUE):
            allowed = ", ".join([VALUE] if component.is_survey else fields)
            raise UserError(f"{code}: không có số liệu “{name}”.", f"Chỉ có: {allowed}.")
        value = read_input(code, fields[name], text)
        if component.is_survey and value is not None and value > HUNDRED:
            raise UserError(f"{code}: tỷ lệ hài lòng không thể quá 100%.", "Nhập tỷ lệ như đã công bố, ví dụ 91,5.")
        keep_input(row, name, value, "", source)
    recount(session, component, row)


def set_not_applicable(session: Session, round_id: int, code: str, reason: str) -> None:
    """Mark a component as "không phát sinh" with the reason; UserError where the set does not allow it."""
    row, component = line_of(session, round_id, code)
    require(row)
    if component.not_applicable is NotApplicable.NOT_ALLOWED:
        raise UserError(f"{code}: bộ tiêu chí không cho ghi “không phát sinh”.", "Nhập số liệu hoặc ghi giải trình.")
    row.na_reason = typed_text(reason, "Lý do không phát sinh", required=True)
    row.applicable, row.own_points = False, None
    recount(session, component, row)


def set_applicable(session: Session, round_id: int, code: str) -> None:
    """Take "không phát sinh" back; what was typed before counts again."""
    row, component = line_of(session, round_id, code)
    require(row)
    row.applicable, row.na_reason = True, ""
    recount(session, component, row)


def set_own_points(session: Session, round_id: int, code: str, points: str, explanation: str = "") -> None:
    """Set the self column by hand, with an explanation; "" lets the computed points count again."""
    row, component = line_of(session, round_id, code)
    require(row)
    if component.is_survey:
        raise UserError(f"{code}: điểm khảo sát không tự chấm.", "Nhập tỷ lệ hài lòng đã công bố.")
    own = read_points(component, points)
    if own is not None:
        if not row.applicable:
            raise UserError(f"{code} đang ghi “không phát sinh”.", "Bỏ “không phát sinh” trước.")
        row.explanation = typed_text(explanation, "Giải trình cách tính điểm", required=True)
    row.own_points = own
    session.flush()


def set_remark(
    session: Session, round_id: int, code: str, *, remark: str | None = None, explanation: str | None = None
) -> None:
    """The office's remark, and how the points were found where there is no evidence; None leaves one as it is."""
    row, _ = line_of(session, round_id, code)
    require(row)
    if remark is not None:
        row.self_remark = typed_text(remark, "Ghi chú")
    if explanation is not None:
        row.explanation = typed_text(explanation, "Giải trình cách tính điểm")
        if row.own_points is not None and not row.explanation:
            raise UserError(f"{code}: điểm ghi tay phải có giải trình.", "Bỏ điểm ghi tay trước khi xóa giải trình.")
    session.flush()


def set_answer(session: Session, round_id: int, code: str, answer: str) -> None:
    """The office's answer to the first verification; UserError in any state but "giải trình"."""
    row, _ = line_of(session, round_id, code)
    require_state(row, RoundState.EXPLAINING)
    row.answer = typed_text(answer, "Giải trình")
    session.flush()


def attach_evidence(
    session: Session, folder: DataFolder, round_id: int, code: str, path: Path, now: datetime
) -> EvidenceLine:
    """Copy a file into the data folder and say that it supports a component; the line of the list it became."""
    row, _ = line_of(session, round_id, code)
    _require_evidence(row)
    link_id = evidence.link(session, evidence.add_file(session, folder, path, now), LINE_SUBJECT, row.id)
    return next(each for each in evidence.files_of(session, LINE_SUBJECT, row.id) if each.link_id == link_id)


def link_evidence(session: Session, round_id: int, code: str, file_id: int) -> None:
    """Say that a file that is kept already supports a component too."""
    row, _ = line_of(session, round_id, code)
    _require_evidence(row)
    evidence.link(session, file_id, LINE_SUBJECT, row.id)


def detach_evidence(session: Session, round_id: int, code: str, link_id: int) -> None:
    """Take a file from a component; UserError for a link that is not this component's."""
    row, _ = line_of(session, round_id, code)
    _require_evidence(row)
    found = session.scalar(select(EvidenceLink).filter_by(id=link_id, subject=LINE_SUBJECT, subject_id=row.id))
    if found is None:
        raise UserError(f"{code}: không có tài liệu này.", LOOK_AGAIN)
    evidence.unlink(session, link_id)


def line_evidence(session: Session, round_id: int, code: str) -> tuple[EvidenceLine, ...]:
    """The files that support a component, in the order they were added."""
    row, _ = line_of(session, round_id, code)
    return evidence.files_of(session, LINE_SUBJECT, row.id)


# What the neighbours of this module (facts, verifying) do lines with.


def line_of(session: Session, round_id: int, code: str) -> tuple[ScoreLine, Component]:
    """The kept line of a component and its rule; UserError for a code that the round's set does not have."""
    row = existing(session, ScoreRound, round_id, ROUND)
    line = session.scalar(select(ScoreLine).where(ScoreLine.round_id == round_id, ScoreLine.code == code))
    if line is None:
        raise UserError(f"Bộ tiêu chí năm {row.year} không có mã “{code[:40]}”.", "Xem lại mã tiêu chí thành phần.")
    return line, criteria_of(session, row.set_id).component(code)


def state_of(row: ScoreLine) -> RoundState:
    """The state of a line's round."""
    return RoundState(_round(row).state)


def require(row: ScoreLine, never: tuple[RoundState, ...] | None = None) -> None:
    """UserError unless the office may write; with `never` any state but those will do."""
    state = state_of(row)
    if (state in never) if never is not None else not state.scoring:
        raise UserError(
            f"Điểm năm {_round(row).year} {state.shown} nên không sửa được phần tự chấm.",
            "Chỉ sửa khi đang tự chấm hoặc bị trả lại.",
        )


def require_state(row: ScoreLine, wanted: RoundState) -> None:
    """UserError unless the round is in the state to which a column belongs."""
    state = state_of(row)
    if state is not wanted:
        raise UserError(
            f"Điểm năm {_round(row).year} {state.shown}.", f"Cột này chỉ ghi khi đợt chấm ở bước “{wanted.shown}”."
        )


def read_input(code: str, field: InputField, typed: str) -> Decimal | None:
    """An input as typed ("Có", "1.234,5", an answer of a choice); None for nothing. UserError says what is wrong."""
    text = typed.strip()
    if not text:
        return None
    where = f"{code}, {field.label}"
    if field.kind is InputKind.YES_NO:
        word = fold(text)
        if word not in _YES | _NO:
            raise UserError(f"{where}: chỉ ghi Có hoặc Không.", "Hãy nhập Có hoặc Không.")
        return Decimal(int(word in _YES))
    if field.kind is InputKind.CHOICE:
        return _choice(where, field, text)
    return _number(where, text, whole=field.kind is InputKind.COUNT)


def read_points(component: Component, typed: str) -> Decimal | None:
    """Points as typed, within 0 and the component's maximum; None for nothing."""
    return points_within(component.code, component.maximum, typed)


def points_within(code: str, maximum: Decimal, typed: str) -> Decimal | None:
    """Points as typed for a component, within 0 and its maximum; None for nothing. UserError says what is wrong."""
    if not typed.strip():
        return None
    points = _number(f"{code}, điểm", typed.strip(), whole=False)
    if points > maximum:
        most = format_number(maximum)
        raise UserError(f"{code}: điểm {format_number(points)} lớn hơn tối đa {most}.", "Hãy nhập lại điểm.")
    return points


def keep_input(row: ScoreLine, name: str, value: Decimal | None, fact: str, source: str) -> None:
    """Put one input into a line, or take it away; `recount` afterwards."""
    kept = next((each for each in row.inputs if each.name == name), None)
    if value is None:
        if kept is not None:
            row.inputs.remove(kept)
    elif kept is None:
        row.inputs.append(ScoreInput(name=name, value=value, fact=fact, source=source))
    else:
        kept.value, kept.fact, kept.source = value, fact, source


def recount(session: Session, component: Component, row: ScoreLine) -> None:
    """Keep what the line is worth now. A survey has no self points; published late, it is final at once."""
    points, _ = points_of(component, row)
    row.self_points = None if component.is_survey else points
    if component.is_survey and state_of(row) is RoundState.FINAL:
        row.final = points
    session.flush()


def _round(row: ScoreLine) -> ScoreRound:
    session = object_session(row)
    assert session is not None
    return session.get_one(ScoreRound, row.round_id)


def _require_evidence(row: ScoreLine) -> None:
    state = state_of(row)
    if not state.takes_evidence:
        raise UserError(
            f"Điểm năm {_round(row).year} {state.shown} nên không sửa tài liệu kiểm chứng.",
            "Chỉ sửa khi đang tự chấm, bị trả lại hoặc giải trình.",
        )


def _choice(where: str, field: InputField, text: str) -> Decimal:
    words = [fold(choice) for choice in field.choices]
    if fold(text) in words:
        return Decimal(words.index(fold(text)) + 1)
    if text.isascii() and text.isdecimal() and 1 <= int(text) <= len(words):
        return Decimal(int(text))
    told = "; ".join(f"{at}: {choice}" for at, choice in enumerate(field.choices, start=1))
    raise UserError(f"{where}: không có kết quả “{text[:60]}”.", f"Chọn trong: {told}.")


def _number(where: str, text: str, *, whole: bool) -> Decimal:
    value = parse_number(text)
    if value is None:
        raise UserError(f"{where}: “{text[:40]}” không phải là số.", "Hãy nhập số, ví dụ 1.234 hoặc 1.234,5.")
    if value < 0:
        raise UserError(f"{where}: không thể âm.", "Hãy nhập số từ 0 trở lên.")
    if value >= Decimal(10) ** _MOST_DIGITS:
        raise UserError(f"{where}: quá {_MOST_DIGITS} chữ số, chắc là gõ nhầm.", "Hãy xem lại và nhập lại số.")
    if whole and value != value.to_integral_value():
        raise UserError(f"{where}: phải là số nguyên.", "Dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần thập phân.")
    return value
