"""Kiểm tra and Phát hiện: inspections with their checklists, and what was found until it is mended."""
