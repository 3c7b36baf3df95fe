"""One question, one file: a Record becomes a Page that answers it, each sentence with the words it rests on."""
