"""The language of template files: a sandboxed Jinja with Vietnamese numbers and dates, where a slip is an error.

Fields are those of the contexts in `hhapp.packs.context`; one that does not exist is an error, never an empty space.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields
from datetime import date
from decimal import Decimal
from traceback import walk_tb
from typing import Any

from jinja2 import TemplateAssertionError, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from hhapp.documents.sandbox import NotAllowedError, Sandbox, TooMuchError
from hhapp.errors import UserError
from hhapp.packs.context import DocumentContext
from hhapp.vn.numbers import format_date, format_number, format_percent
from hhapp.vn.text import capitalise_first
from hhapp.vn.words import spell_money, spell_number

BLANK = "\u00a0" * 8  # room for the registry's pen; no-break, so that neither Word nor the PDF closes it up
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")  # not allowed in XML 1.0
_FIELD = re.compile(r"attribute '([^']+)'|'([^']+)' is undefined")
_MISSING_FILTER = re.compile(r"No filter named '([^']+)'")
_MISUSE = (
    *(TypeError, ValueError, AttributeError, ArithmeticError, LookupError),
    *(RecursionError, OverflowError, SyntaxError, MemoryError),
)
_MOST_PLACES = 20


def environment(*, autoescape: bool, more: Mapping[str, Callable[..., Any]] | None = None) -> Sandbox:
    """The language for one document: its filters, and `more` of one kind of document.

    An undefined field is an error; values are printed as an office writes them.
    """
    filters = {
        "number": _number,
        "percent": _percent,
        "words": spell_number,
        "money_words": spell_money,
        "date": format_date,
        "long_date": long_date,
        "lower_first": _lower_first,
        "upper_first": capitalise_first,
    }
    return Sandbox(autoescape=autoescape, shown=_shown, filters={**filters, **(more or {})})


def variables(context: DocumentContext) -> dict[str, Any]:
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


@contextmanager
def named_faults(name: str, place: str, source: str) -> Iterator[None]:
    """Tell a template's mistake by its field, its place ("đoạn", "ô A3") and the words there, a line of `source`."""
    try:
        yield
    except (TemplateError, *_MISUSE) as error:
        lines = source.splitlines()
        told = error.lineno if isinstance(error, TemplateSyntaxError) else _line_of(error)
        words = re.sub(r"<[^>]+>", "", lines[min(told, len(lines)) - 1]).strip() if lines else ""
        raise UserError(
            f"Tệp mẫu “{name}” {_what(error)}, tại {place}: “{words[:200]}”.",
            "Sửa tệp mẫu rồi thử lại.",
            details=str(error),
        ) from error


def _what(error: Exception) -> str:
    found = _FIELD.search(str(error)) if isinstance(error, UndefinedError) else None
    if found:
        return f"dùng trường không có “{found.group(1) or found.group(2)}”"
    no_filter = _MISSING_FILTER.search(str(error))
    if no_filter:
        return f"dùng bộ lọc không có “{no_filter.group(1)}”"
    return next((what for kind, what in _FAULTS if isinstance(error, kind)), "có biểu thức không tính được")


_FAULTS: tuple[tuple[type[Exception], str], ...] = (
    (TooMuchError, "cho ra quá nhiều nội dung"),
    (OverflowError, "cho ra quá nhiều nội dung"),
    (MemoryError, "cho ra quá nhiều nội dung"),
    (SecurityError, "dùng điều không được phép trong tệp mẫu"),
    (NotAllowedError, "dùng điều không được phép trong tệp mẫu"),
    (TemplateAssertionError, "viết sai cú pháp"),
    (TemplateSyntaxError, "viết sai cú pháp"),
    (SyntaxError, "lồng quá nhiều thẻ vào nhau"),
    (RecursionError, "lồng quá nhiều thẻ vào nhau"),
)


def _line_of(error: BaseException) -> int:
    """The line of the template that was running: Jinja compiles a template under the file name "<template>"."""
    lines = [line for frame, line in walk_tb(error.__traceback__) if frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 1


def _shown(value: object) -> str:
    """One value as text; TypeError for a list or a record of values."""
    match value:
        case str():
            return clean(value)
        case None:
            return ""
        case bool():
            return "có" if value else "không"
        case int():
            return str(value)  # a year has no dot
        case Decimal() | float():
            return format_number(Decimal(str(value)))
        case date():
            return format_date(value)
    raise TypeError(type(value))


def _number(value: Decimal | int, places: int | None = None) -> str:
    return format_number(Decimal(value), None if places is None else _sensible(places))


def _percent(value: Decimal | int, of: Decimal | int = 100, places: int = 1) -> str:
    """85 is "85,0%"; `of` makes it a share: 3 of 4 is "75,0%"."""
    return format_percent(Decimal(value), Decimal(of), _sensible(places))


def _sensible(places: int) -> int:
    if not 0 <= places <= _MOST_PLACES:
        raise ValueError(places)
    return places


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
