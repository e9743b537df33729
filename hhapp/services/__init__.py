"""What a clerk can do: one module per family of use cases.

A service takes the caller's session, checks what was typed, writes, and returns small frozen values or ids; it never
commits. Reading functions are plain selects of columns: no ORM object leaves this room.
"""
