"""Hostile templates: each is refused in one sentence, within seconds of computing and a bounded memory."""

from __future__ import annotations

import io
import json
import pickle
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from hhapp.documents.excel import render_excel
from hhapp.documents.pack_files import PackOfficeFiles
from hhapp.documents.sandbox import MAX_LETTERS, MAX_VALUE, Sandbox, TooMuchError
from hhapp.documents.templating import environment
from hhapp.documents.word import render_word
from hhapp.errors import UserError
from hhapp.packs.catalogue import Pack
from hhapp.packs.context import ReportContext

TOO_MUCH, FORBIDDEN, DEEP = "cho ra quá nhiều nội dung", "dùng điều không được phép", "lồng quá nhiều thẻ"
GROWING = "{% set n = namespace(s='a') %}{% for i in range(90) %}{% set n.s = GROWTH %}{% endfor %}{{ n.s }}"
HOSTILE = {
    "{{ ''.__class__.__mro__[1].__subclasses__() }}": FORBIDDEN,
    "{{ ''['__class__'] }}": FORBIDDEN,
    "{{ unit['__' ~ 'class__'] }}": FORBIDDEN,
    "{{ unit | attr('__class__') }}": "dùng bộ lọc không có “attr”",
    "{{ [unit] | map(attribute='__class__') | list }}": FORBIDDEN,
    "{{ '{0.__class__}'.format(unit) }}": FORBIDDEN,
    "{{ figures.clear() }}": FORBIDDEN,
    "{{ cycler.__init__ }}": FORBIDDEN,
    "{{ lipsum(100000) }}": FORBIDDEN,
    "{% include '/etc/passwd' %}": FORBIDDEN,
    "{% import 'os' as os %}": FORBIDDEN,
    "{% extends 'x' %}": FORBIDDEN,
    "{% block x %}{% endblock %}": FORBIDDEN,
    "{% macro m(n) %}{{ m(n - 1) }}{{ m(n - 1) }}{% endmacro %}{{ m(99) }}": FORBIDDEN,
    "{% set x %}a{% endset %}": FORBIDDEN,
    "{% filter upper %}a{% endfilter %}": FORBIDDEN,
    "{{ 10 ** 10 ** 10 }}": FORBIDDEN,
    "{{ {'a': 1} }}": FORBIDDEN,
    "{% for x in areas recursive %}{{ loop(areas) }}{% endfor %}": FORBIDDEN,
    "{% for i in range(10000000000) %}x{% endfor %}": TOO_MUCH,
    "{% for i in range(10000) %}{% for j in range(10000) %}{% endfor %}{% endfor %}": TOO_MUCH,
    "{% for i in range(10000) %}{% for j in range(10000) %}{{ unit.name }}{% endfor %}{% endfor %}": TOO_MUCH,
    "{%p for i in range(10000) %}\n{{ i }}\n{%p endfor %}": TOO_MUCH,
    "{%p for i in range(100) %}\n{%p for j in range(100) %}\n{{ j }}\n{%p endfor %}\n{%p endfor %}": TOO_MUCH,
    "{{ unit.name | date }}": "có biểu thức không tính được",
    "{{ 'a' * 1000000000 }}": "có biểu thức không tính được",
    "{{ [1] * 1000000000 }}": "có biểu thức không tính được",
    "{{ '%999999999d' % 1 }}": "có biểu thức không tính được",
    "{{ 'a' | center(999999999) }}": "dùng bộ lọc không có “center”",
    "{{ '%999999999d' | format(1) }}": "dùng bộ lọc không có “format”",
    "{{ 1 | round(999999999, 'ceil') }}": "dùng bộ lọc không có “round”",
    "{{ 1 | number(999999999) }}": "có biểu thức không tính được",
    "{{ '<x/>' | safe }}": "dùng bộ lọc không có “safe”",
    "{{ areas }}": "có biểu thức không tính được",
    "{{ unit }}": "có biểu thức không tính được",
    GROWING.replace("GROWTH", "n.s ~ n.s"): TOO_MUCH,
    GROWING.replace("GROWTH", "n.s + n.s"): TOO_MUCH,
    GROWING.replace("GROWTH", "[n.s, n.s] | join"): FORBIDDEN,
    GROWING.replace("GROWTH", "n.s | replace('a', 'aa')"): TOO_MUCH,
    GROWING.replace("'a'", "9").replace("GROWTH", "n.s * n.s"): TOO_MUCH,
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}": DEEP,
    "{% if 1 %}" * 150 + "{% endif %}" * 150: DEEP,
}
PROBE = """
import json, sys, time
from pathlib import Path
from docx import Document
sys.path.insert(0, sys.argv[1])
from hhapp.documents.word import render_word
from hhapp.errors import UserError
from hhapp.packs.load import load_pack
import pickle
pack = load_pack(Path(sys.argv[2]))
context = pickle.loads(Path(sys.argv[3]).read_bytes())
told = []
for text in json.load(sys.stdin):
    document = Document()
    for line in text.split("\\n"):
        document.add_paragraph(line)
    document.save(str(pack.folder / "bao-cao.docx"))
    started = time.process_time()
    try:
        render_word(pack, context)
        sentence = ""
    except UserError as error:
        sentence = error.sentence
    told.append((sentence, time.process_time() - started))
print(json.dumps(told))
"""


def _bounded() -> None:
    import resource  # not on Windows, nor is a limit before the start of a process

    resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
    resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30, 2 * 2**30))


@pytest.fixture(scope="module")
def told(context: ReportContext, pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, float]]:
    """What each hostile template is answered, and the seconds of computing: asked of one bounded process."""
    folder = tmp_path_factory.mktemp("hostile")
    shutil.copytree(pack.folder, folder / "goi")
    (folder / "context").write_bytes(pickle.dumps(context))
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(Path(__file__).parents[2]), str(folder / "goi"), str(folder / "context")],
        input=json.dumps(list(HOSTILE)),
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
        preexec_fn=_bounded if sys.platform != "win32" else None,
    )
    return {
        text: (sentence, seconds) for text, (sentence, seconds) in zip(HOSTILE, json.loads(done.stdout), strict=True)
    }


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:50])
def test_hostile_template_is_refused_in_one_sentence(text: str, told: dict[str, tuple[str, float]]) -> None:
    sentence, seconds = told[text]
    assert HOSTILE[text] in sentence
    assert sentence.startswith("Tệp mẫu “bao-cao.docx” ")
    assert sentence.count("\n") == 0
    assert seconds < 10


ENDS = ("{%tr endfor %}", "{%tr endfor %}")


def _sheet(pack: Pack, *rows: str) -> Pack:
    workbook = Workbook()
    for row in rows:
        workbook.active.append([row])
    workbook.save(pack.folder / "bieu-so-lieu.xlsx")
    return pack


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (("{%tr for i in range(10000) %}", "{%tr for j in range(10000) %}", *ENDS), TOO_MUCH),
        (("{%tr for i in range(10000) %}", "{%tr for j in range(9) %}", "a", *ENDS), "hơn 5000 dòng"),
        (("{%tr for i in range(10000) %}", "a", "{%tr endfor %}"), "hơn 5000 dòng"),
        (("{{ unit.name | figure }}",), "không tính được"),
        (("{%tr for i in unit %}", "a", "{%tr endfor %}"), "không tính được"),
        (("{%tr for i in 5 %}", "a", "{%tr endfor %}"), "không tính được"),
        (("{{ areas }}",), "không tính được"),
        (("{% for a in range(9000) %}{{ unit.name }}{% endfor %}",), "chữ dài quá 32767 ký tự"),
    ],
)  # fmt: skip
def test_hostile_workbook_is_refused(own_pack: Pack, context: ReportContext, rows: tuple[str, ...], told: str) -> None:
    with pytest.raises(UserError, match=told):
        render_excel(_sheet(own_pack, *rows), context)


def test_a_cell_at_the_far_end_of_the_sheet_is_refused(own_pack: Pack, context: ReportContext) -> None:
    workbook = Workbook()
    workbook.active.cell(1_000_000, 1_000, "x")
    workbook.save(own_pack.folder / "bieu-so-lieu.xlsx")
    with pytest.raises(UserError, match="quá lớn"):
        render_excel(own_pack, context)


def rewritten(path: Path, part: str, change: Callable[[bytes], bytes], **more: bytes) -> None:
    """The package with one part changed and others added ("word__x.bin" is word/x.bin)."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    if part:
        parts[part] = change(parts[part])
    parts |= {name.replace("__", "/"): content for name, content in more.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def _relation(kind: str, target: str) -> Callable[[bytes], bytes]:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    line = f'<Relationship Id="rIdX" Type="{base}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    return lambda rels: rels.replace(b"</Relationships>", line.encode())


RELS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    ("part", "change", "more", "told"),
    [
        (RELS, _relation("image", "http://dich.example/a.png"), {}, "ảnh lấy từ ngoài tệp"),
        (RELS, _relation("attachedTemplate", "http://dich.example/a.dotm"), {}, "tệp kiểu mẫu lấy từ ngoài tệp"),
        ("", None, {"word__embeddings__o.bin": b"x"}, "đối tượng nhúng"),
        ("", None, {"word__activeX__a.xml": b"<a/>"}, "ActiveX"),
        ("", None, {"word__vbaProject.bin": b"x"}, "macro"),
        ("", None, {"word__bomb.xml": b" " * (110 * 2**20)}, "quá lớn"),
        ("", None, {"word__big.xml": b"<a>" + b" " * (13 * 2**20) + b"</a>"}, "quá lớn"),
        (
            "word/document.xml",
            lambda xml: xml.replace(b"<w:body>", b"<w:body><w:p><w:r><w:instrText>DDE</w:instrText></w:r>"
                                    b"<w:r><w:instrText>AUTO c:\\cmd</w:instrText></w:r></w:p>"),
            {},
            "trường DDEAUTO",
        ),
        (RELS, lambda rels: b'<!DOCTYPE a [<!ENTITY b "c">]>' + rels, {}, "DOCTYPE"),
    ],
)  # fmt: skip
def test_dangerous_word_file_is_refused(
    own_pack: Pack,
    context: ReportContext,
    part: str,
    change: Callable[[bytes], bytes],
    more: dict[str, bytes],
    told: str,
) -> None:
    rewritten(own_pack.folder / "bao-cao.docx", part, change, **more)
    with pytest.raises(UserError, match="bao-cao") as caught:
        render_word(own_pack, context)
    assert told in caught.value.sentence


def test_dangerous_file_is_refused_when_its_pack_is_taken_in(own_pack: Pack) -> None:
    path = own_pack.folder / "bao-cao.docx"
    rewritten(path, RELS, _relation("image", "http://dich.example/a.png"))
    with pytest.raises(UserError, match="ảnh lấy từ ngoài tệp"):
        PackOfficeFiles().guard(path)


def test_a_link_to_click_is_no_danger(own_pack: Pack, context: ReportContext) -> None:
    rewritten(own_pack.folder / "bao-cao.docx", RELS, _relation("hyperlink", "http://tinh.example"))
    assert render_word(own_pack, context)


@pytest.mark.parametrize("formula", ["=cmd|'/c calc'!A1", '=WEBSERVICE("http://x")', "=[1.xlsx]S!A1"])
def test_dangerous_formula_is_refused(own_pack: Pack, context: ReportContext, formula: str) -> None:
    with pytest.raises(UserError, match="công thức lấy dữ liệu từ ngoài"):
        render_excel(_sheet(own_pack, formula), context)


def test_tags_across_cells_are_told_and_nothing_is_dropped(own_pack: Pack, context: ReportContext) -> None:
    document = Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "{% for a in areas %}{{ a.name }}", "b"
    document.add_paragraph("{% endfor %}")
    document.save(str(own_pack.folder / "bao-cao.docx"))
    with pytest.raises(UserError, match="thẻ mở ở một đoạn hay ô và đóng ở đoạn hay ô khác"):
        render_word(own_pack, context)


def test_damaged_word_file_is_a_sentence(own_pack: Pack, context: ReportContext) -> None:
    rewritten(own_pack.folder / "bao-cao.docx", "word/document.xml", lambda xml: xml[: len(xml) // 2])
    with pytest.raises(UserError, match="bao-cao"):
        render_word(own_pack, context)


def test_properties_of_the_file_are_told_too(own_pack: Pack, context: ReportContext) -> None:
    path = own_pack.folder / "bao-cao.docx"
    document = Document(str(path))
    document.core_properties.title = "{{ nobody }}"
    document.save(str(path))
    with pytest.raises(UserError, match=r"trường không có “nobody”, tại thuộc tính của tệp"):
        render_word(own_pack, context)


@pytest.fixture
def sandbox() -> Sandbox:
    return environment(autoescape=False)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ 1234567 | number }} {{ 3 | number(1) }}", "1.234.567 3,0"),
        ("{{ 85 | percent }} {{ 3 | percent(4) }} {{ 2 | percent(of=3, places=2) }}", "85,0% 75,0% 66,67%"),
        ("{{ 0 | percent(0) }}", "không phát sinh"),
        ("{{ 1205 | words }}", "một nghìn hai trăm linh năm"),
        ("{{ 25000 | money_words | upper_first }}", "Hai mươi lăm nghìn đồng"),
        ("{{ 'a' ~ 1 ~ none }} {{ ' a ' | trim }} {{ 'ab' | replace('b', 'c') }} {{ 'ắ' | upper }}", "a1 a ac Ắ"),
        ("{% for i in range(3) %}{{ loop.index }}/{{ loop.length }} {% endfor %}", "1/3 2/3 3/3 "),
        ("{% set n = namespace(i=0) %}{% for i in [1, 2] %}{% set n.i = n.i + i %}{% endfor %}{{ n.i }}", "3"),
        ("{{ [3, 1] | sum }} {{ [3, 1] | sort | join(', ') }} {{ x | default('không') }}", "4 1, 3 không"),
        ("{{ 1 / 4 }} {{ true }} {{ 2026 }}", "0,25 có 2026"),
    ],
)  # fmt: skip
def test_what_the_language_can_do(sandbox: Sandbox, text: str, made: str) -> None:
    assert sandbox.from_string(text).render() == made


def test_figures_stay_exact(sandbox: Sandbox) -> None:
    assert sandbox.from_string("{{ x | number }}").render(x=2**63 - 1) == "9.223.372.036.854.775.807"
    assert sandbox.from_string("{{ (x + x) | number(1) }}").render(x=Decimal("0.05")) == "0,1"


def test_values_are_escaped_once(sandbox: Sandbox) -> None:
    escaping = environment(autoescape=True)
    assert (
        escaping.from_string("{{ x }} {{ x ~ x }} {{ [1] | join(x) }}{{ x | upper }}").render(x="<")
        == "&lt; &lt;&lt; 1&lt;"
    )


def test_allowance_is_of_the_whole_document(sandbox: Sandbox) -> None:
    template = sandbox.from_string("{{ x }}")
    texts = (template.render(x="a" * MAX_VALUE) for _ in range(1000))
    with pytest.raises(TooMuchError):
        list(texts)


def test_a_text_is_compiled_once_for_a_language_and_each_document_pays_for_itself() -> None:
    first, second, plain = (environment(autoescape=escape) for escape in (True, True, False))
    made = [each.from_string("{{ x }} once") for each in (first, second, plain)]
    assert made[0].root_render_func.__code__ is made[1].root_render_func.__code__
    first.spend(MAX_LETTERS)
    with pytest.raises(TooMuchError):
        made[0].render(x="<")
    assert [each.render(x="<") for each in made[1:]] == ["&lt; once", "< once"]


def test_a_long_report_is_within_the_allowance(own_pack: Pack, context: ReportContext) -> None:
    area = replace(context.areas[0], tasks=context.areas[0].tasks * 500)
    content = render_word(own_pack, replace(context, areas=(area, *context.areas[1:])))
    assert len(Document(io.BytesIO(content)).tables[-1].rows) > 1500
