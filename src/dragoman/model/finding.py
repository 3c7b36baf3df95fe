"""What is wrong or doubtful in the input: shown, never dropped."""

from dataclasses import dataclass

from dragoman.model.claim import Evidence

FINDING_KINDS = (
    "unreadable-file",
    "empty-folder",
    "empty-document",
    "too-large",
    "other-language",
    "exact-copy",
    "no-date",
    "date-conflict",
    "sources-disagree",
    "unresolved-name",
    "ambiguous-country",
    "unresolved-time",
    "two-holders",
    "encoding-repaired",
    "missing-path",
    "bad-row",
    "judgement-unplaced",
    "judgement-conflict",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about the input in one plain sentence; `document` and `evidence` say where, if it is somewhere.

    `path` names the file when there is no document. `failed` is True when the input could not be read at all.
    """

    kind: str
    message: str
    document: str | None = None
    evidence: tuple[Evidence, ...] = ()
    path: str | None = None
    failed: bool = False

    def __post_init__(self) -> None:
        if self.kind not in FINDING_KINDS:
            raise ValueError(f"Finding kind {self.kind!r} is unknown; allowed are {', '.join(FINDING_KINDS)}.")
