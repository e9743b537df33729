"""Khảo sát: rounds of the survey of satisfaction, entering forms at speed, what a round found."""
