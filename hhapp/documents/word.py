"""The report as a Word file: the pack's template filled from the context."""

from __future__ import annotations

import io
import re
from typing import Any

from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2.sandbox import SandboxedEnvironment

from hhapp.documents.opening import PackageKind
from hhapp.documents.templating import environment, named_faults, template_path, variables
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext


def render_word(pack: Pack, context: ReportContext) -> bytes:
    """The .docx of the context's report kind; UserError names the field and the paragraph of a template's mistake."""
    name = pack.report_kind(context.report.kind).word
    template = _Template(template_path(pack, name, PackageKind.WORD))
    template.file_name = name
    _refuse_open_tags(template)
    template.render(variables(context), environment(autoescape=True), autoescape=True)
    target = io.BytesIO()
    template.save(target)
    return target.getvalue()


class _Template(DocxTemplate):  # type: ignore[misc]
    """A template whose mistakes are told in the words of the paragraph they stand in."""

    file_name: str

    def render_xml_part(
        self, src_xml: str, part: Any, context: dict[str, Any], jinja_env: SandboxedEnvironment | None = None
    ) -> str:
        """As docxtpl does; it puts each paragraph on a line of its own, so that a line number tells the paragraph."""
        flat = src_xml.replace("\n", " ")
        with named_faults(self.file_name, "đoạn", re.sub(r"<w:p([ >])", r"\n<w:p\1", flat)):
            return str(super().render_xml_part(flat, part, context, jinja_env))


def _refuse_open_tags(template: _Template) -> None:
    """docxtpl would take an open tag to the next closing one, paragraphs away, and lose what is between."""
    for paragraph in template.get_docx().element.body.iter(qn("w:p")):
        text = "".join(part.text or "" for part in paragraph.iter(qn("w:t")))
        if text.count("{{") != text.count("}}") or text.count("{%") != text.count("%}"):
            raise UserError(
                f"Tệp mẫu “{template.file_name}” có thẻ chưa đóng, tại đoạn: “{text[:200]}”.",
                "Sửa tệp mẫu rồi thử lại.",
            )
