"""Scoring of the reform index: criteria sets, the year's round, its lines, what is at risk, what is sent."""
