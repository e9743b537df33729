"""The language of template files: a sandboxed Jinja with Vietnamese numbers and dates, where a slip is an error.

Fields are those of `hhapp.packs.context.ReportContext`; a field that does not exist is an error, never an empty space.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from traceback import walk_tb
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from hhapp.documents.opening import PackageKind, open_package
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext
from hhapp.vn.numbers import format_date, format_number
from hhapp.vn.text import capitalise_first

BLANK = "\u00a0" * 8  # room for the registry's pen; no-break, so that neither Word nor the PDF closes it up
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # not allowed in XML 1.0
_FIELD = re.compile(r"attribute '([^']+)'|'([^']+)' is undefined")
_MISUSE = (TypeError, ValueError, ArithmeticError, LookupError, RecursionError, OverflowError)


def environment(*, autoescape: bool) -> SandboxedEnvironment:
    """A sandbox that raises on undefined fields; values are printed as an office writes them."""
    env = SandboxedEnvironment(autoescape=autoescape, undefined=StrictUndefined, finalize=_shown)
    env.filters.update(
        number=format_number,
        date=format_date,
        long_date=long_date,
        lower_first=_lower_first,
        upper_first=capitalise_first,
    )
    return env


def variables(context: ReportContext) -> dict[str, Any]:
    """The names a template may use: the context's fields, and `blank` for a place left open."""
    return {field.name: getattr(context, field.name) for field in fields(context)} | {"blank": BLANK}


def clean(text: str) -> str:
    """The text without what a document cannot hold: control characters; a tab is a space, a line break "\\n"."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def long_date(day: date | None, year: int | None = None) -> str:
    """ "ngày 05 tháng 01 năm 2026"; without a day its places stay open (Nghị định 30/2020/NĐ-CP)."""
    if day is None:
        return f"ngày{BLANK[:6]}tháng{BLANK[:6]}năm {year or BLANK[:6]}"
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def template_path(pack: Pack, name: str, kind: PackageKind) -> Path:
    """A template file of the pack that passed the guard for files from outside; UserError when it did not."""
    path = pack.folder / name
    try:
        package = open_package(path)
    except UserError as error:
        raise UserError(f"Không dùng được tệp mẫu “{name}”: {error.sentence}", error.advice) from error
    if package.kind is not kind:
        raise UserError(f"Tệp mẫu “{name}” không đúng loại.", "Kiểm tra lại gói biểu mẫu.")
    return path


@contextmanager
def named_faults(name: str, place: str, source: str) -> Iterator[None]:
    """Tell a template's mistake by its field, its place ("đoạn", "ô A3") and the words there, a line of `source`."""
    try:
        yield
    except (TemplateError, *_MISUSE) as error:
        lines = source.splitlines()
        line = min(getattr(error, "lineno", None) or _line_of(error), len(lines))
        words = re.sub(r"<[^>]+>", "", lines[line - 1]).strip()
        raise UserError(
            f"Tệp mẫu “{name}” {_what(error)}, tại {place}: “{words[:200]}”.",
            "Sửa tệp mẫu rồi thử lại.",
            details=str(error),
        ) from error


def _what(error: Exception) -> str:
    found = _FIELD.search(str(error)) if isinstance(error, UndefinedError) else None
    if found:
        return f"dùng trường không có “{found.group(1) or found.group(2)}”"
    return "viết sai cú pháp" if isinstance(error, TemplateSyntaxError) else "có biểu thức không tính được"


def _line_of(error: BaseException) -> int:
    """The line of the template that was running: Jinja compiles a template under the file name "<template>"."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 1


def _shown(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Decimal):
        return format_number(value)
    if isinstance(value, date):
        return format_date(value)
    return "" if value is None else value


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
