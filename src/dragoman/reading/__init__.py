"""A Document becomes a Reading: sentences, who is mentioned, times, quotations, quantities, grammar."""

import re
from collections.abc import Collection, Mapping, Sequence

from dragoman.document.clean import clean
from dragoman.lexicon import Lexicon
from dragoman.model import Document, Mention, Parse, Quantity, Quote, Reading, Sentence, Timex
from dragoman.reading import anaphora, concern, gate, naming, numbers, timexes
from dragoman.reading.bench import Bench
from dragoman.reading.bonds import by_bond, guests
from dragoman.reading.capitals import lowered
from dragoman.reading.causes import reported_by, speaking_for
from dragoman.reading.company import company, delegation_sides
from dragoman.reading.exclusion import by_exclusion, by_pair, two_states
from dragoman.reading.facing import across, by_office, counterparts_of, elsewhere, guests_of, met_by_others
from dragoman.reading.holders import by_capacity, by_description, by_turns
from dragoman.reading.home import (
    filed_in,
    is_office,
    is_unknown,
    local_state,
    own_state,
    publisher_country,
    states_first,
)
from dragoman.reading.hosts import hosts
from dragoman.reading.journeys import destinations
from dragoman.reading.mentions import acronyms, mentions_of
from dragoman.reading.parse import mask as masked
from dragoman.reading.parse import masks_of, parse
from dragoman.reading.possessors import possessed
from dragoman.reading.relays import relay_sides
from dragoman.reading.sentences import sentences as cut
from dragoman.reading.shared import settled
from dragoman.reading.sides import Voice, called_on, opening, own_officials, untitled
from dragoman.reading.travellers import facing_heads, travellers
from dragoman.reading.vocabulary import vocabulary
from dragoman.reading.words import split

__all__ = ["read"]

_QUOTE = re.compile(r'"[^"\n]{1,1200}"')


def read(document: Document, lexicon: Lexicon) -> Reading:
    """Read a document. A report that tells of no dealings between states is read for its office-holders only."""
    cleaned = lowered(clean(document), lexicon)
    text = cleaned.text
    sentences = cut(cleaned)
    times = timexes.find(text)
    home = publisher_country(document, cleaned, lexicon)
    own = own_state(document, cleaned, lexicon)
    filed = filed_in(document, lexicon)
    lexicon = settled(text, lexicon, own or local_state(document, lexicon))
    scope = concern.scope(text, sentences, lexicon, home=home, own=own, filed=filed)
    if not scope.names:
        return Reading(document, cleaned, sentences, (), times, (), (), (None,) * len(sentences), dealings=False)
    benches = [
        Bench(text, split(text, s.start, s.end) if number in scope.names else (), vocabulary(lexicon))
        for number, s in enumerate(sentences)
    ]
    raw, adjectives = _raw_mentions(benches, acronyms(text))
    named = _settle(benches, raw, own, document, lexicon)
    by_sentence = [list(ms) for ms in named]
    flat_starts = _offsets(by_sentence)
    about = gate.lands((m for ms in by_sentence for m in ms), home or filed, lexicon) | _adjective_lands(
        text, adjectives, lexicon
    )
    parses = (
        _parses(text, sentences, scope.acts, by_sentence, flat_starts, times, adjectives, lexicon)
        if scope.acts and (len(about) > 1 or any(gate.met_abroad(ms) for ms in by_sentence[:2]))
        else [None] * len(sentences)
    )
    solved = anaphora.resolve(
        sentences,
        by_sentence,
        parses,
        home=own,
        display=dict(lexicon.states.display),
        has_office=lexicon.governments.has,
        text=text,
    )
    return Reading(
        document=document,
        clean=cleaned,
        sentences=sentences,
        mentions=tuple(m for ms in solved for m in ms),
        timexes=times,
        quotes=tuple(Quote(m.start(), m.end()) for m in _QUOTE.finditer(text)),
        quantities=_quantities(text, sentences, scope.acts),
        parses=tuple(parses),
        dealings=bool(scope.acts),
    )


def _raw_mentions(
    benches: Sequence[Bench], known: Mapping[str, str]
) -> tuple[list[list[Mention]], list[tuple[tuple[int, int], ...]]]:
    raw: list[list[Mention]] = []
    adjectives: list[tuple[tuple[int, int], ...]] = []
    for bench in benches:
        found, spans = mentions_of(bench, known) if bench.words else ((), ())
        raw.append(list(found))
        adjectives.append(spans)
    return raw, adjectives


def _settle(
    benches: Sequence[Bench], raw: list[list[Mention]], own: str | None, document: Document, lexicon: Lexicon
) -> list[list[Mention]]:
    """Full names for titled people, later short mentions, and the country of each as far as text or publisher tell."""
    people = _cast(benches, raw)
    index = naming.name_index(people)
    paper = None if own else local_state(document, lexicon)
    local = paper if paper in states_first(benches) else None
    voice = Voice(own or local, document.publisher, bool(own) and is_office(document, lexicon), local=local is not None)
    travellers(benches, raw, people, own or paper)
    facing_heads(benches, raw, people)
    voice = voice if voice.state else opening(people, paper, voice, lexicon, read_at_home=is_unknown(document, lexicon))
    pair = two_states(benches, raw, lexicon)
    pair = pair if own is None or own in pair else frozenset()
    facing = [*counterparts_of(benches, raw, people), *met_by_others(benches, raw, people, voice.state)]
    facing += elsewhere(benches, raw, people, local) if local else []
    abroad = [*guests(people, raw, benches, own, lexicon), *guests_of(benches, raw, people)]
    by_capacity(benches, people, raw, lexicon)
    where = list(destinations(benches, raw, filed_in(document, lexicon)))
    for _ in range(2):
        possessed(benches, raw, people)
        delegation_sides(benches, raw, people)
        company(benches, raw, people)
        unknown = relay_sides(benches, raw, people, pair)
        called_on(benches, raw, people, lexicon)
        abroad += hosts(benches, raw, people, lexicon, where, home=voice.state)
        by_office(people, raw, own, lexicon)
        across(facing, people, benches, raw, pair, own, lexicon)
        own_officials(people, voice, lexicon, benches[0].text if benches else "", [*abroad, *unknown], facing)
    if own and is_office(document, lexicon):
        untitled(benches, raw, people, own)
    speaking_for(benches, raw, people, lexicon)
    reported_by(benches, raw, people, lexicon)
    by_description(people, raw, lexicon)
    by_turns(benches, raw, people)
    by_exclusion(people, raw, benches, lexicon)
    by_pair([p for p in people if p not in abroad], people, pair, raw, benches, lexicon)
    by_bond(people, raw, benches, own, lexicon)
    held = {p.name: told for p in people if (told := [o for o in p.offices if o != naming.COUNTERPART])}
    out: list[list[Mention]] = []
    roles: dict[str, Mention] = {}
    for bench, found in zip(benches, raw, strict=True):
        short = naming.short_mentions(bench, [m for m in found if m.kind in ("person", "group")], index)
        kept = [m for m in found if not any(s.start < m.end and m.start < s.end for s in short)]
        settled = sorted((naming.settle(m, people) for m in [*kept, *short]), key=lambda m: (m.start, m.end))
        out.append(naming.name_counterparts(settled, roles, held))
    return out


def _cast(benches: Sequence[Bench], raw: Sequence[Sequence[Mention]]) -> naming.Cast:
    """The people of a report under every name that it gives them."""
    people = naming.cast([m for ms in raw for m in ms])
    text = benches[0].text if benches else ""
    naming.with_given_names(text, people)
    if benches:
        naming.with_aliases(text, people, benches[0].lore.not_names)
    return naming.Cast(people, text)


def _adjective_lands(text: str, adjectives: Sequence[Sequence[tuple[int, int]]], lexicon: Lexicon) -> frozenset[str]:
    """The states of adjectives that stand alone ("Chinese enterprises")."""
    codes = (lexicon.states.adjective_of.get(text[a:b]) for spans in adjectives for a, b in spans)
    return frozenset(code for code in codes if code)


def _offsets(by_sentence: Sequence[Sequence[Mention]]) -> list[int]:
    starts, total = [], 0
    for mentions in by_sentence:
        starts.append(total)
        total += len(mentions)
    return starts


def _quantities(text: str, sentences: Sequence[Sentence], acts: Collection[int]) -> tuple[Quantity, ...]:
    """The amounts of the sentences in which acts may be told."""
    if len(acts) == len(sentences):
        return numbers.find(text)
    inside = [sentences[number] for number in acts]
    found = numbers.find(text) if acts else ()
    return tuple(q for q in found if any(s.start <= q.start < s.end for s in inside))


def _parses(
    text: str,
    sentences: Sequence[Sentence],
    acts: Collection[int],
    by_sentence: Sequence[Sequence[Mention]],
    starts: Sequence[int],
    times: Sequence[Timex],
    adjectives: Sequence[Sequence[tuple[int, int]]],
    lexicon: Lexicon,
) -> list[Parse | None]:
    wanted = [n for n, s in enumerate(sentences) if n in acts and gate.worth(text, s, by_sentence[n], lexicon)]
    ready = []
    for n in wanted:
        sentence = sentences[n]
        numbered = [(starts[n] + i, m) for i, m in enumerate(by_sentence[n])]
        inside = [t for t in times if sentence.start <= t.start and t.end <= sentence.end]
        ready.append(masked(text, sentence, masks_of(text, sentence, numbered, inside, adjectives[n])))
    out: list[Parse | None] = [None] * len(sentences)
    for n, parsed in zip(wanted, parse(ready), strict=True):
        out[n] = parsed
    return out
