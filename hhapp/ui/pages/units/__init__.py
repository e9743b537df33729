"""Đơn vị: the units below this office on any day, and what happened to them."""
