"""A departure as a rule finds it, and the rule all components share: letters, size, case, place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hhapp.documents.nd30.forms import Form, Range
from hhapp.documents.nd30.reading import Line
from hhapp.vn.text import capitalise_first

_SLACK = 0.05  # points; sizes come in halves


@dataclass(frozen=True, slots=True)
class Finding:
    """One departure at one place: a line, or the words for a place that is no line. A doubt claims nothing."""

    rule: str
    at: Line | str
    sentence: str
    advice: str
    reference: str
    is_doubt: bool = False


def number(value: float) -> str:
    """A measure as written in Vietnamese: at most one place, a decimal comma."""
    return f"{value + 1e-6:.1f}".removesuffix(".0").replace(".", ",")


def span(sizes: Range) -> str:
    """A range in the words that follow "phải": "là 14", "từ 13 đến 14"."""
    low, high = sizes
    return f"là {number(low)}" if low == high else f"từ {number(low)} đến {number(high)}"


def wrong_sizes(line: Line, sizes: Range) -> tuple[float, ...]:
    """The sizes of a line's letters that are out of the range."""
    low, high = sizes
    return tuple(sorted({run.size for run in line.lettered if not low - _SLACK <= run.size <= high + _SLACK}))


def look(form: Form, lines: Iterable[Line]) -> Iterator[Finding]:
    """Where the lines of a component do not look as its form says."""
    for line in lines:
        if line.lettered:
            yield from _sizes(form, line)
            yield from _style(form, line)
            yield from _case(form, line)
            if form.centred and not line.centred:
                yield _finding(form, "place", line, "phải canh giữa", "Bấm Ctrl+E để canh giữa dòng này.")


def _finding(form: Form, what: str, line: Line, must: str, advice: str) -> Finding:
    return Finding(f"{form.code}-{what}", line, f"{capitalise_first(form.name)} {must}.", advice, form.reference)


def _sizes(form: Form, line: Line) -> Iterator[Finding]:
    for size in wrong_sizes(line, form.sizes):
        must = f"cỡ chữ {number(size)}, phải {span(form.sizes)}"
        yield _finding(form, "size", line, must, f"Đặt cỡ chữ {number(form.sizes[1])} cho dòng này.")


def _style(form: Form, line: Line) -> Iterator[Finding]:
    if form.bold and not line.bold:
        yield _finding(form, "bold", line, "phải in đậm", "Bấm Ctrl+B để in đậm cả dòng.")
    if not form.bold and any(run.bold for run in line.lettered):
        yield _finding(form, "bold", line, "không in đậm", "Bấm Ctrl+B để bỏ in đậm.")
    if form.italic and not all(run.italic for run in line.lettered):
        yield _finding(form, "italic", line, "phải in nghiêng", "Bấm Ctrl+I để in nghiêng cả dòng.")
    if not form.italic and any(run.italic for run in line.lettered):
        yield _finding(form, "italic", line, "phải là chữ đứng, không nghiêng", "Bấm Ctrl+I để bỏ in nghiêng.")


def _case(form: Form, line: Line) -> Iterator[Finding]:
    if form.capitals and line.text != line.text.upper():
        yield _finding(form, "case", line, "phải viết bằng chữ in hoa", "Viết lại bằng chữ in hoa.")
    if form.capitals is False and line.text.isupper() and sum(ch.isalpha() for ch in line.text) > 1:
        yield _finding(form, "case", line, "phải viết bằng chữ thường", "Viết lại bằng chữ thường.")
