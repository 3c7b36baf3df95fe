"""Mentions become parties of a claim: collectives listed by their members, each with the words used."""

from collections.abc import Iterable

from dragoman.claims.frames import Scene
from dragoman.lexicon import Lexicon
from dragoman.model import Mention, Party, content_id
from dragoman.reading.focus import same

_PEOPLE = ("person", "group")


def party(mention: Mention, text: str | None = None) -> Party:
    """One party; an unnamed person or group goes by the words that tell who it is."""
    name = " ".join(mention.name.split()) or mention.text
    key = content_id(mention.kind, name.casefold(), mention.country)
    return Party(name, mention.kind, text or mention.text, key, mention.office, mention.country, mention.basis)


def members(mention: Mention) -> tuple[Mention, ...]:
    """Those a mention stands for: itself, or the members of a collective."""
    return mention.members or (mention,)


def mentions_in(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    """The mentions that the tokens stand for, in order, each once."""
    found: list[Mention] = []
    for token in tokens:
        mention = scene.mention(token)
        if mention is not None and mention not in found:
            found.append(mention)
    return found


def people_in(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    """The people and groups that the tokens stand for, collectives opened."""
    found: list[Mention] = []
    for mention in mentions_in(scene, tokens):
        for one in members(mention):
            if one.kind in _PEOPLE and somebody(one) and not any(same(one, f) for f in found):
                found.append(one)
    return found


def somebody(mention: Mention) -> bool:
    """False for a pronoun or a collective that was not resolved to anybody."""
    if mention.how in ("pronoun", "collective"):
        return bool(mention.members) or bool(mention.country) or mention.name.lower() != mention.text.lower()
    return mention.how != "pair"


def lands_in(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    """The states and organisations that the tokens stand for, collectives opened; people give their country."""
    found: list[Mention] = []
    for mention in mentions_in(scene, tokens):
        for one in members(mention):
            if one.country and not any(one.country == f.country for f in found):
                found.append(one)
    return found


def state_party(code: str, display: str, text: str, basis: str | None = None) -> Party:
    """A state as a party."""
    return Party(display, "state", text, content_id("state", code), None, code, basis)


def land_party(mention: Mention, lexicon: Lexicon) -> Party:
    """The state or organisation that a mention is, or acts for; for an organ, the organisation whose it is."""
    own = mention.country or ""
    code = lexicon.organizations.whole_of.get(own, own)
    name = mention.name if mention.kind == "organization" and code == own else lexicon.states.display.get(code, code)
    return state_party(code, name, mention.text, mention.basis)


_STATE_RANKS = frozenset(("head_of_state", "head_of_government", "deputy", "minister", "royal", "adviser"))


def two_sided(group: Iterable[Mention]) -> bool:
    """True when people of two countries meet, or when one who holds high office may turn out to be of another.

    Two presidents whose states nobody tells are of two. The record fills in the country from other documents, and
    leaves out the encounter where none tells it.
    """
    company = list(group)
    known = {m.country for m in company if m.country}
    if len(known) > 1:
        return True
    if known:
        return any(may_be_foreign(m) for m in company)
    return sum(may_be_foreign(m) and m.rank == "head_of_state" for m in company) > 1


def may_be_foreign(mention: Mention) -> bool:
    """True for a named holder of high office whose country the document leaves open: the record may tell it."""
    named = mention.how in ("named", "short") or (
        mention.office is not None
        and mention.name.casefold() not in (mention.text.casefold(), mention.office.casefold())
    )
    return mention.kind == "person" and mention.country is None and mention.rank in _STATE_RANKS and named


def unique(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties, each name and country once, in order."""
    found: dict[tuple[str, str | None], Party] = {}
    for one in parties:
        found.setdefault((one.name.casefold(), one.country), one)
    return tuple(found.values())
