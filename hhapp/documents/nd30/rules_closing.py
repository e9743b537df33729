"""Rules of the end: who signs, the recipients, and the headings of annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hhapp.documents.nd30 import forms
from hhapp.documents.nd30.closing import ABBREVIATION, Annex
from hhapp.documents.nd30.finding import Finding, look
from hhapp.documents.nd30.parts import Parts
from hhapp.documents.nd30.reading import Line
from hhapp.vn.text import fold

_AT = "Phần ký và nơi nhận"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
          "XVIII", "XIX", "XX")  # fmt: skip
_HONOUR = re.compile(rf"(?:{'|'.join(map(re.escape, forms.HONOURS))})(?=[.\s])", re.IGNORECASE)
_KEPT = re.compile(r"-?\s*lưu\b", re.IGNORECASE)


def check_closing(parts: Parts) -> Iterator[Finding]:
    """Departures of signature, recipients and annexes."""
    if not parts.is_annex_file and parts.head.lines:
        yield from _signature(parts)
        yield from _recipients(parts)
    yield from _annex_numbers(parts.annexes)
    for annex in parts.annexes:
        yield from _annex(annex)
        yield from _annex_pages(parts, annex)


def _signature(parts: Parts) -> Iterator[Finding]:
    authority, name = _signer(parts.closing.signature)
    if not authority and not name:
        if parts.kind != forms.MINUTES:
            yield Finding(
                "signature-unknown",
                _AT,
                "Không nhận ra phần ký nên không xét chức vụ và họ tên người ký.",
                "Tự đối chiếu phần này với mẫu.",
                forms.DECREE,
                is_doubt=True,
            )
        return
    if parts.kind != forms.MINUTES:  # minutes are signed by a chair and a secretary, not for an office
        yield from look(forms.AUTHORITY, authority)
        yield from _powers(authority)
    if name:
        yield from look(forms.SIGNER, [name])
        if _HONOUR.match(name.text):
            sentence = "Trước họ tên người ký không ghi học hàm, học vị, danh hiệu."
            yield Finding("signer-honour", name, sentence, "Chỉ để lại họ và tên.", forms.HONOUR_REFERENCE)


def _signer(signature: Sequence[Line]) -> tuple[list[Line], Line | None]:
    """The lines of power and office, and the name below the place of the signature."""
    texts = [line for line in signature if line.text and not line.text.startswith("(")]
    if not texts:
        return [], None
    count = next((n for n, (above, below) in enumerate(pairwise(texts), 1) if _apart(above, below)), 0)
    if count:
        return texts[:count], texts[-1]
    offices = [line for line in texts if line.text.isupper() or ABBREVIATION.match(line.text)]
    return offices, texts[-1] if texts[-1] not in offices and len(texts) > 1 else None


def _apart(above: Line, below: Line) -> bool:
    """Whether room for a signature is between two lines."""
    return below.order - above.order > 1 or below.cell.row != above.cell.row or below.drawn


def _powers(authority: Sequence[Line]) -> Iterator[Finding]:
    for line in authority:
        power = ABBREVIATION.match(line.text)
        if power and ("/" in power[1] or power[2] != "."):
            sentence = "Quyền hạn ký viết tắt phải có dấu chấm: “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.”."
            yield Finding("authority-text", line, sentence, "Sửa lại chữ viết tắt.", forms.AUTHORITY.reference)
    last = ABBREVIATION.match(authority[-1].text) if authority else None
    if last and last[1].upper() in ("TM", "KT", "TL", "TUQ"):
        sentence = "Dưới dòng quyền hạn thiếu chức vụ của người ký."
        advice = "Thêm dòng chức vụ, ví dụ “PHÓ CHỦ TỊCH”."
        yield Finding("authority-office", authority[-1], sentence, advice, forms.HONOUR_REFERENCE)


def _recipients(parts: Parts) -> Iterator[Finding]:
    if not parts.closing.recipients:
        if parts.kind != forms.MINUTES:
            advice = "Thêm “Nơi nhận:” và danh sách ở bên trái phần ký."
            yield Finding("recipients-missing", _AT, "Không thấy “Nơi nhận”.", advice, forms.RECIPIENTS.reference)
        return
    word, *rest = parts.closing.recipients
    items = _items(rest)
    yield from look(forms.RECIPIENTS, [word])
    yield from look(forms.RECIPIENT, [line for item in items for line in item])
    if not re.fullmatch(r"nơi nhận\s*:", word.text, re.IGNORECASE):
        sentence = "“Nơi nhận:” phải có dấu hai chấm và đứng riêng một dòng."
        yield _recipient(word, sentence)
    if items:
        yield from _list(items)
    if parts.opening.receivers and not any("nhu tren" in fold(item[0].text) for item in items):
        yield _recipient(word, "Văn bản có “Kính gửi” thì dòng đầu của nơi nhận là “- Như trên;”.")


def _recipient(line: Line, sentence: str) -> Finding:
    return Finding("recipient-text", line, sentence, "Sửa lại danh sách nơi nhận.", forms.RECIPIENT.reference)


def _items(lines: Sequence[Line]) -> list[list[Line]]:
    """The list, an item's further lines with it; below the last item stands only the typist's sign, "PL.(300)"."""
    items: list[list[Line]] = []
    for line in lines:
        if line.text.startswith(("-", "–", "+", "•")) or line.label or not items:
            items.append([line])
        elif not _KEPT.match(items[-1][0].text) or not items[-1][-1].text.endswith("."):
            items[-1].append(line)
    return items


def _list(items: Sequence[Sequence[Line]]) -> Iterator[Finding]:
    for first, *_ in items:
        if not (first.text.startswith("-") or first.label):
            yield _recipient(first, "Mỗi nơi nhận bắt đầu bằng gạch đầu dòng (-).")
    for item in items[:-1]:
        if not item[-1].text.endswith(";"):
            yield _recipient(item[-1], "Mỗi nơi nhận kết thúc bằng dấu chấm phẩy (;).")
    last = items[-1]
    words = " ".join(line.text for line in last)
    if not re.match(r"-?\s*Lưu\s*:\s*VT\b", words):
        yield _recipient(last[0], "Dòng cuối của nơi nhận phải là “- Lưu: VT, …”.")
    elif not words.endswith("."):
        yield _recipient(last[-1], "Dòng cuối của nơi nhận kết thúc bằng dấu chấm (.).")


def _annex_numbers(annexes: Sequence[Annex]) -> Iterator[Finding]:
    for annex, number in zip(annexes, _ROMAN, strict=False):
        if len(annexes) > 1 and annex.number != number:
            sentence = "Có từ hai phụ lục thì đánh số bằng chữ số La Mã, lần lượt từ I."
            advice = f"Ghi “Phụ lục {number}”."
            yield Finding("annex-number", annex.heading, sentence, advice, forms.ANNEX_NUMBER_REFERENCE)


def _annex(annex: Annex) -> Iterator[Finding]:
    if annex.alone:
        yield from look(forms.ANNEX, [annex.heading])
    else:
        sentence = "Từ “Phụ lục” và số thứ tự phải đứng riêng một dòng, tên phụ lục ở dòng dưới."
        yield Finding("annex-alone", annex.heading, sentence, "Xuống dòng sau số thứ tự.", forms.ANNEX.reference)
    yield from look(forms.ANNEX_TITLE, annex.title)
    if annex.source:
        yield from look(forms.ANNEX_SOURCE, [annex.source])
    else:
        sentence = "Dưới tên phụ lục thiếu dòng “(Kèm theo … số … ngày … của …)”."
        advice = "Thêm dòng này; văn bản điện tử được để trống số và ngày."
        yield Finding("annex-source-missing", annex.heading, sentence, advice, forms.ANNEX_SOURCE.reference)


def _annex_pages(parts: Parts, annex: Annex) -> Iterator[Finding]:
    """Pages of an annex count from 1: it needs a section of its own that starts again."""
    sections = parts.document.sections
    if parts.is_annex_file or annex.heading.section >= len(sections):
        return
    section = sections[annex.heading.section]
    above = [line for line in parts.document.lines[: annex.heading.order] if line.text]
    own = bool(above) and above[-1].section != annex.heading.section
    if any(line.page_number for line in section.header) and not (own and section.restarts):
        sentence = "Số trang của từng phụ lục phải đánh riêng, bắt đầu từ 1."
        advice = "Đặt phụ lục vào phần (section) riêng, định dạng số trang bắt đầu từ 1."
        yield Finding("annex-pages", annex.heading, sentence, advice, forms.ANNEX_PAGES_REFERENCE)
