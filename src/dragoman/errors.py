"""What a caller can get wrong. The world's mess is never an error: it is a Finding."""


class DragomanError(Exception):
    """Something the caller asked for cannot be done; the message is one sentence that says why."""


class UnreadableFile(DragomanError):
    """A file that exists cannot be turned into a document."""


class LexiconError(DragomanError):
    """A lexicon file breaks its own rules."""


class RecordError(DragomanError):
    """A record file is not ours, is newer than this program, or cannot be written."""


class RecordBusy(RecordError):
    """Another program is writing the record."""


class UnknownName(DragomanError):
    """A country, person, mechanism or event that the record or the lexicon does not know."""


class GoldError(DragomanError):
    """Hand-coded gold, or the text of one of its reports, is missing or breaks its form."""


class JudgementError(DragomanError):
    """A judgement says what no judgement can say, or its line was altered."""
