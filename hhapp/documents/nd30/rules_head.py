"""Rules of the components above the text: from the Quốc hiệu to the receivers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hhapp.documents.nd30 import forms
from hhapp.documents.nd30.finding import Finding, look
from hhapp.documents.nd30.forms import Form
from hhapp.documents.nd30.parts import Parts
from hhapp.documents.nd30.reading import OUTSIDE, Line
from hhapp.vn.text import fold

_TOP = "Trang đầu"
_PARTY_NUMBER = re.compile(r"số\s*:?\s*[\d\s]*-[A-ZĐ][\wĐđ]*/", re.IGNORECASE)
_NUMBER = re.compile(r"số(?P<colon>\s*:)?(?P<number>[^/]*?)\s*/\s*(?P<symbol>.*)", re.IGNORECASE)
_DATE = re.compile(r"(?P<place>.*?)(?P<comma>,)?\s*ngày(?P<day>.*?)tháng(?P<month>.*?)năm(?P<year>.*)", re.IGNORECASE)
_COUNTRY = "cong hoa xa hoi chu nghia viet nam"
_NO_COUNTRY = "Không thấy Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”."


def check_head(parts: Parts) -> Iterator[Finding]:
    """Departures of the head and the opening."""
    if parts.is_annex_file:
        return
    yield from _country_and_motto(parts)
    if not parts.head.lines:
        yield _doubt("head", _TOP, "Không nhận ra phần đầu văn bản nên không xét tên cơ quan, số và ngày.")
        return
    if parts.head.table == OUTSIDE.table:
        yield _doubt("issuer", _TOP, "Phần đầu không nằm trong bảng hai cột nên không xét tên cơ quan, số và ngày.")
    else:
        yield from _issuer(parts)
        yield from _number(parts)
        yield from _date(parts)
    yield from _title(parts)
    yield from look(forms.SUBJECT, parts.head.subject)
    yield from _receivers(parts)


def _doubt(rule: str, at: Line | str, sentence: str) -> Finding:
    return Finding(f"{rule}-unknown", at, sentence, "Tự đối chiếu phần này với mẫu.", forms.DECREE, is_doubt=True)


def _missing(form: Form, sentence: str, advice: str) -> Finding:
    return Finding(f"{form.code}-missing", _TOP, sentence, advice, form.reference)


def _country_and_motto(parts: Parts) -> Iterator[Finding]:
    head = parts.head
    if not head.country:
        yield _missing(forms.COUNTRY, _NO_COUNTRY, "Thêm Quốc hiệu ở phía trên, bên phải trang đầu.")
    elif " ".join(fold(line.text) for line in head.country) == _COUNTRY:
        yield from look(forms.COUNTRY, head.country)
    if head.motto is None:
        yield _missing(forms.MOTTO, f"Không thấy Tiêu ngữ “{forms.MOTTO_TEXT}”.", "Thêm Tiêu ngữ dưới Quốc hiệu.")
    elif re.fullmatch(r"[a-z\W]+", fold(head.motto.text)) and fold(head.motto.text).startswith("doc lap"):
        yield from look(forms.MOTTO, [head.motto])
        if head.motto.text != forms.MOTTO_TEXT and not head.motto.text.isupper():
            sentence = f"Tiêu ngữ phải viết đúng “{forms.MOTTO_TEXT}” (gạch nối, có cách chữ)."
            yield Finding("motto-text", head.motto, sentence, "Viết lại Tiêu ngữ.", forms.MOTTO.reference)
        yield from _rule_below(parts, forms.MOTTO, head.motto, head.other_side)


def _rule_below(parts: Parts, form: Form, line: Line, column: Sequence[Line]) -> Iterator[Finding]:
    """A solid line: an edge, a row of underscores, an underlined text or a shape hung on a line of the column."""
    underlined = bool(line.lettered) and all(run.underline for run in line.lettered)
    below = parts.document.lines[line.order + 1 : line.order + 3]
    ruled = line.ruled or next((other.ruled for other in below if other.ruled or other.text), False)
    drawn = any(other.drawn for other in (line, *below, *column))
    if not (underlined or ruled or drawn):
        sentence = f"Dưới {form.name} không có đường kẻ ngang nét liền."
        yield Finding(f"{form.code}-rule", line, sentence, "Vẽ đường kẻ ngay dưới dòng này.", form.reference)


def _issuer(parts: Parts) -> Iterator[Finding]:
    head = parts.head
    if not head.issuer:
        advice = "Ghi tên cơ quan ở phía trên, bên trái trang đầu."
        yield _missing(forms.ISSUER, "Không thấy tên cơ quan ban hành.", advice)
        return
    yield from look(forms.SUPERIOR, head.superior)
    yield from look(forms.ISSUER, head.issuer)
    yield from _rule_below(parts, forms.ISSUER, head.issuer[-1], head.side)


def _number(parts: Parts) -> Iterator[Finding]:
    line = parts.head.number
    if line is None:
        advice = "Thêm dòng “Số: …/…” dưới tên cơ quan."
        yield _missing(forms.NUMBER, "Không thấy số, ký hiệu văn bản.", advice)
        return
    yield from look(forms.NUMBER, [line])
    if not _PARTY_NUMBER.match(line.text):  # committees at the Party's side write "07-TB/BCĐ"
        yield from _number_text(parts, line)


def _number_text(parts: Parts, line: Line) -> Iterator[Finding]:
    found = _NUMBER.fullmatch(line.text)
    sentence = ""
    if not line.text.lower().startswith("số"):
        sentence = "Trước số văn bản phải có từ “Số:”."
    elif not found:
        sentence = "Giữa số và ký hiệu phải có dấu gạch chéo (/)."
    elif not found["colon"]:
        sentence = "Sau từ “Số” phải có dấu hai chấm (:)."
    elif not line.text.startswith("Số"):
        sentence = "Từ “Số” phải viết thường, chữ đầu viết hoa."
    elif re.fullmatch(r"\s*[1-9]\s*", found["number"]):
        sentence = "Số nhỏ hơn 10 phải ghi thêm số 0 phía trước."
    elif re.search(r"\s-|-\s", found["symbol"]):
        sentence = "Các nhóm chữ trong ký hiệu nối bằng gạch nối, không cách chữ."
    if sentence:
        yield Finding("number-text", line, sentence, "Ghi theo dạng “Số: 05/KH-UBND”.", forms.NUMBER.reference)
    yield from _symbol_kind(parts, line)


def _symbol_kind(parts: Parts, line: Line) -> Iterator[Finding]:
    written, kind = re.split(r"\s*-", parts.symbol)[0], parts.kind
    other = written in forms.KINDS.values() or not written.startswith(kind)  # "KHPH" is a joint plan
    if kind and any(map(str.isalpha, written)) and written != kind and other:
        title = parts.opening.title.text if parts.opening.title else ""
        sentence = f"Ký hiệu “{parts.symbol}” không khớp tên loại {title}; phải bắt đầu bằng “{kind}”."
        yield Finding("number-kind", line, sentence, f"Sửa ký hiệu thành “{kind}-…”.", forms.KIND_REFERENCE)
    if parts.is_letter and parts.symbol_kind:
        sentence = f"Công văn không ghi chữ viết tắt tên loại (“{written}”) trong ký hiệu."
        yield Finding("number-kind", line, sentence, "Ghi theo dạng “Số: 12/UBND-VHXH”.", forms.NUMBER.reference)


def _date(parts: Parts) -> Iterator[Finding]:
    line, number = parts.head.date, parts.head.number
    if line is None:
        if parts.kind != forms.MINUTES:
            advice = "Thêm dòng “…, ngày … tháng … năm …” dưới Tiêu ngữ."
            yield _missing(forms.DATE, "Không thấy địa danh và ngày tháng.", advice)
        return
    yield from look(forms.DATE, [line])
    yield from _date_text(line)
    if number and line.cell.row != number.cell.row:
        advice = "Đưa hai dòng này vào cùng một hàng của bảng."
        yield Finding("date-row", line, "Ngày tháng phải cùng dòng với số, ký hiệu.", advice, forms.DATE.reference)


def _date_text(line: Line) -> Iterator[Finding]:
    found = _DATE.fullmatch(line.text)
    sentence = ""
    if not found:
        sentence = "Ngày tháng phải viết đầy đủ: ngày … tháng … năm …."
    elif re.fullmatch(r"\s*[1-9]\s*", found["day"]):
        sentence = "Ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước."
    elif re.fullmatch(r"\s*[12]\s*", found["month"]):
        sentence = "Tháng 1, 2 phải ghi thêm số 0 phía trước."
    elif not found["comma"]:
        sentence = "Sau địa danh phải có dấu phẩy."
    elif not found["place"].strip():
        sentence = "Trước ngày tháng phải có địa danh."
    if sentence:
        advice = "Ghi theo dạng “Phú Hòa, ngày 05 tháng 01 năm 2026”."
        yield Finding("date-text", line, sentence, advice, forms.DATE.reference)


def _title(parts: Parts) -> Iterator[Finding]:
    opening = parts.opening
    if opening.title is None:
        if parts.symbol_kind and not parts.is_letter:
            sentence = f"Ký hiệu ghi “{parts.symbol_kind}” nhưng không thấy tên loại văn bản."
            yield _missing(forms.TITLE, sentence, "Thêm tên loại, canh giữa, trên phần trích yếu.")
        elif not parts.is_letter:
            yield _doubt("title", _TOP, "Không nhận ra tên loại văn bản nên không xét tên loại và trích yếu.")
        return
    yield from look(forms.TITLE, [opening.title])
    if opening.summary:
        yield from look(forms.SUMMARY, opening.summary)
        yield from _rule_below(parts, forms.SUMMARY, opening.summary[-1], [opening.title, *opening.summary])
    elif parts.kind and parts.kind not in forms.WITHOUT_SUMMARY and fold(opening.title.text) in forms.KIND_NAMES:
        yield Finding(
            "summary-missing",
            opening.title,
            "Dưới tên loại không thấy trích yếu.",
            "Thêm trích yếu ngay dưới tên loại.",
            forms.SUMMARY.reference,
        )


def _receivers(parts: Parts) -> Iterator[Finding]:
    receivers = parts.opening.receivers
    if not receivers:
        yield from _no_receivers(parts)
        return
    yield from look(forms.RECEIVER, receivers)
    first, *items = receivers
    if not re.match(r"kính gửi\s*:", first.text, re.IGNORECASE):
        yield _receiver_text(first, "Sau “Kính gửi” phải có dấu hai chấm (:).")
    listed = [line for line in items if line.text.startswith("-") or line.label]
    for line in listed[:-1]:
        if not line.text.endswith(";"):
            yield _receiver_text(line, "Mỗi nơi nhận ở “Kính gửi” kết thúc bằng dấu chấm phẩy (;).")
    if listed and not listed[-1].text.endswith("."):
        yield _receiver_text(listed[-1], "Nơi nhận cuối cùng ở “Kính gửi” kết thúc bằng dấu chấm (.).")


def _no_receivers(parts: Parts) -> Iterator[Finding]:
    if parts.kind == "BC" and not any("nhu tren" in fold(line.text) for line in parts.closing.recipients):
        yield _doubt("receiver", _TOP, "Báo cáo không có “Kính gửi”: nếu gửi cơ quan cấp trên thì phải có.")
    elif parts.kind in forms.WITH_RECEIVER or parts.is_letter:
        sentence = "Báo cáo gửi cấp trên, tờ trình và công văn phải có “Kính gửi”."
        yield _missing(forms.RECEIVER, sentence, "Thêm dòng “Kính gửi: …” trên phần nội dung.")


def _receiver_text(line: Line, sentence: str) -> Finding:
    return Finding("receiver-text", line, sentence, "Sửa dấu ở dòng này.", forms.RECEIVER.reference)
