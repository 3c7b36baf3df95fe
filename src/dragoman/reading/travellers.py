"""Whose official somebody is not: a guest is no official of the state he comes to, nor is who faces its president."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.model import Mention
from dragoman.reading.bench import Bench
from dragoman.reading.journeys import foreign_steps
from dragoman.reading.naming import Person, bearer, named_in

_OWNED = re.compile(r"\b(?:his|her|their|whose|'s|back|home|return\w*|said|told|that|if|but|not)\b", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|was|as|be|become|became|being|remains?|elected|named|:)\s+(?:the )?$")
# Whose office tells something is not faced by who is named in it: "A thanked B, the Kenyan president's office said".
_OFFICE_OF = re.compile(r"'s? (?:press )?(?:office|service|secretariat|spokes\w+|administration|chancellery)\b")
_BESIDE = re.compile(r"(?:,| and|, and|, as well as| as well as)(?: (?:his|her|the))?\s*")
_FAR = 110


def travellers(
    benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person], home: str | None
) -> None:
    """Note for everybody the states to which they are told to travel, with those named beside them.

    A town of the publisher's own state counts for none: its own people travel at home.
    """
    for bench, mentions in zip(benches, raw, strict=True):
        for place in foreign_steps(bench, mentions):
            if place.country is None or (place.kind != "state" and place.country == home):
                continue
            for person in _going(bench, mentions, place, people):
                person.foreign.add(place.country)


def facing_heads(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]], people: Sequence[Person]) -> None:
    """Note for everybody the states whose head is told beside them: "President A thanked the President of Kenya"."""
    for bench, mentions in zip(benches, raw, strict=True):
        told = [m for m in mentions if m.kind == "person" and m.how in ("named", "description")]
        for head in (m for m in told[1:] if m.how == "description" and m.country and m.rank in _HEADS):
            first = bearer(people, told[0]) if told[0].how == "named" else None
            alike = first is not None and first.rank == head.rank and not head.former and not first.former
            if _OFFICE_OF.match(bench.text, head.end):
                continue
            if first and alike and head.country and not _IS.search(bench.text[told[0].end : head.start]):
                first.foreign.add(head.country)


_HEADS = ("head_of_state", "head_of_government")


def _going(bench: Bench, mentions: Sequence[Mention], place: Mention, people: Sequence[Person]) -> Iterator[Person]:
    """Those of a sentence who are told to go to a place: who is named last before it, and who stands beside them."""
    before = [m for m in mentions if m.kind == "person" and m.how == "named" and m.end <= place.start]
    if not before:
        yield from _by_name(bench, place, people)
        return
    words = bench.text[before[-1].end : place.start]
    if len(words) > _FAR or _OWNED.search(words) or ";" in words:
        return
    run = before[-1:]
    for one, other in reversed(list(pairwise(before))):
        if not _BESIDE.fullmatch(bench.text, one.end, other.start) or _INVITED.search(bench.text[: one.start]):
            break
        run = [one, *run]
    yield from (person for mention in run if (person := bearer(people, mention)) is not None)


_INVITED = re.compile(r"\binvitation (?:of|from) (?:the )?$")


def _by_name(bench: Bench, place: Mention, people: Sequence[Person]) -> Iterator[Person]:
    """The only one whom a sentence names without an office before a place, as its first words."""
    start = bench.words[0].start
    found = list(named_in(bench.text, start, place.start, people))
    who = {id(person) for _, person in found}
    if len(who) == 1 and not _OWNED.search(bench.text, found[-1][0], place.start):
        yield found[0][1]
