"""Small widgets that any page may use; they know the theme and nothing of the work."""
