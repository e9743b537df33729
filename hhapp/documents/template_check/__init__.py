"""What is wrong in a province's template pack, found before it is sent out."""

from hhapp.documents.template_check.finding import Finding, Severity
from hhapp.documents.template_check.pack import check_pack, summary

__all__ = ["Finding", "Severity", "check_pack", "summary"]
