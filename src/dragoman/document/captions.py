"""Captions: paragraphs that tell what a photograph shows, known by the credit they carry."""

import re

_PICTURE = "photo|photograph|image|picture"
_CREDITS = (
    # (Xinhua/Jane Doe)   (AP Photo/Jane Doe)   [Photo/Agency]
    re.compile(r"[(\[][A-Z][\w. ’'-]{1,40} ?/ ?[A-Z][^()\[\]]{1,80}[)\]]\s*\Z"),
    # (Photo by Jane Doe)   [Photo: Ministry]   (Photo courtesy of the Ministry)   (Handout via Agency)
    re.compile(
        rf"[(\[](?:[A-Z][\w.]{{1,20}} )?(?:file |handout )?(?:{_PICTURE}|handout|pool|credit|courtesy)s?\b"
        r"[^()\[\]]{0,120}[)\]]\.?\s*\Z",
        re.IGNORECASE,
    ),
    # … in Astana. Photo: Ministry    … in Astana. Photo credit: Press service
    re.compile(
        r"(?:\A|[.!?”\")\]]\s*|\s|[|–—-]\s?)(?:Photo|PHOTO|Image|Picture|Photograph)s?"
        r"(?: credits?| by| courtesy(?: of)?)?\s?[:/©|]\s?.{2,120}\Z"
    ),
    re.compile(r"(?:\A|[.!?]\s+)(?:Photo|PHOTO|Image|Picture)s? (?:by|courtesy of|from) [A-Z][^.!?]{1,80}\.?\s*\Z"),
    # … Province. /Xinhua    … Province. /CFP)    … © AFP
    re.compile(r"(?:[.!?]\s*|\s)/[A-Z][\w ]{1,30}\)?\s*\Z"),
    re.compile(r"[.!?]\s*(?:©|\(c\))\s?[A-Z][\w. /]{1,40}\s*\Z"),
    re.compile(r"(?:\A|[.!?]\s+)(?:[A-Z]{2,8}|[A-Z][a-z]{2,10})/[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}\Z"),
)
# What a credit cannot do without, in small letters.
_SIGNS = ("/", "©", "(c)", "photo", "image", "picture", "handout", "pool", "credit", "courtesy")
_OPENINGS = re.compile(
    r"[(\[]?(?:Cover|COVER|FILE PHOTO|File photo|FILE|FILE -|Caption|CAPTION|Photo|PHOTO|Pictured"
    rf"|In (?:this|the) (?:file |handout |aerial )?(?:{_PICTURE}))"
    r"(?:\s?[:–—-]|\b,| (?:taken|released|provided|shows?|made available)\b)"
    rf"|[(\[]?(?:Cover: )?(?:This|The|An?) (?:\w+ )?(?:{_PICTURE}) (?:taken|released|provided|shows)\b"
    r"|!\[[^\]]*\]\("
)
_LONGEST = 1200


def is_caption(paragraph: str) -> bool:
    """True when a paragraph carries a photograph's credit or opens as captions do."""
    if len(paragraph) > _LONGEST:
        return False
    if _OPENINGS.match(paragraph):
        return True
    tail = paragraph[-200:].rstrip("*_ ")
    low = tail.casefold()
    return any(map(low.__contains__, _SIGNS)) and any(credit.search(tail) for credit in _CREDITS)
