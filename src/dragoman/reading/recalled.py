"""Which body sits in "its 11th meeting", "the next is due in", "the commission between the two countries"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model import Mention
from dragoman.reading.focus import Focus
from dragoman.reading.ordinals import ordinal


def recalled(mention: Mention, here: Sequence[Mention], focus: Focus) -> Mention:
    """ "its 11th meeting", "the third summit": of the last body whose name fits the noun, else of the last body."""
    bodies = [*focus.bodies, *(m for m in here if m.kind == "mechanism" and m.how == "named")]
    if _THEIR_MEETING.fullmatch(mention.text):
        return mention
    if mention.name.isupper():
        given = [m for m in bodies if focus.text.startswith(f" ({mention.name})", m.end)]
        fitting = given or [m for m in bodies if _letters_of(m.name).endswith(mention.name)]
    elif mention.name.casefold() in _WHICH or ordinal(mention.name):
        fitting = [m for m in bodies[-1:] if mention.start - m.end < _NEAR]
    else:
        fitting = _of_the_noun(mention.name.casefold().split()[-1], bodies)
    if mention.text.casefold().startswith("its ") and mention.ordinal is not None:
        # "The X Council held its fifth summit": a sitting of the body, whatever it is called.
        own = [m for m in here if m.kind == "mechanism" and m.how == "named" and m.end < mention.start]
        fitting = [m for m in fitting if m in own] or own[-1:] or fitting
    if fitting:
        name = fitting[-1].name
        # The second session of a summit is a part of it, not the second summit.
        part = name.casefold().endswith("summit") and mention.name.casefold().endswith(("session", "sitting"))
        return replace(mention, name=name, how="named", ordinal=None if part else mention.ordinal)
    if mention.name.casefold() == "summit":
        return _summit_of(mention, here)
    common = (
        mention.text.casefold().startswith("their ") or focus.text[mention.start - 2 : mention.start].strip() in _SIGNS
    )
    return _of_the_pair(mention, focus) if common and " " in mention.name else mention


# "At their first meeting the two agreed": of those who met, and of no body.
_THEIR_MEETING = re.compile(r"their (?:very )?(?:first|second|third|1st|2nd|3rd) (?:[a-z-]+ )?meeting", re.IGNORECASE)
_SIGNS = ("'", "’")
_BETWEEN = re.compile(r" between the two \w+$")


def of_the_two(mention: Mention, focus: Focus) -> Mention:
    """ "the commission between the two countries": by the names of the two last spoken of."""
    found = _BETWEEN.search(mention.name)
    return _of_the_pair(replace(mention, name=mention.name[: found.start()]), focus) if found else mention


def _of_the_pair(mention: Mention, focus: Focus) -> Mention:
    if len(focus.pair) != 2:
        return mention
    sides = tuple(
        Mention(mention.start, mention.end, "state", focus.display[code], mention.text, country=code, basis="body")
        for code in focus.pair if code in focus.display
    )  # fmt: skip
    name = f"{mention.name} of {' and '.join(s.name for s in sides)}"
    return replace(mention, name=name, how="named", members=sides) if len(sides) == 2 else mention


def _of_the_noun(noun: str, bodies: Sequence[Mention]) -> list[Mention]:
    anything = noun in ("meeting", "session", "round", "sitting", "edition", "plenary")
    told = [(m, m.name if anything else f"{m.name} {m.text}") for m in bodies]
    fitting = [m for m, words in told if noun in re.findall(r"[\w-]+", words.casefold())]
    return fitting or (list(bodies) if anything else [])


def _summit_of(mention: Mention, here: Sequence[Mention]) -> Mention:
    """ "its summit": that of the organisation last named in the sentence."""
    owners = [m for m in here if m.kind == "organization" and m.country]
    owned = mention.text.casefold().startswith(("its ", "their ")) and bool(owners)
    return replace(mention, name=f"{owners[-1].name} summit", how="named") if owned else mention


def _letters_of(name: str) -> str:
    """The first letters of a body's name: FOC of "the X-Y Foreign Office Consultations"."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


_WHICH = frozenset("next previous last latest".split())
_NEAR = 700
"""How far back, in characters, the body may be whose sitting is told by its number alone."""
