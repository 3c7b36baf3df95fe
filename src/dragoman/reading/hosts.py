"""Who is met abroad: those whom a traveller meets in the state to which the report takes him are of that state."""

import re
from collections.abc import Iterator, Sequence

from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.holders import STATE_RANKS, can_hold
from dragoman.reading.journeys import Stays
from dragoman.reading.naming import Person, bearer, named_in
from dragoman.reading.timewords import FULL_MONTH

_MET = re.compile(
    r"\b(?:"
    r"(?:met|meets?|meeting|saw|sees|spoke|speak)(?: (?!between|of)[\w-]+){0,2}?(?: with)?|"
    r"spoken(?: [\w-]+){0,4}? with|"
    r"(?:meetings?|talks|discussions|consultations|lunch|dinner|breakfast|audiences?|conversations?|session|"
    r"exchange of views)(?: [\w-]+){0,2}? with|"
    r"calls?(?: [\w-]+){0,3}? on|call(?:ed|ing) on|"
    r"(?:received|welcomed|hosted|greeted|seen|met|offered|given) by|"
    r"pleasure to (?:see|meet)|audience of|credentials to|"
    r"confer(?:s|red|ring)?(?: \w+)? with|together with|alongside|at the invitation of"
    r")(?: both)?(?: (?:his|her|their) counterparts? and)?(?: the)? $",
    re.IGNORECASE,
)
_ALSO = re.compile(r",?\s*(?:and|as well as)?\s*(?:also|then|later|separately)?\s*(?:with|on|by)?\s*(?:the\s+)?")
_RECEIVES = re.compile(
    r",?\s+(?:(?:also|then|later|will|had|has|is to|was to|would|is due to|is expected to)\s+)?"
    r"(?:g(?:ave|ives?) (?:him|her|them) (?:an? )?(?:working |official )?(?:lunch|dinner|audience|luncheon)\b|"
    r"receiv(?:ed|es|e)|host(?:ed|s)?|welcom(?:ed|es|e)|greet(?:ed|s)?)\b"
)
_WITH_FIRST = re.compile(r"(?:^|[;\"]\s*|\bin [A-Z][\w' -]+,\s*)with\s+(?:the\s+)?$", re.IGNORECASE)
_GATHERING = re.compile(
    r"\b(?:sidelines|margins|summit|general assembly|(?<!press )(?<!news )conference|forum|inauguration|"
    r"funeral)\b",
    re.IGNORECASE,
)


def hosts(
    benches: Sequence[Bench],
    raw: Sequence[Sequence[Mention]],
    people: Sequence[Person],
    lexicon: Lexicon,
    where: Sequence[Stays],
    *,
    home: str | None,
) -> list[Person]:
    """Give those who are met abroad the state in which they are met; all of them, also those left without one.

    `where` is where each sentence stands; `home` is the publisher's state, in which only foreigners travel.
    """
    found: list[Person] = []
    leading = min(people, key=lambda p: min(p.starts), default=None)
    for bench, mentions, stays in zip(benches, raw, where, strict=True):
        met = met_in(bench, mentions)
        guest = _guest(bench, mentions, met, people) if met else None
        for mention in met:
            country, person = stays(mention.start), bearer(people, mention)
            country = _accredited(bench, mentions, met, people) if country is None else country
            if person is None or person.country or person.rank not in STATE_RANKS or _at_gathering(bench):
                continue
            if person is leading and home not in (None, country) and guest not in (None, home):
                # A publisher's own report leads with its own, wherever they are met.
                continue
            if country is None or guest == country or (guest is None and country == home):
                country = met_there(bench, mention, mentions) if guest else None
                if country in (None, guest):
                    continue
            found.append(person)
            if country and can_hold(person, country, people, lexicon):
                person.take(country, "side")
        for person in _callers(bench, mentions, stays, people):
            found.append(person)
            country = stays(bench.words[0].start)
            if country and can_hold(person, country, people, lexicon):
                person.take(country, "side")
    return found


_CALL_ON = re.compile(r"\b(?:call(?:ed)? on|pa(?:id|y) (?:an? )?(?:\w+ )?calls? (?:on|to))\s+(?:the\s+)?$")


def _callers(bench: Bench, mentions: Sequence[Mention], stays: Stays, people: Sequence[Person]) -> Iterator[Person]:
    """Those who call on a guest in the state in which he stays: they are its own ("A, B and C will call on him")."""
    named = [m for m in mentions if m.kind == "person" and m.how == "named"]
    for guest in named:
        country, visitor = stays(guest.start), bearer(people, guest)
        called = visitor and visitor.country and country and visitor.country != country
        if not called or not _CALL_ON.search(bench.text[bench.words[0].start : guest.start]) or _at_gathering(bench):
            continue
        for one in named:
            person = bearer(people, one)
            if one.start < guest.start and person and not person.country and person.rank in STATE_RANKS:
                yield person


_IN_TOWN = re.compile(
    r"(?:,?\s+(?:on|last|this|late|early|earlier|yesterday|today|tonight|morning|afternoon|evening|\w+day|\d{1,2}|"
    rf"{FULL_MONTH}))*,?\s+(?:in|at)\s+(?:the\s+)?"
)


def met_there(bench: Bench, mention: Mention, mentions: Sequence[Mention]) -> str | None:
    """The state in whose capital somebody is told to have been met: "called on President A on Tuesday in X"."""
    seats = bench.lore.lexicon.states.capital_of
    after = next((m for m in mentions if m.start >= mention.end), None)
    if after is None or after.kind != "place" or seats.get(after.name) != after.country:
        return None
    return after.country if _IN_TOWN.fullmatch(bench.text, mention.end, after.start) else None


def _accredited(
    bench: Bench, mentions: Sequence[Mention], met: Sequence[Mention], people: Sequence[Person]
) -> str | None:
    """The state to which the envoy is sent who calls on somebody or presents credentials: there he calls."""
    first = next((m for m in mentions if m.kind == "person"), None)
    named = first is not None and first.how == "named" and first not in met
    person = bearer(people, first) if first is not None and named else None
    if person is None or person.rank != "envoy":
        return None
    sent = (_SENT_TO.search(office) for office in person.offices)
    names = bench.lore.lexicon.states.name_of
    return next((code for found in sent if found and (code := names.get(found[1]))), None)


_SENT_TO = re.compile(r"\bto (?:the )?(?:(?:Islamic )?(?:Republic|Kingdom|State) of )?([A-Z].+)")


def _at_gathering(bench: Bench) -> bool:
    """True where many meet: who is met there may be of any state."""
    return _GATHERING.search(bench.text, bench.words[0].start, bench.words[-1].end) is not None


def met_in(bench: Bench, mentions: Sequence[Mention]) -> list[Mention]:
    """Those of a sentence who are met, called on or received by, each with those listed after them, or who receive."""
    found: list[Mention] = []
    last: Mention | None = None
    for mention in mentions:
        if mention.kind != "person" or mention.how != "named":
            continue
        begin = last.end if last else bench.words[0].start
        lead = bench.text[begin : mention.start]
        listed = last is not None and last in found and _goes_on(bench, lead)
        if listed or _MET.search(lead) or _WITH_FIRST.search(lead) or (last is None and _receives(bench, mention)):
            found.append(mention)
        last = mention
    return found


def list_gap(words: str) -> bool:
    """True for what stands between two names of one list."""
    return words.strip() in (",", "and", ", and")


def _receives(bench: Bench, mention: Mention) -> bool:
    return _RECEIVES.match(bench.text, mention.end) is not None


def _goes_on(bench: Bench, between: str) -> bool:
    """True for what stands between two of those who are met: ", and with", "and on".

    "After talks with A, B left" has no list in it.
    """
    opened = between.strip() == "," and bench.low(0) in ("following", "after", "before", "upon")
    return not opened and (list_gap(between) or _ALSO.fullmatch(between) is not None)


def _guest(bench: Bench, mentions: Sequence[Mention], met: Sequence[Mention], people: Sequence[Person]) -> str | None:
    """The state of who comes: of the first in the sentence before whom they meet, else of the first after."""
    first = met[0].start
    told: list[tuple[int, str | None]] = [
        (m.start, m.country) for m in mentions if m not in met and m.country and _acts(m)
    ]
    told += list(_by_name(bench, met, people))
    before = [one for one in told if one[0] < first]
    return min(before or told, default=(0, None))[1]


def _by_name(bench: Bench, met: Sequence[Mention], people: Sequence[Person]) -> Iterator[tuple[int, str | None]]:
    """Where a sentence names people of a known state without their office."""
    begin, end = bench.words[0].start, bench.words[-1].end
    for at, person in named_in(bench.text, begin, end, people):
        if person.country and not any(m.start <= at < m.end for m in met):
            yield at, person.country


def _acts(mention: Mention) -> bool:
    """True for a person, a delegation or a side."""
    return mention.kind in ("person", "group") or mention.how == "side"
