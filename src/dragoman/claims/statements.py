"""What was said, urged, praised, opposed or pledged, and by whom: one claim for each speaker and clause."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.claims.frames import Frame, Scene, frames
from dragoman.claims.maker import make, time_of
from dragoman.claims.parties import land_party, members, mentions_in, party, somebody, state_party
from dragoman.claims.patterns import Acts, noun_of
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party
from dragoman.model.claim import Value

_ADVERB = r"(?:(?:\w+ly|also|always|further|still|both|jointly|will)\s+)?"


@dataclass(frozen=True, slots=True)
class Speech:
    """The vocabulary of speech, compiled from statement.yml."""

    content: frozenset[str]
    force: Mapping[str, str]
    pledge: frozenset[str]
    hope: frozenset[str]
    express: frozenset[str]
    nouns: Mapping[str, str]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    strength: tuple[tuple[str, re.Pattern[str]], ...]


_MADE: dict[int, tuple[Acts, Speech]] = {}


def speech(acts: Acts) -> Speech:
    """The speech vocabulary of the acts, compiled once."""
    made = _MADE.get(id(acts))
    if made is None:
        made = _MADE[id(acts)] = (acts, _compile(acts.raw["statement"]))
    return made[1]


def _compile(raw: Mapping[str, object]) -> Speech:
    force, nouns = _table(raw, "force"), _table(raw, "nouns")
    patterns, strength = _table(raw, "content_force"), _table(raw, "strength")
    return Speech(
        content=frozenset(_words(raw.get("content"))),
        force={verb: name for name, verbs in force.items() for verb in verbs},
        pledge=frozenset(_words(raw.get("pledge"))),
        hope=frozenset(_words(raw.get("hope"))),
        express=frozenset(_words(raw.get("express"))),
        nouns={noun: name for name, words in nouns.items() for noun in words},
        patterns=tuple(
            (name, re.compile(rf"{_ADVERB}(?:{'|'.join(rows)})\b", re.IGNORECASE)) for name, rows in patterns.items()
        ),
        strength=tuple(
            (name, re.compile(rf"\b(?:{'|'.join(rows)})\b", re.IGNORECASE)) for name, rows in strength.items()
        ),
    )


def _words(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else []


def _table(raw: Mapping[str, object], key: str) -> dict[str, list[str]]:
    table = raw.get(key)
    return {str(name): _words(rows) for name, rows in table.items()} if isinstance(table, dict) else {}


def statements(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The statements and pledges of one sentence."""
    lore = speech(acts)
    covered: list[tuple[int, int]] = []
    for frame in frames(scene):
        for told in _of_frame(scene, frame, lore, acts, lexicon):
            covered.append((told[0], told[1]))
            yield told[2]
    if not covered:
        yield from _unspoken(scene, lore, lexicon)


def _of_frame(
    scene: Scene, frame: Frame, lore: Speech, acts: Acts, lexicon: Lexicon
) -> Iterator[tuple[int, int, Claim]]:
    if frame.modality in ("denied", "hypothetical", "cancelled") and frame.lemma not in lore.content:
        return
    if scene.tokens[frame.verb].dep in ("amod",) or _conveys(scene, frame, acts):
        return
    speakers = _speakers(scene, frame, lexicon)
    if not speakers:
        return
    if frame.lemma == "speak" or frame.lemma == "talk":
        yield from _spoke_of(scene, frame, speakers, lore, lexicon)
        return
    noun_force = _noun_force(scene, frame, lore)
    if noun_force:
        yield _claim(scene, frame, speakers, noun_force, _predicate(scene, frame.verb), lore, lexicon)
    elif frame.lemma in lore.content and not _merely_named(scene, frame):
        yield from _content(scene, frame, speakers, lore, lexicon)
    elif frame.lemma in lore.force or frame.lemma in lore.pledge:
        force = "pledge" if frame.lemma in lore.pledge else lore.force[frame.lemma]
        if frame.lemma == "call" and not any(s in frame.slots for s in ("on", "for", "upon")):
            return
        if scene.tokens[frame.verb].dep in ("ccomp", "conj") and _inside_speech(scene, frame.verb, lore):
            return
        yield _claim(scene, frame, speakers, force, _predicate(scene, frame.verb), lore, lexicon)
    elif frame.lemma in lore.hope and not _inside_speech(scene, frame.verb, lore):
        if any(
            scene.tokens[c].dep in ("ccomp", "xcomp") or scene.tokens[c].text.lower() in ("forward", "for")
            for c in scene.parse.children[frame.verb]
        ):
            yield _claim(scene, frame, speakers, "state", _predicate(scene, frame.verb), lore, lexicon)


def _merely_named(scene: Scene, frame: Frame) -> bool:
    """True for an infinitive without a clause of its own ("to highlight progress"): nobody has said anything yet."""
    to = any(scene.tokens[c].tag == "TO" for c in scene.kids(frame.verb, "aux"))
    return to and not scene.kids(frame.verb, "ccomp")


def _conveys(scene: Scene, frame: Frame, acts: Acts) -> bool:
    """True for "asked B to convey greetings" and "conveyed greetings": those are greetings, not statements."""
    raw = acts.raw["greeting"]
    things = frozenset(_words(raw.get("things"))) - {"congratulation", "condolence", "sympathy"}
    near = [
        frame.verb,
        *(c for c in scene.parse.children[frame.verb] if scene.tokens[c].dep in ("xcomp", "ccomp", "advcl")),
    ]
    return any(noun_of(scene, t) in things for verb in near for t in scene.kids(verb, "dobj"))


def _inside_speech(scene: Scene, verb: int, lore: Speech) -> bool:
    """True when the verb belongs to the content of another verb of speech, which tells it already."""
    at = verb
    for _ in range(8):
        head = scene.tokens[at].head
        if head == at:
            return False
        if scene.tokens[at].dep == "ccomp" and scene.lemma(head) in lore.content:
            return True
        at = head
    return False


# --- who speaks --------------------------------------------------------------------------------------------------


def _speakers(scene: Scene, frame: Frame, lexicon: Lexicon) -> list[Party]:
    found: list[Party] = []
    for mention in mentions_in(scene, frame.slots.get("subject", ())):
        if mention.kind == "place":
            land = lexicon.states.capital_of.get(mention.name)
            if land:
                found.append(state_party(land, lexicon.states.display.get(land, land), mention.text, "capital"))
            continue
        if mention.kind not in ("person", "group", "state", "organization") or not somebody(mention):
            continue
        if mention.how == "pair" or mention.text.lower() in ("i", "we"):
            continue
        for one in members(mention):
            found.append(_speaker(one, mention, lexicon))
    return found[:6]


def _speaker(one: Mention, told: Mention, lexicon: Lexicon) -> Party:
    if one.kind == "state" and one.country:
        return state_party(one.country, lexicon.states.display.get(one.country, one.country), told.text, one.basis)
    return party(one, told.text)


# --- what is said ------------------------------------------------------------------------------------------------


def _content(
    scene: Scene, frame: Frame, speakers: list[Party], lore: Speech, lexicon: Lexicon
) -> Iterator[tuple[int, int, Claim]]:
    clauses = [c for d in scene.kids(frame.verb, "ccomp") for c in _coordinated(scene, d)]
    if not clauses:
        content = _predicate(scene, frame.verb)
        if content[1] - content[0] > 12:
            yield _claim(scene, frame, speakers, "state", content, lore, lexicon)
        return
    for number, clause in enumerate(clauses):
        later = clauses[number + 1 :]
        span = _clause_extent(scene, clause, frame.verb, later)
        yield _claim(scene, frame, speakers, _force(scene, clause, span, lore), span, lore, lexicon, clause)


def _coordinated(scene: Scene, clause: int) -> list[int]:
    """A content clause and the finite clauses joined to it; infinitives of one pledge stay together."""
    found = [clause]
    for child in scene.kids(clause, "conj"):
        tag = scene.tokens[child].tag
        finite = tag in ("VBZ", "VBD", "VBP") or any(
            scene.tokens[c].tag in ("VBZ", "VBD", "VBP", "MD") for c in scene.kids(child, "aux", "auxpass")
        )
        if finite:
            found.extend(_coordinated(scene, child))
    return found


def _clause_extent(scene: Scene, clause: int, speech_verb: int, others: Sequence[int]) -> tuple[int, int]:
    """The cleaned characters of a content clause, without the clauses joined to it and the words of speech."""
    skip: set[int] = set()
    for other in others:
        skip.update(scene.subtree(other))
    tokens = [
        t
        for t in scene.subtree(clause)
        if t not in skip and t != speech_verb and scene.tokens[t].dep != "mark" or t == clause
    ]
    tokens = [t for t in tokens if not (scene.tokens[t].tag in (",", ".", "CC") and t in (tokens[0], tokens[-1]))]
    start = min(scene.tokens[t].start for t in tokens)
    end = max(scene.tokens[t].end for t in tokens)
    return _unspoken_part(scene, start, end, speech_verb)


def _unspoken_part(scene: Scene, start: int, end: int, speech_verb: int) -> tuple[int, int]:
    """Where the parse took the speech tag into the clause, the longer side of it."""
    said = scene.tokens[speech_verb]
    if start < said.start and said.end < end:
        return (start, said.start) if said.start - start >= end - said.end else (said.end, end)
    return start, end


def _predicate(scene: Scene, verb: int) -> tuple[int, int]:
    """From the verb to the end of what hangs on it, verbs joined by "and" left out."""
    skip: set[int] = set()
    for child in scene.kids(verb, "conj", "nsubj", "nsubjpass"):
        if child > verb or scene.tokens[child].dep == "conj":
            skip.update(scene.subtree(child))
    tokens = [t for t in scene.subtree(verb) if t >= verb and t not in skip and scene.tokens[t].dep != "punct"]
    return scene.tokens[verb].start, max(scene.tokens[t].end for t in tokens)


def _force(scene: Scene, clause: int, span: tuple[int, int], lore: Speech) -> str:
    for words in (_from_predicate(scene, clause, span), _after_subject(scene, span)):
        for name, pattern in lore.patterns:
            if pattern.match(words):
                return name
    return "state"


def _after_subject(scene: Scene, span: tuple[int, int]) -> str:
    """The clause after the mention it begins with: the parse may take a later verb for the main one."""
    text = scene.reading.clean.text
    first = next((m for m in scene.here if span[0] <= m.start < span[0] + 12), None)
    return text[first.end : span[1]].strip() if first else ""


def _from_predicate(scene: Scene, clause: int, span: tuple[int, int]) -> str:
    """The clause from its first verb, auxiliary or adverb on: "stands ready to ..."."""
    parts = [
        c
        for c in scene.kids(clause, "aux", "auxpass", "advmod", "neg")
        if scene.tokens[c].start >= span[0] and c < clause
    ]
    subjects = [c for c in scene.kids(clause, "nsubj", "nsubjpass")]
    after = max((scene.tokens[t].end for s in subjects if s < clause for t in scene.subtree(s)), default=span[0])
    start = min([scene.tokens[c].start for c in parts if scene.tokens[c].start >= after] + [scene.tokens[clause].start])
    return scene.reading.clean.text[start : span[1]].strip()


def _noun_force(scene: Scene, frame: Frame, lore: Speech) -> str | None:
    """ "expressed support for", "voiced concern about": the noun is the act."""
    if frame.lemma not in lore.express:
        return None
    for token in frame.slots.get("object", ()):
        force = lore.nouns.get(noun_of(scene, token))
        if force:
            return force
    return None


def _spoke_of(
    scene: Scene, frame: Frame, speakers: list[Party], lore: Speech, lexicon: Lexicon
) -> Iterator[tuple[int, int, Claim]]:
    if any(
        scene.tokens[c].text.lower() in ("highly", "positively", "approvingly", "warmly")
        for c in scene.kids(frame.verb, "advmod")
    ):
        span = _predicate(scene, frame.verb)
        yield _claim(scene, frame, speakers, "praise", span, lore, lexicon)


def _claim(
    scene: Scene,
    frame: Frame,
    speakers: list[Party],
    force: str,
    span: tuple[int, int],
    lore: Speech,
    lexicon: Lexicon,
    clause: int | None = None,
) -> tuple[int, int, Claim]:
    text = scene.reading.clean.text
    content = " ".join(text[span[0] : span[1]].split()).strip(" ,.;")
    values: dict[str, Value] = {"content": content}
    roles: dict[str, list[Party]] = {"speaker": speakers}
    addressees = [
        party(m)
        for t in frame.slots.get("object", ())
        for m in mentions_in(scene, [t])
        if m.kind == "person" and somebody(m)
    ]
    if addressees and force in ("urge", "thank", "invite", "congratulate", "condole", "praise", "state"):
        roles["addressee"] = [a for a in addressees if all(a.name != s.name for s in speakers)]
    act = "statement"
    if force == "pledge":
        act = "pledge"
        roles["pledger"] = _pledgers(scene, clause, speakers, lexicon)
        values["strength"] = _strength(content, frame, lore)
    else:
        values["force"] = force
    spoken = (scene.tokens[frame.verb].start, scene.tokens[frame.verb].end)
    claim = make(
        scene.reading, act, roles, span, more=[] if span[0] <= spoken[0] < span[1] else [_tag(scene, frame)],
        rule=f"{act}/{frame.lemma}", values=values, time=time_of(scene, frame.verb, frame.tense, reach=0), speaker=speakers[0].name,
        confidence=0.85,
    )  # fmt: skip
    return span[0], span[1], claim


def _tag(scene: Scene, frame: Frame) -> tuple[int, int]:
    """The words that say who speaks: "said Vice Premier A", "he added"."""
    tokens = [frame.verb, *frame.slots.get("subject", ())]
    near = [t for t in tokens if abs(t - frame.verb) < 12]
    return min(scene.tokens[t].start for t in near), max(scene.tokens[t].end for t in near)


def _pledgers(scene: Scene, clause: int | None, speakers: list[Party], lexicon: Lexicon) -> list[Party]:
    if clause is not None:
        subjects = [m for m in mentions_in(scene, scene.kids(clause, "nsubj", "nsubjpass")) if m.country or m.members]
        found = [replace(land_party(one, lexicon), text=m.text) for m in subjects for one in members(m) if one.country]
        if found:
            return found
    return [
        state_party(s.country, lexicon.states.display.get(s.country, s.country), s.text, s.country_basis)
        for s in speakers
        if s.country
    ]


def _strength(content: str, frame: Frame, lore: Speech) -> str:
    if frame.lemma in ("pledge", "vow", "promise", "undertake", "commit"):
        return "will"
    for name, pattern in lore.strength:
        if pattern.search(" ".join(content.split()[:12])):
            return name
    return "ready"


def _unspoken(scene: Scene, lore: Speech, lexicon: Lexicon) -> Iterator[Claim]:
    """A state that "stands ready to" in the report's own voice: where no person speaks, it is the state."""
    for index, token in enumerate(scene.tokens):
        if not token.tag.startswith("V") or token.dep not in ("ROOT", "conj"):
            continue
        subjects = [
            m
            for m in mentions_in(scene, scene.kids(index, "nsubj"))
            if m.kind == "state" and m.how in ("named", "side") and m.country
        ]
        if not subjects:
            continue
        span = _clause_extent(scene, index, index, _coordinated(scene, index)[1:])
        force = _force(scene, index, (scene.sentence.start, span[1]), lore)
        if force not in ("pledge", "support", "oppose", "welcome"):
            continue
        frame = next(f for f in frames(scene) if f.verb == index)
        speakers = [_speaker(m, m, lexicon) for m in subjects[:2]]
        begin = min(span[0], scene.tokens[index].start)
        yield _claim(
            scene, frame, speakers, force, (begin, max(span[1], scene.tokens[index].end)), lore, lexicon, index
        )[2]
