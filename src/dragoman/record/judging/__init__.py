"""What people have judged, laid over every new reading: judgements find their claims again and act on them."""
