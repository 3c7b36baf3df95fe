"""Seats: offices of one holder at a time, whatever words name them, and the words for who stands in or is to come."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.lexicon import check, shelf
from dragoman.lexicon.offices import Offices
from dragoman.lexicon.shelf import Node
from dragoman.lexicon.states import States

FULL, ACTING, COMING, UNSURE = "full", "acting", "coming", "unsure"
"""How somebody holds an office: fully, standing in, not yet, or perhaps not yet."""

Words = tuple[str, ...]

_QUALITIES = (ACTING, COMING, UNSURE)
_TURNS = ("leaving", "entering")
_PARTS = ("heads", "portfolios", "beside", "wordings", "own")
_CHANGES = ("began", "ended")
_KEYS = ("states", "organizations", "posts", "shared", "spellings", ACTING, COMING, UNSURE, *_TURNS, *_CHANGES)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FILLERS = frozenset(("the", "of", "for", "and", "affairs"))
_LEADING = ("head_of_state", "head_of_government")
# Words of a minister's title that tell no portfolio.
_PLAIN = frozenset("minister secretary cabinet federal union state senior coordinating chief prime first".split())
_KEPT = 8192


@dataclass(frozen=True, slots=True)
class Holding:
    """An office without the words that tell how it is held; `turn` where these tell of a first or last day."""

    office: str
    quality: str = FULL
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Seat:
    """An office under a key that all its wordings share; `sole` when one person holds it at a time."""

    key: str
    name: str | None
    sole: bool


@dataclass(frozen=True, slots=True)
class Known:
    """A seat of the table: its name, the keys of its wordings, and how a title of a portfolio is known for it."""

    name: str
    wordings: frozenset[str]
    heads: tuple[str, ...]
    portfolios: tuple[str, ...]
    beside: tuple[str, ...]
    own: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Seats:
    """The table of seats.yml; `leading` are the keys of bare titles of rulers, `fields` those of portfolios.

    `changes` are the words for coming into an office ("began") and leaving it ("ended").
    """

    states: tuple[Known, ...]
    organizations: tuple[Known, ...]
    posts: Mapping[str, str]
    shared: frozenset[str]
    spellings: Mapping[str, str]
    qualities: Mapping[str, str]
    marks: re.Pattern[str]
    changes: Mapping[str, tuple[str, ...]]
    leading: frozenset[str]
    fields: frozenset[str]
    offices: Offices
    lands: States
    told: dict[tuple[str, str | None], Seat] = field(default_factory=dict, compare=False, repr=False)
    """The titles read so far: reports use a few hundred of them again and again."""

    def holding(self, title: str) -> Holding:
        """A title as a report writes it, taken apart: "outgoing Prime Minister", "President-elect"."""
        office, told = title.strip(), []
        while found := self.marks.search(office):
            told.append(self.qualities[_plain(found["before"] or found["behind"])])
            office = f"{office[: found.start()]}{office[found.end() :]}".strip(" ,-")
        quality = next((one for one in (COMING, UNSURE, ACTING) if one in told), FULL)
        return Holding(office, quality, any(one in _TURNS for one in told))

    def seat(self, office: str, country: str | None) -> Seat:
        """The seat that an office is in a state (ISO alpha-3) or organisation (acronym)."""
        if (office, country) not in self.told:
            if len(self.told) >= _KEPT:
                self.told.clear()
            self.told[office, country] = self._seat(office, country)
        return self.told[office, country]

    def _seat(self, office: str, country: str | None) -> Seat:
        words = _words(office, self.spellings)
        post = self._post(words)
        if post is not None:
            return Seat(post, None, country is not None)
        known = self._known(office, words, country)
        if known is not None:
            return Seat(known.casefold(), known, country is not None)
        return Seat(_key(words), None, country in self.lands.display and self._sole(office, words))

    def _post(self, words: Words) -> str | None:
        """The key of somebody sent to a state or body: "Ambassador to X"."""
        at = words.index("to") if "to" in words else 0
        post = self.posts.get(_key(words[:at])) if at else None
        place = " ".join(word for word in words[at + 1 :] if word != "the")
        if post is None or not place:
            return None
        return f"{post} to {self.lands.code(place) or place}".casefold()

    def _known(self, office: str, words: Words, country: str | None) -> str | None:
        """The seat of the table that a title is a wording of."""
        of_state = country is None or country in self.lands.display
        key, table = _key(words), self.states if of_state else self.organizations
        for one in table:
            if key in one.wordings or country in one.own.get(key, ()):
                return one.name
        if not of_state or key in self.shared or self.offices.rank(office) != "minister":
            return None
        return next((one.name for one in table if _in_charge(one, f" {' '.join(words)} ")), None)

    def _sole(self, office: str, words: Words) -> bool:
        """True for the bare title of a head of state or government, and for a minister with a known portfolio."""
        key = _key(words)
        if key in self.shared:
            return False
        if self.offices.rank(office) in _LEADING:
            return key in self.leading
        held = _key(tuple(word for word in words if word not in _PLAIN))
        return self.offices.rank(office) == "minister" and "minister" in words and held in self.fields


def load(offices: Offices, lands: States, extra: Path | None = None) -> Seats:
    """The seats of seats.yml, with the user's added."""
    where = "seats.yml"
    tree = check.fields(shelf.read(where, extra), where, (*_KEYS, "examples"), _KEYS)
    spelled = {one: check.word(two, f"{where} spellings") for one, two in _table(tree, "spellings")}
    qualities = {
        _plain(word): kind for kind in (*_QUALITIES, *_TURNS) for word in check.words(tree[kind], f"{where} {kind}")
    }
    titles = (one.title for one in (*offices.heads, *offices.fixed) if one.rank in _LEADING)
    return Seats(
        states=tuple(_known(name, node, spelled) for name, node in _table(tree, "states")),
        organizations=tuple(_known(name, node, spelled) for name, node in _table(tree, "organizations")),
        posts={
            key: post for post, node in _table(tree, "posts") for key in _keys((post, *_listed(node, post)), spelled)
        },
        shared=_keys(_listed(tree["shared"], "shared"), spelled),
        spellings=spelled,
        qualities=qualities,
        marks=_marks(qualities),
        changes={kind: _listed(tree[kind], kind) for kind in _CHANGES},
        leading=_keys(titles, spelled),
        fields=_keys((*offices.portfolios, *offices.portfolios_of), spelled) - {""},
        offices=offices,
        lands=lands,
    )


def _table(tree: Mapping[str, Node], key: str) -> Iterable[tuple[str, Node]]:
    return check.table(tree[key], f"seats.yml {key}").items()


def _listed(node: Node, name: str) -> tuple[str, ...]:
    return check.words(node, f"seats.yml {name}")


def _known(name: str, node: Node, spelled: Mapping[str, str]) -> Known:
    tree = check.fields(node, f"seats.yml {name}", _PARTS)
    lists = {part: _listed(tree.get(part), f"{name} {part}") for part in _PARTS[:4]}
    own = check.table(tree.get("own") or {}, f"seats.yml {name} own")
    return Known(
        name=name,
        wordings=_keys((*lists["wordings"], *(() if name in own else (name,))), spelled),
        heads=lists["heads"],
        portfolios=tuple(" ".join(_words(one, spelled)) for one in lists["portfolios"]),
        beside=tuple(" ".join(_words(one, spelled)) for one in lists["beside"]),
        own={_key(_words(one, spelled)): frozenset(_listed(codes, one)) for one, codes in own.items()},
    )


def _in_charge(one: Known, words: str) -> bool:
    """True for a minister in whose title the seat's portfolio stands; `words` has a space at both ends."""
    told = any(f" {head} " in words for head in one.heads)
    lesser = " minister of state " in words or " state minister " in words
    beside = any(f" {each} " in words for each in one.beside)
    return told and not lesser and not beside and any(f" {each} " in words for each in one.portfolios)


def _marks(qualities: Iterable[str]) -> re.Pattern[str]:
    """Any of the words that tell how an office is held, as they stand before a title or behind it."""
    ordered = sorted(qualities, key=lambda one: (-len(one), one))
    words = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return re.compile(
        rf"^(?:the\s+)?(?P<before>{words})[\s-]+(?=\w)|(?<!\bof)(?<!\bfor)[\s-](?P<behind>{words})$", re.I
    )


def _plain(mark: str) -> str:
    return " ".join(mark.split()).casefold()


def _keys(titles: Iterable[str], spelled: Mapping[str, str]) -> frozenset[str]:
    return frozenset(_key(_words(title, spelled)) for title in titles)


def _key(words: Words) -> str:
    """The words of a title without fillers and order."""
    return " ".join(sorted(word for word in words if word not in _FILLERS))


def _words(title: str, spelled: Mapping[str, str]) -> Words:
    """The words of a title in small letters without accents, in one spelling."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", title.casefold()) if not unicodedata.combining(one))
    found = (word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(bare))
    return tuple(spelled.get(word, word) for word in found)
