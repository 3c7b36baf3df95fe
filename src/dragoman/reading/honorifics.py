"""Honorifics and styles that stand before a name: "H.E. Mr.", "the Hon.", "Sheikh"."""

from dragoman.reading.bench import Bench
from dragoman.reading.titles import name_end


def skip_honorifics(bench: Bench, at: int) -> int:
    """The index after the honorifics that begin at word `at`."""
    for _ in range(3):
        step = bench.low(at) == "the"
        hit = bench.lore.honorifics.at(bench.words, at + step)
        royal = bench.lore.royal.at(bench.words, at)
        if hit:
            at += hit[0] + step
        elif royal and bench.capital(at + royal[0]) and name_end(bench, at + royal[0]) - at > 2:
            at += royal[0]
        else:
            break
    return at
