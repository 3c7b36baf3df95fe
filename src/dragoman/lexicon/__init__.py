"""What the trade knows before reading: states, offices, bodies, phrases, publishers, as YAML."""

from dragoman.lexicon.lexicon import Lexicon, load
from dragoman.lexicon.offices import Office, Offices
from dragoman.lexicon.phrases import Phrase
from dragoman.lexicon.publishers import Publisher

__all__ = ["Lexicon", "Office", "Offices", "Phrase", "Publisher", "load"]
