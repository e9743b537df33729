"""What a pack says of late dossiers and apology letters, and the contexts of their documents."""
