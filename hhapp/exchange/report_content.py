"""What of a submission's data.json an upper office works on, read without building the whole report.

What comes is the work of another program and perhaps of no friend: types, lengths and digits are looked at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from hhapp.errors import UserError
from hhapp.exchange.score_part import score_text
from hhapp.exchange.submission import DATA_NAME, SubmissionCheck
from hhapp.packs.catalogue import Pack
from hhapp.packs.lineage import former_codes, former_codes_of_lost
from hhapp.services.figure_rules import Past, findings
from hhapp.services.figure_values import Figure
from hhapp.services.received_reports import Content, Original
from hhapp.vn.numbers import MISSING, NO_OCCURRENCE, NOT_COMPUTABLE

_DIGITS = re.compile(r"-?\d{1,40}(\.\d{1,80})?", re.ASCII)
_NO_FIGURE = ("", MISSING, NO_OCCURRENCE, NOT_COMPUTABLE)
_MOST_FIGURES, _MOST_REMARKS, _LONGEST = 5_000, 200, 2_000


@dataclass(frozen=True, slots=True)
class ReadContent:
    """A submission's content; `pack_note` says where it was made with another pack, `meets` whether a code is known."""

    content: Content
    pack_note: str
    meets: bool


class ContentReader:
    """Reads the submissions that come to an office which works with `pack`."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._codes: dict[tuple[str, str], Mapping[str, str]] = {}

    def read(self, check: SubmissionCheck, volumes: tuple[Original, ...] = ()) -> ReadContent:
        """The content of a whole submission; UserError where data.json is not a report that this program reads."""
        try:
            return self._read(check, volumes)
        except (ValueError, KeyError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
            raise UserError(
                f"{DATA_NAME} của gói không phải báo cáo mà chương trình này đọc được.",
                "Cập nhật chương trình, hoặc đề nghị đơn vị xuất lại.",
                details=repr(error),
            ) from error

    def _read(self, check: SubmissionCheck, volumes: tuple[Original, ...]) -> ReadContent:
        told, manifest = check.told, check.manifest
        assert manifest is not None
        lines, period = _lines(told["figures"]), told["period"]
        figures = {code: line["value"] for code, line in lines.items()}
        own = self._own_codes(manifest.pack_id, manifest.pack_version, figures)
        remarks = [_text(each) for each in told["remarks"][:_MOST_REMARKS]]
        remarks += [sentence for sentence in self._broken(figures, own) if sentence not in remarks]
        content = Content(
            sha256=check.sha256,
            size=check.size,
            period_kind=_text(period["kind"]),
            year=_whole(period["year"]),
            end_on=date.fromisoformat(period["end"]),
            due_on=date.fromisoformat(period["due"]),
            pack_id=manifest.pack_id,
            pack_version=manifest.pack_version,
            figures=figures,
            texts={code: line["shown"] for code, line in lines.items() if _is_text(line)},
            remarks=tuple(remarks),
            handed=_handed(told.get("handed", [])),
            volumes=volumes,
            score=score_text(check.parts),
        )
        return ReadContent(content, self._pack_note(content, len(own)), bool(own))

    def _broken(self, figures: Mapping[str, str | None], own: Mapping[str, str]) -> Iterator[str]:
        """The rules of this office's pack that the figures break."""
        typed = {code: figures[theirs] for code, theirs in own.items()}
        values = {code: Figure(None if digits is None else Decimal(digits), "") for code, digits in typed.items()}
        for finding in findings(self._pack, values, Past()):
            yield f"{finding.explanation} ({finding.figures})"

    def _own_codes(self, pack_id: str, version: str, theirs: Mapping[str, Any]) -> Mapping[str, str]:
        """By code of this office's pack the sender's code of the same figure, of those that the sender has."""
        if (pack_id, version) == (self._pack.id, self._pack.version):
            return {each.code: each.code for each in self._pack.indicators if each.code in theirs}
        if (pack_id, version) not in self._codes:
            other = self._pack.others.get((pack_id, version))
            self._codes[pack_id, version] = (
                former_codes_of_lost(self._pack, pack_id, version, theirs)
                if other is None
                else former_codes(self._pack, other)
            )
        return {own: code for own, code in self._codes[pack_id, version].items() if code in theirs}

    def _pack_note(self, content: Content, met: int) -> str:
        made, here = (content.pack_id, content.pack_version), (self._pack.id, self._pack.version)
        if made == here:
            return ""
        there, own = " ".join(made), " ".join(here)
        return f"Lập theo gói biểu mẫu {there}, ở đây dùng {own}: {met}/{len(content.figures)} số liệu có ở cả hai."


def _lines(figures: Mapping[str, Any]) -> Mapping[str, Any]:
    if len(figures) > _MOST_FIGURES:
        raise ValueError(f"{len(figures)} figures")
    for code, line in figures.items():
        _text(code)
        value = line["value"]
        if value is not None and not _DIGITS.fullmatch(value):
            raise ValueError(f"{code}: {value!r}")
        _text(line["shown"])
    return figures


def _is_text(line: Mapping[str, Any]) -> bool:
    return line["value"] is None and line["shown"] not in _NO_FIGURE


def _handed(lines: Any) -> str:
    """The lines as JSON, each an object of texts and numbers."""
    if not isinstance(lines, list) or len(lines) > _MOST_FIGURES:
        raise TypeError("handed")
    for line in lines:
        if not all(value is None or isinstance(value, str | int) for value in line.values()):
            raise TypeError("handed")
    return json.dumps(lines, ensure_ascii=False)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise TypeError("text expected")
    return value


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("whole number expected")
    return value
