"""What tells agreements and relationships apart: parties, title, kind and level."""

from dragoman.record.identity.names import named
from dragoman.record.identity.telling import Telling, countries
from dragoman.record.identity.verdict import Sign, bar
from dragoman.record.identity.wording import tokens


def contract(first: Telling, second: Telling) -> Sign | None:
    """An agreement is of its parties and its title, or its kind where one has no title."""
    if first.claim.act != "agreement":
        return None
    here, there = (countries(one.claim.parties("party", "signer")) for one in (first, second))
    share = titles(first, second)
    some = here <= there or there <= here
    if min(len(here), len(there)) < 2 or not (here == there or (share == 1 and some)):
        return bar("the parties are not the same")
    kinds = {str(one.claim.values.get("kind") or "other") for one in (first, second)} - {"other"}
    if len(kinds) > 1:
        return bar("they are agreements of two kinds")
    if share == 0:
        return bar("they have two titles")
    if share is None and first.alone and second.alone and (kinds or "name" in (first.called, second.called)):
        kind = f"is the only {next(iter(kinds), 'agreement')} of these parties in its report"
        return Sign(0.51, f"each {kind}")
    what = "title" if share else "kind"
    score = (share or 0.5) * (1.0 if here == there else 0.85)
    return Sign(round(0.6 * score, 2), f"the parties and the {what} of the agreement agree")


def signers(first: Telling, second: Telling) -> Sign | None:
    """The same people put their names to it."""
    if first.claim.act != "agreement":
        return None
    here, there = ({one.id: one.name for one in each.claim.parties("signer") if named(one)} for each in (first, second))
    shared = sorted({here[one] for one in here if one in there})
    return Sign(0.1, f"{' and '.join(shared)} signed both") if shared else None


def relationship(first: Telling, second: Telling) -> Sign | None:
    """A change of relationship is of a pair and a level; a pair reaches a level once."""
    if first.claim.act != "partnership":
        return None
    here, there = (countries(one.claim.parties("party")) for one in (first, second))
    levels = [set(tokens(str(one.claim.values.get("level") or ""))) for one in (first, second)]
    if here != there or levels[0] != levels[1]:
        return bar("the pair or the level is another")
    changes = [str(one.claim.values.get("change") or "") for one in (first, second)]
    if "downgraded" in changes and changes[0] != changes[1]:
        return bar("one raises the relationship, the other lowers it")
    return Sign(0.9, f"the pair and the level ({first.claim.values.get('level')}) agree")


def titles(first: Telling, second: Telling) -> float | None:
    """1 when the words of one title are all in the other, 0 when they are not; None when one has no title, or has a
    name where the other tells the matter.

    Words that only say what kind of paper it is tell nothing; years and numbers that differ tell two papers.
    """
    one, other = first.title, second.title
    if not one or not other or ({first.called, second.called} == {"name", ""} and not one & other):
        return None
    numbers = [{word for word in words if word.isdigit()} for words in (one, other)]
    if numbers[0] and numbers[1] and numbers[0] != numbers[1]:
        return 0.0
    shared = len({word[:_STEM] for word in one} & {word[:_STEM] for word in other})
    share = shared / min(len(one), len(other))
    return 1.0 if share == 1 else 0.85 if share >= _MOST and shared > 1 else 0.0


# As much of a word as its forms have in common; the share of a title's words that two reports of it tell alike.
_STEM = 6
_MOST = 0.6
