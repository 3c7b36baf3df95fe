"""Attributed amounts about a relationship: bilateral trade, investment, loans, counts of companies or students."""

import re
from collections.abc import Iterator, Mapping

from dragoman.claims.maker import make, original
from dragoman.claims.parties import land_party, members, somebody
from dragoman.claims.patterns import Acts
from dragoman.lexicon import Lexicon
from dragoman.model import Claim, Mention, Party, Quantity, Reading, Sentence, TimeRef, Timex, content_id
from dragoman.model.claim import Value

_AUTHORITY = re.compile(
    r"\b(?:[Aa]ccording to|citing|based on|as reported by)\s+((?:the\s+)?[^,.;]{3,80}?)(?=,|\.|;|$|\s+(?:show|said|the bilateral))|"
    r"((?:[A-Z][\w'-]*\s+){0,3}(?:official\s+)?(?:data|figures|statistics))\s+(?:show|indicate|from)"
)
_SPEECH = re.compile(r"\b(?:said|says|noted|stressed|added|stated|announced|recalled|emphasized)\b")


def figures(reading: Reading, sentence: Sentence, acts: Acts, lexicon: Lexicon) -> Iterator[Claim]:
    """The amounts in one sentence that measure something between two sides."""
    text = reading.clean.text
    inside = [q for q in reading.quantities if sentence.start <= q.start and q.end <= sentence.end]
    if not inside:
        return
    here = [m for m in reading.mentions if sentence.start <= m.start and m.end <= sentence.end]
    lands = _lands(here)
    for quantity in inside:
        metric = _metric(text, sentence, quantity, acts.raw["figure"])
        if metric is None or len(lands) < 2:
            continue
        if quantity.unit == "%" and not re.search(
            r"\b(?:up|down|increas|grew|grow|rose|rise|by)\b",
            text[max(sentence.start, quantity.start - 60) : quantity.end],
        ):
            continue
        period = _period(reading, sentence, quantity)
        values: dict[str, Value] = {"metric": metric, "amount": quantity.amount, "unit": quantity.unit}
        if quantity.bound:
            values["bound"] = quantity.bound
        if period:
            values["period"] = period.text if period.year is None else str(period.year)
        yield make(
            reading, "figure",
            {"party": [land_party(m, lexicon) for m in lands[:2]], "authority": _authority(text, sentence, here)},
            (sentence.start, sentence.end), rule="figure/amount", values=values, time=TimeRef(original(reading, period), "past"),
        )  # fmt: skip


def _lands(here: list[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in here:
        if mention.kind in ("place", "mechanism", "initiative") or not somebody(mention) and not mention.members:
            continue
        for one in members(mention):
            if one.country and all(one.country != f.country for f in found):
                found.append(one)
    return found


def _metric(text: str, sentence: Sentence, quantity: Quantity, raw: Mapping[str, object]) -> str | None:
    metrics = raw.get("metrics")
    table = metrics if isinstance(metrics, dict) else {}
    low = text[sentence.start : sentence.end].casefold()
    at = quantity.start - sentence.start
    best: tuple[int, str] | None = None
    for metric, words in table.items():
        for word in words:
            for hit in re.finditer(rf"\b{re.escape(word.casefold())}\b", low):
                gap = at - hit.end() if hit.end() <= at else (hit.start() - at) + 20
                if gap <= 90 and (best is None or (gap - len(word)) < best[0]):
                    best = (gap - len(word), str(metric))
    counted = quantity.unit not in ("%",) and len(quantity.unit) != 3
    if best and counted and best[1] in ("bilateral trade", "exports", "imports", "investment", "loan", "aid", "debt"):
        return None
    return best[1] if best else None


def _period(reading: Reading, sentence: Sentence, quantity: Quantity) -> Timex | None:
    times = [
        t
        for t in reading.timexes
        if sentence.start <= t.start and t.end <= sentence.end and t.form in ("date", "offset", "season", "range")
    ]
    after = [t for t in times if t.start >= quantity.end]
    near = after[:1] or times[-1:]
    return near[0] if near else None


def _authority(text: str, sentence: Sentence, here: list[Mention]) -> list[Party]:
    hit = _AUTHORITY.search(text, sentence.start, sentence.end)
    if hit:
        words = (hit[1] or hit[2]).strip()
        name = re.sub(r"^the\s+", "", words)
        return [Party(name, "organization", words, content_id("authority", name.casefold()))]
    if _SPEECH.search(text, sentence.start, sentence.end):
        speakers = [m for m in here if m.kind == "person" and somebody(m)]
        return [
            Party(
                m.name,
                "person",
                m.text,
                content_id("person", m.name.casefold(), m.country),
                m.office,
                m.country,
                m.basis,
            )
            for m in speakers[-1:]
        ]
    return []
