"""Attributed amounts about a relationship: bilateral trade, investment, loans, counts of companies or students."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.claims.authorities import authority
from dragoman.claims.documents import words_of
from dragoman.claims.maker import make, original
from dragoman.claims.pairs import around, counted, inside, pair_of, sides, told_in
from dragoman.claims.parties import land_party
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Quantity, Reading, Sentence, TimeRef, Timex
from dragoman.model.claim import Value
from dragoman.reading.numbers import bound_before
from dragoman.reading.verbs import forms

_BARE = re.compile(
    r"(?<![\w$€£.,])(\d+(?:\.\d+)?) (million|billion|trillion)"
    r"(?= (?:for|in|last|this|next|a year|by|at|during|within|over|from|compared|and|while)\b|[,.;]|$)"
)
_POINTS_BACK = re.compile(r"\b(?:it|this|that|figure|the same year|the same period)\b")
_AGO = 300
_SCALE = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_TIMES = ("date", "offset", "season", "range", "since", "until")
_BACK = 3
_WORDS: dict[str, re.Pattern[str]] = {}


def figures(reading: Reading, sentence: Sentence, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The amounts in one sentence that measure something between two sides."""
    raw = acts.raw["figure"]
    for quantity in _quantities(reading, sentence):
        metric = _metric(reading, sentence, quantity, raw)
        lands = _parties(reading, sentence, quantity, metric, raw, lexicon) if metric else []
        if metric and len(lands) > 1:
            yield _claim(reading, sentence, quantity, metric, lands, lexicon)


def _claim(
    reading: Reading, sentence: Sentence, quantity: Quantity, metric: str, lands: Sequence[Mention], lexicon: Lexicon
) -> Claim:
    period = _beside(reading, sentence, quantity) if quantity.unit == "%" else None
    period = period or _period(reading, sentence, quantity)
    values: dict[str, Value] = {"metric": metric, "amount": quantity.amount, "unit": quantity.unit or None}
    if quantity.bound:
        values["bound"] = quantity.bound
    named = _year_named(reading, sentence, quantity, period)
    if named:
        values["period"] = named
    return make(
        reading, "figure",
        {"party": [land_party(m, lexicon) for m in lands], "authority": authority(reading, sentence, quantity)},
        (sentence.start, sentence.end), rule="figure/amount", values=values,
        time=TimeRef(original(reading, period), "past"),
    )  # fmt: skip


_TWO_YEARS = re.compile(r"(?:19|20)\d\d ?[-\u2013/] ?(?:(?:19|20)\d\d|\d\d)(?!\d)")
_YEAR_BEFORE = re.compile(
    r"\W*(?:\w+ ){0,3}?"
    r"(?:(?:a|one|the) year (?:earlier|before)|(?:the )?(?:previous|preceding) year|in the year before)\b"
)


def _year_named(reading: Reading, sentence: Sentence, quantity: Quantity, period: Timex | None) -> str | None:
    """The year of an amount in the words of the text: "2023", "2022-23" for a financial year, or the year before."""
    text = reading.clean.text
    if _YEAR_BEFORE.match(text, quantity.end) and quantity.unit != "%":
        before = [q for q in _quantities(reading, sentence) if _money(q) and q.end <= quantity.start]
        told = _period(reading, sentence, before[-1]) if before else None
        return str(told.year - 1) if told and told.year else None
    if period is None or not period.year:
        return None
    years = _TWO_YEARS.match(text, period.start) or _TWO_YEARS.search(text, period.start, period.end + 5)
    return "".join(years.group().split()) if years else str(period.year)


def _quantities(reading: Reading, sentence: Sentence) -> list[Quantity]:
    """The amounts of the sentence; "31.5 billion" without a unit takes that of the money before it in the sentence.

    Where there is none its unit is empty: what it is counted in is not told.
    """
    text = reading.clean.text
    inside = [q for q in reading.quantities if sentence.start <= q.start and q.end <= sentence.end]
    for hit in _BARE.finditer(text, sentence.start, sentence.end):
        near = [q for q in reading.quantities if _money(q) and hit.start() - _AGO <= q.start < hit.start()]
        back = _POINTS_BACK.search(text, sentence.start, sentence.end) is not None
        money = near if back else [q for q in near if q.start >= sentence.start]
        if all(q.end <= hit.start() or hit.end() <= q.start for q in reading.quantities):
            amount, unit = float(hit[1]) * _SCALE[hit[2]], money[-1].unit if money else ""
            bound = bound_before(text[max(sentence.start, hit.start() - 32) : hit.start()])
            inside.append(Quantity(hit.start(), hit.end(), hit.group(), amount, unit, bound))
    return sorted(inside, key=lambda q: q.start)


def _money(quantity: Quantity) -> bool:
    return not quantity.unit or (len(quantity.unit) == 3 and quantity.unit.isupper())


# --- what is measured ----------------------------------------------------------------------------------------------


def _metric(reading: Reading, sentence: Sentence, quantity: Quantity, raw: Mapping[str, object]) -> str | None:
    text = reading.clean.text
    words = text[sentence.start : sentence.end].casefold()
    at, end = quantity.start - sentence.start, quantity.end - sentence.start
    if quantity.unit == "%":
        return _change(reading, sentence, words, at, end, raw)
    if _money(quantity):
        return (
            _nearest(words, at, end, _table(raw, "metrics"))
            or _by_verb(words, at, raw)
            or _earlier(reading, sentence, words, raw)
        )
    if quantity.amount < _MANY:
        return None
    unit = quantity.unit.casefold().split()[-1]
    listed = next((metric for metric, nouns in _table(raw, "counts").items() if unit in nouns), None)
    people = tuple(words_of(raw, "people"))
    taught = unit in words_of(raw, "taught") and _TAUGHT.search(words) is not None
    return listed or (unit if unit in people or taught else None)


_TAUGHT = re.compile(r"\b(?:train(?:ed|ing|s)?|graduat\w+|studied|studying|scholarships?|courses?|fellowships?)\b")
_MANY = 10
"""Fewer agreements or people than this are an event, and no figure about a relationship."""


def _table(raw: Mapping[str, object], key: str) -> dict[str, tuple[str, ...]]:
    rows = raw.get(key)
    table = rows if isinstance(rows, dict) else {}
    return {str(metric): tuple(str(w).casefold() for w in words) for metric, words in table.items()}


def _found(word: str) -> re.Pattern[str]:
    made = _WORDS.get(word)
    if made is None:
        made = _WORDS[word] = re.compile(rf"\b{re.escape(word)}\b")
    return made


def _nearest(words: str, at: int, end: int, table: Mapping[str, Sequence[str]]) -> str | None:
    """The metric whose word stands nearest to the amount; a word right after it ("in aid", "of exports") is nearest."""
    best: tuple[float, str] | None = None
    for metric, names in table.items():
        for name in names:
            for hit in _found(name).finditer(words):
                gap = float(at - hit.end() if hit.end() <= at else (hit.start() - end) * 0.8)
                between = words[hit.end() : at] if hit.end() <= at else words[end : hit.start()]
                gap += 60 * len(re.findall(r"[;:]|, (?:and|while|but|which)\b", between)) - len(name)
                # What follows a comma or "and" is measured by the next amount: "exports made up 33 million, imports".
                gap += 60 * (hit.end() > at and _NEXT_ONE.match(between) is not None)
                if best is None or gap < best[0]:
                    best = (gap, metric)
    return best[1] if best and best[0] <= 120 else None


_NEXT_ONE = re.compile(r"\s*(?:,|\band\b)")


def _by_verb(words: str, at: int, raw: Mapping[str, object]) -> str | None:
    """ "has given more than 2 million dollars": the verb just before the amount tells what it is."""
    before = words[max(0, at - 40) : at]
    for metric, verbs in _table(raw, "verbs").items():
        if any(_found(form).search(before) for verb in verbs for form in forms(verb)):
            return metric
    return None


def _earlier(reading: Reading, sentence: Sentence, words: str, raw: Mapping[str, object]) -> str | None:
    """ "put it at 40 billion", "for the same year": what is measured was named in the sentences before."""
    if not _POINTS_BACK.search(words) and " show" not in words:
        return None
    earlier = [s for s in reading.sentences if s.end <= sentence.start][-_BACK:]
    for one in reversed(earlier):
        said = reading.clean.text[one.start : one.end].casefold()
        metric = _nearest(
            said, len(said), len(said), {"bilateral trade": _table(raw, "metrics").get("bilateral trade", ())}
        )
        if metric:
            return metric
    return None


def _change(
    reading: Reading, sentence: Sentence, words: str, at: int, end: int, raw: Mapping[str, object]
) -> str | None:
    """A percentage as growth, decline or share of something: "up 12 percent", "40 percent of exports"."""
    near = words[max(0, at - 60) : end + 25]
    if _RATIO.match(words, end) and _STATED.search(words[:at]):
        return None
    way = next((w for w in ("up", "down", "share") if any(_found(x).search(near) for x in words_of(raw, w))), None)
    if way is None or any(_found(x).search(near) for x in words_of(raw, "unlike")):
        return None
    metric = _nearest(words, at, end, _table(raw, "metrics")) or _earlier(reading, sentence, words, raw)
    kind = {"up": "growth", "down": "decline", "share": "share"}[way]
    return f"{kind} of {metric}" if metric else None


_RATIO = re.compile(
    r"\s+(?:as )?(?:of|compared (?:to|with)|as against) (?:the same|a year|last year|the previous|that of)"
)
_STATED = re.compile(
    r"\b(?:is|was|were|amounted to|came to|made up|stood at|equal to|to)\s+(?:only\s+|just\s+|about\s+)?$"
)
"""Around 83 percent: not by so much it changed, but so much of what it was is left."""


# --- between whom, when --------------------------------------------------------------------------------------------


def _parties(
    reading: Reading, sentence: Sentence, quantity: Quantity, metric: str, raw: Mapping[str, object], lexicon: Lexicon
) -> list[Mention]:
    """The pair that the sentence names; else the document's, where the words are about the relationship."""
    here, clause = told_in(reading, sentence), _clause(reading, sentence, quantity)
    states = sides([m for m in _mentions(reading, sentence) if m.kind in ("state", "group", "organization")])
    lands = [m for m in here if m.kind != "organization"]
    for found in (here, lands, states):
        if len(found) == 2:
            return found
    if len(here) > 2:
        pair = pair_of(reading)
        codes = {m.country for m in here}
        return pair if len(pair) == 2 and {m.country for m in pair} <= codes else _of_the_clause(reading, here, clause)
    words = reading.clean.text[sentence.start : sentence.end]
    many = counted(reading, words, here)
    if many:
        return many
    mutual = "trade" in metric or any(_found(w.casefold()).search(words.casefold()) for w in words_of(raw, "mutual"))
    near = around(reading, sentence, here)
    known = {m.country for m in sides(_mentions(reading, sentence), metonyms=True)} | _adjectives(words, lexicon)
    if len(here) < 2 and len(known) == 2 and not mutual and None not in known:
        told = [*here, *reading.mentions][:1]
        return [replace(m, kind="state", country=code) for m in told for code in sorted(known, key=str)]
    named = metric not in _table(raw, "counts") and known and known <= {m.country for m in near}
    return near if mutual or named else []


_CUT = re.compile(r";|,? (?:while|whereas|but)\b")


def _clause(reading: Reading, sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """The part of a sentence in which an amount stands: between semicolons and joined clauses."""
    cuts = [m.start() for m in _CUT.finditer(reading.clean.text, sentence.start, sentence.end)]
    before, after = [c for c in cuts if c < quantity.start], [c for c in cuts if c >= quantity.end]
    return (before[-1] if before else sentence.start), (after[0] if after else sentence.end)


def _of_the_clause(reading: Reading, here: Sequence[Mention], clause: tuple[int, int]) -> list[Mention]:
    """The two sides of more than two that are meant: those of the amount's own clause, or its one with the first."""
    own = sides(inside(reading, *clause))
    if len(own) == 1 and own[0].country != here[0].country:
        return [here[0], own[0]]
    # Of more than two sides of one clause nobody knows which two are meant.
    return own if len(own) == 2 else []


def _adjectives(words: str, lexicon: Lexicon) -> set[str | None]:
    """The countries that adjectives name: "the Japanese loan"."""
    table = lexicon.states.adjective_of
    return {table[w] for w in re.findall(r"\b[A-Z][\w.-]+", words) if w in table and w not in lexicon.states.ambiguous}


def _mentions(reading: Reading, sentence: Sentence) -> list[Mention]:
    return [m for m in reading.mentions if sentence.start <= m.start and m.end <= sentence.end]


def _beside(reading: Reading, sentence: Sentence, quantity: Quantity) -> Timex | None:
    """The time of the amount that a percentage compares: "came to 31 billion in 2022, up 20 percent"."""
    money = [q for q in reading.quantities if sentence.start <= q.start and q.end <= quantity.start and _money(q)]
    return _period(reading, sentence, money[-1]) if money else None


def _period(reading: Reading, sentence: Sentence, quantity: Quantity) -> Timex | None:
    """The time that belongs to the amount: in its own clause, after it or before, or at the head of the sentence."""
    text = reading.clean.text
    if _NOW.search(text, max(sentence.start, quantity.start - 40), quantity.start):
        return None
    best: tuple[int, Timex] | None = None
    for timex in reading.timexes:
        if not (sentence.start <= timex.start and timex.end <= sentence.end) or timex.form not in _TIMES:
            continue
        after = timex.start >= quantity.end
        between = text[quantity.end : timex.start] if after else text[timex.end : quantity.start]
        if after and _COMPARED.search(between):
            continue
        if quantity.unit == "%" and _FROM.search(text, max(sentence.start, timex.start - 24), timex.start):
            continue
        fronted = not after and timex.start - sentence.start <= 8
        if not fronted and re.search(r"[,;:]|\b(?:when|as|after|since|who|which)\b", between):
            continue
        rank = len(between) + (0 if after else 20)
        if best is None or rank < best[0]:
            best = (rank, timex)
    return best[1] if best else _same(reading, quantity)


_FROM = re.compile(
    r"\b(?:from|since|than in|than|over|against|on|compared (?:to|with)|relative to)(?: the)?(?: level of)? $",
    re.IGNORECASE,
)
"""Behind these words stands the time with which a percentage compares."""
_NOW = re.compile(r"\b(?:now|currently|at present|presently)\b[^,;]*$")
_COMPARED = re.compile(r"\b(?:compared|same period|as against|than in|year earlier)\b")


def _same(reading: Reading, quantity: Quantity) -> Timex | None:
    """ "for the same year": the last year named before."""
    if not re.match(r"\W*(?:\w+ ){1,2}same (?:year|period)\b", reading.clean.text[quantity.end : quantity.end + 40]):
        return None
    return next((t for t in reversed(reading.timexes) if t.end <= quantity.start and t.year), None)
