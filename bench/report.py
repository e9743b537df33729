"""The year's report as Word, Excel, PDF and submission, beside python-docx, openpyxl and reportlab used straight.

The plain side is given every text of our documents, paragraph by paragraph and cell by cell, and writes them into three
files and a zip of these, with no template, no check and no signature.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

from bench.measure import Bench, Result, median, say, tell

_PERIOD = "2026-Y"
_FORMATS = ("docx", "pdf", "xlsx", "hhbc")


def measure(bench: Bench) -> list[Result]:
    """One line: the second report of a program that runs, its libraries loaded."""
    folder = bench.once("sample-year", make_sample)
    content = bench.once("content.json", lambda path: _write_content(bench, folder, path))
    say("writing the year's report, in turns with the plain libraries")
    ours, plain = bench.turns(
        lambda: bench.side("report", "ours", folder, bench.work / "ours"),
        lambda: bench.side("report", "plain", content, bench.work / "plain"),
    )
    return [
        Result(
            *("report", "year report, Word + Excel + PDF + submission", "python-docx + openpyxl + reportlab"),
            ours=median(ours, "seconds"),
            plain=median(plain, "seconds"),
            unit="s",
            reach=1.5,
            note="ours also reads each file back and compares it with the figures",
        )
    ]


def make_sample(folder: Path) -> None:
    """The sample commune's year."""
    from hhapp.bootstrap import start
    from hhapp.exchange.sample_year import fill_sample_year

    app = start(folder)
    fill_sample_year(app)
    app.close()


def _write_content(bench: Bench, folder: Path, path: Path) -> None:
    out = bench.work / "once"
    bench.side("report", "ours", folder, out)
    found = {"word": _word_content(next(out.glob("*.docx"))), "excel": _excel_content(next(out.glob("*.xlsx")))}
    path.write_text(json.dumps(found, ensure_ascii=False, default=str), encoding="utf-8")


def _word_content(path: Path) -> list[Any]:
    """A text for each paragraph, a list of rows for each table."""
    from docx import Document
    from docx.table import Table

    blocks: list[Any] = []
    for block in Document(str(path)).iter_inner_content():
        if isinstance(block, Table):
            blocks.append([[cell.text for cell in row.cells] for row in block.rows])
        else:
            blocks.append(block.text)
    return blocks


def _excel_content(path: Path) -> list[Any]:
    from openpyxl import load_workbook

    return [[list(row) for row in sheet.iter_rows(values_only=True)] for sheet in load_workbook(path).worksheets]


def ours(folder: Path, out: Path) -> None:
    """As the report page does it."""
    from hhapp.bootstrap import start
    from hhapp.exchange.outgoing import send_out
    from hhapp.services import periods, units

    app = start(folder)
    try:
        with app.reading() as session:
            unit = units.own_unit(session)
            assert unit is not None
            pack = app.packs.default()
            period_id = next(row.id for row in periods.period_rows(session, pack, unit.id) if row.code == _PERIOD)
        for _ in range(2):
            begin = time.perf_counter()
            send_out(app, pack, period_id, out, _FORMATS)
            took = time.perf_counter() - begin
    finally:
        app.close()
    tell(seconds=took)


def plain(content: Path, out: Path) -> None:
    """The same words and figures with nothing around."""
    told = json.loads(content.read_text(encoding="utf-8"))
    out.mkdir(exist_ok=True)
    for _ in range(2):
        begin = time.perf_counter()
        _plain_word(told["word"], out / "report.docx")
        _plain_excel(told["excel"], out / "report.xlsx")
        _plain_pdf(told["word"], out / "report.pdf")
        _plain_zip(out)
        took = time.perf_counter() - begin
    tell(seconds=took)


def _plain_word(blocks: list[Any], path: Path) -> None:
    from docx import Document

    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(rows=len(block), cols=max(map(len, block)), style="Table Grid")
        for row, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = text
    document.save(str(path))


def _plain_excel(sheets: list[Any], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Border, Side

    line = Border(*(Side("thin") for _ in range(4)))
    book = Workbook()
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.border = line
    book.save(path)


def _plain_pdf(blocks: list[Any], path: Path) -> None:
    from xml.sax.saxutils import escape

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

    from hhapp.paths import resources

    pdfmetrics.registerFont(TTFont("Serif", resources() / "fonts" / "LiberationSerif-Regular.ttf"))
    style = ParagraphStyle("body", fontName="Serif", fontSize=13, leading=16)
    story: list[Any] = []
    for block in blocks:
        if isinstance(block, str):
            story.append(Paragraph(escape(block), style))
        else:
            cells = [[Paragraph(escape(text), style) for text in row] for row in block]
            story.append(Table(cells, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")]))
    SimpleDocTemplate(str(path)).build(story)


def _plain_zip(out: Path) -> None:
    with zipfile.ZipFile(out / "report.zip", "w") as archive:
        for name in ("report.docx", "report.xlsx", "report.pdf"):
            content = (out / name).read_bytes()
            archive.writestr(f"{name}.sha256", hashlib.sha256(content).hexdigest())
            archive.writestr(name, content)


if __name__ == "__main__":
    (ours if sys.argv[1] == "ours" else plain)(Path(sys.argv[2]), Path(sys.argv[3]))
