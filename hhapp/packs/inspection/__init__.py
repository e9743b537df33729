"""What a province decides about self-inspection: its rules, its checklist, and the data of the documents."""
