"""What makes a pledge checkable: which side will act, how strongly it says so, towards whom, and by when."""

import re

from dragoman.claims.clauses import Clause
from dragoman.claims.frames import Scene, conjuncts
from dragoman.claims.maker import original
from dragoman.claims.parties import land_party, mentions_in, state_party
from dragoman.claims.speech import Speech
from dragoman.lexicon import Lexicon
from dragoman.model import Party

_SURE = frozenset(("pledge", "vow", "promise", "undertake", "commit", "guarantee"))
_BY = re.compile(r"\b(?:by|before|until|within|no later than|in|on|next|this|from)\b[^.;]{0,20}$", re.IGNORECASE)
_AIMS = frozenset(("to", "for", "with", "towards", "toward", "in", "between"))


def pledgers(scene: Scene, clause: Clause, speakers: list[Party], lexicon: Lexicon) -> list[Party]:
    """The side that will do it: the state that the clause has for subject, else the speaker's own.

    "Both sides" are no others than those who speak, where more than one speaks.
    """
    lands = {s.country: s for s in speakers if s.country}
    if clause.head >= 0:
        doers = [c for subject in scene.kids(clause.head, "nsubj") for c in conjuncts(scene, subject)]
        subjects = mentions_in(scene, doers)
        found = [(one, m) for m in subjects for one in (m.members or (m,)) if one.country]
        theirs = len(speakers) > 1 and any(m.how == "collective" for m in subjects)
        if found and not (theirs and not lands.keys() <= {one.country for one, _ in found}):
            return [_as_side(land_party(one, lexicon), m.text) for one, m in found]
    names = lexicon.states.display
    return [state_party(code, names.get(code, code), s.text, s.country_basis) for code, s in lands.items()]


def _as_side(side: Party, text: str) -> Party:
    return Party(side.name, side.kind, text, side.id, side.office, side.country, side.country_basis)


def strength_of(content: str, lemma: str, lore: Speech) -> str:
    """will, agreed, hopes or ready, from the verb and the first words of what is said."""
    if lemma in _SURE:
        return "will"
    opening = " ".join(content.split()[:14])
    for name, pattern in lore.strength:
        if pattern.search(opening):
            return name
    return "ready"


def target_of(scene: Scene, clause: Clause, pledging: list[Party], lexicon: Lexicon) -> str | None:
    """The state or body towards which it will be done: the first other one that the clause names."""
    own = {p.country for p in pledging}
    verb = scene.tokens[clause.head].start if clause.head >= 0 else clause.start
    for mention in scene.here:
        if mention.start < max(verb, clause.start) or mention.end > clause.end:
            continue
        for one in mention.members or (mention,):
            if one.country and one.country not in own and mention.kind in ("state", "organization", "person", "group"):
                return lexicon.states.display.get(one.country, one.country)
    return None


def deadline_of(scene: Scene, clause: Clause) -> str | None:
    """The words of the time by which, or in which, it will be done; None when no time is told."""
    text = scene.reading.clean.text
    for timex in scene.reading.timexes:
        if not (clause.start <= timex.start and timex.end <= clause.end) or timex.type not in ("DATE", "DURATION"):
            continue
        if any(
            clause.start < t.start < timex.start and t.tag in ("VBD", "VBN") and i != clause.head
            for i, t in enumerate(scene.tokens)
        ):
            continue
        words = timex.text.split(None, 1)[0].lower()
        if words in ("by", "before", "until", "within", "in", "next", "this", "on", "from", "tomorrow"):
            return timex.text
        lead = _BY.search(text[max(clause.start, timex.start - 24) : timex.start])
        if lead and original(scene.reading, timex) is not None:
            return f"{lead.group().strip()} {timex.text}"
    return None
