"""Tổng hợp: the reports of the units below as one, with the units behind each figure."""
