"""Later evidence for a pledge, proposed: each rule looks at one sort of thing told later, and says why it shows it.

No rule says that a pledge was kept. What is proposed is of the same pair, lies wholly after the pledge, and is told
by a report that does not tell the pledge; a person reads both and scores.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Event, Party
from dragoman.model.pledge import Pledge, Proposal
from dragoman.record.identity.bodies import UNIQUE
from dragoman.record.identity.spelling import parts, same_first_name, same_name, surname_of
from dragoman.record.phrasing import listing
from dragoman.record.pledging.dealings import Dealings, last_day, later
from dragoman.record.pledging.figures import period_of, reached
from dragoman.record.pledging.matter import Matter

_MOST = 3
_NAME = re.compile(r"(?<![\w-])[A-Z][\w'’]+(?: (?:of |on |for |and )?[A-Z][\w'’]+){2,}")
_CONTACTS = 2
_PAIR = 2
# The share of a body's words that a pledge must hold to name it; of its own telling words that a statement must hold.
_WHOLE, _PART, _TELLING = 0.6, 1 / 2, 3
# How far "in the days ahead" reaches; without such words half a year.
_REACH = {"days": 31, "week": 92}
_HALF_YEAR, _YEAR = 186, 366


@dataclass(frozen=True, slots=True)
class Case:
    """A pledge with its claims and its matter, beside the dealings of its pair."""

    pledge: Pledge
    claims: tuple[Claim, ...]
    matter: Matter
    dealings: Dealings

    @property
    def words(self) -> str:
        """The words of the promise."""
        return self.pledge.words

    def says(self, pattern: re.Pattern[str]) -> bool:
        """True where the words of the promise hold the pattern."""
        return pattern.search(self.words) is not None


Found = tuple[Event | Claim, str]


def proposals(pledge: Pledge, dealings: Dealings) -> tuple[Proposal, ...]:
    """What was told later and bears on a pledge, oldest first; at most three of a sort, the earliest."""
    by_id = {claim.id: claim for claim in dealings.claims}
    claims = tuple(by_id[id] for id in pledge.claims if id in by_id)
    case = Case(pledge, claims, dealings.matter(pledge.words), dealings)
    found: dict[str, Proposal] = {}
    for rule in RULES:
        for told, reason in _earliest(case, rule(case)):
            found.setdefault(told.id, _proposal(case, told, reason))
    return tuple(sorted(found.values(), key=lambda one: (one.when or "9999", one.evidence)))


def _earliest(case: Case, found: Iterable[Found]) -> Sequence[Found]:
    return sorted(found, key=lambda one: (_when(case, one[0]) or "9999", one[0].id))[:_MOST]


def _proposal(case: Case, told: Event | Claim, reason: str) -> Proposal:
    claims = told.claims if isinstance(told, Event) else (told.id,)
    return Proposal(case.pledge.id, told.id, told.act, claims, _when(case, told), reason)


def _when(case: Case, told: Event | Claim) -> str | None:
    return told.when if isinstance(told, Event) else case.dealings.told(told)


def sought(words: str, lexicon: Lexicon) -> frozenset[str]:
    """The acts of what may be evidence by the turns of a promise: of a visit the visits; of a signing, "signing".

    Papers, sittings and statements may be evidence of any promise, by what they are about.
    """
    promises = lexicon.promises
    found = {act for name, acts in _SOUGHT.items() if getattr(promises, name).search(words) for act in acts}
    if any(pattern.search(words) for pattern in promises.measures.values()):
        found.add("measure")
    return frozenset(found)


_SOUGHT = {
    "signing": ("signing",),
    "visit": ("visit", "meeting"),
    "contact": ("meeting",),
    "growth": ("figure",),
    "giving": ("figure",),
    "relation": ("partnership",),
}


# --- what lies after the pledge ----------------------------------------------------------------------------------


def _events(case: Case, *acts: str) -> Iterator[Event]:
    """Happenings of these acts after the pledge, told by a report that does not tell the pledge."""
    own = {claim.document for claim in case.claims}
    for event in case.dealings.events:
        told = event.act in acts and event.modality == "occurred" and not set(event.documents) <= own
        if told and _after(case, event):
            yield event


def _after(case: Case, event: Event) -> bool:
    """True for what lies after the pledge; what no report dates, where every report that tells it is newer."""
    if event.when:
        return later(event.when, case.pledge.said)
    documents = (case.dealings.documents.get(id) for id in event.documents)
    return all(one is not None and later(one.published, case.pledge.said) for one in documents)


def _later_claims(case: Case, act: str) -> Iterator[Claim]:
    """Claims of later reports, each copied sentence once."""
    own = {claim.document for claim in case.claims}
    for claim in case.dealings.claims:
        document = case.dealings.documents.get(claim.document)
        published = document.published if document else None
        fresh = claim.act == act and claim.document not in own and claim.copy_of is None
        if fresh and claim.modality == "occurred" and later(published, case.pledge.said):
            yield claim


# --- the rules ---------------------------------------------------------------------------------------------------


def papers(case: Case) -> Iterator[Found]:
    """A paper signed later whose title holds the telling words of the pledge."""
    signing = case.says(case.dealings.lexicon.promises.signing)
    for event in _events(case, "agreement"):
        title = case.dealings.matter(str(event.values.get("title") or ""))
        shared = case.matter.shared(title)
        if entitled(case.matter, title, signing=signing):
            yield event, f"a paper signed later names {_named(case, shared)}, as the pledge does"
        elif name := _common_name(case, str(event.values.get("title") or "")):
            yield event, f"a paper signed later is of the {name}, which the pledge names"


def entitled(pledge: Matter, title: Matter, *, signing: bool) -> bool:
    """True where a title holds enough of the telling words of a pledge; one is enough for one to sign a paper."""
    shared = len(pledge.shared(title))
    return shared >= 2 or (signing and 0 < shared * 2 >= len(title.telling))


def names(title: str) -> list[str]:
    """The names of three words or more that a title holds."""
    return [found[0] for found in _NAME.finditer(title)]


def _common_name(case: Case, title: str) -> str | None:
    """A name of three words or more that stands in both, and is not that of an organisation: "Ocean Survey Board"."""
    bodies = case.dealings.lexicon.organizations.code_of
    for name in names(title):
        if name in case.words and name not in bodies and case.dealings.matter(name).telling:
            return name
    return None


def sittings(case: Case) -> Iterator[Found]:
    """A later sitting of the body that the pledge names: in so many words, or nearly where it is to sit."""
    to_sit = case.says(case.dealings.lexicon.promises.sitting)
    words = case.dealings.plain(case.words)
    for event in _events(case, "session"):
        body = " ".join(party.name for party in event.roles.get("mechanism", ()))
        name = case.dealings.plain(body)
        named = case.dealings.matter(name).every
        shared = named & case.dealings.matter(words).every
        if len(shared) > 1 and (f" {name} " in f" {words} " or (to_sit and len(shared) >= _WHOLE * len(named))):
            yield event, f"the body that the pledge names ({body}) sat later"


def visits(case: Case) -> Iterator[Found]:
    """The first visit of the side that was to come: the pledger, or the one that was invited."""
    if not case.says(case.dealings.lexicon.promises.visit):
        return
    invited = case.pledge.strength == "invited"
    guests = case.pledge.towards if invited else case.pledge.pledgers
    hosts = case.pledge.pledgers if invited else case.pledge.towards or case.pledge.pledgers
    asked = _people(case, "addressee" if invited else "speaker")
    for event in _first(_events(case, "visit", "meeting")):
        came = event.roles.get("guest", ()) or tuple(p for p in event.parties("participant") if p.country in guests)
        where = {event.where_country, *(p.country for p in event.roles.get("destination", ()))}
        right = any(p.country in guests for p in came) and where & set(hosts)
        if right and (_same_people(asked, came) if asked else not invited or _told_of(case, came)):
            who = listing(p.name for p in came)
            yield event, f"{who} came later, as the {'invitation asked' if invited else 'pledge says'}"
            return


def contacts(case: Case) -> Iterator[Found]:
    """The next meeting or call; the next two of those who keep in touch: of the speakers, or of their people."""
    promises = case.dealings.lexicon.promises
    if not case.says(promises.contact) or case.pledge.strength == "invited" or len(case.pledge.pledgers) < _PAIR:
        return
    speakers = _people(case, "speaker")
    once = case.says(promises.again)
    left, reach = (1, _YEAR) if once else (_CONTACTS, _HALF_YEAR)
    for event in _first(_events(case, "meeting")):
        there = event.parties("participant", "host")
        soon = event.when and not later(event.when, _horizon(case, reach))
        if left and soon and _right_people(case, speakers, there):
            who = listing(p.name for p in there if p.country in case.dealings.codes)
            yield event, f"the pledge is to meet or speak again, and {who} did later"
            left -= 1


def _right_people(case: Case, speakers: Sequence[Party], there: Sequence[Party]) -> bool:
    """True for the speakers of both sides; where their teams are to meet, for others than these."""
    promises = case.dealings.lexicon.promises
    ours = [[p for p in speakers if p.country == code] for code in sorted(case.dealings.codes)]
    themselves = all(not side or _same_people(side, there) for side in ours) and bool(speakers)
    if not speakers or (themselves and case.says(promises.themselves)):
        return True
    if not case.says(promises.level):
        return themselves
    return not any(_heads(case, party) for party in there if party.country in case.dealings.codes)


def _heads(case: Case, party: Party) -> bool:
    """True for a head of state or government: where teams are to meet, it is not these."""
    return bool(party.office) and case.dealings.lexicon.offices.rank(str(party.office)) in UNIQUE


def _horizon(case: Case, most: int) -> str | None:
    """The last day on which a deed is what the pledge meant: a month for "the coming days", else `most` days later."""
    said = last_day(case.pledge.said)
    words = case.words.lower()
    days = next((length for word, length in _REACH.items() if word in words), most)
    return (said + timedelta(days=days)).isoformat() if said else None


def numbers(case: Case) -> Iterator[Found]:
    """A figure of what is to grow, for a time that ended after the pledge and before the figure was told."""
    if not case.says(case.dealings.lexicon.promises.growth):
        return
    told = [claim for claim in case.dealings.claims if claim.act == "figure"]
    for claim in _later_claims(case, "figure"):
        shared = case.matter.shared(case.dealings.matter(str(claim.values.get("metric") or "")))
        period = period_of(claim)
        if shared and period and _measured(case, claim, period):
            aim = reached(case.words, claim, told)
            yield claim, f"a later figure is of {_named(case, shared)}, which the pledge is to raise{aim}"


def gifts(case: Case) -> Iterator[Found]:
    """A later figure of aid, loans or goods given, where the pledge is to give them."""
    if not case.says(case.dealings.lexicon.promises.giving):
        return
    for claim in _later_claims(case, "figure"):
        metric = str(claim.values.get("metric") or "")
        words = case.dealings.matter(" ".join(one.text for one in claim.evidence))
        shared = case.matter.shared(words) - case.matter.shared(case.dealings.matter(metric))
        soon = not later(case.dealings.told(claim), case.pledge.due or _horizon(case, _YEAR))
        if shared and soon and case.dealings.lexicon.promises.gift.search(metric):
            yield claim, f"the pledge is to give, and a later figure of {metric} tells of {_named(case, shared)} too"


def _measured(case: Case, claim: Claim, period: str) -> bool:
    """True for a number that could be counted when it was told, and not at the time of the pledge."""
    ended, said = last_day(period), last_day(case.pledge.said)
    document = case.dealings.documents.get(claim.document)
    published = last_day(document.published) if document else None
    return bool(ended and said and published and said < ended <= published)


def measures(case: Case) -> Iterator[Found]:
    """A later measure of the sort that the pledge promises, by the side that promised it."""
    wanted = case.dealings.lexicon.promises.measures
    for event in _events(case, "measure"):
        name = str(event.values.get("measure"))
        actors = {party.country for party in event.roles.get("actor", ())}
        if name in wanted and case.says(wanted[name]) and actors & set(case.pledge.pledgers):
            yield event, f"the pledge promises such a measure ({name}), and one was taken later"


def standing(case: Case) -> Iterator[Found]:
    """Relations given a new name later, where the pledge is to raise them."""
    if not case.says(case.dealings.lexicon.promises.relation):
        return
    for event in _events(case, "partnership"):
        if event.values.get("change") in ("established", "upgraded"):
            yield event, f"relations were {event.values['change']} later, and the pledge is to raise them"


def statements(case: Case) -> Iterator[Found]:
    """A later statement of either side that tells of something done in the words of the pledge."""
    for claim in _later_claims(case, "statement"):
        if not tells_done(claim, case.dealings.lexicon):
            continue
        shared = case.matter.shared(case.dealings.matter(content(claim)))
        plain = [one for one in _words_of(case, shared) if one[0].islower()]
        if len(plain) > 1 and many(case.matter, shared):
            yield claim, f"a later statement tells of something done about {_named(case, shared)}"


def tells_done(claim: Claim, lexicon: Lexicon) -> bool:
    """True for a statement that tells of something done, and asks nothing."""
    asks = claim.values.get("force") in ("urge", "oppose", "invite", "agree")
    return not asks and lexicon.promises.done.search(content(claim)) is not None


def content(claim: Claim) -> str:
    """What a claim says was said."""
    return str(claim.values.get("content") or "")


def many(pledge: Matter, shared: Collection[str]) -> bool:
    """True where so many of the telling words of a pledge are told again that it is their matter."""
    return len(shared) >= _TELLING or len(shared) >= _PART * len(pledge.telling)


RULES: tuple[Callable[[Case], Iterator[Found]], ...] = (
    papers,
    sittings,
    visits,
    contacts,
    numbers,
    gifts,
    measures,
    standing,
    statements,
)
"""Each rule in turn; what two rules find is proposed for the reason of the first."""


# --- words of the reasons ----------------------------------------------------------------------------------------


def _named(case: Case, stems: Iterable[str]) -> str:
    """The words of the pledge that the stems stand for, in its order, in quotation marks."""
    return listing(f"“{word}”" for word in _words_of(case, stems))


def _words_of(case: Case, stems: Iterable[str]) -> list[str]:
    wanted = set(stems)
    words = dict.fromkeys(re.findall(r"[^\W\d_][\w'’-]*", case.words))
    return [word for word in words if case.dealings.matter(word).every & wanted]


def one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where two names of people of one state may be one person's: "Joe Biden" and "Joseph R. Biden, Jr."."""
    surname = len(one) == 1 or len(other) == 1
    alone = surname and bool(one) and bool(other) and one[-1] == other[-1]
    return alone or same_name(one, other) or same_first_name(one, other) or surname_of(one, other)


def _people(case: Case, role: str) -> list[Party]:
    return [party for claim in case.claims for party in claim.parties(role) if party.kind == "person"]


def _first(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: (event.when or "9999", event.id))


def _same_people(asked: Iterable[Party], came: Iterable[Party]) -> bool:
    """True where a person of the one is one of the other, however fully the two are named."""
    known = [(parts(party.name), party.country) for party in asked]
    there = [(parts(party.name), party.country) for party in came if party.kind == "person"]
    return any(land == other and one_person(name, full) for name, land in known for full, other in there)


def _told_of(case: Case, came: Iterable[Party]) -> bool:
    """True where the words of the pledge name one of those who came."""
    words = {word for telling in case.claims for word in parts(str(telling.values.get("content") or ""))}
    return any(parts(party.name)[-1:] and parts(party.name)[-1] in words for party in came)
