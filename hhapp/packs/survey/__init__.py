"""What a pack decides about the survey of satisfaction, and the plain data that its documents are written against."""
