"""The publisher's own state: from its name, its address, its wire service, or the letterhead of the report."""

import re
from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon
from dragoman.lexicon.publishers import Publisher
from dragoman.model import Clean, Document
from dragoman.reading.bench import Bench
from dragoman.reading.vocabulary import Vocabulary, vocabulary
from dragoman.reading.words import split

_OFFICIAL = re.compile(
    r"\b(?:ministry|office|press service|presidency|president|government|embassy|cabinet|chancellery|department|"
    r"secretariat|federation|administration|foreign affairs|republic|kingdom)\b",
    re.IGNORECASE,
)
_OFFICIAL_SITE = re.compile(
    r"//[^/]*?\b(?:gov|gob|gouv|go|mfa|mofa|government|president|presidency|mil)\b[^/]*?\.([a-z]{2})(?=[/:]|$)"
)

# Letters of states that are sold to everybody, and those of no state's own are left out.
_NATIONAL = re.compile(
    r"//[^/]*?(?:\.|\b(?:com?|org|net|ne|or)\.)"
    r"(?!(?:tv|io|me|co|ai|fm|cc|ws|tk|ml|ga|cf|gq|to|ly|nu|pw|st|vc|gg|im|sh|ac|bz|la|sc|eu)[/:.]?(?:$|/|:))"
    r"([a-z]{2})\.?(?=[/:]|$)"
)


def publisher_country(document: Document, cleaned: Clean, lexicon: Lexicon) -> str | None:
    """The state of the publisher (ISO alpha-3); None when nothing tells it."""
    lore = vocabulary(lexicon)
    found = _listed(document, lexicon)
    if found is not None and found.country:
        return lore.whole(found.country)
    named = _named(document.publisher, lore) or _site(document.url, lexicon)
    return named or _letterhead(cleaned, lore) or _state_first(document, lore)


def state_of(publisher: str, lexicon: Lexicon) -> str | None:
    """The state of a publisher by its name alone: as the lexicon has it, else the one that an office's name gives."""
    known = lexicon.publishers.by_text(publisher)
    return known.country if known is not None else _named(publisher, vocabulary(lexicon))


def own_state(document: Document, cleaned: Clean, lexicon: Lexicon) -> str | None:
    """The state whose officials a publisher names without saying of which; None where it speaks for no state.

    A news agency that is read in all the world, or a paper, says of nobody that he is its own.
    """
    found = _listed(document, lexicon)
    return None if found is not None and not found.official else publisher_country(document, cleaned, lexicon)


def local_state(document: Document, lexicon: Lexicon) -> str | None:
    """The state from which a report of no state's voice is filed; a paper without a dateline writes from its own.

    Whose paper it is, an address tells that ends in a state's letters ("daily.ng"); filed abroad it may be either's.

    What a reporter on the spot says of "the prime minister" is said of the one who governs there.
    """
    found = _listed(document, lexicon)
    paper = found.country if found is not None and not found.agency and not found.official else None
    filed = filed_in(document, lexicon)
    site = _site(document.url, lexicon, _NATIONAL) if found is None else None
    label = _label(document, lexicon)
    if filed and (site not in (None, filed) or label not in (None, filed)):
        return None
    return label or filed or site or (paper if paper in lexicon.states.display else None)


def _label(document: Document, lexicon: Lexicon) -> str | None:
    """The state with whose name a title is labelled ("Kenya: President Opens Road")."""
    name, colon, _ = (document.title or "").partition(": ")
    return lexicon.states.code(name) if colon else None


def states_first(benches: Sequence[Bench]) -> frozenset[str]:
    """The states that the first lines of a report name, or whose people or cities."""
    found: set[str] = set()
    for bench in benches[:_LEAD]:
        for table in (bench.lore.states, bench.lore.adjectives, bench.lore.cities):
            found.update(hit[1] for n in table.spots(bench.words) if (hit := table.at(bench.words, n)))
    return frozenset(found)


_LEAD = 4


def filed_in(document: Document, lexicon: Lexicon) -> str | None:
    """The state of the dateline's place."""
    place = re.split(r"[,/]", document.dateline_place or "")[0].strip()
    words = " ".join(w if not w.isupper() else "-".join(p.capitalize() for p in w.split("-")) for w in place.split())
    return lexicon.states.capital_of.get(words) or lexicon.places.city_of.get(words)


def is_office(document: Document, lexicon: Lexicon) -> bool:
    """True unless the publisher is a news agency: an office writes of its own people without their titles."""
    found = _listed(document, lexicon)
    return found is None or (found.official and not found.agency)


def is_unknown(document: Document, lexicon: Lexicon) -> bool:
    """True for a publisher whom the lexicon does not list, as it does those that are read abroad."""
    return _listed(document, lexicon) is None


def _listed(document: Document, lexicon: Lexicon) -> Publisher | None:
    """The publisher that the lexicon has by name, wire service or address."""
    publishers = lexicon.publishers
    named = [publishers.by_text(words) for words in (document.publisher, document.agency) if words]
    found = [*named, publishers.by_url(document.url) if document.url else None, *_signboards(document, lexicon)]
    return next((one for one in found if one is not None and one.country), None)


def _signboards(document: Document, lexicon: Lexicon) -> Iterator[Publisher | None]:
    """The publishers whose names stand between marks above a report ("EEAS > Asia > Nepal") or end its title."""
    lines = document.text[:_TOP].split("\n")[:_FIRST_LINES]
    for line in (*lines, document.title or ""):
        pieces = [piece.strip() for piece in _MARKS.split(line)] if len(line) < _LONGEST else []
        for piece in pieces if len(pieces) > 1 else ():
            yield lexicon.publishers.by_text(piece) or lexicon.publishers.by_text(piece.rpartition(" ")[0])


_TOP, _FIRST_LINES, _LONGEST = 500, 5, 120
_MARKS = re.compile(r"[|>•·»]")


def _named(words: str | None, lore: Vocabulary) -> str | None:
    """The one state that an official body's name gives: "Ministry of Foreign Affairs of Kenya"."""
    if not words or not _OFFICIAL.search(words):
        return None
    found: list[str] = []
    spelled = " ".join(w.title() if w.isupper() and len(w) > 3 else w for w in words.split())
    parts = split(spelled, 0, len(spelled))
    for index in range(len(parts)):
        hit = lore.states.at(parts, index) or lore.adjectives.at(parts, index)
        if hit and hit[1] not in found:
            found.append(hit[1])
    return found[0] if len(found) == 1 else None


def _site(url: str | None, lexicon: Lexicon, form: re.Pattern[str] = _OFFICIAL_SITE) -> str | None:
    hit = form.search(url) if url else None
    code = lexicon.states.code(hit[1]) if hit else None
    return str(code) if code else None


def _letterhead(cleaned: Clean, lore: Vocabulary) -> str | None:
    """A ministry's or presidency's name that stands alone among the first lines."""
    for block in cleaned.blocks[:4]:
        line = _ISSUED.sub("", cleaned.text[block.start : min(block.end, block.start + 110)])
        if _LETTERHEAD.match(line) or (_ISSUED_BY.fullmatch(line) and line != cleaned.text[block.start : block.end]):
            found = _named(line, lore)
            if found and not re.search(r"\b(?:meets?|visits?|talks|holds?|said|with|will)\b", line):
                return found
    return None


_ISSUED = re.compile(
    r"^(?:press release|media release|source|issued by|released by|published by)\s*:?\s+", re.IGNORECASE
)
_ISSUED_BY = re.compile(r"(?:[A-Z][\w.]+ ){1,4}(?:Government|Ministry|Presidency|Embassy|Cabinet|Foreign Office)\s*")
_LETTERHEAD = re.compile(
    r"(?:republic|kingdom|state|federal|federation|islamic|democratic|sultanate|union|government|ministry|office|"
    r"press service|presidency|embassy|department|cabinet|chancellery)\b"
    r"(?=.{0,80}\b(?:ministry|office|press service|presidency|"
    r"government|department|cabinet|embassy|republic|kingdom)\b)",
    re.IGNORECASE,
)


def _state_first(document: Document, lore: Vocabulary) -> str | None:
    """The state of a line at the top that is a ministry's name, the state first, and nothing more."""
    lines = [line.strip() for line in document.text[:_TOP].split("\n")[:_FIRST_LINES]]
    return next((_named(line, lore) for line in lines if _STATE_FIRST.fullmatch(line)), None)


_STATE_FIRST = re.compile(
    r"(?:The )?(?:[A-Z][\w.'-]+ ){1,4}(?:Ministry|Department) (?:of|for) (?:[A-Z][a-z]+|and|of|the|[ ,&])+"
)
