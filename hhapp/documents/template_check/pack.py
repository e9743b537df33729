"""Looks at a whole pack: its catalogue, every template, and what comes out with made-up data."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hhapp.documents.excel import excel_environment
from hhapp.documents.export import make_documents
from hhapp.documents.nd30 import Severity as FormSeverity
from hhapp.documents.nd30 import check_document
from hhapp.documents.opening import PackageKind
from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.documents.template_check.blocks import Blocks
from hhapp.documents.template_check.excel_parts import excel_pieces, lost_in_excel
from hhapp.documents.template_check.expressions import Judge, Names, Used
from hhapp.documents.template_check.finding import Finding, Severity
from hhapp.documents.template_check.word_parts import lost_in_pdf, word_pieces
from hhapp.documents.template_guard import ADVICE, dangers, template_package
from hhapp.documents.templating import environment
from hhapp.errors import HhappError, UserError
from hhapp.packs.archive import read_files
from hhapp.packs.bases import BASES
from hhapp.packs.catalogue import DocumentKind, Pack
from hhapp.packs.context import DocumentContext, ReportContext
from hhapp.packs.faults import FaultyPack
from hhapp.packs.fields import field_catalogue, shapes
from hhapp.packs.load import CATALOGUE_FILE, catalogue_name, load_pack
from hhapp.packs.sample_context import sample_contexts

_WORD_LEVELS, _EXCEL_LEVELS = frozenset({"p", "tr", "tc"}), frozenset({"tr"})
_MORE_NAMES: Names = {"blank": str, "qr": str}


@dataclass(frozen=True, slots=True)
class _File:
    """A template file and what it is filled from."""

    name: str
    kind: PackageKind
    context: type


def check_pack(path: Path) -> tuple[Finding, ...]:
    """Everything found in a pack, folder or .hhmau: the catalogue's faults, then each template's, then of the preview.

    UserError for what is not plainly a pack.
    """
    files = read_files(path)
    with tempfile.TemporaryDirectory(prefix="hhapp-") as place:
        folder = Path(place) / "goi"
        folder.mkdir()
        for name, content in files.items():
            (folder / name).write_bytes(content)
        return tuple(dict.fromkeys(_findings(folder)))


def _findings(folder: Path) -> Iterator[Finding]:
    pack: Pack | None = None
    faulty = True
    try:
        pack = load_pack(folder, PackOfficeFiles())
        faulty = False
    except FaultyPack as error:
        pack = error.pack
        yield from (Finding(Severity.ERROR, each.file, each.place, each.what, "") for each in error.faults)
    except UserError as error:
        yield Finding(Severity.ERROR, CATALOGUE_FILE, "", error.sentence, error.details or error.advice)
    if pack is None:
        return
    used, spoilt = Used(), set()
    for file in _template_files(pack):
        for finding in _of_template(pack, file, used):
            if finding.severity is Severity.ERROR:
                spoilt.add(file.name)
            yield finding
    if not faulty:
        for context in sample_contexts(pack):
            yield from _of_preview(pack, context, spoilt)
        yield from _unused(pack, used)
        yield from _left_over(pack)


def _template_files(pack: Pack) -> tuple[_File, ...]:
    """Each file once for each context that it is filled from; missing ones are the catalogue's fault."""
    kinds: list[tuple[str, str, type]] = [(kind.word, kind.excel, ReportContext) for kind in pack.report_kinds]
    kinds += [(kind.word, kind.excel or "", BASES[kind.basis].context) for kind in pack.document_kinds]
    files = [
        _File(name, of, context)
        for word, excel, context in kinds
        for name, of in ((word, PackageKind.WORD), (excel, PackageKind.EXCEL))
    ]
    return tuple(file for file in dict.fromkeys(files) if file.name and (pack.folder / file.name).is_file())


def _of_template(pack: Pack, file: _File, used: Used) -> Iterator[Finding]:
    """What is wrong in one file as it is written."""
    path = pack.folder / file.name
    try:
        package = template_package(pack, file.name, file.kind)
        for what in dangers(package):
            yield Finding(Severity.ERROR, file.name, "", f"có {what}", ADVICE)
        is_word = file.kind is PackageKind.WORD
        yield from lost_in_pdf(path) if is_word else lost_in_excel(path)
        env = environment(autoescape=True) if is_word else excel_environment()
        judge = Judge(env, file.context, _keys(pack), used)
        names = {**shapes(file.context), **_MORE_NAMES}
        for pieces in word_pieces(path) if is_word else excel_pieces(path):
            yield from Blocks(judge, file.name, names, _WORD_LEVELS if is_word else _EXCEL_LEVELS).walk(pieces)
    except UserError as error:
        yield Finding(Severity.ERROR, file.name, "", error.sentence, error.advice)
    except Exception:  # python-docx and openpyxl raise whatever the damage leads to
        sentence = "không mở được: nội dung bên trong tệp bị hỏng hoặc lồng quá sâu"
        yield Finding(Severity.ERROR, file.name, "", sentence, "Mở bằng Word hoặc Excel, lưu thành tệp mới.")


def _keys(pack: Pack) -> dict[str, frozenset[str]]:
    columns = frozenset(column.code for form in pack.forms for column in form.columns)
    return {
        "figures": frozenset(indicator.code for indicator in pack.indicators),
        "sections": frozenset(section.key for section in pack.sections),
        "cells": columns,
        "columns": columns,
    }


def _of_preview(pack: Pack, context: DocumentContext, spoilt: set[str]) -> Iterator[Finding]:
    """What is wrong in the documents made of made-up data; a file with errors is not tried."""
    kind = pack.kind_of(context)
    official = not isinstance(kind, DocumentKind) or BASES[kind.basis].official
    for name, formats in ((kind.word, ("docx", "pdf")), (kind.excel, ("xlsx",))):
        if not name or name in spoilt:
            continue
        try:
            made = make_documents(pack, context, formats)
        except HhappError as error:
            yield Finding(Severity.ERROR, name, "xem thử với dữ liệu mẫu", error.sentence, error.advice)
            continue
        for each in made:
            if each.kind == "docx" and official:
                yield from _of_form(name, each.content)


def _of_form(name: str, docx: bytes) -> Iterator[Finding]:
    """Departures from the form of Nghị định 30/2020/NĐ-CP; what its checker doubts is a notice."""
    for found in check_document(docx):
        severity = Severity.WARNING if found.severity is FormSeverity.DEPARTURE else Severity.NOTICE
        others = f" và {len(found.places) - 1} chỗ khác" if len(found.places) > 1 else ""
        yield Finding(
            severity, name, f"{found.places[0]}{others}", found.sentence, f"{found.advice} [{found.reference}]"
        )


def _unused(pack: Pack, used: Used) -> Iterator[Finding]:
    """What no template prints: notices, for a province need not print everything."""
    fields = field_catalogue(sample_contexts(pack))
    names = [
        each.name
        for each in fields
        if (each.record, each.name.rpartition(".")[2]) not in used.fields and "[" not in each.name
    ]
    if names:
        sentence = f"{len(names)} trường không tệp mẫu nào dùng: {', '.join(names)}"
        yield Finding(Severity.NOTICE, "", "", sentence, "Không bắt buộc dùng; ý nghĩa xem hhapp template fields.")
    every_line = ("IndicatorGroup", "lines") in used.fields or ("figures", "*") in used.keys
    if not every_line:
        codes = (indicator.code for indicator in pack.indicators)
        yield from _unprinted(codes, "figures", used, "indicators", "chỉ tiêu không tệp mẫu nào in")
    by_area = ("AreaBlock", "paragraphs") in used.fields
    if ("sections", "*") not in used.keys:
        keys = (section.key for section in pack.sections if not (section.area and by_area))
        yield from _unprinted(keys, "sections", used, "sections", "cán bộ viết mục này nhưng không tệp mẫu nào in")


def _left_over(pack: Pack) -> Iterator[Finding]:
    """Word and Excel files that travel with the pack and that nothing is made from."""
    known = {file.name for file in _template_files(pack)} | {catalogue_name(pack.folder)}
    for path in sorted(pack.folder.iterdir()):
        if path.suffix in (".docx", ".xlsx") and path.name not in known:
            sentence = "không loại báo cáo, loại văn bản nào dùng tệp này"
            yield Finding(Severity.NOTICE, path.name, "", sentence, "Ghi tên tệp vào mau.toml, hoặc bỏ tệp đi.")


def _unprinted(codes: Iterable[str], table: str, used: Used, family: str, sentence: str) -> Iterator[Finding]:
    for code in codes:
        if (table, code) not in used.keys:
            yield Finding(Severity.NOTICE, CATALOGUE_FILE, f"{family} “{code}”", sentence, "Thêm vào tệp mẫu nếu cần.")


def summary(findings: Iterable[Finding]) -> dict[str, Any]:
    """The findings as plain data, with their counts."""
    every = tuple(findings)
    return {
        **{f"{severity.value}s": sum(each.severity is severity for each in every) for severity in Severity},
        "findings": [
            {
                "severity": each.severity.value,
                "file": each.file,
                "place": each.place,
                "sentence": each.sentence,
                "advice": each.advice,
            }
            for each in every
        ],
    }
