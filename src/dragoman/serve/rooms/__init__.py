"""One module for each kind of page: what is asked, which view answers, how it is drawn."""
