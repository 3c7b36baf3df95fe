"""The acts' YAML patterns, compiled, and their matching on the slots of a frame."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.claims.frames import Frame, Scene
from dragoman.claims.slots import counted
from dragoman.lexicon import Lexicon
from dragoman.model.claim import Value
from dragoman.reading.gate import verbs_of
from dragoman.reading.verbs import lemmas, singular

ROLE_KEYS = ("participant", "host", "guest", "destination", "chair", "mechanism", "actor", "recipient")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way of telling an act: a verb (and perhaps its object noun) or a noun, and the slots that hold the roles."""

    act: str
    name: str
    verbs: frozenset[str]
    objects: frozenset[str]
    nouns: frozenset[str]
    roles: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Value]
    particle: str | None = None
    needs: str | None = None
    kind: str | None = None
    extra: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Acts:
    """Every pattern by act, the raw YAML by act, and the table of verb forms. One is made a lexicon, and is itself."""

    verbs: Mapping[str, tuple[Pattern, ...]]
    nouns: Mapping[str, tuple[Pattern, ...]]
    raw: Mapping[str, Mapping[str, object]]
    lemmas: Mapping[str, str]


_MADE: dict[int, tuple[Lexicon, Acts]] = {}


def acts(lexicon: Lexicon) -> Acts:
    """The compiled acts of a lexicon, made once."""
    made = _MADE.get(id(lexicon))
    if made is None:
        made = _MADE[id(lexicon)] = (lexicon, _compile(lexicon))
    return made[1]


def _compile(lexicon: Lexicon) -> Acts:
    raw = {str(act["act"]): act for act in lexicon.acts}
    verbs = [v for act in raw.values() for v in verbs_of(act)] + ["be", "have", "do", "go", "opportunity"]
    return Acts(
        verbs={name: tuple(_pattern(name, act, row) for row in _rows(act, "verbs")) for name, act in raw.items()},
        nouns={name: tuple(_pattern(name, act, row) for row in _rows(act, "nouns")) for name, act in raw.items()},
        raw=raw,
        lemmas=lemmas(dict.fromkeys(verbs + _MORE_VERBS)),
    )


# Verbs that guide mood and reference without being acts themselves.
_MORE_VERBS = (
    "plan expect schedule slate set propose want prepare accept decide seek need consider aim arrange postpone "
    "cancel delay defer shelve scrap deny refute dismiss decline refuse follow reach come enter achieve remain "
    "continue make take give travel serve include mark put push break offer ask urge wish like encourage request "
    "hope fail call return drive stop reveal disclose promise vow pledge mention get assemble attend await wait "
    "threaten demand oppose advocate push welcome support discuss request "
    "anticipate last run reject refute dismiss accompany join escort assist include feature foresee envisage settle "
    "append affix place add lapse expire terminate comprise contain"
).split()


def _rows(act: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    rows = act.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _list(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(v) for v in value) if isinstance(value, list) else ()


def _pattern(act: str, whole: Mapping[str, object], row: Mapping[str, object]) -> Pattern:
    values: dict[str, Value] = {}
    for source in (whole.get("values"), row.get("values")):
        if isinstance(source, dict):
            values.update(source)
    return Pattern(
        act=act,
        name=f"{act}/{row['name']}",
        verbs=frozenset(v.split()[0] for v in _list(row.get("verb"))),
        objects=frozenset(_list(row.get("object"))),
        nouns=frozenset(_list(row.get("noun"))),
        roles={key: _list(row[key]) for key in ROLE_KEYS if key in row},
        values=values,
        particle=str(row["particle"]) if "particle" in row else None,
        needs=str(row["needs"]) if "needs" in row else None,
        kind=str(row.get("object_kind") or row.get("slot_kind") or "") or None,
        extra={k: v for k, v in row.items() if k not in ROLE_KEYS},
    )


def matches(scene: Scene, frame: Frame, pattern: Pattern) -> bool:
    """True when the frame's verb, particle and object noun are those of the pattern."""
    if frame.lemma not in pattern.verbs:
        return False
    if pattern.particle and frame.particle != pattern.particle:
        return False
    if "on" in pattern.extra:
        return any(noun_of(scene, t) in _list(pattern.extra["on"]) for t in frame.slots.get("on", ()))
    if "with" in pattern.extra:
        return any(noun_of(scene, t) in _list(pattern.extra["with"]) for t in frame.slots.get("with", ()))
    if "adverb" in pattern.extra and not _beside(scene, frame.verb, _list(pattern.extra["adverb"])):
        return False
    if pattern.objects:
        return any(noun_matches(scene, t, pattern.objects) for t in frame.slots.get("object", ()))
    return True


def _beside(scene: Scene, verb: int, adverbs: Sequence[str]) -> bool:
    return any(scene.tokens[c].text.casefold() in adverbs for c in scene.kids(verb, "advmod", "prt"))


def noun_of(scene: Scene, token: int) -> str:
    """The singular of a noun token, lower case; of a group, of the noun that tells what it is ("a delegation")."""
    mention = scene.tokens[token].mention
    group = scene.reading.mentions[mention] if mention >= 0 else None
    words = group.text.split() if group is not None and group.kind == "group" else []
    return singular((words[-1] if words else scene.tokens[token].text).casefold())


def noun_matches(scene: Scene, token: int, nouns: frozenset[str]) -> bool:
    """True when the token is one of the nouns, or the last word of one of several words ("courtesy call")."""
    noun = noun_of(scene, token)
    mention = scene.mention(token) if scene.tokens[token].mention >= 0 else None
    if mention is not None and mention.kind == "mechanism" and mention.text.casefold().startswith("their "):
        # "A and B will hold their next meeting": no body's, but theirs.
        return mention.how == "description" and singular(mention.text.split()[-1].casefold()) in nouns
    if scene.tokens[token].mention >= 0 and scene.reading.mentions[scene.tokens[token].mention].kind not in (
        "person",
        "group",
    ):
        return False
    if noun in nouns:
        return True
    before = scene.tokens[token - 1].text.casefold() if token else ""
    if any(noun_matches(scene, c, nouns) for c in counted(scene, [token])[1:]):
        return True
    within = [c for p in scene.kids(token, "prep") if scene.tokens[p].text == "of" for c in scene.kids(p, "pobj")]
    return f"{before} {noun}" in nouns or any(f"{noun} of {scene.tokens[c].text.casefold()}" in nouns for c in within)


def slot_tokens(frame: Frame, slots: Sequence[str]) -> list[int]:
    """The tokens in the named slots, in slot order."""
    found: list[int] = []
    for slot in slots:
        found.extend(t for t in frame.slots.get(slot, ()) if t not in found)
    return found
