"""Tiếp nhận: who has sent what, what came, what is owed; a folder of submissions taken in."""
