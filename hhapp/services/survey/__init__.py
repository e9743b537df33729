"""The survey of satisfaction: rounds, entering and importing forms, warnings, indices, closing, documents, facts."""
