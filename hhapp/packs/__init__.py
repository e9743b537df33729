"""The template pack of a province: what it may change, as typed data."""
