"""Compiles modules for the Python of the installer, in a process of its own whose hash seed is fixed.

The compiled files say that their source is not to be looked for, because it is not there; so nothing is compiled, and
nothing written, on the clerk's computer. The compiling Python must be of the same minor version as the shipped one.
"""

from __future__ import annotations

import os
import py_compile
import subprocess
import sys
from pathlib import Path

from installer.archive import files_below
from installer.errors import BuildError
from installer.pins import PYTHON_TAG, ROOT


def check_python() -> None:
    """BuildError where this Python's compiled files would not suit the one that is shipped."""
    if "{}{}".format(*sys.version_info[:2]) != PYTHON_TAG:
        wanted, here = f"{PYTHON_TAG[0]}.{PYTHON_TAG[1:]}", sys.version.split()[0]
        raise BuildError(f"the installer's code must be compiled with Python {wanted}, this one is {here}")


def compile_folder(folder: Path) -> None:
    """Replace every module below `folder` by its compiled form."""
    command = (sys.executable, "-m", "installer.compiling", str(folder))
    fixed = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    if subprocess.run(command, env=fixed, check=False).returncode != 0:
        raise BuildError("a module could not be compiled; see above")


def _compile_all(folder: Path) -> None:
    for path in files_below(folder):
        if path.suffix == ".py":
            # the name in a traceback: where the module lay, not where it was compiled
            py_compile.compile(
                str(path),
                cfile=str(path.with_suffix(".pyc")),
                dfile=path.relative_to(folder).as_posix(),
                doraise=True,
                invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
            )
            path.unlink()


if __name__ == "__main__":
    _compile_all(Path(sys.argv[1]))
