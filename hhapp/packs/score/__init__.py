"""Criteria sets of the reform index (Chỉ số CCHC): what a province scores, how, and the arithmetic of it."""
