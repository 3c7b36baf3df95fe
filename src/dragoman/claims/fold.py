"""One fact in one document is one claim: tellings of it are folded together, and time told elsewhere is found."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dragoman.model import Claim, Evidence, Party, TimeRef, Timex, content_id
from dragoman.model.claim import Value
from dragoman.reading.plurals import office_words
from dragoman.reading.timewords import cardinal

_FULL = {"date": 3, "range": 4, "weekday": 2, "offset": 1, "same": 1, "season": 0}


def fold(claims: Iterable[Claim], anchor: date | None) -> tuple[Claim, ...]:
    """The claims with tellings of one fact joined, in the order of their first words."""
    out: list[Claim] = []
    for claim in claims:
        for number, kept in enumerate(out):
            if kept.act == claim.act and _same(kept, claim, anchor):
                out[number] = _join(kept, claim)
                break
        else:
            out.append(claim)
    return tuple(_told_apart(map(_sealed, out)))


def _told_apart(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims; two that rest on the same words ("on Monday and again on Friday") have two ids."""
    seen: set[str] = set()
    for claim in claims:
        timex = _timex(claim)
        one = replace(claim, id=content_id(claim.id, timex.start if timex else "")) if claim.id in seen else claim
        seen.add(one.id)
        yield one


def _same(one: Claim, other: Claim, anchor: date | None) -> bool:
    rule = _RULES.get(one.act)
    return (
        rule is not None
        and one.modality == other.modality
        and rule(one, other)
        and not clash(_timex(one), _timex(other), anchor)
    )


def _timex(claim: Claim) -> Timex | None:
    return claim.time.timex if claim.time else None


def _names(claim: Claim, *roles: str) -> frozenset[tuple[str, str | None]]:
    return frozenset((p.name.casefold(), p.country) for p in claim.parties(*roles))


def _meeting(one: Claim, other: Claim) -> bool:
    sides = one.parties("participant"), other.parties("participant")
    if not _same_people(*sides) and not _as_a_body(*sides):
        return False
    if one.values.get("encounter") != other.values.get("encounter") or _far_apart(one, other):
        return False
    if "meeting/another" in (one.rule, other.rule) and not _of_one_month(_timex(one), _timex(other)):
        return False
    forms = {one.values.get("format"), other.values.get("format")} - {None}
    if len(forms) < 2:
        return True
    near = [c for c in (one, other) if c.values.get("format") == "in_person"]
    placed = any(c.where or c.values.get("margins_of") for c in near)
    return bool(near) and not placed and not (_timex(one) and _timex(other))


def _of_one_month(one: Timex | None, other: Timex | None) -> bool:
    """True for two times of the same month: a meeting told by its number is another than that of the report."""
    return one is not None and other is not None and one.month is not None and one.month == other.month


def _far_apart(one: Claim, other: Claim) -> bool:
    """True for encounters in two cities of two states."""
    places, lands = {one.where, other.where}, {one.where_country, other.where_country}
    return None not in places and None not in lands and len(places) > 1 and len(lands) > 1


def _same_people(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """True when the smaller company is among the larger, and those who are more belong to its countries."""
    few, many = sorted((one, other), key=len)
    rest = list(many)
    for party in few:
        found = next((p for p in rest if alike(party, p)), None)
        if found is None:
            return False
        rest.remove(found)
    lands = {p.country for p in few}
    return len(few) > 1 and all(p.country in lands for p in rest)


def _as_a_body(one: Sequence[Party], other: Sequence[Party]) -> tuple[Party, ...]:
    """ "The leaders of" a forum, where the one telling names them so and the other one by one, a state each."""
    few, many = sorted((one, other), key=len)
    body = [p for p in few if p.kind == "group" and p.country and "leader" in p.name.casefold()]
    members = [p for p in many if not any(alike(p, q) for q in few)]
    lands = {p.country for p in members}
    if len(body) != 1 or len(members) < _SEVERAL or len(members) != len(lands) or body[0].country in lands:
        return ()
    return tuple(body) if all(any(alike(p, q) for q in many) for p in few if p is not body[0]) else ()


_SEVERAL = 3


_HEADS = frozenset(("head of state", "leader", "head of government"))
_RULING = frozenset(
    "president prime premier chancellor king queen emperor emir amir sultan grand prince princess pope chairman leader "
    "secretary taoiseach president-elect sheikh ruler".split()
)
_LOOSE = frozenset(("counterpart", "colleague", "guest", "host"))


def alike(one: Party, other: Party) -> bool:
    """True for one name, or for an unnamed holder of an office beside the named one of the same country."""
    if one.name.casefold() == other.name.casefold():
        return one.country == other.country or None in (one.country, other.country)
    if one.country is None or one.country != other.country or not (_unnamed(one) or _unnamed(other)):
        return False
    offices = [(p.office or p.name).casefold() for p in (one, other)]
    if any(o in _HEADS for o in offices):
        return all(o in _HEADS or _RULING & set(o.replace("-", " ").split()) for o in offices)
    if any(o in _LOOSE for o in offices) or office_words(offices[0]) == office_words(offices[1]):
        return True
    if any(_heads_more(*pair) for pair in (offices, offices[::-1])) or _apart(*(set(o.split()) for o in offices)):
        return False
    return bool(set(offices[0].split()) & set(offices[1].split()) - _LINKS)


def _apart(one: set[str], other: set[str]) -> bool:
    """True for a minister and the prime minister, and for a president and the vice president: two offices.

    "The minister" alone may be any of them.
    """
    if one == _PLAIN or other == _PLAIN:
        return False
    fields = [words - _LINKS - _PLAIN for words in (one, other)]
    return bool(one & _LOWER) != bool(other & _LOWER) or (all(fields) and not fields[0] & fields[1])


def _heads_more(bare: str, full: str) -> bool:
    """True for "President" and "President of the Academy of Sciences": who heads the state, and who a house of it."""
    return bare in _RULING and full.startswith(f"{bare} of ") and not _THE_STATE & set(full.split())


_THE_STATE = frozenset("republic state nation country federation union ministers kingdom government".split())
_PLAIN = {"minister"}
_LOWER = frozenset(("deputy", "vice", "assistant"))
_LINKS = frozenset("of and the for foreign first deputy vice state".split())


def _unnamed(party: Party) -> bool:
    """True for a person told by the office alone."""
    return party.kind == "person" and bool(party.office) and (party.office or "").casefold() in party.name.casefold()


def _visit(one: Claim, other: Claim) -> bool:
    guests = any(alike(a, b) for a in one.parties("guest") for b in other.parties("guest"))
    if not guests or _names(one, "destination") != _names(other, "destination"):
        return False
    return not (_now(one) and _long_ago(other)) and not (_now(other) and _long_ago(one))


def _now(claim: Claim) -> bool:
    """True for what the present tense tells without a day: it is of the report's own days."""
    return claim.time is not None and claim.time.timex is None and claim.time.tense == "present"


def _long_ago(claim: Claim) -> bool:
    """True for what the past tense tells by a year or month: it is history, or may be."""
    timex = _timex(claim)
    wide = timex is not None and timex.form == "date" and timex.day is None
    return wide and claim.time is not None and claim.time.tense == "past"


def _session(one: Claim, other: Claim) -> bool:
    a, b = one.values.get("ordinal"), other.values.get("ordinal")
    if (a is not None and b is not None and a != b) or _elsewhere(one, other) or _earlier(one) != _earlier(other):
        return False
    numbered = a is not None and a == b
    pairs = [sorted((here, there), key=len) for here in _bodies(one) for there in _bodies(other)]
    if numbered and any(set() < few <= _ORGANS and many & _ORGANS for few, many in pairs):
        # "The ninth meeting of the committee", as a report calls the commission whose ninth meeting it tells of.
        return True
    return any(few == many or (few < many and (len(few) > 2 or numbered)) for few, many in pairs) or (
        numbered and any(set() < few - _FRAME < many for few, many in pairs)
    )


def _elsewhere(one: Claim, other: Claim) -> bool:
    """True for sittings in two cities."""
    return None not in (one.where, other.where) and one.where != other.where


_EARLIER = re.compile(
    r"\b(?:previous|last|preceding) (?:[\w-]+ )?(?:meeting|session|round|sitting|summit|edition)\b", re.I
)


def _earlier(claim: Claim) -> bool:
    """True for the sitting before the one that a report is about: "the previous round"."""
    return any(_EARLIER.search(e.text) for e in claim.evidence)


def _bodies(claim: Claim) -> list[frozenset[str]]:
    """The words of a body's name; of one with its letters in brackets ("X Initiative (XI) Summit") two: by either."""
    name = " ".join(p.name for p in claim.parties("mechanism"))
    letters = _LETTERS.search(name)
    names = [name[: letters.start()] + name[letters.end() :], name[letters.start() :]] if letters else [name]
    return [_words_of_body(one) for one in names]


_LETTERS = re.compile(r" ?\(\w*[A-Z]\w*\)")


def _words_of_body(name: str) -> frozenset[str]:
    words = (w.strip("()").strip("'s") for w in name.casefold().translate(_DASHES).split())
    return frozenset(w for w in words if w not in ("the", "of", "meeting"))


_DASHES = str.maketrans("-–—", "   ")
_ORGANS = frozenset(("committee", "commission", "council"))
# What a headline calls a body whose name the report tells: "6th session of joint committee".
_FRAME = frozenset(("joint", "mixed", "bilateral", "intergovernmental", "ministerial", "level", "high"))


def _partnership(one: Claim, other: Claim) -> bool:
    if _names_only(one, "party") != _names_only(other, "party"):
        return False
    return str(one.values.get("level")).casefold() == str(other.values.get("level")).casefold() and one.values.get(
        "change"
    ) == other.values.get("change")


def _names_only(claim: Claim, role: str) -> frozenset[str | None]:
    return frozenset(p.country for p in claim.parties(role))


def _greeting(one: Claim, other: Claim) -> bool:
    return _names(one, "sender") == _names(other, "sender") and _names(one, "recipient") == _names(other, "recipient")


def _figure(one: Claim, other: Claim) -> bool:
    return all(one.values.get(k) == other.values.get(k) for k in ("amount", "unit", "period"))


def _statement(one: Claim, other: Claim) -> bool:
    """True for one sentence told twice, as where a page repeats its headline."""
    said = [str(c.values.get("content")).casefold().strip(" .") for c in (one, other)]
    return said[0] == said[1] and _names(one, "speaker") == _names(other, "speaker")


def _phrase(one: Claim, other: Claim) -> bool:
    return one.values.get("phrase") == other.values.get("phrase") and _names_only(one, "user") == _names_only(
        other, "user"
    )


def _agreement(one: Claim, other: Claim) -> bool:
    a, b = str(one.values.get("title") or ""), str(other.values.get("title") or "")
    if _names_only(one, "party") != _names_only(other, "party"):
        return False
    if one.values.get("kind") != other.values.get("kind"):
        return (_count(a) is not None and _count(a) == _count(b)) or _told_loosely(one, other)
    if _count(a) is not None and _count(a) == _count(b):
        return True
    return not a or not b or a == b or _about(a) <= _about(b) or _about(b) <= _about(a)


def _told_loosely(one: Claim, other: Claim) -> bool:
    """True for a treaty that another sentence calls only an agreement, on the same matter."""
    kinds = {one.values.get("kind"), other.values.get("kind")}
    few, many = sorted((_about(str(c.values.get("title") or "")) for c in (one, other)), key=len)
    apart = not any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)
    return "other" in kinds and bool(few) and few <= many and apart


_BARE = frozenset(
    "there here a an the of on in for and to between with its their joint bilateral signed new understanding "
    "memorandum memoranda agreement agreements treaty protocol statement declaration communique "
    "communiqué document documents pact deal".split()
)


def _about(title: str) -> frozenset[str]:
    """What a document is about: the words of its title that every such title does not have."""
    words = (w.strip("'\",.()[]").casefold() for w in title.replace("-", " ").split())
    return frozenset(w for w in words if w and w not in _BARE)


def _count(title: str) -> int | None:
    """How many documents a title tells of: "seven pacts"."""
    number = cardinal(title.split()[0]) if title else None
    return number if number and number > 1 else None


def _measure(one: Claim, other: Claim) -> bool:
    return (
        one.values.get("measure") == other.values.get("measure")
        and _names_only(one, "actor") == _names_only(other, "actor")
        and _names_only(one, "recipient") == _names_only(other, "recipient")
    )


def _alignment(one: Claim, other: Claim) -> bool:
    return _names(one, "initiative") == _names(other, "initiative")


_RULES: dict[str, Callable[[Claim, Claim], bool]] = {
    "meeting": _meeting, "visit": _visit, "session": _session, "partnership": _partnership, "greeting": _greeting,
    "figure": _figure, "phrase": _phrase, "agreement": _agreement, "measure": _measure, "alignment": _alignment,
    "statement": _statement, "pledge": _statement,
}  # fmt: skip


def _format(one: Claim, other: Claim) -> dict[str, Value]:
    """The format of one encounter told twice: that by call or video, unless who "spoke" there also met."""
    forms = [c.values.get("format") for c in (one, other)]
    if (_only_spoke(one) and _faced(other)) or (_only_spoke(other) and _faced(one)):
        return {"format": "in_person"}
    remote = [f for f in forms if f in ("call", "video")]
    return {"format": form} if (form := next((f for f in (*remote, *forms) if f), None)) else {}


_SPOKE = ("meeting/spoke", "meeting/talked")
_BY_PHONE = re.compile(r"phone|\bcall", re.IGNORECASE)
_FACED = ("meeting/met", "meeting/received", "meeting/hosted")


def _only_spoke(claim: Claim) -> bool:
    """True for "they spoke", which tells no format where another sentence does."""
    words = " ".join(one.text for one in claim.evidence)
    return claim.rule in _SPOKE and not _BY_PHONE.search(words)


def _faced(claim: Claim) -> bool:
    return claim.rule in _FACED and claim.values.get("format") == "in_person"


def _join(one: Claim, other: Claim) -> Claim:
    roles = {
        role: _parties(one.roles.get(role, ()), other.roles.get(role, ()))
        for role in sorted({*one.roles, *other.roles})
    }
    if one.act == "session":
        roles["mechanism"] = (max(roles["mechanism"], key=lambda p: len(p.name)),)
    if one.act == "meeting":
        told = _as_a_body(one.parties("participant"), other.parties("participant"))
        roles["participant"] = tuple(p for p in roles["participant"] if p not in told)
    if one.act == "meeting" and "host" in roles:
        roles["host"] = tuple(_named(host, roles["participant"]) for host in roles["host"])
    values: dict[str, Value] = {**other.values, **one.values}
    if one.act == "agreement" and values.get("kind") == "other":
        values["kind"] = other.values.get("kind", "other")
    if one.act == "meeting":
        values.update(_format(one, other))
    evidence = (
        *one.evidence,
        *(e for e in other.evidence if (e.start, e.end) not in {(x.start, x.end) for x in one.evidence}),
    )
    # "Is in X from Monday to Friday" tells a stay, a day of it only when something was done on it.
    best = max((one, other), key=lambda c: (c.act == "visit" and _is_range(_timex(c)), _sharpness(_timex(c))))
    stay = span_of_times(_timex(one), _timex(other)) if one.act == "visit" else None
    time = TimeRef(stay, best.time.tense if best.time else "past") if stay else best.time
    where = one if one.where else other if other.where else one
    return replace(
        one, roles=roles, values=values, evidence=evidence, time=time, where=where.where,
        where_country=where.where_country or one.where_country or other.where_country,
    )  # fmt: skip


def merged_claims(one: Claim, other: Claim) -> Claim:
    """Two tellings of one fact as one claim with the id of the first."""
    return replace(_sealed(_join(one, other)), id=one.id)


def span_of_times(one: Timex | None, other: Timex | None) -> Timex | None:
    """The stay from a beginning and an end ("arrived on Monday", "until Wednesday"); None where they are not that."""
    ends = [t for t in (one, other) if t is not None and t.form == "until"]
    begins = [t for t in (one, other) if t is not None and t.form in ("weekday", "date", "offset", "same")]
    if len(ends) != 1 or len(begins) != 1:
        return None
    first, last = begins[0], ends[0].first
    if last is None or (first.form == "date" and first.day is None):
        return None
    if (first.form, first.weekday, first.day, first.count) == (last.form, last.weekday, last.day, last.count):
        return first
    return Timex(first.start, first.end, first.text, first.type, "range", first=first, last=last)


def _is_range(timex: Timex | None) -> bool:
    return timex is not None and timex.form == "range"


def _sharpness(timex: Timex | None) -> int:
    if timex is None:
        return -1
    return _FULL.get(timex.form, 0) + (timex.year is not None) + 2 * (timex.day is not None)


def _named(party: Party, among: Sequence[Party]) -> Party:
    """An unnamed party by the name that one of the others has."""
    return next((p for p in among if _unnamed(party) and alike(party, p)), party)


def _parties(one: Sequence[Party], other: Sequence[Party]) -> tuple[Party, ...]:
    kept = [p for p in one if not (_unnamed(p) and any(alike(p, o) and not _unnamed(o) for o in other))]
    return (*kept, *(p for p in other if not any(alike(p, k) for k in kept)))


def _sealed(claim: Claim) -> Claim:
    """The evidence in text order without spans inside others, and the id of what the claim now holds."""
    kept: list[Evidence] = []
    for e in sorted(claim.evidence, key=lambda e: (e.start, -e.end)):
        if not any(k.start <= e.start and e.end <= k.end for k in kept):
            kept.append(e)
    names = sorted(f"{role}:{p.name}:{p.country}" for role, ps in claim.roles.items() for p in ps)
    values = sorted(f"{k}={v}" for k, v in claim.values.items())
    told = content_id(claim.act, claim.document, claim.modality, *names, *values, *(f"{e.start}-{e.end}" for e in kept))
    return replace(claim, id=told, evidence=tuple(kept))


# --- times that cannot be the same -------------------------------------------------------------------------------


def clash(one: Timex | None, other: Timex | None, anchor: date | None) -> bool:
    """True when two time expressions of one document cannot mean the same day or interval."""
    if one is None or other is None:
        return False
    if one.form == other.form == "weekday":
        return (one.weekday, one.count) != (other.weekday, other.count)
    if one.form == other.form == "offset" and one.unit == other.unit:
        return one.count != other.count
    a, b = _point(one, anchor), _point(other, anchor)
    if a is not None and b is not None:
        return any(x is not None and y is not None and x != y for x, y in zip(a, b, strict=True))
    first, second = _windows(one, anchor), _windows(other, anchor)
    return bool(first and second) and not any(p[0] <= q[1] and q[0] <= p[1] for p in first for q in second)


def _windows(timex: Timex, anchor: date | None) -> list[tuple[date, date]]:
    """The stretches of days that an expression may mean, generously; empty when nothing is known."""
    if timex.form in ("range", "until", "since"):
        return _open_windows(timex, anchor)
    if anchor is None:
        return []
    if timex.form == "weekday":
        return [(anchor - timedelta(14), anchor + timedelta(14))]
    if timex.form == "offset" and timex.unit in _DAYS and timex.month is None:
        middle, slack = timedelta((timex.count or 0) * _DAYS[timex.unit]), timedelta(_DAYS[timex.unit] + 1)
        return [(anchor + middle - slack, anchor + middle + slack)]
    if timex.form == "date":
        years = [timex.year] if timex.year else [anchor.year - 1, anchor.year, anchor.year + 1]
        return [w for year in years if (w := _dated(year, timex.month, timex.day)) is not None]
    return []


_DAYS = {"day": 1, "week": 7, "month": 31, "year": 366}


def _open_windows(timex: Timex, anchor: date | None) -> list[tuple[date, date]]:
    if timex.form != "range" or timex.first is None or timex.last is None:
        return []
    begins, ends = _windows(timex.first, anchor), _windows(timex.last, anchor)
    return [(a[0], b[1]) for a in begins for b in ends if a[0] <= b[1] and (b[1] - a[0]).days < 400]


def _dated(year: int, month: int | None, day: int | None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None


def _point(timex: Timex, anchor: date | None) -> tuple[int | None, int | None, int | None] | None:
    """Year, month and day as far as the words and the report's day give them."""
    if timex.form == "date":
        year = timex.year or (anchor.year if anchor else None)
        return year, timex.month, timex.day if timex.month else None
    if anchor and timex.form == "offset" and timex.unit == "day" and abs(timex.count or 0) <= 1:
        return anchor.year, anchor.month, None
    if anchor and timex.form == "offset" and timex.unit == "year":
        return anchor.year + (timex.count or 0), timex.month, None
    return None


def told_like(claim: Claim, other: Claim) -> Claim:
    """The claim taking its time, and place, from another of the same document."""
    time = claim.time or TimeRef()
    return replace(claim, time=TimeRef(None, time.tense, other.id))
