"""Whether other programs open what the program made: LibreOffice the documents, poppler the PDFs."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

_OFFICE = (".docx", ".xlsx")
_LONG_S = 900


def unreadable(files: Iterable[Path]) -> list[str]:
    """The names of those that do not open. A program that is missing here says nothing."""
    paths = sorted(files)
    wrong = [path.name for path in paths if path.suffix == ".pdf" and not _pdf_opens(path)]
    for kind in _OFFICE:  # by itself: a report has the same name in both
        wrong += _not_converted([path for path in paths if path.suffix == kind])
    return wrong


def _pdf_opens(path: Path) -> bool:
    tool = shutil.which("pdftotext")
    if tool is None:
        return True
    done = subprocess.run((tool, str(path), "-"), capture_output=True, check=False)
    return done.returncode == 0 and len(done.stdout.decode("utf-8", "replace").split()) > 5


def _not_converted(documents: list[Path]) -> list[str]:
    tool = shutil.which("soffice")
    if tool is None:
        return []
    with tempfile.TemporaryDirectory() as temporary:
        options = (f"-env:UserInstallation=file://{temporary}/profile", "--headless", "--convert-to", "pdf")
        command = (tool, *options, "--outdir", f"{temporary}/out", *map(str, documents))
        # One call for all: LibreOffice takes longer to start than to read a document.
        subprocess.run(command, capture_output=True, timeout=_LONG_S, check=False)
        made = {path.stem for path in Path(temporary, "out").glob("*.pdf") if path.stat().st_size > 1000}
    return [path.name for path in documents if path.stem not in made]
