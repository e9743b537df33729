"""Work assigned from above: the register, drafts returned, proposals on rules, summaries with the rows behind them."""
