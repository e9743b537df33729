"""A document as a Word file: the pack's template filled from the context."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.parsers import expat

from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from hhapp.documents.opening import PackageKind
from hhapp.documents.sandbox import Sandbox
from hhapp.documents.template_guard import open_template
from hhapp.documents.template_tags import has_open_tag
from hhapp.documents.templating import environment, named_faults, variables
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import DocumentContext

_ADVICE = "Sửa tệp mẫu rồi thử lại."
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
        template.render(variables(context), environment(autoescape=True), autoescape=True)
        template.save(target)
    return target.getvalue()


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
