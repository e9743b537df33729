"""Hồ sơ trễ hạn: the register of late dossiers, their letters of apology, the counts that reports ask for."""
