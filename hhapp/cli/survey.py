"""hhapp survey …: rounds of the survey, forms one by one or from a sheet, results, closing, the report."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, own_unit, print_json, print_table, say, today
from hhapp.errors import UserError
from hhapp.vn.numbers import format_number

if TYPE_CHECKING:
    from hhapp.bootstrap import Application, Session
    from hhapp.packs.catalogue import Pack
    from hhapp.services.survey.results import RoundResults, Tally
    from hhapp.services.survey.rounds import RoundRow


def register(commands: Commands) -> None:
    """Add `survey list`, `open`, `counts`, `set`, `sheet`, `import`, `results`, `close`, `reopen` and `report`."""
    survey = commands.add_parser("survey", help="khảo sát mức độ hài lòng: đợt, phiếu, kết quả")
    family = survey.add_subparsers(dest="action", required=True, metavar="VIỆC", title="các việc")
    listing = family.add_parser("list", help="các đợt khảo sát")
    listing.add_argument("--json", action="store_true", help="in dạng JSON")
    listing.set_defaults(run=_list)
    _opening(family)
    counts = _of_round(family, "counts", "ghi số phiếu phát ra, thu về", _counts)
    counts.add_argument("--given-out", type=_count, required=True, metavar="N", help="số phiếu phát ra")
    counts.add_argument("--returned", type=_count, required=True, metavar="N", help="số phiếu thu về")
    entering = _of_round(family, "set", "nhập phiếu: mỗi phiếu là các mức trả lời, ví dụ 54-45", _set)
    entering.add_argument("answers", nargs="+", metavar="TRẢ_LỜI", help="dấu - hoặc _ là câu bỏ trống")
    entering.add_argument("--field", default="", metavar="LĨNH_VỰC", help="lĩnh vực thủ tục của các phiếu này")
    importing = _of_round(family, "import", "nhập bảng câu trả lời từ Excel hoặc CSV", _import)
    importing.add_argument("file", type=Path, metavar="TỆP")
    importing.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")
    results = _of_round(family, "results", "chỉ số theo yếu tố và chung", _results)
    for each in (importing, results):
        each.add_argument("--json", action="store_true", help="in dạng JSON")
    empty = _of_round(family, "sheet", "bảng Excel trống để nhập câu trả lời ngoài chương trình", _sheet)
    empty.add_argument("--out", type=Path, required=True, metavar="TỆP", help="tệp .xlsx")
    _of_round(family, "close", "chốt kết quả", _close)
    reopening = _of_round(family, "reopen", "mở lại để sửa", _reopen)
    reopening.add_argument("--reason", required=True, metavar="LÝ_DO", help="vì sao phải mở lại")
    _reporting(family)


def _opening(family: Commands) -> None:
    opening = family.add_parser("open", help="mở một đợt khảo sát")
    opening.add_argument("--title", required=True, metavar="TÊN", help="tên đợt khảo sát")
    opening.add_argument("--form", required=True, metavar="MÃ", help="mẫu phiếu của gói biểu mẫu, ví dụ phieu_5")
    opening.add_argument("--start", type=day, required=True, metavar="NGÀY", help="ngày bắt đầu")
    opening.add_argument("--end", type=day, required=True, metavar="NGÀY", help="ngày kết thúc")
    opening.add_argument("--json", action="store_true", help="in dạng JSON")
    opening.set_defaults(run=_open)


def _reporting(family: Commands) -> None:
    report = _of_round(family, "report", "xuất báo cáo kết quả hoặc phiếu để in", _report)
    report.add_argument("--out", type=Path, required=True, metavar="DIR", help="thư mục nhận tệp")
    report.add_argument("--blank", action="store_true", help="phiếu để in thay cho báo cáo")
    report.add_argument("--format", type=_formats, metavar="LOẠI", help="cách nhau dấu phẩy: docx,pdf,xlsx (nếu có)")
    report.add_argument("--json", action="store_true", help="in danh sách tệp dạng JSON")


def _of_round(family: Commands, name: str, told: str, run: Any) -> argparse.ArgumentParser:
    parser = family.add_parser(name, help=told)
    parser.add_argument("--round", type=int, required=True, metavar="SỐ", help="số của đợt, xem survey list")
    parser.set_defaults(run=run)
    return parser


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise argparse.ArgumentTypeError(f"“{text}” không phải là số phiếu, ví dụ 60")
    return int(text)


def _formats(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.strip().lower() for word in text.split(",")))


def _pack_of(app: Application, session: Session, round_id: int) -> Pack:
    from hhapp.services.survey import rounds

    return rounds.pack_of_round(session, app.packs, round_id)


def _list(args: argparse.Namespace) -> int:
    from hhapp.services import units
    from hhapp.services.survey import rounds

    with opened(args) as app, app.reading() as session:
        unit = units.own_unit(session)
        rows = rounds.round_rows(session, unit.id) if unit else ()
    if args.json:
        print_json([_row_data(row) for row in rows])
        return 0
    header = ("Số", "Năm", "Đợt khảo sát", "Thời gian", "Phát ra", "Thu về", "Đã nhập", "Hợp lệ", "Trạng thái")
    print_table(header, [_row_cells(row) for row in rows])
    return 0


def _row_cells(row: RoundRow) -> tuple[str, ...]:
    counts = ("chưa ghi" if count is None else str(count) for count in (row.given_out, row.returned))
    numbers = (*counts, str(row.entered), str(row.valid))
    return (str(row.id), str(row.year), row.title, row.days_shown, *numbers, row.state_shown)


def _row_data(row: RoundRow) -> dict[str, object]:
    return {
        "round": row.id,
        "year": row.year,
        "title": row.title,
        "form": row.form_code,
        "start": row.start.isoformat(),
        "end": row.end.isoformat(),
        "given_out": row.given_out,
        "returned": row.returned,
        "entered": row.entered,
        "valid": row.valid,
        "state": row.state_shown,
        "pack": {"id": row.pack_id, "version": row.pack_version},
    }


def _open(args: argparse.Namespace) -> int:
    from hhapp.services.survey import rounds

    with opened(args) as app:
        pack = chosen_pack(app)
        unit = own_unit(app, pack)
        with app.transaction(f"Mở đợt khảo sát: {args.title}") as session:
            round_id = rounds.open_round(
                *(session, pack, unit.id), title=args.title, form_code=args.form, start=args.start, end=args.end
            )
            row = rounds.round_row(session, round_id)
    say(f"Đã mở đợt {row.id}: {row.title}, {row.days_shown}.")
    if args.json:
        print_json(_row_data(row))
    return 0


def _counts(args: argparse.Namespace) -> int:
    from hhapp.services.survey import rounds

    with opened(args) as app, app.transaction("Ghi số phiếu khảo sát") as session:
        rounds.set_counts(session, args.round, given_out=args.given_out, returned=args.returned)
    say(f"Phát ra {args.given_out}, thu về {args.returned} phiếu.")
    return 0


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.survey import entry, rounds

    with opened(args) as app, app.transaction("Nhập phiếu khảo sát") as session:
        pack = _pack_of(app, session, args.round)
        form = rounds.form_of_round(pack, rounds.round_row(session, args.round))
        numbers = [
            entry.add_form(
                *(session, pack, args.round, entry.read_answers(form, text), datetime.now(UTC)), field=args.field
            )
            for text in args.answers
        ]
        warned = [row for row in entry.form_rows(session, pack, args.round) if row.number in numbers and row.warnings]
    say(f"Đã ghi {len(numbers)} phiếu, từ số {numbers[0]}.")
    for row in warned:
        say(f"Phiếu {row.number}: {' '.join(row.warnings)}")
    return 0


def _import(args: argparse.Namespace) -> int:
    from hhapp.documents.survey_sheet import read_answer_sheet
    from hhapp.services.survey import sheet_import
    from hhapp.services.survey.sheet_import import LineState

    sheet = read_answer_sheet(args.file)
    with opened(args) as app:
        if args.dry_run:
            with app.reading() as session:
                done = sheet_import.preview_sheet(session, _pack_of(app, session, args.round), args.round, sheet)
        else:
            with app.transaction(f"Nhập phiếu từ {sheet.name}") as session:
                pack = _pack_of(app, session, args.round)
                done = sheet_import.apply_sheet(session, pack, args.round, sheet, datetime.now(UTC))
    if args.json:
        lines = [{"row": line.row, "state": line.state.value, "reason": line.reason} for line in done.lines]
        print_json({"lines": lines, **{state.value: done.count(state) for state in LineState}})
    say(done.sentence)
    for line in done.lines:
        if line.state is LineState.REFUSED:
            say(f"Dòng {line.row}: {line.reason}")
    return 0


def _sheet(args: argparse.Namespace) -> int:
    from hhapp.documents.export import Made, write_file
    from hhapp.documents.survey_sheet_form import write_answer_sheet
    from hhapp.services.survey import rounds

    with opened(args) as app, app.reading() as session:
        row = rounds.round_row(session, args.round)
        pack = _pack_of(app, session, args.round)
        form = rounds.form_of_round(pack, row)
        fields = pack.survey.fields if pack.survey else ()
    content = write_answer_sheet(form, fields, row.title)
    say(f"Đã ghi {write_file(args.out, Made(args.out.name, 'xlsx', content, 1)).path}.")
    return 0


def _results(args: argparse.Namespace) -> int:
    from hhapp.services.survey import closing, rounds

    with opened(args) as app, app.reading() as session:
        row = rounds.round_row(session, args.round)
        found = closing.kept_results(session, row)
        if found is None:
            found = closing.round_results(session, _pack_of(app, session, args.round), args.round)
        last = closing.last_results(session, row)
    before = last[1] if last else None
    if args.json:
        print_json(_results_data(found, before))
        return 0
    header = ("Nội dung", "Hài lòng/trả lời", "Chỉ số", "Điểm TB", "Đợt trước", "Đánh giá")
    print_table(header, [_result_cells(tally, found, before) for tally in (found.overall, *found.factors)])
    return 0


def _result_cells(tally: Tally, found: RoundResults, before: RoundResults | None) -> tuple[str, ...]:
    earlier = before.factor(tally.code) if before else None
    counts = f"{tally.satisfied}/{tally.answered}"
    shown = earlier.shown if earlier else ""
    return (tally.name, counts, tally.shown, tally.mean_shown, shown, tally.verdict(found.target))


def _results_data(found: RoundResults, before: RoundResults | None) -> dict[str, object]:
    return {
        "valid": found.valid,
        "entered": found.entered,
        "target": format_number(found.target * 100),
        "overall": _tally_data(found.overall, found, before),
        "factors": [_tally_data(tally, found, before) for tally in found.factors],
        "questions": [_tally_data(tally, found, None) for tally in found.questions],
    }


def _tally_data(tally: Tally, found: RoundResults, before: RoundResults | None) -> dict[str, object]:
    earlier = before.factor(tally.code) if before else None
    return {
        "code": tally.code,
        "name": tally.name,
        "satisfied": tally.satisfied,
        "answered": tally.answered,
        "index": tally.shown,
        "mean": tally.mean_shown,
        "last": earlier.shown if earlier else None,
        "verdict": tally.verdict(found.target),
    }


def _close(args: argparse.Namespace) -> int:
    from hhapp.services.survey import closing

    with opened(args) as app, app.transaction("Chốt kết quả khảo sát") as session:
        pack = _pack_of(app, session, args.round)
        for obstacle in closing.close_obstacles(session, pack, args.round):
            say(obstacle)
        closing.close_round(session, pack, args.round, datetime.now(UTC))
    say("Đã chốt kết quả.")
    return 0


def _reopen(args: argparse.Namespace) -> int:
    from hhapp.services.survey import closing

    with opened(args) as app, app.transaction("Mở lại đợt khảo sát") as session:
        closing.reopen_round(session, args.round, datetime.now(UTC), reason=args.reason)
    say("Đã mở lại đợt khảo sát.")
    return 0


def _report(args: argparse.Namespace) -> int:
    from hhapp.cli.common import plain_files, say_written
    from hhapp.documents.export import export_document, formats_of
    from hhapp.packs.catalogue import DocumentBasis
    from hhapp.services.document_building import build_document
    from hhapp.services.survey import rounds

    basis = DocumentBasis.SURVEY_FORM if args.blank else DocumentBasis.SURVEY
    with opened(args) as app, app.reading() as session:
        row = rounds.round_row(session, args.round)
        pack = _pack_of(app, session, args.round)
        kind = next(iter(pack.documents_on(basis)), None)
        if kind is None:
            raise UserError("Gói biểu mẫu không có văn bản này.", "Thêm vào document_kinds của gói biểu mẫu.")
        context = build_document(session, pack, row.unit_id, kind.code, row.year, today(), subject_id=row.id)
    written = export_document(pack, context, args.out, args.format or formats_of(kind))
    say_written(written)
    if args.json:
        print_json({"kind": kind.code, "round": row.id, "files": plain_files(written)})
    return 0
