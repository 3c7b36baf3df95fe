"""A document read: sentences, mentions, times, quotations, quantities. All offsets are of cleaned text."""

from dataclasses import dataclass

from dragoman.model.document import Clean, Document
from dragoman.model.parse import Parse
from dragoman.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block; `kind` is the block's: headline, body or caption."""

    start: int
    end: int
    block: int
    kind: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name or stand for somebody or something.

    `kind` is person, group, state, organization, mechanism, initiative or place. `name` is the best name the document
    gives (a full name for a later "Ding"); `office` is the title without the country adjective; `offices` lists each
    when there are several. `country` is ISO alpha-3 or an organisation's acronym; `basis` says how it is known
    (adjective, possessive, of, list, earlier, side, publisher). `how` is "named" (a titled or full name), "short"
    (a later surname), "description" ("the vice premier", "the mayor of Almaty"), "pronoun" or "collective" ("both
    sides"). `members` are the mentions that a collective stands for.
    `name_start`/`name_end` cover the bare name where there is one. `ordinal` is the number of the
    sitting that a mention of a mechanism tells ("the 11th Meeting of ...").
    """

    start: int
    end: int
    kind: str
    name: str
    text: str
    office: str | None = None
    offices: tuple[str, ...] = ()
    country: str | None = None
    basis: str | None = None
    how: str = "named"
    rank: str | None = None
    members: tuple["Mention", ...] = ()
    former: bool = False
    name_start: int = -1
    name_end: int = -1
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words, quotation marks included."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount with its unit: ISO 4217 code, "%", or a plural noun; `bound` is over, nearly, about or None."""

    start: int
    end: int
    text: str
    amount: float
    unit: str
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with everything that was read in it, before any claim is made.

    `parses` has one entry a sentence: None where nothing can be claimed and no parse was needed. `dealings` is False
    for a report that tells of none between states: it was read for times and office-holders, and no further.
    """

    document: Document
    clean: Clean
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    timexes: tuple[Timex, ...]
    quotes: tuple[Quote, ...]
    quantities: tuple[Quantity, ...]
    parses: tuple[Parse | None, ...] = ()
    dealings: bool = True
