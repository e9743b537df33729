"""What a pack says of work assigned from above and its discipline, and the contexts of its documents."""
