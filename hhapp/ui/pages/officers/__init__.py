"""Cán bộ and Đào tạo: the register with its import, the year's training plan and classes, who lacks what."""
