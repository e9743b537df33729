"""hhapp inspection show, set, fill, import: the checklist of one inspection and its answers."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hhapp.cli.common import Commands, chosen_pack, day, opened, print_json, print_table, say, today
from hhapp.cli.inspection_common import add_command, done, of_inspection

if TYPE_CHECKING:
    from hhapp.services.inspection.answers import ChecklistView


def register(family: Commands) -> None:
    """Add `show`, `set`, `fill` and `import` to the family `inspection`."""
    of_inspection(add_command(family, "show", "in danh mục và câu trả lời", _show))
    setting = of_inspection(add_command(family, "set", "ghi câu trả lời: Có, Không, KPS, 36/54, 20; 3", _set))
    setting.add_argument("values", nargs="+", type=_pair, metavar="MÃ=TRẢ_LỜI", help="để trống là xóa câu trả lời")
    setting.add_argument("--remark", action="store_true", help="ghi vào cột Ghi chú thay vì câu trả lời")
    filling = of_inspection(add_command(family, "fill", "lấy số liệu đã có trong chương trình, ghi rõ nguồn", _fill))
    filling.add_argument("--on", type=day, metavar="NGÀY", help="tính đến ngày này (mặc định: hôm nay)")
    filling.add_argument("--over", nargs="+", default=[], metavar="MÃ", help="các mục đã nhập tay vẫn lấy lại")
    importing = of_inspection(add_command(family, "import", "nhập câu trả lời từ phiếu Excel hoặc tệp JSON", _import))
    importing.add_argument("file", type=Path, metavar="FILE", help="phiếu .xlsx đã điền, hoặc .json {mã: trả lời}")
    importing.add_argument("--dry-run", action="store_true", help="chỉ xem, không ghi")


def _pair(text: str) -> tuple[str, str]:
    code, sign, value = text.partition("=")
    if not (code.strip() and sign):
        raise argparse.ArgumentTypeError(f"“{text}” không có dạng MÃ=TRẢ_LỜI")
    return code.strip(), value.strip()


def _show(args: argparse.Namespace) -> int:
    view = _view(args)
    if args.json:
        print_json(_view_data(args.inspection, view))
        return 0
    header = ("Mã", "Nội dung", "Trả lời", "Mức", "Đánh giá", "Nguồn", "Ghi chú")
    print_table(
        header,
        [
            (
                *(row.item.code, row.item.text, row.shown, row.required_shown, row.result.shown, row.source),
                row.answer.remark if row.answer else "",
            )
            for row in view.rows
        ],
    )
    say(f"{view.tally.progress.capitalize()}; {view.tally.result}.")
    return 0


def _view(args: argparse.Namespace) -> ChecklistView:
    from hhapp.services.inspection.answers import checklist_view

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.reading() as session:
            return checklist_view(session, pack, args.inspection)


def _view_data(inspection: int, view: ChecklistView) -> dict[str, Any]:
    return {
        "inspection": inspection,
        "total": view.tally.total,
        "answered": view.tally.answered,
        "items": [
            {
                "code": row.item.code,
                "area": area.area.code,
                "text": row.item.text,
                "kind": row.item.answer.value,
                "entry": row.entry,
                "shown": row.shown,
                "required": row.required_shown,
                "result": row.result.value,
                "source": row.source,
                "criterion": row.item.criterion or "",
                "remark": row.answer.remark if row.answer else "",
                "finding": row.finding_id,
            }
            for area in view.areas
            for row in area.rows
        ],
    }


def _set(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.answers import set_entries, set_remark

    typed = dict(args.values)
    with opened(args) as app, app.transaction(f"Ghi {len(typed)} câu trả lời kiểm tra") as session:
        if args.remark:
            for code, remark in typed.items():
                set_remark(session, args.inspection, code, remark)
        else:
            set_entries(session, args.inspection, typed)
    told = "ghi chú" if args.remark else "câu trả lời"
    return done(args, {"written": len(typed)}, f"Đã ghi {len(typed)} {told}.")


def _fill(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.filling import fill_answers

    with opened(args) as app:
        pack = chosen_pack(app)
        with app.transaction("Lấy số liệu đã có vào phiếu kiểm tra") as session:
            result = fill_answers(session, pack, args.inspection, args.on or today(), over=args.over)
    data = {"filled": list(result.filled), "kept": list(result.kept), "unknown": list(result.unknown)}
    kept = f" Giữ nguyên các mục đã nhập tay: {', '.join(result.kept)}." if result.kept else ""
    unknown = f" Chưa có số liệu: {', '.join(result.unknown)}." if result.unknown else ""
    return done(args, data, f"Đã lấy số liệu cho {len(result.filled)} mục.{kept}{unknown}")


def _import(args: argparse.Namespace) -> int:
    from hhapp.services.inspection.answers import check_entries, set_entries, set_remark

    answers, remarks = _read_json(args.file) if args.file.suffix.lower() == ".json" else _read_sheet(args.file)
    with opened(args) as app:
        if args.dry_run:
            with app.reading() as session:
                check_entries(session, args.inspection, answers | dict.fromkeys(remarks.keys() - answers.keys(), ""))
        else:
            with app.transaction(f"Nhập {len(answers)} câu trả lời kiểm tra") as session:
                set_entries(session, args.inspection, answers)
                for code, remark in remarks.items():
                    set_remark(session, args.inspection, code, remark)
    said = (
        f"Đọc được {len(answers)} câu trả lời; chưa ghi gì." if args.dry_run else f"Đã ghi {len(answers)} câu trả lời."
    )
    return done(args, {"answers": answers, "remarks": remarks, "written": not args.dry_run}, said)


def _read_sheet(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    from hhapp.documents.answer_sheet import read_answers

    rows = read_answers(path)
    return {r.code: r.answer for r in rows if r.answer}, {r.code: r.remark for r in rows if r.remark}


def _read_json(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """`{"I.01": "Có", "I.05": {"answer": "2/5", "remark": "…"}}`; UserError for anything else."""
    from hhapp.errors import UserError

    try:
        document = json.loads(path.read_text(encoding="utf-8-sig"))
        rows = {code: row if isinstance(row, dict) else {"answer": row} for code, row in document.items()}
        texts = [value for row in rows.values() for value in row.values()]
        if not all(isinstance(text, str) for text in texts):
            raise ValueError("not texts")
    except (OSError, ValueError, AttributeError) as error:
        raise UserError(
            f"Không đọc được câu trả lời trong tệp “{path.name}”.",
            'Tệp có dạng {"I.01": "Có", "I.05": {"answer": "2/5", "remark": "…"}}.',
            details=str(error),
        ) from error
    pick = {key: {code: row[key] for code, row in rows.items() if row.get(key)} for key in ("answer", "remark")}
    return pick["answer"], pick["remark"]
