"""A document as a Word file: the pack's template filled from the context."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any
from xml.parsers import expat

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph
from docxtpl import DocxTemplate

from hhapp.documents.opening import PackageKind
from hhapp.documents.sandbox import Sandbox
from hhapp.documents.template_guard import open_template
from hhapp.documents.template_tags import has_open_tag
from hhapp.documents.templating import environment, named_faults, variables
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import DocumentContext, ReportContext

_ADVICE = "Sửa tệp mẫu rồi thử lại."
_QR_MARK = "\ue000qr\ue000"  # of the private use area: no office's text has it
_QR_WIDTH = Mm(27)
_QR_SPOKEN = "Mã QR: đơn vị, kỳ báo cáo, số liệu chính và mã kiểm tra của báo cáo"
_Element = Any  # lxml elements as python-docx types them


def render_word(pack: Pack, context: DocumentContext) -> bytes:
    """The .docx of the context's kind; UserError names the field and the paragraph of a template's mistake."""
    name = pack.kind_of(context).word
    open_template(pack, name, PackageKind.WORD)
    template = _Template(pack.folder / name)
    template.file_name = name
    target = io.BytesIO()
    with _damage_told(name):
        for part in template_parts(template):
            _refuse_open_tags(part, name)
        template.render(word_variables(context), environment(autoescape=True), autoescape=True)
        _close_cells(template)
        if isinstance(context, ReportContext):
            _put_qr(template, partial(_qr_picture, pack, context))
        template.save(target)
    return target.getvalue()


def word_variables(context: DocumentContext) -> dict[str, Any]:
    """The names a Word template may use: those of every template, in a report also `qr`."""
    return variables(context) | ({"qr": _QR_MARK} if isinstance(context, ReportContext) else {})


def template_parts(template: DocxTemplate) -> Iterator[_Element]:
    """The parts of a template that are filled: its body, then its headers and footers."""
    document = template.get_docx()
    yield document.element.body
    for relation in document.part.rels.values():
        if relation.reltype in (template.HEADER_URI, template.FOOTER_URI):
            yield relation.target_part.element


def paragraph_text(paragraph: _Element) -> str:
    """The letters of a paragraph, however Word has cut them into runs."""
    return "".join(part.text or "" for part in paragraph.iter(qn("w:t")))


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose mistakes are told in the words of the paragraph they stand in."""

    file_name: str

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: Sandbox | None = None
    ) -> str:
        """As docxtpl does; it puts each paragraph on a line of its own, so that a line number tells the paragraph."""
        flat = src_xml.replace("\n", " ")
        with named_faults(self.file_name, "đoạn", re.sub(r"<w:p([ >])", r"\n<w:p\1", flat)):
            xml = str(super().render_xml_part(flat, part, context, jinja_env))
        self._refuse_crossed(xml)
        return xml

    def render_properties(self, context: dict[str, Any], jinja_env: Sandbox | None = None) -> None:
        """As docxtpl does, with mistakes told."""
        with named_faults(self.file_name, "thuộc tính của tệp", ""):
            super().render_properties(context, jinja_env)

    def _refuse_crossed(self, xml: str) -> None:
        """Tags across the borders of paragraphs and cells tear the document; docxtpl would mend it by leaving out."""
        try:
            expat.ParserCreate().Parse(xml.encode(), True)
        except expat.ExpatError as error:
            raise UserError(
                f"Tệp mẫu “{self.file_name}” có thẻ mở ở một đoạn hay ô và đóng ở đoạn hay ô khác.",
                "Dùng {%p … %} cho cả đoạn, {%tr … %} cho cả dòng của bảng.",
                details=str(error),
            ) from error


def _refuse_open_tags(part: _Element, name: str) -> None:
    """docxtpl would take an open tag to the next closing one, paragraphs away, and lose what is between."""
    for paragraph in part.iter(qn("w:p")):
        text = paragraph_text(paragraph)
        if has_open_tag(text):
            raise UserError(f"Tệp mẫu “{name}” có thẻ chưa đóng, tại đoạn: “{text[:200]}”.", _ADVICE)


def _close_cells(template: DocxTemplate) -> None:
    """A cell whose paragraphs were all left out gets an empty one: Word calls a file without it damaged."""
    for cell in template.docx.element.body.iter(qn("w:tc")):
        if len(cell) == 0 or cell[-1].tag != qn("w:p"):
            cell.append(OxmlElement("w:p"))


def _put_qr(template: DocxTemplate, picture: Callable[[], bytes]) -> None:
    """The QR code where the template's {{ qr }} left its mark; drawn only then."""
    document = template.docx
    for element in list(document.element.body.iter(qn("w:p"))):
        text = paragraph_text(element)
        if _QR_MARK not in text:
            continue
        if text.strip() != _QR_MARK:
            raise UserError(f"Tệp mẫu “{template.file_name}” đặt {{{{ qr }}}} chung đoạn với chữ.", _ADVICE)
        for run in list(element.iter(qn("w:r"))):
            run.getparent().remove(run)
        shape = Paragraph(element, document).add_run().add_picture(io.BytesIO(picture()), width=_QR_WIDTH)
        shape._inline.docPr.set("descr", _QR_SPOKEN)


def _qr_picture(pack: Pack, context: ReportContext) -> bytes:
    from hhapp.documents.qr import draw, qr_text

    return draw(qr_text(pack, context))


@contextmanager
def _damage_told(name: str) -> Iterator[None]:
    try:
        yield
    except UserError:
        raise
    except Exception as error:  # python-docx and docxtpl raise whatever the damage leads to
        raise UserError(
            f"Không dựng được văn bản từ tệp mẫu “{name}”.",
            "Mở tệp mẫu bằng Word, lưu thành tệp mới rồi thử lại.",
            details=repr(error),
        ) from error
