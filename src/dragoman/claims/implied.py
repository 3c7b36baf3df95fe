"""Visits that name no land: "the visit of A", "visiting Foreign Minister A", "his stay in the country"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dragoman.claims.frames import Frame, Scene
from dragoman.claims.maker import place_of
from dragoman.claims.whereabouts import Atlas
from dragoman.lexicon import Lexicon
from dragoman.model import Mention
from dragoman.reading.home import publisher_country

_VISITING = re.compile(r"\bvisiting\s+$", re.IGNORECASE)
_CALLED_VISITING = re.compile(r"(?:the )?(?:[\w.-]+ ){0,2}(?:[\w.-]+['’]s? )?visiting ", re.IGNORECASE)
_LED = re.compile(r"[^.;]{0,60}?\b(?:led|headed|headed up)\s+by\s+(?:the\s+|its\s+|their\s+)?$", re.IGNORECASE)


def other_side(scene: Scene, guests: Sequence[Mention]) -> list[Mention]:
    """Where a coming visit leads that names no place: to the other of the two states whose people a report tells of."""
    homes = {g.country for g in guests if g.how != "pronoun"}
    people = [m for m in scene.reading.mentions if m.kind == "person" and m.country and m.how in ("named", "short")]
    lands = {m.country for m in people}
    if len(homes) != 1 or len(lands) != 2 or not homes < lands or scene.sentence.kind != "body":
        return []
    return [_land(scene, next(iter(lands - homes)), people)]


def host_land(scene: Scene, token: int, guests: Sequence[Mention], lexicon: Lexicon) -> list[Mention]:
    """The land in which a visit without one is told: that of the dateline, else the publisher's; never the guest's."""
    homes = {g.country for g in guests}
    if len(homes) != 1 or None in homes or scene.sentence.kind != "body":
        return []
    here = Atlas(scene.reading, lexicon).dateline(scene.tokens[token])
    if here is not None:
        return [here] if here.country not in homes else []
    home = publisher_country(scene.reading.document, scene.reading.clean, lexicon)
    return [_land(scene, home, guests)] if home and home not in homes and home in lexicon.states.display else []


def visitors(scene: Scene, lexicon: Lexicon) -> Iterator[tuple[int, Mention, Mention]]:
    """Everybody called "visiting ...", by token, with the land of those beside them or that of the dateline."""
    text = scene.reading.clean.text
    for index, token in enumerate(scene.tokens):
        guest = scene.mention(index) if token.mention >= 0 else None
        if guest is None or guest.kind != "person" or guest.how != "named" or not guest.country:
            continue
        if scene.sentence.kind == "headline" or guest.text.casefold().startswith("the "):
            continue
        before = text[max(scene.sentence.start, guest.start - 12) : guest.start]
        if not (_VISITING.search(before) or _CALLED_VISITING.match(guest.text)):
            continue
        hosts = {m.country for m in scene.here if m.kind == "person" and m.country not in (None, guest.country)}
        here = host_land(scene, index, [guest], lexicon)
        if here and (not hosts or here[0].country in hosts or scene.reading.document.dateline_place):
            yield index, guest, here[0]
        elif len(hosts) == 1:
            yield index, guest, _land(scene, hosts.pop(), scene.here)


_DELEGATION = re.compile(r"\bdelegation(?: (?:of|from) [^,]+)?$", re.IGNORECASE)


def leaders(scene: Scene, groups: Sequence[Mention]) -> list[Mention]:
    """Those who lead the delegations among some who go ("a Thai delegation led by General A"), before them."""
    found: list[Mention] = []
    for group in groups:
        if group.kind == "group" and _DELEGATION.search(group.text):
            found += [m for m in scene.here if m.kind == "person" and _leads(scene, group, m)][:1]
    return [replace(m, country=m.country or groups[0].country) for m in found]


def _leads(scene: Scene, group: Mention, person: Mention) -> bool:
    return person.start >= group.end and bool(_LED.fullmatch(scene.reading.clean.text, group.end, person.start))


def abroad(scene: Scene, frame: Frame, groups: Sequence[Mention]) -> list[Mention]:
    """The foreign place at which a delegation does what a clause tells."""
    place = place_of(scene, frame.verb, reach=0)
    sent = {g.country for g in groups if g.kind == "group" and g.text.casefold().endswith("delegation")}
    city = place is not None and place.kind == "place"
    return [place] if place is not None and city and place.country and sent and place.country not in sent else []


def _land(scene: Scene, code: str | None, people: Sequence[Mention]) -> Mention:
    """A state as a place to go to, by its mention in the text where it has one."""
    told = next((m for m in scene.reading.mentions if m.kind == "state" and m.country == code), None)
    if told is not None:
        return replace(told, how="named", text=told.name)
    first = people[0]
    return replace(first, kind="state", country=code, office=None, offices=(), how="named")
