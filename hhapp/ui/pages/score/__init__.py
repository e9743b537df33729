"""Chấm điểm: the year's reform index line by line, what is at risk, and the steps of the round."""
