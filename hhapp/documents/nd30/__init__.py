"""Whether a Word document has the form that Nghị định 30/2020/NĐ-CP asks for."""

from hhapp.documents.nd30.check import Departure, Severity, check_document

__all__ = ["Departure", "Severity", "check_document"]
