"""How one event or claim is told in a sentence, planned, cancelled and denied things as such."""

from collections.abc import Callable, Mapping, Sequence

from dragoman.model import Claim, Event, Party
from dragoman.views.dates import on
from dragoman.views.ledger import Ledger
from dragoman.views.naming import named, together
from dragoman.views.prose import amount, capital, listed, literal, ordinal, stopped, unique

Told = Claim | Event
_MANY, _SHOWN = 8, 5


def sentence(ledger: Ledger, told: Told) -> str:
    """What happened, without its date, ending in a full stop."""
    words = TELLINGS[told.act](ledger.at(told.when), told) if told.act in TELLINGS else f"{told.act} told"
    return stopped(capital(words.strip()))


def sides(parties: Sequence[Party]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The party named first with those of the same country, and the rest."""
    if not parties:
        return (), ()
    first = parties[0]
    if first.country is None:
        return (first,), tuple(parties[1:])
    own = tuple(party for party in parties if party.country == first.country)
    return own, tuple(party for party in parties if party.country != first.country)


def place(told: Told) -> str:
    """ " in Astana", with the building or the gathering where it is told; empty where no place is known."""
    words = ""
    venue = told.values.get("venue")
    if isinstance(venue, str) and venue:
        words += f" at {literal(venue)}" if venue.casefold().startswith("the ") else f" at the {literal(venue)}"
    if told.where:
        words += f" in {literal(told.where)}"
    margins = told.values.get("margins_of")
    if isinstance(margins, str) and margins:
        words += f", on the margins of {literal(margins)}"
    return words


def session_name(ledger: Ledger, told: Told) -> str:
    """ "the 11th sitting of the Xanadu–Ruritania Committee"."""
    body = listed(unique(named(ledger, party) for party in told.roles.get("mechanism", ()))) or "a joint body"
    number = told.values.get("ordinal")
    return f"the {ordinal(number)} sitting of {body}" if isinstance(number, int) else f"a sitting of {body}"


def agreement_name(told: Told, *, quoted: bool = True) -> str:
    """ "the Memorandum on …", or its kind where no title is told."""
    title = told.values.get("title")
    kind = told.values.get("kind")
    kind = kind if isinstance(kind, str) and kind not in ("", "other") else "agreement"
    if isinstance(title, str) and title:
        return f"“{literal(title)}”" if quoted else literal(title)
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def money(told: Told) -> str:
    """ "over USD 24 billion", "38 %", "2,000 students"."""
    number, unit, bound = (told.values.get(key) for key in ("amount", "unit", "bound"))
    words = amount(number) if isinstance(number, int | float) else "an amount"
    if isinstance(unit, str) and len(unit) == 3 and unit.isupper():
        words = f"{unit} {words}"
    elif unit == "%":
        words = f"{words} %"
    elif isinstance(unit, str):
        words = f"{words} {unit}"
    return f"{bound} {words}" if isinstance(bound, str) and bound else words


def _meeting(ledger: Ledger, told: Told) -> str:
    hosts = told.roles.get("host", ())
    present = unique_parties((*told.roles.get("participant", ()), *hosts))
    one, others = sides(present)
    form = told.values.get("format")
    if told.modality == "occurred":
        return _met(ledger, one, others, form if isinstance(form, str) else None) + place(told)
    everyone = together(ledger, (*one, *others), country=True)
    noun = {"call": "telephone call", "video": "video meeting"}.get(str(form), "meeting")
    return f"a {noun} of {everyone}{place(told)} {_unreal(told.modality)}"


def _met(ledger: Ledger, one: Sequence[Party], others: Sequence[Party], form: str | None) -> str:
    verb = {"call": "spoke by telephone", "video": "met by video"}.get(form or "", "met")
    if not others:
        return f"{attending(ledger, one)} {verb}"
    joint = " with " if verb != "met" else " "
    return f"{attending(ledger, one)} {verb}{joint}{attending(ledger, others)}"


def attending(ledger: Ledger, parties: Sequence[Party]) -> str:
    """Those at a meeting, at most eight by name; where only a state is named, somebody came for it."""
    shown = parties[:_SHOWN] if len(parties) > _MANY else parties
    words = together(ledger, shown, country=True)
    if len(shown) < len(parties):
        words = f"{words}, with {len(parties) - len(shown)} others"
    return f"representatives of {words}" if parties and all(party.kind == "state" for party in parties) else words


def _visit(ledger: Ledger, told: Told) -> str:
    guests = together(ledger, told.roles.get("guest", ()), country=True) or "somebody"
    where = listed(unique(named(ledger, party) for party in told.roles.get("destination", ())))
    where = where or literal(told.where or "") or ledger.country(told.where_country)
    kind = told.values.get("kind")
    kind = f"{kind} " if isinstance(kind, str) and kind not in ("", "other") else ""
    hosts = together(ledger, told.roles.get("host", ()))
    invited = f", received by {hosts}" if hosts else ""
    if told.modality == "occurred":
        paid = f"paid {'an' if kind[:1] in 'aeiou' else 'a'} {kind}visit to" if kind else "visited"
        return f"{guests} {paid} {where}{invited}"
    return f"a {kind}visit of {guests} to {where} {_unreal(told.modality)}"


def _session(ledger: Ledger, told: Told) -> str:
    name = session_name(ledger, told)
    chairs = together(ledger, told.roles.get("chair", ()), country=True)
    present = together(ledger, told.roles.get("participant", ()), country=True)
    led = f", chaired by {chairs}" if chairs else ""
    attended = f", with {present} taking part" if present else ""
    if told.modality == "occurred":
        return f"{name} met{place(told)}{led}{attended}"
    return f"{name}{place(told)} {_unreal(told.modality)}{led}"


def _agreement(ledger: Ledger, told: Told) -> str:
    parties = together(ledger, told.roles.get("party", ())) or "the parties"
    signers = together(ledger, told.roles.get("signer", ()), country=True)
    by = f" (signers: {signers})" if signers else ""
    name = agreement_name(told)
    status = told.values.get("status")
    # A joint statement is issued, whether or not anybody signs it.
    do, done, doing = _ISSUE if told.values.get("kind") == "joint statement" else _SIGN
    if told.modality == "occurred":
        return f"{parties} {'ratified' if status == 'ratified' else done} {name}{by}"
    if told.modality == "planned":
        return f"{parties} {'were negotiating' if status == 'in negotiation' else f'planned to {do}'} {name}{by}"
    return f"the {doing} of {name} by {parties} {_unreal(told.modality)}"


_SIGN, _ISSUE = ("sign", "signed", "signing"), ("issue", "issued", "issuing")


def _partnership(ledger: Ledger, told: Told) -> str:
    parties = listed(unique(ledger.country(party.country or party.name) for party in told.roles.get("party", ())))
    level = literal(str(told.values.get("level") or "partnership"))
    change = told.values.get("change")
    a = "an" if level[:1] in "aeiou" else "a"
    words = {
        "established": f"established {a} {level}",
        "upgraded": f"raised their relations to {a} {level}",
        "downgraded": f"lowered their relations to {a} {level}",
    }.get(str(change), f"called their relations {a} {level}")
    return f"{parties} {words}" if told.modality == "occurred" else f"{parties}: {a} {level} {_unreal(told.modality)}"


MEASURES: Mapping[str, tuple[str, str]] = {
    "expel diplomats": ("expelled diplomats of", "the expulsion of diplomats of"),
    "recall ambassador": ("recalled its ambassador to", "the recall of its ambassador to"),
    "summon ambassador": ("summoned the ambassador of", "the summoning of the ambassador of"),
    "appoint ambassador": ("appointed an ambassador to", "the appointment of an ambassador to"),
    "open embassy": ("opened an embassy in", "the opening of an embassy in"),
    "close embassy": ("closed its embassy in", "the closing of its embassy in"),
    "sever relations": ("severed relations with", "the severing of relations with"),
    "restore relations": ("restored relations with", "the restoring of relations with"),
    "sanction": ("imposed sanctions on", "sanctions on"),
    "lift sanction": ("lifted sanctions on", "the lifting of sanctions on"),
    "visa measure": ("changed its visa rules for", "a change of its visa rules for"),
}
"""A measure as a verb and as a noun; both want the recipient after them."""


def _measure(ledger: Ledger, told: Told) -> str:
    actor = together(ledger, told.roles.get("actor", ())) or "somebody"
    recipient = together(ledger, told.roles.get("recipient", ())) or "a party not named"
    verb, noun = MEASURES.get(str(told.values.get("measure")), ("took a measure towards", "a measure towards"))
    if told.modality == "occurred":
        return f"{actor} {verb} {recipient}"
    doing = {"planned": "planned", "cancelled": "called off", "denied": "denied"}.get(told.modality, "took")
    return f"{actor} {doing} {noun} {recipient}"


def _greeting(ledger: Ledger, told: Told) -> str:
    what = literal(str(told.values.get("what") or "greetings"))
    bearer = together(ledger, told.roles.get("bearer", ()))
    sender = together(ledger, told.roles.get("sender", ())) or "somebody"
    recipient = together(ledger, told.roles.get("recipient", ()))
    to = f" to {recipient}" if recipient else ""
    return f"{bearer} carried {what} from {sender}{to}" if bearer else f"{sender} sent {what}{to}"


def _tenure(ledger: Ledger, told: Told) -> str:
    holders = told.roles.get("holder", ())
    who = listed(unique(literal(party.name) for party in holders)) or "somebody"
    office = told.values.get("office") or next((party.office for party in holders if party.office), "an office")
    country = next((party.country for party in holders if party.country), None)
    return f"{who} is {literal(str(office))}" + (f" of {ledger.country(country)}" if country else "")


def _figure(ledger: Ledger, told: Told) -> str:
    metric = literal(str(told.values.get("metric") or "a figure"))
    period = told.values.get("period")
    during = period_of(period) if isinstance(period, str) and period else ""
    authority = listed(unique(literal(party.name) for party in told.roles.get("authority", ())))
    return f"{metric}: {money(told)}{during}" + (f", according to {authority}" if authority else "")


def period_of(period: str) -> str:
    """ " in 2022" for a date, " (“this year”)" for words that only their report can date."""
    try:
        return f" {on(period)}"
    except ValueError:
        return f" (“{literal(period)}”)"


FORCES: Mapping[str, str] = {
    "state": "said",
    "urge": "urged",
    "praise": "praised",
    "support": "gave support",
    "oppose": "opposed",
    "welcome": "welcomed",
    "thank": "thanked",
    "invite": "invited",
    "agree": "agreed",
    "congratulate": "congratulated",
    "condole": "condoled",
}
"""The force of a statement as a verb."""

STRENGTHS: Mapping[str, str] = {"will": "pledged", "ready": "offered", "agreed": "agreed", "hopes": "hoped"}
"""How strongly a pledge binds, as a verb."""


def _statement(ledger: Ledger, told: Told) -> str:
    speakers = together(ledger, told.roles.get("speaker", ()), country=True) or "a speaker not named"
    verb = FORCES.get(str(told.values.get("force")), "said")
    return f"{speakers} {verb}: {_content(told)}"


def _pledge(ledger: Ledger, told: Told) -> str:
    speakers = together(ledger, told.roles.get("speaker", ()), country=True) or "a speaker not named"
    verb = STRENGTHS.get(str(told.values.get("strength")), "pledged")
    return f"{speakers} {verb}: {_content(told)}"


def _content(told: Told) -> str:
    content = told.values.get("content")
    words = content if isinstance(content, str) and content else " … ".join(one.text for one in told.evidence)
    return f"“{literal(' '.join(words.split()).rstrip('.'))}”"


def _alignment(ledger: Ledger, told: Told) -> str:
    initiatives = listed(unique(literal(party.name) for party in told.roles.get("initiative", ())))
    parties = together(ledger, told.roles.get("party", ()))
    return f"{parties + ': ' if parties else ''}joining of {initiatives}"


def _phrase(ledger: Ledger, told: Told) -> str:
    users = together(ledger, told.roles.get("user", ())) or "somebody"
    return f"{users} used the set phrase “{literal(str(told.values.get('phrase') or ''))}”"


def _unreal(modality: str) -> str:
    return {"planned": "was planned", "cancelled": "was called off", "denied": "was denied"}.get(modality, "took place")


def unique_parties(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties in order, each name and country once."""
    found: dict[tuple[str, str | None], Party] = {}
    for party in parties:
        found.setdefault((party.name, party.country), party)
    return tuple(found.values())


TELLINGS: Mapping[str, Callable[[Ledger, Told], str]] = {
    "meeting": _meeting,
    "visit": _visit,
    "session": _session,
    "agreement": _agreement,
    "partnership": _partnership,
    "tenure": _tenure,
    "greeting": _greeting,
    "figure": _figure,
    "measure": _measure,
    "statement": _statement,
    "pledge": _pledge,
    "alignment": _alignment,
    "phrase": _phrase,
}
"""One telling an act."""
