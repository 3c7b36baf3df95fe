"""What a party is called in a sentence: title and name, with the country where a reader needs it."""

from collections.abc import Iterable, Sequence

from dragoman.model import Party, Tenure
from dragoman.record.bearing import RANKS
from dragoman.record.calling import by_office
from dragoman.record.tenures.standing import standing
from dragoman.views.dates import days_of
from dragoman.views.ledger import Ledger, states_in
from dragoman.views.prose import listed, literal, unique

_ARTICLES = (
    "the ",
    "a ",
    "an ",
    "his ",
    "her ",
    "their ",
    "both ",
    "all ",
    "some ",
    "several ",
    "four ",
    "two ",
    "three ",
)


def named(ledger: Ledger, party: Party, *, full: bool = True, country: bool = False) -> str:
    """A party in a sentence: "President Ana Novak of Elbonia", "the mayor of Port Elbo", "the United Isles"."""
    if party.kind == "state":
        return ledger.country(party.country) if party.country else literal(party.name)
    if is_unnamed(party):
        return unnamed(ledger, party, country=country)
    if party.kind != "person":
        return _with_article(literal(party.name))
    name = literal(party.name if full else ledger.short(party.name))
    title = office_of(ledger, party)
    words = f"{title} {name}" if title else name
    told = title is not None and names_country(ledger, title, party.country)
    return f"{words} of {ledger.country(party.country)}" if country and party.country and not told else words


def unnamed(ledger: Ledger, party: Party, *, country: bool = True) -> str:
    """Somebody of whom the record knows only the office, or a group: the words used, with an article."""
    if party.kind == "person" and party.office and party.country and _only_office(ledger, party):
        return f"the {literal(party.office)} of {ledger.country(party.country)}"
    words = _with_article(literal(party.name))
    if not country or not party.country or party.kind != "person":
        return words
    home = ledger.country(party.country)
    return words if home.removeprefix("the ") in words else f"{words} ({home.removeprefix('the ')})"


def _only_office(ledger: Ledger, party: Party) -> bool:
    """True for "President", "President of Ruritania": nothing but the office, and whose it is."""
    office, name = (party.office or "").casefold(), party.name.casefold()
    home = ledger.country(party.country or "", article=False).casefold()
    return party.name[:1].isupper() and name in (office, f"{office} of {home}", f"{office} of the {home}")


def names_country(ledger: Ledger, office: str, country: str | None) -> bool:
    """True for "Commander of the Ruritanian Fleet": the office itself tells the country."""
    return country is not None and country in states_in(office, ledger.lexicon)


def is_unnamed(party: Party) -> bool:
    """True for "mayor of Almaty" and for groups."""
    return (
        party.kind == "group"
        or (party.kind == "person" and not party.name[:1].isupper())
        or (party.kind == "person" and by_office(party))
    )


def office_of(ledger: Ledger, party: Party) -> str | None:
    """The office to write before a person's name: the one the claim gives, else the highest the record knows.

    Where the ledger tells of a time, an office that was held then comes first, and one that was not is none.
    """
    if party.office and _stands_before(party.office):
        return literal(party.office)
    held = [one for one in _held(ledger, party.name) if _stands_before(one.office)]
    held = [one for one in held if one.country == party.country or party.country is None] or held
    if not held:
        return None
    best = min(held, key=lambda one: (rank_key(ledger, one.office, one.rank), len(one.office), one.office))
    return literal(best.office)


def _held(ledger: Ledger, name: str) -> list[Tenure]:
    """A person's tenures without slips and without those that are only told to be over or to come."""
    known = [one for one in ledger.tenures.get(name, ()) if not one.doubt and (one.seen or not _bounded(one))]
    days = days_of(ledger.moment)
    if not days:
        return known
    on_the_day = [one for one in known if all(standing(one, day) for day in days)]
    return on_the_day or [one for one in known if all(standing(one, day) is not False for day in days)]


def _bounded(tenure: Tenure) -> bool:
    return bool(tenure.not_before or tenure.not_after)


def rank_key(ledger: Ledger, office: str | None, rank: str | None = None) -> int:
    """0 for the highest rank; a high number for none."""
    rank = rank or (ledger.lexicon.offices.rank(office) if office else None)
    return RANKS.index(rank) if rank in RANKS else len(RANKS)


def party_rank(ledger: Ledger, party: Party) -> int:
    """How high a party stands, from its office or from those the record knows."""
    offices: Iterable[tuple[str | None, str | None]] = ((party.office, None),) if party.office else ()
    held: Sequence[Tenure] = () if party.office else _held(ledger, party.name)
    keys = [rank_key(ledger, office, rank) for office, rank in (*offices, *((one.office, one.rank) for one in held))]
    return min(keys, default=len(RANKS))


def together(ledger: Ledger, parties: Sequence[Party], *, full: bool = True, country: bool = False) -> str:
    """Several parties as a list; people of one country share its name at the end."""
    if not country:
        return listed(unique(named(ledger, party, full=full) for party in parties))
    words: list[str] = []
    for index, party in enumerate(parties):
        following = parties[index + 1].country if index + 1 < len(parties) else None
        words.append(named(ledger, party, full=full, country=party.country != following))
    return listed(unique(words))


def _stands_before(office: str) -> bool:
    return office[:1].isupper() and "," not in office and len(office.split()) <= 8 and " of the Standing " not in office


def _with_article(words: str) -> str:
    if words.casefold().startswith(_ARTICLES) or words[:1].isdigit():
        return words
    return f"the {words}"
