"""Nhiệm vụ giao: work assigned from above, drafts returned, proposals on rules, the summary for rating."""
