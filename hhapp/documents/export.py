"""Writes documents: each is made, opened again and compared, and only then stands under its name."""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from hhapp.errors import EnvironmentFault, UserError
from hhapp.packs.catalogue import DocumentKind, Pack, ReportKind
from hhapp.packs.context import DocumentContext, ReportContext
from hhapp.vn.text import fold

FORMATS = ("docx", "pdf", "xlsx")
_KINDS = {"docx": "Word", "pdf": "PDF", "xlsx": "Excel"}
_LONGEST_NAME = 50  # with its ending; some provinces take no more (Ninh Bình, Quyết định 161/2025/QĐ-UBND, Điều 8)
_LONGEST_ADDITION = len("_PHIEU.pdf")  # what may follow the name of a submission
_LONGEST_MARK = 20
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A document that was made and checked; `pages_or_rows` counts pages (pdf), rows (xlsx), paragraphs (docx)."""

    name: str
    kind: str  # "docx", "pdf", "xlsx"
    content: bytes
    pages_or_rows: int


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, opened again and found right."""

    path: Path
    kind: str
    size: int  # bytes
    pages_or_rows: int  # pages (pdf), rows (xlsx), paragraphs (docx)
    sha256: str


def file_stem(pack: Pack, context: DocumentContext) -> str:
    """The file name of the document without its ending, by the pack's pattern: ASCII letters, digits, "_" and "-"."""
    unit = re.sub(r"[^A-Za-z0-9]+", "-", fold(context.unit.code).upper()).strip("-")
    if isinstance(context, ReportContext):
        name = pack.file_name.replace("{period}", context.period.code)
    else:
        pattern = pack.document_kind(context.document.kind).file_name
        name = pattern.replace("{year}", str(context.document.year)).replace("{day}", f"{context.on:%Y%m%d}")
        name = name.replace("{mark}", re.sub(r"[^A-Za-z0-9]+", "", fold(context.mark()).title())[:_LONGEST_MARK])
    room = _LONGEST_NAME - len(".docx") - len(name.replace("{unit}", ""))
    return name.replace("{unit}", unit[: max(room, 0)])[: _LONGEST_NAME - len(".docx")]


def submission_stem(pack: Pack, context: ReportContext) -> str:
    """The name of a submission without its ending, as the receiver wants it: ASCII, with room for a volume's number."""
    pattern = pack.submission_name or pack.file_name
    name = pattern.replace("{period}", context.period.code).replace("{version}", str(context.report.version))
    unit = re.sub(r"[^A-Za-z0-9]+", "-", fold(context.unit.code).upper()).strip("-")
    room = _LONGEST_NAME - _LONGEST_ADDITION - len(name.replace("{unit}", ""))
    return name.replace("{unit}", unit[: max(room, 0)])[: _LONGEST_NAME - _LONGEST_ADDITION]


def formats_of(kind: ReportKind | DocumentKind) -> tuple[str, ...]:
    """What a kind of document can be written as: not every kind has an Excel table."""
    return tuple(name for name in FORMATS if name != "xlsx" or kind.excel)


def make_documents(
    pack: Pack, context: DocumentContext, formats: Sequence[str] = FORMATS, progress: Progress | None = None
) -> tuple[Made, ...]:
    """The document in the asked formats, each compared with the context.

    `progress(done, total, text)` is called before each format and may raise to stop.
    """
    unknown = sorted(set(formats) - set(FORMATS))
    if unknown:
        raise UserError(f"Không có loại tệp “{unknown[0]}”.", f"Chọn trong: {', '.join(FORMATS)}.")
    stem = file_stem(pack, context)
    return tuple(
        Made(f"{stem}.{kind}", kind, content, counted)
        for kind, content, counted in _made(pack, context, formats, progress)
    )


def export_document(
    pack: Pack,
    context: DocumentContext,
    out: Path,
    formats: Sequence[str] = FORMATS,
    progress: Progress | None = None,
) -> tuple[Written, ...]:
    """Make the documents and write them into `out`, made where it is missing. Files of the same names are replaced.

    Nothing is written before every document is made and right. EnvironmentFault when a file cannot be written, for
    example while Word has it open.
    """
    return tuple(write_file(out / made.name, made) for made in make_documents(pack, context, formats, progress))


def write_file(path: Path, made: Made) -> Written:
    """Write under a temporary name beside `path`, flush to disk, read again and compare, then rename."""
    temporary = path.with_name(f".hhapp-{secrets.token_hex(6)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_through(temporary, made.content)
        if temporary.read_bytes() != made.content:
            raise EnvironmentFault(f"Tệp “{path.name}” ghi ra không đọc lại được đúng.", "Kiểm tra ổ đĩa rồi xuất lại.")
        temporary.replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    return Written(path, made.kind, len(made.content), made.pages_or_rows, hashlib.sha256(made.content).hexdigest())


def _made(
    pack: Pack, context: DocumentContext, formats: Sequence[str], progress: Progress | None
) -> Iterator[tuple[str, bytes, int]]:
    from hhapp.documents import verify

    wanted = [kind for kind in FORMATS if kind in formats]
    docx = b""
    for done, kind in enumerate(wanted):
        if progress:
            progress(done, len(wanted), f"Đang lập tệp {_KINDS[kind]}…")
        if kind in ("docx", "pdf") and not docx:
            from hhapp.documents.word import render_word

            docx = render_word(pack, context)
        if kind == "docx":
            yield kind, docx, verify.check_word(docx, context)
        elif kind == "pdf":
            from hhapp.documents.pdf import pdf_from_word

            pdf = pdf_from_word(docx, verify.title_of(context))
            yield kind, pdf, verify.check_pdf(pdf, docx)
        else:
            from hhapp.documents.excel import filled_workbook, written

            workbook = filled_workbook(pack, context)
            xlsx = written(workbook)
            yield kind, xlsx, verify.check_excel(xlsx, pack, context, workbook)
    if progress:
        progress(len(wanted), len(wanted), "Đã lập xong các tệp.")


def _write_through(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _cannot_write(path: Path, error: OSError) -> EnvironmentFault:
    if path.is_dir():
        return EnvironmentFault(f"Đã có thư mục mang tên “{path.name}”.", "Đổi tên thư mục đó hoặc chọn nơi khác.")
    if path.exists():
        return EnvironmentFault(
            f"Không thay được tệp “{path.name}”: tệp đang mở hoặc chỉ được đọc.",
            "Đóng tệp trong Word, Excel hoặc trình xem PDF rồi xuất lại.",
            details=str(error),
        )
    return EnvironmentFault(
        f"Không ghi được vào thư mục “{path.parent}”.",
        "Kiểm tra quyền ghi và chỗ trống trên ổ đĩa, hoặc chọn thư mục khác.",
        details=str(error),
    )
