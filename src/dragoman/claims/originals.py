"""Names and phrases in their own script, as the report itself gives them behind the Latin form.

They are tied to whom or what they name, with the place where they stand, and are never a party or a claim of their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dragoman.document.originals import found
from dragoman.lexicon.scripts import names_nobody, script_of
from dragoman.model import Claim, Evidence, Mention, Party, Reading

ROLE = "original"
_NAMED = {"person": "person", "organization": "state", "mechanism": "mechanism", "initiative": "initiative"}
"""Of the kinds of mention that bear names, the kind of party that each becomes."""

Forms = Mapping[tuple[str, str], Evidence]


def originals(reading: Reading, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, their parties and phrases with the form in the own script where the report has one."""
    text = reading.document.text
    at = {one.behind: Evidence(one.span.start, one.span.end, one.span.of(text), ROLE) for one in found(text)}
    if not at:
        return tuple(claims)
    forms = _forms(reading, at)
    return tuple(_phrase(_claim(claim, forms), at) for claim in claims)


def _forms(reading: Reading, at: Mapping[int, Evidence]) -> Forms:
    """The one form of each name; a name to which a report gives two in one script has none."""
    told: dict[tuple[str, str], list[Evidence]] = {}
    for mention in reading.mentions:
        for form in _behind(reading, mention, at):
            told.setdefault((_NAMED[mention.kind], _key(mention.name)), []).append(form)
    return {name: own[0] for name, own in told.items() if _agree(own)}


def _behind(reading: Reading, mention: Mention, at: Mapping[int, Evidence]) -> Iterator[Evidence]:
    """The form right behind a name that is given in full."""
    start, end = (mention.start, mention.end) if mention.name_end < 1 else (mention.name_start, mention.name_end)
    form = at.get(reading.clean.span(start, end).end) if mention.kind in _NAMED else None
    whole = mention.how == "named" or _key(reading.clean.text[start:end]) == _key(mention.name)
    if form and whole and (mention.kind != "person" or _of_a_person(form.text)):
        yield form


def _of_a_person(words: str) -> bool:
    """False for one letter, for words without a capital where the script has them, and for "(left)", "(minister)"."""
    return len(words) > 1 and not words[0].islower() and not names_nobody(words)


def _agree(forms: Sequence[Evidence]) -> bool:
    scripts = [(script.name if (script := script_of(form.text)) else None, form.text) for form in forms]
    return len({name for name, _ in scripts}) == len(set(scripts))


def _claim(claim: Claim, forms: Forms) -> Claim:
    parties = {(party.kind, _key(party.name)) for party in claim.parties()}
    if not parties & forms.keys():
        return claim
    roles = {role: tuple(_party(party, forms) for party in own) for role, own in claim.roles.items()}
    return replace(claim, roles=roles)


def _party(party: Party, forms: Forms) -> Party:
    return replace(party, original=forms.get((party.kind, _key(party.name))))


def _phrase(claim: Claim, at: Mapping[int, Evidence]) -> Claim:
    """A set phrase with the words in their own script behind it."""
    form = at.get(claim.evidence[0].end) if claim.act == "phrase" else None
    if form is None:
        return claim
    return replace(claim, values={**claim.values, ROLE: form.text}, evidence=(*claim.evidence, form))


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()
