#!/usr/bin/env python3
"""Every chore of the project, one command each; `python3 dev.py --help` lists them.

Standard library only. The first part keeps to the syntax of Python 3.6, so that an old Python still reads the
file far enough to say what it lacks.
"""

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(f"dev.py: Python 3.11, 3.12 or 3.13 is needed, this one is {sys.version.split()[0]}")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "made-from"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What ldd names for PySide6's QtWidgets and its xcb and wayland plugins; the rest comes along as their needs.
# "a|b": b does as well as a. LibreOffice with a window must never be replaced by the one without.
QT_PACKAGES = (
    "libegl1",
    "libgl1",
    "libglib2.0-0|libglib2.0-0t64",
    "libdbus-1-3",
    "libfontconfig1",
    "libgssapi-krb5-2",
    "libwayland-cursor0",
    "libwayland-egl1",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-shape0",
    "fonts-liberation",
)
TEST_PACKAGES = (
    *QT_PACKAGES,
    "xvfb",
    "xauth",  # for xvfb-run
    "libreoffice-writer-nogui|libreoffice-writer",
    "libreoffice-calc-nogui|libreoffice-calc",
    "poppler-utils",
)
BUILD_PACKAGES = ("nsis", "gcc-mingw-w64-x86-64", "osslsigncode", "ca-certificates")
WINE_PACKAGES = ("wine", "wine64", "xdotool")
LOCK_COMMAND = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--python-version", "3.11"),
    *("--no-emit-index-url", "--no-header", "--extra", "dev", "pyproject.toml", "-o", LOCK.name),
)
UV = "uv==0.13.9"


class Stop(Exception):
    """A chore cannot go on; the text is the one line the developer reads."""


def say(line: str) -> None:
    """One line about what happens now."""
    print(f"dev.py: {line}", flush=True)


def environment(**extra: str) -> dict[str, str]:
    """The variables every child gets: the project importable from any folder, text in UTF-8."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **extra}


def call(command: tuple[str, ...], **extra: str) -> int:
    """Print and run `command` in the project's folder with nothing to type; its exit code."""
    say(shlex.join(Path(part).name if part == str(PYTHON) else part for part in command))
    done = subprocess.run(command, cwd=ROOT, env=environment(**extra), stdin=subprocess.DEVNULL, check=False)
    return done.returncode


# --- What the system must have (Debian and its kin only) ---


def missing_packages(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Those of `wanted` that dpkg does not report as installed; nothing where there is no apt."""
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return ()
    query = ("dpkg-query", "--show", "--showformat", "${db:Status-Abbrev} ${Package}\n")
    lines = subprocess.run(query, capture_output=True, text=True, check=True).stdout.splitlines()
    installed = {line.split()[-1] for line in lines if line.startswith("ii")}
    return tuple(names.split("|")[0] for names in wanted if installed.isdisjoint(names.split("|")))


def install_packages(wanted: tuple[str, ...]) -> None:
    """Install with apt what is missing of `wanted` when that is allowed, else print the command and go on."""
    missing = missing_packages(wanted)
    if not missing:
        return
    install = ("apt-get", "install", "--yes", "--no-install-recommends", *missing)
    rights = root_rights()
    if rights is not None:
        quiet = (*rights, "env", "DEBIAN_FRONTEND=noninteractive")
        call((*quiet, "apt-get", "update"))  # a failure here shows again, and clearer, in the next line
        if call((*quiet, *install)) == 0:
            return
    say("some system packages are missing; to have them: " + shlex.join(("sudo", *install)))


def root_rights() -> tuple[str, ...] | None:
    """What to put before a command to run it as root without a question, or None."""
    if sys.platform == "win32":  # spelt out for mypy, which then knows that geteuid is absent
        return None
    if os.geteuid() == 0:
        return ()
    asked = ("sudo", "-n", "true")
    if shutil.which("sudo") and subprocess.run(asked, capture_output=True, check=False).returncode == 0:
        return asked[:2]
    return None


# --- The environment ---


def fingerprint() -> str:
    """What the environment is made from: the lock file, this Python's version and where it stands."""
    made_from = f"{sys.version_info[:2]} {sys.base_prefix}\n".encode()
    return hashlib.sha256(made_from + LOCK.read_bytes()).hexdigest()


def prepare(packages: tuple[str, ...] = ()) -> None:
    """Make `.venv` from the lock file, once; an interrupted or outdated one is made anew."""
    if importlib.util.find_spec("ensurepip") is None:
        packages = (*packages, "python{}.{}-venv".format(*sys.version_info[:2]))
    install_packages(packages)
    mark = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == mark:
        return
    if Path(sys.prefix) == VENV:
        raise Stop(".venv is out of date and cannot replace itself; start dev.py with the system's own Python")
    say("making .venv and installing what requirements.lock pins (a few minutes, once)")
    STAMP.unlink(missing_ok=True)
    if call((sys.executable, "-m", "venv", "--clear", str(VENV))) != 0:
        raise Stop(".venv could not be made; see above, and close what still runs from it")
    if call((str(PYTHON), "-m", "pip", "install", "--no-input", "--require-hashes", "-r", LOCK.name)) != 0:
        raise Stop("the packages could not be installed; look at pip's words above, then run the same again")
    STAMP.write_text(mark, encoding="ascii")


# --- The commands ---


def has_display() -> bool:
    """Whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def program(*arguments: str) -> int:
    """Run hhapp itself, in the folder of the caller so that the paths typed there are right."""
    return subprocess.run((str(PYTHON), "-m", "hhapp", *arguments), env=environment(), check=False).returncode


def run(arguments: list[str]) -> int:
    """Open the window; where there is no display, make the demo in demo/."""
    prepare(QT_PACKAGES)
    if has_display():
        return program(*arguments)
    say("no display here, so no window: making the demo's documents in demo/ instead")
    return program("demo", "--out", str(ROOT / "demo"))


def test(arguments: list[str]) -> int:
    """All that CI runs: format check, lint, types, tests; further words go to pytest."""
    prepare(TEST_PACKAGES)
    settings = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    if not WINDOWS:
        settings["LC_ALL"] = "C.UTF-8"  # else Qt warns and LibreOffice loses file names under a bare C locale
    checks = {
        "format": ("ruff", "format", "--check", "."),
        "lint": ("ruff", "check", "."),
        "types": ("mypy",),
        "tests": ("pytest", "--numprocesses", "2", *arguments),  # the smallest office PC and CI have two cores
    }
    results = []
    for name, command in checks.items():
        start = time.monotonic()
        code = call((str(PYTHON), "-m", *command), **settings)
        results.append((name, code, time.monotonic() - start))
    for name, code, seconds in results:
        say(f"{name:<7} {'ok' if code == 0 else 'FAILED':<7} {seconds:6.1f} s")
    return int(any(code for _, code, _ in results))


def demo(arguments: list[str]) -> int:
    """Make a sample year and every document of it without a window: demo --out DIR."""
    prepare(("fonts-liberation",))
    return program("demo", *arguments)


def installer(arguments: list[str]) -> int:
    """Make the Windows installer and the portable archive in dist/ (needs Python 3.11)."""
    prepare((*QT_PACKAGES, *BUILD_PACKAGES))
    return call((str(PYTHON), "-m", "installer.build", *arguments))


def windows_test(arguments: list[str]) -> int:
    """Make the installer and try it under Wine: install, demo, window, upgrade, uninstall."""
    prepare((*TEST_PACKAGES, *BUILD_PACKAGES, *WINE_PACKAGES))
    return call((str(PYTHON), "-m", "installer.wine.story", *arguments))


def format_code(arguments: list[str]) -> int:
    """Put the code (or the paths given) in format and mend what lint can mend itself."""
    prepare()
    ruff, paths = (str(PYTHON), "-m", "ruff"), arguments or ["."]
    return call((*ruff, "check", "--fix-only", *paths)) or call((*ruff, "format", *paths))


def bench(arguments: list[str]) -> int:
    """How fast the program is beside plain ones that do the same: bench [--only NAME] [--json FILE]."""
    prepare(TEST_PACKAGES)
    return call((str(PYTHON), "-m", "bench", *arguments))


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml; further words go to uv."""
    prepare()
    pip_install = (str(PYTHON), "-m", "pip", "install", "--no-input", UV)
    return call(pip_install) or call((str(PYTHON), "-m", *LOCK_COMMAND, *arguments))


COMMANDS = {
    "run": run,
    "test": test,
    "demo": demo,
    "format": format_code,
    "bench": bench,
    "lock": lock,
    "installer": installer,
    "windows-test": windows_test,
}


def usage() -> str:
    """The commands in their order, one line each."""
    lines = [f"  {name:<12} {(command.__doc__ or '').splitlines()[0]}" for name, command in COMMANDS.items()]
    return "\n".join(["usage: python3 dev.py COMMAND [ARGUMENTS]", "", *lines])


def main(arguments: list[str]) -> int:
    """Run one command; 2 for one that does not exist."""
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]  # a Windows console lacks letters
    if not arguments or arguments[0] in ("-h", "--help"):
        print(usage())
        return 0 if arguments else 2
    command = COMMANDS.get(arguments[0])
    if command is None:
        print(usage(), file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
    except KeyboardInterrupt:
        print("dev.py: stopped", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
