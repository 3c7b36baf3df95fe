"""How a record of an older format becomes one of the newest: one revision a format, run by Alembic."""
