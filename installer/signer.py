"""Checks who signed the embeddable Python's binaries: the Python Software Foundation, each of them, unaltered.

The whole chain is checked, the time stamp included, against the certificates of this computer; only the lists of
revoked certificates are not, because they are on the network. Under Windows the system itself judges.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from installer.errors import BuildError

SIGNER = "Python Software Foundation"
_SUBJECT = re.compile(r"Signer's certificate:.*?Subject: (?P<subject>[^\n]+)", re.DOTALL)


def check_signatures(folder: Path, names: list[str]) -> None:
    """BuildError naming the first of the files that is not signed as it should be."""
    for name in names:
        _check(folder / name)


def _check(path: Path) -> None:
    subject = _windows_subject(path) if os.name == "nt" else _subject(path)
    if f"CN={SIGNER}" not in subject.replace("/", ", "):
        raise BuildError(f"{path.name} of the embeddable Python is not signed by the {SIGNER}: {subject or 'nobody'}")


def _subject(path: Path) -> str:
    tool = shutil.which("osslsigncode")
    if tool is None:
        raise BuildError("osslsigncode is needed to check who signed Python; on Debian: apt-get install osslsigncode")
    # Versions before 2.6 never ask the network for lists of revoked certificates and know no such word.
    known = _run((tool, "verify", "--help")).stdout
    offline = next(((word,) for word in ("-ignore-crl", "-ignore-cdp") if word in known), ())
    done = _run((tool, "verify", *offline, "-in", str(path)))
    found = _SUBJECT.search(done.stdout)
    return found["subject"].strip() if done.returncode == 0 and found else ""


def _windows_subject(path: Path) -> str:
    words = "$s = Get-AuthenticodeSignature -LiteralPath $env:HHAPP_SIGNED; "
    words += "if ($s.Status -eq 'Valid') { $s.SignerCertificate.Subject }"
    return _run(("powershell", "-NoProfile", "-Command", words), HHAPP_SIGNED=str(path)).stdout.strip()


def _run(command: tuple[str, ...], **extra: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **extra}
    return subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", env=environment, check=False
    )
