"""Who is who and what is what: people across spellings, tellings of one happening, sentences that were copied."""
