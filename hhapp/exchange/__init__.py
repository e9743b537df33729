"""What travels between offices: the sealed submission that goes up; and the sample year that fills a new folder."""
