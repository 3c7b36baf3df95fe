"""Agreements: memoranda, treaties, joint statements and contracts that two sides sign, ratify or negotiate."""

import re
from collections.abc import Iterator, Mapping

from dragoman.claims.frames import Frame, Scene, frames
from dragoman.claims.maker import clause_span, make, place_of, time_of
from dragoman.claims.parties import land_party, lands_in, party, people_in
from dragoman.claims.patterns import Acts, noun_of
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention
from dragoman.model.claim import Value

_TITLE = re.compile(r'"([^"]{8,200})"')


def agreements(scene: Scene, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The agreements whose signing, ratification or negotiation one sentence tells."""
    raw = acts.raw["agreement"]
    kinds = _kinds(raw)
    status_of = _status(raw)
    seen: set[tuple[int, ...]] = set()
    for frame in frames(scene):
        status = status_of.get(frame.lemma)
        if status is None or frame.modality == "hypothetical":
            continue
        for document in frame.slots.get("object", ()):
            kind = _kind(scene, document, kinds)
            if kind is None or (document,) in seen:
                continue
            told = _told(scene, frame, document, kind, status, lexicon)
            if told:
                seen.add((document,))
                yield told


def _kinds(raw: Mapping[str, object]) -> dict[str, str]:
    documents = raw.get("documents")
    table = documents if isinstance(documents, dict) else {}
    return {str(noun): str(kind) for kind, nouns in table.items() for noun in nouns}


def _status(raw: Mapping[str, object]) -> dict[str, str]:
    verbs = raw.get("verbs")
    table = verbs if isinstance(verbs, dict) else {}
    return {str(verb): str(status) for status, names in table.items() for verb in names}


def _kind(scene: Scene, token: int, kinds: Mapping[str, str]) -> str | None:
    low = scene.tokens[token].text.casefold()
    phrase = scene.text([t for t in scene.subtree(token) if t <= token + 2]).casefold()
    for noun in sorted(kinds, key=lambda n: -len(n)):
        if " " in noun and re.search(rf"\b{re.escape(noun)}\b", phrase):
            return kinds[noun]
    return kinds.get(low) or kinds.get(noun_of(scene, token))


def _told(scene: Scene, frame: Frame, document: int, kind: str, status: str, lexicon: Lexicon) -> Claim | None:
    slots = frame.slots
    sides = [
        *slots.get("subject", ()),
        *slots.get("with", ()),
        *slots.get("object.with", ()),
        *slots.get("between", ()),
        *slots.get("object.between", ()),
    ]
    lands = lands_in(scene, sides)
    if len(lands) < 2:
        lands += [m for m in _pairs(scene, document) if all(m.country != x.country for x in lands)]
    if len(lands) < 2:
        return None
    modality = frame.modality
    if status == "in negotiation" or modality == "planned":
        state, modality = (
            ("in negotiation" if status == "in negotiation" else "planned"),
            "planned" if modality != "cancelled" else modality,
        )
    else:
        state = status
    signers = people_in(scene, sides)
    title = _title(scene, document)
    values: dict[str, Value] = {"kind": kind, "status": state}
    if title:
        values["title"] = title
    tokens = [
        frame.verb,
        *slots.get("subject", ()),
        *(t for t in scene.subtree(document) if not _later_clause(scene, t, document)),
    ]
    return make(
        scene.reading, "agreement",
        {"party": [land_party(m, lexicon) for m in lands], "signer": [party(m) for m in signers if m.kind == "person"]},
        clause_span(scene, tokens), rule=f"agreement/{frame.lemma}", modality=modality, values=values,
        time=time_of(scene, frame.verb, frame.tense), where=place_of(scene, frame.verb),
    )  # fmt: skip


def _pairs(scene: Scene, token: int) -> list[Mention]:
    """States that stand before or within the document's own name ("a China-Laos memorandum", "with", "between")."""
    return [m for m in lands_in(scene, scene.subtree(token)) if m.kind in ("state", "organization", "group")]


def _title(scene: Scene, token: int) -> str | None:
    """The document's title: in quotation marks, or its capitalised name with all that belongs to it."""
    text = scene.reading.clean.text
    inside = scene.subtree(token)
    begin, end = clause_span(scene, [t for t in inside if not _later_clause(scene, t, token)])
    quoted = _TITLE.search(text, begin, min(end + 120, scene.sentence.end))
    if quoted:
        return quoted[1].strip(" ,.")
    if not scene.tokens[token].text[:1].isupper():
        return None
    start = scene.tokens[token].start
    for t in inside:
        if t < token and scene.tokens[t].text[:1].isupper() and scene.tokens[t].dep in ("compound", "amod"):
            start = min(start, scene.tokens[t].start)
    title = text[start:end].strip(" ,.")
    return title or None


def _later_clause(scene: Scene, token: int, top: int) -> bool:
    """True for words of a clause or a time that hangs on the document's name but is no part of it."""
    at = token
    while at != top:
        if (
            scene.tokens[at].dep in ("relcl", "acl", "npadvmod", "appos", "conj", "punct")
            and scene.tokens[at].head == top
        ):
            return True
        if any(t.start <= scene.tokens[at].start < t.end for t in scene.reading.timexes):
            return True
        head = scene.tokens[at].head
        if head == at:
            return False
        at = head
    return False
