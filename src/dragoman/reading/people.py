"""Who is named or titled in a sentence, in which office, of which country.

The families: [country] [office] [Name]; [office] of [country] [Name]; [Name], [office] of [country], ...;
[country]'s [office], [Name]; [honorific] [Name]; [country] counterpart [Name]; titled people without a name
("the mayor of X", "the presidents of X and Y"); lists that carry a country over ("President A and Prime Minister B").
"""

import re
from dataclasses import dataclass, replace

from dragoman.model import Mention
from dragoman.reading.appositions import apposition, explained, state_before
from dragoman.reading.bench import BODY_WORDS, Bench, Title
from dragoman.reading.chains import joint, land_of
from dragoman.reading.counterparts import SEVERAL, counterpart, counterpart_end, counterparts, counterparts_of_many
from dragoman.reading.groups import DETERMINERS, further, past_office, plural_named, singular, unnamed
from dragoman.reading.honorifics import bearer, crown, introduced, skip_honorifics, without_style
from dragoman.reading.lands import contested, joint_adjectives, land_of_words, sending_state
from dragoman.reading.titles import after_name, name_end, rank_of, title_at, without_newness
from dragoman.reading.untitled import Found, acting, honoured, owned
from dragoman.reading.words import Word


def people(bench: Bench) -> tuple[Mention, ...]:
    """Every titled or honoured person and every titled group in the sentence, in order."""
    found: list[Mention] = []
    done = 0
    for index in _beginnings(bench):
        hit = _person_at(bench, index) if index >= done else None
        if hit is not None:
            done, mentions = further(bench, *hit)
            found.extend(without_style(bench, mention) for mention in mentions)
    return tuple(_carry_over(bench, found))


def _beginnings(bench: Bench) -> list[int]:
    """The words with which somebody may be told; those of most of a sentence are none."""
    telling = [_tells(bench, index, word) for index, word in enumerate(bench.words)]
    # An article or a possessor tells of somebody only with such a word behind it.
    led = [*(told or word.low in SEVERAL for told, word in zip(telling[1:], bench.words[1:], strict=True)), False]
    return [
        index for index, word in enumerate(bench.words) if (led[index] if word.low in DETERMINERS else telling[index])
    ]


def _tells(bench: Bench, index: int, word: Word) -> bool:
    """True for a word that may begin somebody's name, office or state."""
    if word.text[0].isupper() or word.low in bench.lore.titled or word.text in bench.lore.named:
        return True
    return counterpart_end(bench, index) is not None


# --- what stands before the office ---


@dataclass(frozen=True, slots=True)
class _Lead:
    """What stands before an office: where the office begins, whose it is, of which states it is in the plural.

    `state` are the words that tell whether the office is still or already held ("Former", "outgoing"), `former` that
    it is held no longer.
    """

    start: int
    at: int
    owner: tuple[str, str] | None = None
    lands: tuple[tuple[str, str], ...] = ()
    state: str = ""
    former: bool = False

    @property
    def determined(self) -> bool:
        """True when an article or a possessor stands before it."""
        return self.at > self.start


def _lead(bench: Bench, index: int) -> _Lead:
    begin = index + _article(bench, index)
    state, former = state_before(bench, begin)
    at = begin + state
    words = bench.slice(begin, at)
    several = joint_adjectives(bench, at)
    if several and _plural_at(bench, several[0]):
        return _Lead(index, several[0], lands=several[1], state=words, former=former)
    owner, at = _owner(bench, at)
    return _Lead(index, at, owner, state=words, former=former)


def _article(bench: Bench, at: int) -> bool:
    plain = bench.low(at) == "the" and not bench.capital(at + 1) and not bench.country(at + 1)
    return plain or bench.low(at) in DETERMINERS


def _plural_at(bench: Bench, at: int) -> bool:
    title = title_at(bench, at, after_country=True)
    return bench.low(at) in ("counterparts", "colleagues", "peers") or (title is not None and title.plural)


def _owner(bench: Bench, at: int) -> tuple[tuple[str, str] | None, int]:
    """The state before an office and where the office begins: "Kenyan", "Kenya's", "Kenya (K) "."""
    land = bench.country(at)
    if land is None:
        return _seat(bench, at)
    after = at + land[0]
    own = bench.lore.owned.at(bench.words, at)
    if own and own[0] > land[0]:
        return None, at
    if land[2] == "organization" and title_at(bench, at) and title_at(bench, after) is None:
        return None, at
    if bench.word(after) == "(" and bench.word(after + 2) == ")" and title_at(bench, after + 3):
        return (land[1], "adjective"), after + 3
    if bench.possessive(after):
        return (land[1], "possessive"), after + 1
    return ((land[1], "adjective"), after) if bench.joined(after) else (None, at)


def _seat(bench: Bench, at: int) -> tuple[tuple[str, str] | None, int]:
    """A seat or body that one state has ("the Kremlin's")."""
    own = bench.lore.owned.at(bench.words, at)
    if own and bench.possessive(at + own[0]):
        return (own[1], "possessive"), at + own[0] + 1
    town = bench.lore.cities.at(bench.words, at) or bench.lore.regions.at(bench.words, at)
    if town and bench.possessive(at + town[0]) and not contested(bench, at, at + town[0]):
        title = title_at(bench, at + town[0] + 1, after_country=True)
        seat = bench.lore.lexicon.states.capital_of.get(bench.slice(at, at + town[0])) == town[1]
        if title and (rank_of(bench, title) == "subnational" or (seat and rank_of(bench, title) in _OF_A_STATE)):
            return (town[1], "possessive"), at + town[0] + 1
    return None, at


# A capital stands for its state before these ("Riyadh's envoy"), before others for the city.
_OF_A_STATE = frozenset("envoy minister deputy_minister head_of_government spokesperson".split())


# --- who it is ---


def _person_at(bench: Bench, index: int) -> Found | None:
    if bench.low(index) not in bench.lore.openers and bench.low(index) not in DETERMINERS:
        return _plain(bench, index)
    lead = _lead(bench, index)
    if lead.owner is None and not lead.lands:
        led = _led(bench, lead)
        if led:
            return _with_name(bench, lead, led)
    beside = _beside(bench, lead)
    if beside:
        return beside
    title = title_at(bench, lead.at, after_country=lead.owner is not None)
    if title is None:
        return _untitled(bench, lead)
    return _with_name(bench, lead, _owned_title(joint(bench, title, determined=lead.determined), lead))


def _plain(bench: Bench, index: int) -> Found | None:
    """Who begins at a word that opens no office, style, state or place: known by a body before, or by what follows."""
    lead = _Lead(index, index)
    led = (_acronym_led(bench, index) or _body_led(bench, index)) if bench.capital(index) else None
    return _with_name(bench, lead, led) if led else explained(bench, index) or acting(bench, index)


def _untitled(bench: Bench, lead: _Lead) -> Found | None:
    if lead.owner and lead.owner[1] == "possessive":
        led = _body_led(bench, lead.at)
        if led:
            return _with_name(bench, lead, _owned_title(led, lead))
    return (
        honoured(bench, lead.start)
        or explained(bench, lead.start)
        or owned(bench, lead.start, lead.at, lead.owner)
        or acting(bench, lead.start)
    )


def _owned_title(title: Title, lead: _Lead) -> Title:
    """The title with what stands before it: "former", the owner's country, the countries of several."""
    title = _in_state(title, lead)
    if lead.lands:
        return replace(title, country=None, basis="adjective", lands=lead.lands)
    if lead.owner and (title.country is None or (title.lands and lead.owner[0] != title.country)):
        return replace(title, country=lead.owner[0], basis=lead.owner[1])
    return title


def _in_state(title: Title, lead: _Lead) -> Title:
    """The office with the words before the country that tell its state: "Former" and "Prime Minister"."""
    words = without_newness(f"{lead.state} {title.office}".replace("- ", "-"))
    if not lead.state or words == title.office:
        return title
    return replace(title, office=words, offices=(words, *title.offices[1:]), former=title.former or lead.former)


def _led(bench: Bench, lead: _Lead) -> Title | None:
    """An office behind the name of a body, a seat or a city: "Tokyo Governor", "Kremlin spokesman"."""
    if not bench.capital(lead.at) or (bench.country(lead.at) and bench.lore.owned.at(bench.words, lead.at) is None):
        return None
    return _seated(bench, lead.at) or _acronym_led(bench, lead.at) or _body_led(bench, lead.at)


def _seated(bench: Bench, at: int) -> Title | None:
    own = bench.lore.owned.at(bench.words, at)
    place = bench.lore.cities.at(bench.words, at) or bench.lore.regions.at(bench.words, at)
    hit = own or place
    if hit is None or title_at(bench, at) or not bench.joined(at + hit[0]):
        return None
    title = title_at(bench, at + hit[0])
    if title is None or title.plural or title.country:
        return None
    if not own and bench.lore.lexicon.offices.rank(title.office) not in ("subnational", "royal"):
        return None
    # "The Kremlin leader" without a name is a leader as "the Kenyan leader" is one.
    words = title.office if own and not bearer(bench, title) else bench.slice(at, title.end)
    land = None if contested(bench, at, at + hit[0]) else hit[1]
    basis = "adjective" if land else None
    return replace(title, start=at, office=words, offices=(words,), country=land, basis=basis, local=not own)


def _acronym_led(bench: Bench, at: int) -> Title | None:
    """ "NSC Spokesperson Jane Doe": the letters of a body before the office of somebody who is named."""
    word = bench.word(at)
    letters = word.isalpha() and word.isupper() and 2 < len(word) < 7 and bench.joined(at + 1)
    if not letters or title_at(bench, at) or bench.lore.honorifics.at(bench.words, at):
        return None
    title = title_at(bench, at + 1)
    if title is None or title.plural or not bearer(bench, title):
        return None
    return _of_body(bench, at, title)


def _body_led(bench: Bench, at: int) -> Title | None:
    """ "High Council for Reconciliation Chairman Jane Doe": a body's name before the office of who leads it."""
    if not _names_body(bench, at):
        return None
    index, body = at, False
    while index - at < _LONGEST and _body_word(bench, index):
        head = bench.lore.heads.at(bench.words, index) if body and bench.capital(index) else None
        if head and name_end(bench, index + head[0]) > index + head[0]:
            return _of_body(bench, at, title_at(bench, index))
        body = body or bench.word(index) in BODY_WORDS
        body = body or (bench.capital(index) and bench.lore.bodies.at(bench.words, index) is not None)
        if (index > at and not bench.joined(index)) or (bench.capital(index) and title_at(bench, index) and not body):
            return None
        index += 1
    small = bench.lore.heads.at(bench.words, index) if body and bench.capital(index - 1) else None
    if small and bench.joined(index) and name_end(bench, index + small[0]) > index + small[0]:
        return _of_body(bench, at, title_at(bench, index))
    return None


def _names_body(bench: Bench, at: int) -> bool:
    """True where both a word of a body and one of an office stand among the next words."""
    ahead = bench.words[at : at + _LONGEST + 1]
    body = bench.lore.bodies.spots(ahead) or not BODY_WORDS.isdisjoint([word.text for word in ahead])
    return bool(body and bench.lore.heads.spots(ahead))


_LONGEST = 9
"""Words of a body's name before an office."""


def _body_word(bench: Bench, index: int) -> bool:
    return (bench.capital(index) and bench.word(index).isalpha()) or (
        bench.low(index) in ("of", "for", "and", "on", "the")
    )


def _of_body(bench: Bench, at: int, title: Title | None) -> Title | None:
    if title is None or title.plural:
        return None
    words = bench.slice(at, title.end)
    country = title.country or land_of_words(bench, at, title.end)
    return replace(title, start=at, office=words, offices=(words,), country=country, basis="of" if country else None)


def _beside(bench: Bench, lead: _Lead) -> Found | None:
    """Counterparts of one state or of several."""
    if lead.lands:
        return counterparts(bench, lead.start, lead.at, lead.lands)
    several = counterparts_of_many(bench, lead.start, lead.at) if lead.determined or lead.start < lead.at else None
    if several:
        return several
    end = counterpart_end(bench, lead.at)
    if end is None or not lead.determined:
        return None
    found = counterpart(bench, lead.start, lead.at, end, lead.owner or (None, None))
    if found is None:
        return None
    stop, who = found
    return (stop, (who,)) if isinstance(who, Mention) else _with_name(bench, lead, who)


def _behind_colon(bench: Bench, lead: _Lead, title: Title) -> Found | None:
    """ "received five ambassadors: Jane Doe (Kenya), John Roe (Peru)": envoys with their states, each by name."""
    colon = next((n for n in range(title.end, title.end + _REACH) if bench.low(n) in _LISTING), None)
    if colon is None or bench.lore.lexicon.offices.rank(title.office) != "envoy":
        return None
    named = plural_named(bench, colon + 1, title, skip_honorifics(bench, colon + 1))
    if named is None or len(named[1]) < 2 or not all(one.country for one in named[1]):
        return None
    group = unnamed(bench, lead.start, title, lead.owner)
    return named[0], (*(group[1] if group else ()), *named[1])


_REACH = 12
_LISTING = (":", "included", "include", "including", "are", "were")


def _with_name(bench: Bench, lead: _Lead, title: Title) -> Found | None:
    if title.plural:
        at = title.end
        if bench.word(at) in ("(", "[") and (each := plural_named(bench, lead.start, title, at)):
            return each
        office = singular(bench, title)
        if bench.word(at) == "," and (introduced(bench, at) or _listed(bench, at + 1, office)):
            at += 1
        at = past_office(bench, at, office)
        if name_end(bench, at) > at:
            return plural_named(bench, lead.start, title, at)
        if listed := _behind_colon(bench, lead, title):
            return listed
    else:
        name = bearer(bench, title)
        head = _sender_at(bench, title) if name and bench.word(title.end) != "," else None
        if head is not None:
            return _person_at(bench, head)
        if name:
            return _named(bench, lead.start, title, *name)
    return _besides(bench, unnamed(bench, lead.start, title, lead.owner))


def _besides(bench: Bench, found: Found | None) -> Found | None:
    """ "The vice premier, a member of the council, said": one person, told by two offices."""
    end, who = found if found else (0, ())
    if len(who) != 1 or who[0].kind != "person" or bench.word(end) != "," or bench.low(end + 1) not in _BESIDES:
        return found
    extra, stop = apposition(bench, end, who[0].country)
    if not extra or stop == end:
        return found
    country, basis = (who[0].country, who[0].basis) if who[0].country else land_of(bench, extra)
    last = bench.words[stop - 1].end
    text = bench.text[who[0].start : last]
    return stop, (replace(who[0], end=last, text=text, country=country, basis=basis),)


_BESIDES = ("a", "an", "also", "who", "concurrently")


def _sender_at(bench: Bench, title: Title) -> int | None:
    """Where the one begins who is named in "the envoy of President A": it is not the envoy."""
    for at in range(title.start + 1, title.end - 1):
        if bench.low(at) in ("of", "to", "for") and bench.slice(at + 1, title.end) in _SENDERS:
            return at + 1
    return None


_SENDERS = ("President", "Prime Minister", "King", "Chancellor", "Premier", "Emir", "Sultan", "Queen")


def _listed(bench: Bench, at: int, office: str) -> bool:
    """True when two full names joined by "and" follow a plural title ("the presidents, Jane Doe and John Roe")."""
    first = past_office(bench, at, office)
    end = name_end(bench, first)
    after = after_name(bench, end)
    end = after[0] if after else end
    return end - first >= 2 and (bench.low(end) == "and" or bench.word(end) == ",")


def _named(bench: Bench, start: int, title: Title, at: int, end: int) -> Found:
    country, basis = title.country, title.basis
    stop = end
    after = after_name(bench, end)
    if after and (country is None or _governs_too(bench, title)):
        stop, country, basis = after[0], after[1], "of"
    elif after and after[1] == country:
        stop = after[0]
    sender = sending_state(bench, title, stop) if country is None else None
    if sender:
        stop, country, basis = sender[0], sender[1], "of"
    extra, stop = ((), stop) if _next_titled(bench, stop) else apposition(bench, stop, country)
    offices = (*_in_order(bench, title, extra), *crown(bench, title, at))
    if country is None:
        country, basis = land_of(bench, extra)
    first, last = bench.words[start].start, bench.words[stop - 1].end
    mention = Mention(
        start=first, end=last, kind="person", name=bench.slice(at, end), text=bench.text[first:last],
        office=offices[0].office, offices=tuple(o for t in offices for o in t.offices), country=country, basis=basis,
        how="named", rank=rank_of(bench, replace(offices[0], country=country)), former=offices[0].former,
        name_start=bench.words[at].start, name_end=bench.words[end - 1].end,
    )  # fmt: skip
    return stop, (mention,)


def _next_titled(bench: Bench, comma: int) -> bool:
    """True where the next of a list begins with the office: "Minister of Trade, Ms. A, Minister of Health, Mr. B"."""
    title = title_at(bench, comma + 1) if bench.word(comma) == "," else None
    if title is None or title.plural:
        return False
    at = title.end
    while at < title.end + _PORTFOLIO and (bench.word(at) in (",", "and") or bench.capital(at)):
        if bench.word(at) == "," and bench.lore.honorifics.at(bench.words, at + 1) and introduced(bench, at):
            return True
        at += 1
    return False


_PORTFOLIO = 9


def _governs_too(bench: Bench, title: Title) -> bool:
    """True for who holds offices of an organisation and of a state: "the Chair of the AU, President Jane Doe of X"."""
    ranks = {bench.lore.lexicon.offices.rank(office) for office in title.offices}
    return title.country in bench.lore.lexicon.organizations.name_of and bool(ranks & _GOVERNING)


_GOVERNING = frozenset(("head_of_state", "head_of_government", "minister"))


def _in_order(bench: Bench, title: Title, extra: tuple[Title, ...]) -> tuple[Title, ...]:
    """The offices of one person, the one they act in first: a rank or a style before the name is not it."""
    extra = tuple(other for other in extra if other.office.casefold() != title.office.casefold())
    rank = bench.lore.lexicon.offices.rank(title.office)
    if not extra or " " in title.office:
        return (title, *extra)
    if rank == "royal":
        return extra
    return (*extra, title) if rank == "military" else (title, *extra)


# --- lists ---

_JOINED = (
    *(",", "and", ", and", "&", "as well as", ", as well as", ""),
    *("and with", ", and with", "and on", ", and on", "and then", ", and then with", "and by", ", and by"),
)
_CARRYING = ("adjective", "possessive", "list")


def _carry_over(bench: Bench, found: list[Mention]) -> list[Mention]:
    """In one list the country of the first titled person holds for those after it that name none."""
    out: list[Mention] = []
    for mention in found:
        before = out[-1] if out else None
        if before and mention.country is None and before.country and mention.office and before.office:
            between = bench.text[before.end : mention.start].strip()
            people = before.kind == mention.kind == "person" and not _told_apart(mention, between)
            people = people and not _same_office(before, mention) and not _turns_to_doer(bench, before, mention)
            carried = between in _JOINED and before.basis in _CARRYING and not _two_sides(bench, before, between)
            if people and (carried or between == "'s"):
                mention = replace(mention, country=before.country, basis="list" if carried else "possessive")
        out.append(mention)
    return out


def _turns_to_doer(bench: Bench, before: Mention, mention: Mention) -> bool:
    """True for "Receiving A, B said": the clause in front is over, and who does it is no second of a list."""
    start, text = bench.words[0].start, bench.text
    if text[before.end : mention.start].strip() != "," or not _IN_FRONT.match(text, start, before.start):
        return False
    return _LISTED.match(text, mention.end) is None


_IN_FRONT = re.compile(
    r"(?:While |After |Before |On |Upon |When |In |By )?[A-Za-z]\w+ing\b[^,;:]*$"
    r"|(?:At|In|During|After|Following|With|Upon|On) (?:[a-z'-]+ ){0,8}$"
)
_LISTED = re.compile(r"\s*,|\s+(?:and|as well as)\b")


def _two_sides(bench: Bench, before: Mention, between: str) -> bool:
    """True for "signed between A and B": the two are of two sides."""
    return between == "and" and _BETWEEN.search(bench.text[bench.words[0].start : before.start]) is not None


_BETWEEN = re.compile(r"\bbetween (?:the )?$")


def _same_office(one: Mention, other: Mention) -> bool:
    """True for two who hold the same office of a government, and so are of two states."""
    sole = one.rank in ("head_of_state", "head_of_government") and one.rank == other.rank
    portfolios = [
        {o.casefold().removeprefix("acting ") for o in (m.offices or (m.office or "",)) if " " in o}
        for m in (one, other)
    ]
    shared = {o for o in portfolios[0] & portfolios[1] if not o.startswith(("deputy", "vice", "first deputy"))}
    return sole or any("minister" in o for o in shared)


def _told_apart(mention: Mention, between: str) -> bool:
    """True for "..., the vice president": an office without a name behind a comma begins anew, or says who that was."""
    return mention.how == "description" and between == "," and mention.text.casefold().startswith("the ")
