"""What a person who reviews the record is shown: what to look at, and one claim laid open."""
