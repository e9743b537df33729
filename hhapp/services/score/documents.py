"""A round as a document: the score sheet, the explanations, the list of evidence, all from one context."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePath

from sqlalchemy import select
from sqlalchemy.orm import Session

from hhapp.errors import UserError
from hhapp.models import EvidenceFile, EvidenceLink
from hhapp.packs.score.arithmetic import index, shown_index, shown_points
from hhapp.packs.score.context import (
    EvidenceItem,
    ScoreAreaBlock,
    ScoreContext,
    ScoreCriterionBlock,
    ScoreFigures,
    ScoreInfo,
    ScoreLineBlock,
)
from hhapp.services.asked import Asked
from hhapp.services.score.rounds import round_of_year
from hhapp.services.score.sheet import (
    LINE_SUBJECT,
    NOT_SELF_SCORED,
    Column,
    GroupTotals,
    LineRow,
    ScoreSheet,
    Total,
    score_sheet,
)
from hhapp.vn.numbers import format_size
from hhapp.vn.text import fold

_LONGEST_NAME = 60  # of a file in the package, without number, code and ending
_LEFT_OUT = "Không tính"


def score_document(asked: Asked) -> ScoreContext:
    """The documents of a round: of `subject_id`, else of the year. UserError where the year has no round."""
    round_id = asked.subject_id
    if round_id is None:
        card = round_of_year(asked.session, asked.unit_id, asked.year)
        if card is None:
            raise UserError(f"Năm {asked.year} chưa có đợt chấm điểm.", "Mở đợt chấm điểm trước.")
        round_id = card.id
    sheet = score_sheet(asked.session, round_id)
    year = sheet.round.year
    evidence = evidence_items(asked.session, sheet)
    lines = {line.code: _line(line, evidence[line.code]) for line in sheet.lines}
    return ScoreContext(
        pack=asked.pack.info,
        unit=asked.unit,
        document=replace(asked.info, subject=asked.kind.subject_of(year), year=year),
        on=asked.on,
        score=_info(sheet),
        areas=tuple(_areas(sheet, lines)),
        explained=tuple(line for line in lines.values() if line.explanation or line.answer or line.not_arisen),
        evidence=tuple(item for line in sheet.lines for item in evidence[line.code]),
    )


def evidence_items(session: Session, sheet: ScoreSheet) -> Mapping[str, tuple[EvidenceItem, ...]]:
    """The files of every component by its code, numbered in the order of the set; a file keeps its first name."""
    found: dict[int, list[EvidenceFile]] = defaultdict(list)
    links = (
        select(EvidenceLink.subject_id, EvidenceFile)
        .join(EvidenceFile, EvidenceLink.file_id == EvidenceFile.id)
        .where(EvidenceLink.subject == LINE_SUBJECT, EvidenceLink.subject_id.in_([line.id for line in sheet.lines]))
        .order_by(EvidenceLink.id)
    )
    for line_id, file in session.execute(links):
        found[line_id].append(file)
    items: dict[str, tuple[EvidenceItem, ...]] = {}
    packed: dict[str, str] = {}
    number = 0
    for line in sheet.lines:
        own: list[EvidenceItem] = []
        for file in found[line.id]:
            number += 1
            name = packed.setdefault(file.sha256, packed_name(len(packed) + 1, line.code, file.name))
            own.append(_item(number, line, file, name))
        items[line.code] = tuple(own)
    return items


def packed_name(number: int, code: str, name: str) -> str:
    """The file's name in the package: "001_1.1.2_bao-cao-nam.docx", ASCII letters, digits, "-", "_" and "." only."""
    path = PurePath(name.replace("\\", "/"))
    stem, ending = (re.sub(r"[^a-z0-9]+", "-", fold(part)).strip("-") for part in (path.stem, path.suffix))
    return f"{number:03d}_{code}_{stem[:_LONGEST_NAME].strip('-') or 'tai-lieu'}{f'.{ending[:10]}' if ending else ''}"


def _item(number: int, line: LineRow, file: EvidenceFile, packed: str) -> EvidenceItem:
    return EvidenceItem(number, line.code, line.component.name, file.name, packed, format_size(file.size), file.sha256)


def _areas(sheet: ScoreSheet, lines: Mapping[str, ScoreLineBlock]) -> Iterator[ScoreAreaBlock]:
    by_criterion = {each.code: each for each in sheet.criterion_totals}
    for area, totals in zip(sheet.criteria.areas, sheet.area_totals, strict=True):
        criteria = tuple(
            ScoreCriterionBlock(
                code=criterion.code,
                name=criterion.name,
                figures=_group(by_criterion[criterion.code], _lines_of(sheet, criterion.code)),
                lines=tuple(lines[component.code] for component in criterion.components),
            )
            for criterion in area.criteria
        )
        own = [line for line in sheet.lines if line.area == area.code]
        yield ScoreAreaBlock(area.code, area.name, _group(totals, own), criteria)


def _lines_of(sheet: ScoreSheet, criterion: str) -> list[LineRow]:
    return [line for line in sheet.lines if line.criterion == criterion]


def _line(line: LineRow, evidence: tuple[EvidenceItem, ...]) -> ScoreLineBlock:
    points = _best(line.points(column) for column in (Column.FINAL, Column.VERIFIED, Column.SELF))
    rate = None if points is None or not line.counts else index(points, line.maximum)
    maximum = shown_points(line.maximum) if line.counts else _LEFT_OUT
    verified, final = (
        "" if line.points(column) is None else line.shown(column) for column in (Column.VERIFIED, Column.FINAL)
    )
    return ScoreLineBlock(
        code=line.code,
        name=line.component.name,
        value=line.self_points,
        figures=ScoreFigures(maximum, line.shown(Column.SELF), verified, final, shown_index(rate)),
        working=line.told,
        proof=_proof(line, evidence),
        hint=line.component.evidence,
        evidence=evidence,
        explanation=line.explanation,
        remark=line.self_remark,
        opinion=line.final_remark or line.verified2_remark or line.verified1_remark,
        answer=line.answer,
        not_arisen="" if line.applicable else line.na_reason,
    )


def _best(points: Iterable[Decimal | None]) -> Decimal | None:
    return next((each for each in points if each is not None), None)


def _proof(line: LineRow, evidence: Sequence[EvidenceItem]) -> str:
    parts = [item.name for item in evidence]
    if not line.applicable:
        parts.append(f"Không phát sinh: {line.na_reason}")
    if line.explanation:
        parts.append(f"Giải trình: {line.explanation}")
    parts += list(dict.fromkeys(each.source for each in line.inputs if line.component.is_survey and each.source))
    return "\n".join(parts)


def _group(totals: GroupTotals, lines: Sequence[LineRow]) -> ScoreFigures:
    own = totals.columns[Column.SELF]
    survey = bool(lines) and all(line.component.is_survey for line in lines)
    figures = _figures(totals.columns)
    return replace(
        figures,
        maximum=figures.maximum if own.counted else _LEFT_OUT,
        own=_LEFT_OUT if not own.counted else NOT_SELF_SCORED if survey else own.shown,
    )


def _figures(columns: Mapping[Column, Total]) -> ScoreFigures:
    best = next((columns[each] for each in (Column.FINAL, Column.VERIFIED) if columns[each].index is not None), None)
    own = columns[Column.SELF]
    return ScoreFigures(
        maximum=shown_points(own.maximum),
        own=own.shown,
        verified=columns[Column.VERIFIED].shown,
        final=columns[Column.FINAL].shown,
        rate=(best or own).index_shown if own.scored or best else "",
    )


def _info(sheet: ScoreSheet) -> ScoreInfo:
    results = sheet.results
    column = next(
        (each for each in (Column.FINAL, Column.VERIFIED) if results[each].council.index is not None), Column.SELF
    )
    best = results[column]
    card = sheet.round
    return ScoreInfo(
        year=card.year,
        set_title=card.set_title,
        set_sample=card.sample,
        state=card.state.shown,
        due=card.due_on,
        council=_figures({each: results[each].council for each in Column}),
        total=_figures({each: results[each].all for each in Column}),
        index="" if best.pending else best.all.index_shown,
        council_index=best.council.index_shown,
        band=best.band,
        survey=_survey(sheet, pending=best.pending),
    )


def _survey(sheet: ScoreSheet, *, pending: bool) -> str:
    if not any(line.component.is_survey for line in sheet.lines):
        return "Bộ tiêu chí không có phần khảo sát."
    if sheet.round.without_survey:
        counts = any(line.component.is_survey and line.counts for line in sheet.lines)
        return (
            "Năm này không khảo sát; phần khảo sát được 0 điểm."
            if counts
            else "Năm này không khảo sát; chỉ số quy đổi từ phần còn lại."
        )
    return "Chưa có kết quả khảo sát." if pending else "Kết quả khảo sát đã công bố được tính vào chỉ số."
