"""Every use of a set phrase between two states: which side, who for it, when, in which words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model import Claim, Party
from dragoman.record.store.worded import SAYINGS, Spoken
from dragoman.views.dates import first_day, last_day, overlap, stretch
from dragoman.views.naming import is_unnamed, named
from dragoman.views.pair import Pair, countries
from dragoman.views.prose import listed, unique
from dragoman.views.telling import unique_parties

_QUOTES = re.compile(r"[\"“”„«»]|(?<!\w)['‘’]|['‘’](?!\w)")


@dataclass(frozen=True, slots=True)
class Use:
    """One report's telling that one side used a phrase. `speakers` are its people, where the report names them."""

    phrase: str
    variant: str
    side: str
    speakers: tuple[Party, ...]
    when: str | None
    claim: Claim

    @property
    def order(self) -> tuple[bool, int, str, str]:
        """Sorts oldest first, what has no date last."""
        day = first_day(self.when)
        return day is None, day.toordinal() if day else 0, self.claim.path, self.claim.id


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when uses are asked for, in EDTF; None is open."""

    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        stretch(self.since, self.until)

    def holds(self, when: str | None) -> bool:
        """True for what may lie in the period; without a date only where none is asked for."""
        if self.since is None and self.until is None:
            return True
        if when is None:
            return False
        return overlap(when, self.since, self.until)


def uses(pair: Pair, period: Period) -> Mapping[str, tuple[Use, ...]]:
    """The uses of each set phrase, oldest first; the phrases in the order of the alphabet. Copied sentences are out."""
    return _gathered(_uses(pair, "phrase", "phrase"), period)


def levels(pair: Pair, period: Period) -> Mapping[str, tuple[Use, ...]]:
    """The same for what the relationship is called: "comprehensive strategic partnership"."""
    return _gathered(_uses(pair, "partnership", "level"), period)


def heard(pair: Pair) -> Spoken:
    """Who speaks between the two in words that are not copied, and in which documents."""
    sides: dict[str, dict[str, str | None]] = {pair.one: {}, pair.other: {}}
    for claim in pair.told(*SAYINGS, "phrase"):
        for side in countries(claim.parties("speaker", "user")) & pair.codes:
            sides[side][claim.document] = pair.ledger.documents[claim.document].published
    return Spoken(len(pair.documents), sides)


def spoken_in(spoken: Spoken, side: str, period: Period) -> tuple[str, ...]:
    """The documents in which a side says anything in words that are not copied, oldest first."""
    dated = spoken.sides[side]
    kept = [document for document, when in dated.items() if period.holds(when)]
    return tuple(sorted(kept, key=lambda one: (str(last_day(dated[one]) or "9999"), one)))


def who(pair: Pair, use: Use) -> str:
    """ "President Ana Novak", or the side where no person is named."""
    return listed(unique(named(pair.ledger, party) for party in use.speakers)) or pair.ledger.country(use.side)


def copied(pair: Pair, period: Period) -> int:
    """How many uses are not counted, since their sentence is copied from another report."""
    return sum(
        claim.act == "phrase" and claim.copy_of is not None and period.holds(pair.ledger.dated(claim))
        for claim in pair.claims
    )


def plain(words: str) -> str:
    """A wording without quotation marks and articles, in small letters: "the “three forces”" is "three forces"."""
    return re.sub(r"^(?:the|a|an) ", "", " ".join(_QUOTES.sub(" ", words).casefold().split()))


def shown(words: str) -> str:
    """A wording without the quotation marks of its report."""
    return " ".join(_QUOTES.sub(" ", words).split())


def _uses(pair: Pair, act: str, value: str) -> Iterable[Use]:
    spoken: dict[str, list[Claim]] = {}
    for claim in pair.claims:
        if claim.act in SAYINGS:
            spoken.setdefault(claim.document, []).append(claim)
    for claim in _told(pair, act, spoken):
        name = claim.values.get(value)
        if isinstance(name, str) and claim.modality == "occurred":
            speakers = _speakers(claim, spoken.get(claim.document, ()))
            variant = claim.values.get("variant")
            words = shown(variant if isinstance(variant, str) else name)
            for side in _sides(pair, claim, speakers):
                yield Use(name, words, side, _people(speakers, side), _when(pair, claim), claim)


def _told(pair: Pair, act: str, spoken: Mapping[str, Sequence[Claim]]) -> Iterable[Claim]:
    """The pair's claims of an act; also a phrase that stands in something one side said to or about the other."""
    own = {claim.id for claim in pair.claims}
    for claim in pair.ledger.record.claims:
        if claim.act == act and claim.copy_of is None:
            within = act == "phrase" and _speakers(claim, spoken.get(claim.document, ()))
            if claim.id in own or (within and countries(within) & countries(claim.parties("user"))):
                yield claim


def _when(pair: Pair, claim: Claim) -> str | None:
    """The day it was said; a level is said when its report tells it, not when it was established."""
    if claim.act == "partnership":
        return pair.ledger.documents[claim.document].published
    return pair.ledger.dated(claim)


def _sides(pair: Pair, claim: Claim, speakers: Sequence[Party]) -> list[str]:
    """The sides of the pair that say it; "" for words of the report itself."""
    users = countries(claim.parties("user")) if claim.act == "phrase" else countries(speakers)
    return sorted(users & pair.codes) or ([""] if claim.act == "partnership" else [])


def _speakers(claim: Claim, spoken: Sequence[Claim]) -> tuple[Party, ...]:
    """Who says it: the speakers of the closest statement around the words, wherever the report has them."""
    found: list[Party] = []
    for one in claim.evidence:
        around = [
            (own.end - own.start, saying.id, saying)
            for saying in spoken
            for own in saying.evidence
            if own.start < one.end and one.start < own.end
        ]
        if around:
            found += min(around, key=lambda held: held[:2])[2].roles.get("speaker", ())
    return unique_parties(found)


def _people(speakers: Sequence[Party], side: str) -> tuple[Party, ...]:
    """The people who speak for a side; those without a name only where none has one."""
    own = tuple(party for party in speakers if party.country == side and party.kind == "person")
    return tuple(party for party in own if not is_unnamed(party)) or own


def _gathered(found: Iterable[Use], period: Period) -> Mapping[str, tuple[Use, ...]]:
    held: dict[str, list[Use]] = {}
    for use in found:
        if period.holds(use.when):
            held.setdefault(use.phrase, []).append(use)
    return {phrase: tuple(sorted(held[phrase], key=lambda use: use.order)) for phrase in sorted(held, key=str.casefold)}
