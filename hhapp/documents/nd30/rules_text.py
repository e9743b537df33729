"""Rules of the text itself: size, alignment, indents, spaces, legal bases, articles and the end mark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, pairwise, takewhile

from hhapp.documents.nd30 import forms
from hhapp.documents.nd30.finding import Finding, look, number, span, wrong_sizes
from hhapp.documents.nd30.parts import Parts
from hhapp.documents.nd30.reading import Line

_WRAPS = 100  # letters; a shorter paragraph does not fill its line, so that nobody sees whether it is justified
_INDENT_SLACK = 1.5  # points: half a millimetre
_GAP_SLACK = 0.1
_SPACING_SLACK = 0.04
_END = re.compile(r"\.\s*/\s*\.\s*\W?$")
_BASIS = re.compile(r"(Căn cứ|Theo đề nghị) .*;$")
_ARTICLE = re.compile(r"Điều \d+")


def check_text(parts: Parts) -> Iterator[Finding]:
    """Departures of the text from Mục II khoản 6."""
    if parts.is_annex_file:
        return
    opening = dropwhile(lambda line: line.centred, parts.body)  # above the bases stands who decides
    bases = list(takewhile(lambda line: _BASIS.match(line.text), opening))
    yield from look(forms.BASIS, bases)
    based = {line.order for line in bases}
    for line in parts.body:
        if line.order not in based:
            yield from _size(line)
        yield from _align(line)
        yield from _indent(line)
        yield from _spacing(line)
        yield from _article(line)
    for above, below in pairwise(parts.body):
        yield from _gap(above, below)
    yield from _end(parts)


def _found(rule: str, line: Line, sentence: str, advice: str) -> Finding:
    return Finding(rule, line, sentence, advice, forms.BODY_REFERENCE)


def _size(line: Line) -> Iterator[Finding]:
    for size in wrong_sizes(line, forms.BODY_SIZES):
        sentence = f"Nội dung cỡ chữ {number(size)}, phải {span(forms.BODY_SIZES)}."
        yield _found("body-size", line, sentence, "Đặt cỡ chữ 14 cho phần nội dung.")


def _align(line: Line) -> Iterator[Finding]:
    if len(line.text) > _WRAPS and line.align in ("left", "right"):
        yield _found("body-align", line, "Nội dung phải canh đều cả hai lề.", "Bấm Ctrl+J để canh đều hai lề.")


def _indent(line: Line) -> Iterator[Finding]:
    if line.indent is None or line.align in ("center", "right") or not line.lettered or line.bold:
        return
    if not any(abs(line.indent - right) <= _INDENT_SLACK for right in forms.BODY_INDENTS):
        sentence = f"Chữ đầu dòng lùi vào {number(line.indent / 28.35)} cm, phải là 1 cm hoặc 1,27 cm."
        yield _found("body-indent", line, sentence, "Chọn Đoạn văn, Đặc biệt, Dòng đầu, 1,27 cm.")


def _spacing(line: Line) -> Iterator[Finding]:
    low, high = forms.BODY_SPACING
    if line.spacing is not None and not low - _SPACING_SLACK <= line.spacing <= high + _SPACING_SLACK:
        sentence = f"Khoảng cách dòng gấp {number(line.spacing)} lần dòng đơn, phải từ dòng đơn đến 1,5."
        yield _found("body-spacing", line, sentence, "Chọn Đoạn văn, Giãn dòng, từ Đơn đến 1,5 dòng.")


def _gap(above: Line, below: Line) -> Iterator[Finding]:
    """Neighbours only: an empty line between is space enough; centred headings in two lines belong together."""
    if above.centred or below.centred:
        return
    if not below.starts or below.order != above.order + 1 or above.gap_after is None or below.gap_before is None:
        return
    gap = above.gap_after + below.gap_before
    if gap < forms.BODY_GAP - _GAP_SLACK:
        sentence = f"Khoảng cách với đoạn trên {number(gap)} pt, phải từ 6 pt trở lên."
        yield _found("body-gap", below, sentence, "Chọn Đoạn văn, Trước, 6 pt.")


def _article(line: Line) -> Iterator[Finding]:
    if _ARTICLE.match(line.text) and line.lettered and not line.lettered[0].bold:
        sentence = "Từ “Điều” và số thứ tự phải in đậm."
        yield Finding("article-bold", line, sentence, "In đậm “Điều …” ở đầu dòng.", forms.ARTICLE_REFERENCE)


def _end(parts: Parts) -> Iterator[Finding]:
    """The text ends "./."; only said where the closing was found, for else the end is not known."""
    start = parts.closing.start
    if not parts.body or start is None or start < parts.body[-1].order:
        return
    last = [line for line in parts.document.lines[parts.body[0].order : start] if line.text]
    if last[-1].text.startswith("(") and len(last) > 1 and _END.search(last[-2].text):
        return  # "(Có phụ lục kèm theo)" may stand behind the mark
    if not _END.search(last[-1].text):
        sentence = "Cuối phần nội dung thiếu dấu kết thúc “./.”."
        yield Finding("end-mark", last[-1], sentence, "Ghi “./.” sau chữ cuối cùng.", forms.END_REFERENCE)
