"""Documents of the year's plan, as the pack has them: the plan itself with its annex, the letter that reminds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from hhapp.bootstrap import Session
from hhapp.errors import HhappError, UserError
from hhapp.packs.catalogue import DocumentBasis, DocumentKind
from hhapp.packs.context import PlanContext, ReminderContext
from hhapp.services import plan_documents, units
from hhapp.ui.desk import Desk
from hhapp.ui.operations import Job
from hhapp.ui.widgets.dialog import FormDialog
from hhapp.ui.widgets.form import Field
from hhapp.ui.widgets.folder_line import FolderLine
from hhapp.ui.widgets.list_dialog import ListDialog
from hhapp.ui.widgets.rows import Cell, Column, Row
from hhapp.ui.widgets.text import Tick
from hhapp.vn.numbers import format_size

if TYPE_CHECKING:  # what writes documents is imported in the worker, when first needed
    from hhapp.documents.export import Written
