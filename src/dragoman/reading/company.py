"""Who comes with whom: leaders and members of delegations, those who accompany a guest, who speaks on a side."""

import re
from collections.abc import Sequence
from itertools import pairwise

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.hosts import met_in
from dragoman.reading.naming import Person, bearer, named_in

_WHO = r"(?:(?:which|that|who)\s+)?(?:(?:is|was|were|will be|is to be|had been|has been|being)\s+)?"
_LED = re.compile(
    rf",?\s*{_WHO}(?:(?:to be|also|again)\s+)?(?:led|headed|chaired|represented|fronted)\s+by\s+"
    r"(?:the\s+|its\s+|their\s+)?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r",?\s*(?:(?:who|and)\s+)?(?:(?:has|had|is|was|will)\s+)?"
    r"(?:led|leads?|leading|heads?|headed|heading|at the head of|as (?:the )?head of)\s+(?:the\s+|an?\s+)?",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?:^|\W)(?:leading|heading|at the head of|on)\s+(?:the\s+)?$", re.IGNORECASE)
_IS = re.compile(r",?\s*(?:is|was|were|will be|are|stood|came|spoke)?\s*(?:the\s+)?", re.IGNORECASE)
_DELEGATION = re.compile(r"\b(?:delegations?|mission|side|team)\b", re.IGNORECASE)
_WITH_THEM = re.compile(
    r"\baccompanied(?: (?!by)[\w ,-]{1,40}?)? by(?: the| also| among others)?:?\s*$",
    re.IGNORECASE,
)
_COMES_ALONG = re.compile(
    r"[^.;]{0,120}?\b(?:accompan(?:y|ies|ied|ying)|travel(?:l?ing|s|led)? with|join(?:ed|s|ing)? (?=(?:him|her)\b))\s+"
    r"(?P<whom>him|her|them|the (?:president|minister|prime minister|king|guest))\b"
)


def delegation_sides(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Who leads a state's delegation is of that state ("a Thai delegation led by General A")."""
    for bench, mentions in zip(benches, raw, strict=True):
        if not any(map(_is_delegation, mentions)):
            continue
        met = met_in(bench, mentions)
        for one, other in pairwise(mentions):
            between = bench.text[one.end : other.start]
            if _is_delegation(one) and _named(other) and _heads(bench, one, between):
                _join(bearer(people, other), one.country)
            elif _named(one) and one not in met and _is_delegation(other) and _LEADS.fullmatch(between):
                _join(bearer(people, one), other.country)


def _heads(bench: Bench, group: Mention, between: str) -> bool:
    """True between a delegation or side and who leads it: "the delegation led by A", "on the Thai side was B"."""
    lead = bench.text[bench.words[0].start : group.start]
    return bool(_LED.fullmatch(between)) or (bool(_LEADING.search(lead)) and bool(_IS.fullmatch(between)))


def company(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Those who accompany somebody are of one state with them ("accompanied by Foreign Minister A")."""
    before: str | None = None
    last: str | None = None
    for bench, mentions in zip(benches, raw, strict=True):
        if not bench.words:
            continue
        main = _main(bench, mentions, people)
        for run in _runs(bench, mentions):
            lead = bench.text[bench.words[0].start : run[0].start]
            if _WITH_THEM.search(lead):
                main_here = _main(bench, mentions, people, end=run[0].start)
                alone = not any(m.kind == "person" and m.how == "named" and m.end <= run[0].start for m in mentions)
                _join_all(run, people, last if _LATTER.search(lead) else main_here or (before if alone else None))
            elif _SUCCEEDED.search(lead):
                _join_all(run[:1], people, _last(bench, mentions, people, end=run[0].start) or before)
            elif not lead.strip() and _COMES_ALONG.match(bench.text, run[-1].end):
                _join_all(run, people, before)
        before = main or before
        last = _last(bench, mentions, people, end=bench.words[-1].end)


_LATTER = re.compile(r"\bthe latter\b", re.IGNORECASE)
_SUCCEEDED = re.compile(
    r"\b(?:took over (?:[\w ]{0,25}?)?from|(?:has |had |having )?(?:succeed|replac)(?:s|ed|es|ing)|succession to|"
    r"predecessor,?|successor,?|in place of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def _last(bench: Bench, mentions: Sequence[Mention], people: Sequence[Person], *, end: int) -> str | None:
    """The country of the last person whom a sentence names before a place."""
    told = [
        (m.start, _country(m, people)) for m in mentions if m.end <= end and m.kind == "person" and m.how == "named"
    ]
    told += [(at, p.country) for at, p in named_in(bench.text, bench.words[0].start, end, people)]
    return max(told, key=lambda one: one[0])[1] if told else None


def _runs(bench: Bench, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The named people of a sentence, those of one list together."""
    runs: list[list[Mention]] = []
    for mention in filter(_named, mentions):
        between = bench.text[runs[-1][-1].end : mention.start] if runs else "."
        if runs and between.strip() in (",", "and", ", and", "as well as", ", as well as"):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _join_all(run: Sequence[Mention], people: Sequence[Person], country: str | None) -> None:
    for mention in run:
        _join(bearer(people, mention), country)


def _main(bench: Bench, mentions: Sequence[Mention], people: Sequence[Person], *, end: int | None = None) -> str | None:
    """The country of the first person whom a sentence names, up to a place."""
    stop = bench.words[-1].end if end is None else end
    told = [(m.start, _country(m, people)) for m in mentions if m.end <= stop and m.kind == "person"]
    told += [(at, p.country) for at, p in named_in(bench.text, bench.words[0].start, stop, people)]
    known = [one for one in told if one[1]]
    return min(known)[1] if known else None


def _country(mention: Mention, people: Sequence[Person]) -> str | None:
    person = bearer(people, mention) if mention.how == "named" else None
    return mention.country or (person.country if person else None)


def _is_delegation(mention: Mention) -> bool:
    return mention.kind in ("group", "state") and mention.country is not None and bool(_DELEGATION.search(mention.text))


def _named(mention: Mention) -> bool:
    return mention.kind == "person" and mention.how == "named"


def _join(person: Person | None, country: str | None) -> None:
    if person is not None and person.country is None and country:
        person.take(country, "side")
