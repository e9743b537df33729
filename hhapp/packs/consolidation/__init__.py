"""What a pack says of consolidating the reports of many units, and the context of the consolidated documents."""
