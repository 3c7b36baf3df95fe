"""The words of the trade as frozen values. Standard library only; every other room imports from here."""

from dragoman.model.claim import Claim, Edit, Evidence, Party, TimeRef
from dragoman.model.document import Block, Clean, Document, Zone
from dragoman.model.event import Account, Conflict, Event, Tenure
from dragoman.model.figure import Columns, Dot, Dots, Drawing, Mark, Strand, Strands, Timeline
from dragoman.model.finding import Finding
from dragoman.model.identity import content_id
from dragoman.model.interval import Interval
from dragoman.model.judgement import Judgement, Target, target
from dragoman.model.page import Cover, Figure, Footnote, Line, Page, Section, Table, Tongue
from dragoman.model.parse import Parse, Token
from dragoman.model.reading import Mention, Quantity, Quote, Reading, Sentence
from dragoman.model.record import DatedTimex, Draft, Record
from dragoman.model.span import Span
from dragoman.model.timex import Timex

__all__ = [
    "Account",
    "Block",
    "Claim",
    "Clean",
    "Columns",
    "Conflict",
    "Cover",
    "DatedTimex",
    "Document",
    "Dot",
    "Dots",
    "Draft",
    "Drawing",
    "Edit",
    "Event",
    "Evidence",
    "Figure",
    "Finding",
    "Footnote",
    "Interval",
    "Judgement",
    "Line",
    "Mark",
    "Mention",
    "Page",
    "Parse",
    "Party",
    "Quantity",
    "Quote",
    "Reading",
    "Record",
    "Section",
    "Sentence",
    "Span",
    "Strand",
    "Strands",
    "Table",
    "Target",
    "Tenure",
    "TimeRef",
    "Timeline",
    "Timex",
    "Token",
    "Tongue",
    "Zone",
    "content_id",
    "target",
]
