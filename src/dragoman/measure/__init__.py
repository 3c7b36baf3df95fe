"""What reports say according to a person who coded them by hand, beside what the program read in them."""
