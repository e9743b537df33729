"""hhapp score list, ledger, compare, report: the round read out, as tables, JSON and documents."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, day, opened, plain_files, print_json, print_table, say, say_written, today, year
from hhapp.errors import UserError

if TYPE_CHECKING:
    from hhapp.bootstrap import Application
    from hhapp.documents.export import Made, Written
    from hhapp.packs.catalogue import Pack
    from hhapp.packs.score.context import ScoreContext
    from hhapp.services.score.compare import ComparedLine
    from hhapp.services.score.from_facts import FactOffer
    from hhapp.services.score.ledger import LedgerEntry
    from hhapp.services.score.sheet import ColumnResult, LineRow, ScoreSheet, Total
    from hhapp.storage.evidence import EvidenceLine


def register(family: Commands) -> None:
    """Add the commands that only read to the family `score`."""
    listing = family.add_parser("list", help="in bảng chấm điểm ba cột")
    listing.set_defaults(run=_list)
    risking = family.add_parser("ledger", help="in sổ điểm có nguy cơ mất, gấp nhất trước")
    risking.set_defaults(run=_ledger)
    risking.add_argument("--on", type=day, metavar="NGÀY", help="tính đến ngày này (mặc định: hôm nay)")
    comparing = family.add_parser("compare", help="so với năm trước")
    comparing.set_defaults(run=_compare)
    comparing.add_argument("--with", dest="other", type=year, metavar="NĂM", help="năm khác (mặc định: năm trước)")
    reporting = family.add_parser("report", help="lập bảng tự chấm, giải trình, danh mục và gói tài liệu")
    reporting.set_defaults(run=_report)
    reporting.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    reporting.add_argument("--kind", action="append", metavar="MÃ", help="chỉ loại này (mặc định: mọi loại)")
    reporting.add_argument("--no-zip", action="store_true", help="không đóng gói tài liệu kiểm chứng")
    reporting.add_argument("--on", type=day, metavar="NGÀY", help="tính đến ngày này (mặc định: hôm nay)")
    for each in (listing, risking, comparing, reporting):
        each.add_argument("--year", type=year, required=True, metavar="NĂM", help="năm chấm điểm")
        each.add_argument("--json", action="store_true", help="in dạng JSON")


def round_data(app: Application, round_id: int) -> dict[str, Any]:
    """A whole round for JSON."""
    from hhapp.services.score.sheet import score_sheet

    with app.reading() as session:
        return _sheet_data(score_sheet(session, round_id))


def line_sentence(app: Application, round_id: int, code: str) -> str:
    """How a component stands, as one sentence."""
    from hhapp.services.score.sheet import score_sheet

    with app.reading() as session:
        line = score_sheet(session, round_id).line(code)
    lacks = " Chưa có tài liệu kiểm chứng, chưa giải trình." if line.lacks else ""
    return f"{code} {line.component.name}: {line.told}.{lacks}"


def print_offers(offers: Sequence[FactOffer], *, as_json: bool) -> None:
    """Figures with their sources, as a table or JSON."""
    if as_json:
        print_json({"facts": [_offer_data(offer) for offer in offers]})
    elif offers:
        header = ("Mã", "Số liệu", "Đang có", "Theo nguồn", "Nguồn")
        print_table(header, [(o.code, o.field.label, o.kept_entry, o.entry, o.told) for o in offers])


def print_evidence(code: str, lines: Sequence[EvidenceLine], *, as_json: bool) -> None:
    """The files of a component, as a table or JSON."""
    from hhapp.vn.numbers import format_size

    if as_json:
        files = [{"number": e.link_id, "name": e.name, "size": e.size, "sha256": e.sha256} for e in lines]
        print_json({"code": code, "files": files})
    elif lines:
        print_table(("Số", "Tài liệu", "Dung lượng"), [(str(e.link_id), e.name, format_size(e.size)) for e in lines])


def _list(args: argparse.Namespace) -> int:
    from hhapp.cli.score import opened_round
    from hhapp.services.score.sheet import Column, score_sheet

    with opened(args) as app:
        _, card = opened_round(app, args)
        with app.reading() as session:
            sheet = score_sheet(session, card.id)
    if args.json:
        print_json(_sheet_data(sheet))
        return 0
    header = ("Mã", "Tiêu chí thành phần", "Tối đa", "Tự chấm", "Thẩm định", "Chốt", "Tài liệu", "Cách tính")
    print_table(header, [_line_cells(line) for line in sheet.lines])
    own = sheet.results[Column.SELF]
    band = f", xếp loại {own.band}" if own.band else ""
    pending = "; chưa có kết quả khảo sát" if own.pending else ""
    say(
        f"Năm {card.year} {card.state.shown}: tự chấm {own.council.shown or '0'} điểm, đạt "
        f"{own.council.index_shown}% phần tự chấm; chỉ số {own.all.index_shown}%{band}{pending}."
    )
    return 0


def _ledger(args: argparse.Namespace) -> int:
    from hhapp.cli.score import opened_round
    from hhapp.packs.score.arithmetic import shown_points
    from hhapp.services.score.ledger import ledger

    with opened(args) as app:
        _, card = opened_round(app, args)
        with app.reading() as session:
            found = ledger(session, card.id, args.on or today())
    if args.json:
        print_json(
            {
                "on": found.on.isoformat(),
                "maximum": _text(found.maximum),
                "expected": _text(found.expected),
                "at_risk": _text(found.at_risk),
                "entries": [_entry_data(entry) for entry in found.entries],
            }
        )
        return 0
    header = ("Mã", "Tiêu chí thành phần", "Nguy cơ", "Điểm", "Còn ngày", "Chi tiết")
    print_table(header, [_entry_cells(entry) for entry in found.entries])
    say(
        f"Tối đa {shown_points(found.maximum)}, dự kiến {shown_points(found.expected)}, "
        f"có nguy cơ mất {shown_points(found.at_risk)} điểm."
    )
    return 0


def _compare(args: argparse.Namespace) -> int:
    from hhapp.cli.score import opened_round
    from hhapp.services.score.compare import compare_rounds
    from hhapp.services.score.rounds import round_of_year

    with opened(args) as app:
        _, card = opened_round(app, args)
        with app.reading() as session:
            before = None if args.other is None else round_of_year(session, card.unit_id, args.other)
            if args.other is not None and before is None:
                raise UserError(f"Năm {args.other} không có đợt chấm điểm.", "Chọn năm khác.")
            found = compare_rounds(session, card.id, before.id if before else None)
    if args.json:
        print_json(
            {
                "year": found.year,
                "year_before": found.year_before,
                "column": found.column.value,
                "column_before": found.column_before.value,
                "index": _optional(found.total.index),
                "index_before": _optional(found.total_before.index),
                "lines": [_compared_data(line) for line in found.lines],
            }
        )
        return 0
    header = ("Mã", "Mã trước", "Tiêu chí thành phần", f"Năm {found.year}", f"Năm {found.year_before}", "Chênh (%)")
    print_table(header, [_compared_cells(line) for line in found.lines])
    say(f"Chỉ số {found.total.index_shown}%, năm {found.year_before} {found.total_before.index_shown}%.")
    return 0


def _report(args: argparse.Namespace) -> int:
    from hhapp.cli.score import opened_round
    from hhapp.documents.export import formats_of, make_documents, write_file
    from hhapp.packs.catalogue import DocumentBasis

    with opened(args) as app:
        pack, card = opened_round(app, args)
        kinds = [kind.code for kind in pack.documents_on(DocumentBasis.SCORE)]
        unknown = sorted(set(args.kind or ()) - set(kinds))
        if unknown or not kinds:
            raise UserError(
                f"Gói biểu mẫu không có văn bản “{unknown[0] if unknown else 'chấm điểm'}”.",
                f"Chọn trong: {', '.join(kinds) or 'không có loại nào'}.",
            )
        written: list[Written] = []
        made: list[Made] = []
        for kind in args.kind or kinds:
            context = _context(app, pack, kind, card.id, args)
            documents = make_documents(pack, context, formats_of(pack.kind_of(context)))
            made += documents
            written += [write_file(args.out / each.name, each) for each in documents]
        package = None if args.no_zip or not context.evidence else _package(app, pack, context, made, args.out)
    say_written(written)
    if package:
        say(f"Đã đóng gói {package['path']}: {package['files']} tài liệu kiểm chứng.")
    if args.json:
        print_json({"year": args.year, "files": plain_files(written), "package": package})
    return 0


def _context(app: Application, pack: Pack, kind: str, round_id: int, args: argparse.Namespace) -> ScoreContext:
    from hhapp.packs.score.context import ScoreContext
    from hhapp.services.document_building import build_document
    from hhapp.services.score.rounds import round_card

    with app.reading() as session:
        unit_id = round_card(session, round_id).unit_id
        on = args.on or today()
        context = build_document(session, pack, unit_id, kind, args.year, on, subject_id=round_id)
    assert isinstance(context, ScoreContext)
    return context


def _package(app: Application, pack: Pack, context: ScoreContext, made: Sequence[Made], out: Path) -> dict[str, Any]:
    """The evidence and the documents in one zip, under the name of the last document."""
    from hhapp.documents.export import file_stem
    from hhapp.exchange.score_package import write_evidence_package

    done = write_evidence_package(app.folder, context, made, out / f"{file_stem(pack, context)}.zip")
    return {"path": str(done.path), "files": done.files, "size": done.size, "sha256": done.sha256}


def _line_cells(line: LineRow) -> tuple[str, ...]:
    from hhapp.packs.score.arithmetic import shown_points
    from hhapp.services.score.sheet import Column

    points = (line.shown(column) for column in Column)
    evidence = "thiếu" if line.lacks else str(line.evidence_count or "")
    return (line.code, line.component.name, shown_points(line.component.maximum), *points, evidence, line.told)


def _entry_cells(entry: LedgerEntry) -> tuple[str, ...]:
    days = "" if entry.days_left is None else str(entry.days_left)
    return (entry.code, entry.name, entry.cause.shown, entry.shown, days, entry.told)


def _compared_cells(line: ComparedLine) -> tuple[str, ...]:
    from hhapp.packs.score.arithmetic import shown_points

    points = ("" if each is None else shown_points(each) for each in (line.points, line.points_before))
    change = "" if line.change is None else shown_points(line.change)
    return (line.code, line.code_before, line.name, *points, change)


def _sheet_data(sheet: ScoreSheet) -> dict[str, Any]:
    card = sheet.round
    return {
        "id": card.id,
        "year": card.year,
        "state": card.state.value,
        "set": {"id": card.set_id, "title": card.set_title, "sample": card.sample},
        "due": card.due_on.isoformat() if card.due_on else None,
        "without_survey": card.without_survey,
        "results": {column.value: _result_data(result) for column, result in sheet.results.items()},
        "areas": [
            {"code": each.code, "name": each.name, **{c.value: _total_data(t) for c, t in each.columns.items()}}
            for each in sheet.area_totals
        ],
        "lines": [_line_data(line) for line in sheet.lines],
        "lacking": [line.code for line in sheet.lacking],
        "unanswered": [line.code for line in sheet.unanswered],
    }


def _result_data(result: ColumnResult) -> dict[str, Any]:
    return {
        "council": _total_data(result.council),
        "all": _total_data(result.all),
        "survey_pending": result.pending,
        "band": result.band,
    }


def _total_data(total: Total) -> dict[str, Any]:
    return {
        "points": _text(total.points),
        "maximum": _text(total.maximum),
        "scored": total.scored,
        "counted": total.counted,
        "index": _optional(total.index),
        "shown": total.shown,
        "index_shown": total.index_shown,
    }


def _line_data(line: LineRow) -> dict[str, Any]:
    return {
        "code": line.code,
        "name": line.component.name,
        "kind": line.component.kind.value,
        "maximum": _text(line.component.maximum),
        "counts": line.counts,
        "applicable": line.applicable,
        "na_reason": line.na_reason,
        "inputs": {
            each.field.name: {"value": _optional(each.value), "fact": each.fact, "source": each.source}
            for each in line.inputs
        },
        "told": line.told,
        "self": _optional(line.self_points),
        "survey": _optional(line.survey_points),
        "own_points": _optional(line.own_points),
        "verified1": _optional(line.verified1),
        "verified2": _optional(line.verified2),
        "final": _optional(line.final),
        "remarks": {
            "self": line.self_remark,
            "explanation": line.explanation,
            "verified1": line.verified1_remark,
            "answer": line.answer,
            "verified2": line.verified2_remark,
            "final": line.final_remark,
        },
        "evidence": line.evidence_count,
        "lacks": line.lacks,
    }


def _offer_data(offer: FactOffer) -> dict[str, Any]:
    return {
        "code": offer.code,
        "input": offer.field.name,
        "fact": offer.key,
        "told": offer.told,
        "value": _optional(offer.value),
        "state": offer.state.value,
    }


def _entry_data(entry: LedgerEntry) -> dict[str, Any]:
    return {
        "code": entry.code,
        "name": entry.name,
        "cause": entry.cause.value,
        "points": _text(entry.points),
        "days_left": entry.days_left,
        "told": entry.told,
    }


def _compared_data(line: ComparedLine) -> dict[str, Any]:
    return {
        "code": line.code,
        "code_before": line.code_before,
        "name": line.name,
        "points": _optional(line.points),
        "points_before": _optional(line.points_before),
        "share": _optional(line.share),
        "share_before": _optional(line.share_before),
        "change": _optional(line.change),
    }


def _text(value: Decimal) -> str:
    """Every digit, and none that says nothing: a sum of 0.75 and 0.25 is 1."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _optional(value: Decimal | None) -> str | None:
    return None if value is None else _text(value)
