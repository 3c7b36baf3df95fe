"""The reports of the gold, read by the program: one record of them all, so that one may date another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dragoman import claims, reading, record
from dragoman.document.intake import read_path
from dragoman.errors import GoldError
from dragoman.lexicon import Lexicon
from dragoman.measure.gold import Coded, Gold
from dragoman.model import Claim, Document, Draft, Record


def record_of(gold: Gold, lexicon: Lexicon) -> Record:
    """The record of all reports of a gold. Raises GoldError when one cannot be read."""
    files = sorted({report.path.partition("#")[0] for report in gold.reports})
    return record.assemble(drafts(files, lexicon), lexicon)


def drafts(paths: Iterable[str], lexicon: Lexicon, *, strict: bool = True) -> Iterator[Draft]:
    """Each report at the paths with what it claims. Raises GoldError when one cannot be read, unless not `strict`."""
    for path in paths:
        for item in read_path(path, lexicon=lexicon):
            if isinstance(item, Document):
                yield claims.draft(reading.read(item, lexicon), lexicon)
            elif strict and item.failed:
                raise GoldError(item.message)


def by_report(gold: Gold, made: Record) -> Iterator[tuple[Coded, Document, tuple[Claim, ...]]]:
    """Each coded report with its document and claims. Raises GoldError for a row that its table has not."""
    documents = {document.path: document for document in made.documents}
    told = _claims_by_path(made)
    for report in gold.reports:
        if report.path not in documents:
            raise GoldError(f"'{report.path}', which the gold names, holds no report.")
        yield report, documents[report.path], told.get(report.path, ())


def _claims_by_path(made: Record) -> Mapping[str, tuple[Claim, ...]]:
    told: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in made.claims:
        told[claim.path].append(claim)
    return {path: tuple(some) for path, some in told.items()}
