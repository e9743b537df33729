"""The pages of the window, one module each: a table or a form, its actions, and what it reloads."""
