"""What a text is about at a point of the reading: who acts, who was named, which bodies, which pair of states."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model import Mention, Parse


@dataclass(slots=True)
class Focus:
    """What the text is about at a point of the reading: the last subjects, recent people, the pair of states.

    `actor` is the last person who was a subject, when groups have acted since.

    `has_office` tells whether a state (ISO alpha-3) has an office, `display` its name; `gender` is f or m by name.
    `scene` are the people of the last sentence that names several; `roles` the offices that counterparts were given;
    `author` is whose statement the text is, `personal` when he speaks of himself in it; `delegations` are those told
    of a country, and `led` who leads the last of them; `source` is who is told to have said the last sentence;
    `cast` is everybody whom the text names anywhere, `held` the offices of each by name; `owned` are offices that the
    publisher's own holder has without a name.
    """

    has_office: Callable[[str, str], bool]
    text: str
    display: Mapping[str, str] = field(default_factory=dict)
    gender: Mapping[str, str] = field(default_factory=dict)
    subject: tuple[Mention, ...] = ()
    actor: tuple[Mention, ...] = ()
    people: list[Mention] = field(default_factory=list)
    bodies: list[Mention] = field(default_factory=list)
    pair: tuple[str, ...] = ()
    group: tuple[Mention, ...] = ()
    scene: tuple[Mention, ...] = ()
    roles: dict[str, Mention] = field(default_factory=dict)
    author: Mention | None = None
    cast: tuple[Mention, ...] = ()
    held: Mapping[str, Sequence[str]] = field(default_factory=dict)
    owned: set[frozenset[str]] = field(default_factory=set)
    personal: bool = False
    delegations: list[Mention] = field(default_factory=list)
    led: tuple[Mention, ...] = ()
    source: tuple[Mention, ...] = ()


def is_person(mention: Mention) -> bool:
    """True for one person who is named, described, or meant by a pronoun that is resolved."""
    return mention.kind == "person" and (mention.how != "pronoun" or mention.name != mention.text)


def distinct(people: Sequence[Mention]) -> list[Mention]:
    """Each person once, in order of appearance."""
    return list({_known_by(m): m for m in reversed(people)}.values())[::-1]


def same(one: Mention, other: Mention) -> bool:
    """True for one name; two who are told by one office alone are of one state or organisation, or two people."""
    return one.name == other.name and (None in (one.country, other.country) or _known_by(one) == _known_by(other))


def _known_by(mention: Mention) -> tuple[str, str | None]:
    nameless = mention.name.casefold() == (mention.office or "").casefold()
    return mention.name, mention.country if nameless else None


def lands_of(mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The countries that a sentence's mentions give, in order, each once."""
    found: list[str] = []
    for m in mentions:
        if m.kind in ("place", "organization", "mechanism", "initiative"):
            continue
        for one in m.members or (m,):
            if one.country and one.country not in found:
                found.append(one.country)
    return tuple(found)


def update(focus: Focus, here: list[Mention], parse: Parse | None) -> None:
    """Move on past a sentence with everybody in it resolved."""
    subject = _subjects(here, parse) if parse else ()
    people = [m for m in here if is_person(m)]
    _delegations(focus, here, subject)
    focus.source = tuple(m for m in people if _ACCORDING.search(focus.text[max(0, m.start - 17) : m.start]))[-1:]
    focus.bodies.extend(m for m in here if m.kind == "mechanism" and m.how == "named")
    if not subject and people and not (focus.subject and _beside(people[0], focus.text)):
        subject = (people[0],)
    acting = tuple(m for m in subject if is_person(m) and m.how != "description")
    if not acting and subject:
        # "The two held talks, after which he left": he is who acted before.
        acting = tuple(m for m in here if m.how == "pronoun" and m.text.lower() in ("he", "she") and is_person(m))[:1]
    focus.actor = acting or focus.actor
    if subject:
        focus.subject = subject
        members = tuple(x for m in subject for x in (m.members or (m,)))
        focus.group = members if len(members) > 1 else ()
    if len(focus.scene) > 1:
        # Who held an office once and does nothing here is spoken of, and is none of those who came together.
        people = [m for m in people if not m.former or m in subject]
    focus.people.extend(m for m in people if m.how in ("named", "short") or m.basis == "earlier")
    del focus.people[:-40]
    together = distinct([m for m in people if m.how != "description" or m.basis == "earlier"])
    if len(together) > 1:
        focus.scene = tuple(together)
    lands = lands_of(here)
    if len(lands) == 2:
        focus.pair = lands


_ACCORDING = re.compile(r"\baccording to\s+(?:the\s+)?$", re.IGNORECASE)
_BEHIND = re.compile(r"\b(?:of|to|by|for|with|from)\s+(?:the\s+)?$", re.IGNORECASE)


def _beside(one: Mention, text: str) -> bool:
    """True for somebody without a name of whom only something is told: "the arrival of the new ambassador"."""
    unnamed = one.how == "description" and one.basis != "earlier"
    return unnamed and _BEHIND.search(text[max(0, one.start - 12) : one.start]) is not None


_DELEGATION = re.compile(r"\bdelegation$", re.IGNORECASE)
_LEADS = re.compile(r"\b(?:led|leads|leading|headed|heads|heading|headed by|led by)\b")


def _delegations(focus: Focus, here: list[Mention], subject: tuple[Mention, ...]) -> None:
    """Keep a delegation of a country and its leader: the sentence's subject who leads it, or who it is led by."""
    for group in here:
        if group.kind != "group" or not group.country or group.members or not _DELEGATION.search(group.text):
            continue
        focus.delegations.append(group)
        own = [m for m in here if is_person(m) and m.country == group.country]
        before = [m for m in own if m.end <= group.start and m in subject]
        after = [m for m in own if m.start >= group.end][:1]
        leaders = [m for m in before if _LEADS.search(focus.text, m.end, group.start)]
        leaders += [m for m in after if _LEADS.search(focus.text, group.end, m.start)]
        focus.led = tuple(leaders[:1]) or focus.led


def _subjects(here: list[Mention], parse: Parse) -> tuple[Mention, ...]:
    """The people or groups that are subject of the sentence's main or speaking verb."""
    starts = {m.start: m for m in here}
    root = next((i for i, t in enumerate(parse.tokens) if t.head == i), None)
    if root is None:
        return ()
    spoken = [i for i, t in enumerate(parse.tokens) if t.tag.startswith("V") and t.text.lower() in _SPOKE]
    found: list[Mention] = []
    told = [i for i, t in enumerate(parse.tokens) if t.dep == "ccomp" and t.tag.startswith("V")]
    for head in (*spoken, root, *told):
        for index, token in enumerate(parse.tokens):
            if token.dep in ("nsubj", "nsubjpass") and token.head == head:
                found.extend(m for m in _with_conjuncts(index, parse, starts) if m.kind in ("person", "group"))
        if found:
            break
    return tuple(m for m in found if m.kind in ("person", "group") or m.members)


_SPOKE = frozenset(
    "said says added adds noted stressed told stated emphasized emphasised underlined underscored explained recalled "
    "announced".split()
)


def _with_conjuncts(index: int, parse: Parse, starts: dict[int, Mention]) -> list[Mention]:
    out: list[Mention] = []
    stack = [index]
    while stack:
        at = stack.pop(0)
        mention = starts.get(parse.tokens[at].start)
        if mention:
            out.append(mention)
        # "Jane Doe, the minister in charge of the region, said": told by what stands behind the name.
        links = ("conj",) if mention else ("conj", "appos")
        stack.extend(c for c in parse.children[at] if parse.tokens[c].dep in links)
    return out
