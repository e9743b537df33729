"""Tiếp nhận: who has sent what, what came, what is owed, units' index verified; a folder of submissions taken in."""
