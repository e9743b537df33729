"""What an upper office writes about the reports that units below owe it."""
