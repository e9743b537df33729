"""Self-inspection: the plan of the year, inspections and their answers, findings and how they are remedied."""
