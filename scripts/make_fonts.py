"""Makes drawing/fonts: the letters that a PDF of ours may need, cut out of the Noto families (SIL OFL 1.1).

The families come from packages on npm (drawing/fonts/README.md names them with their versions), unpacked side by side:

    python -m venv tables && tables/bin/pip install -r requirements/tables.in
    mkdir npm && cd npm && npm pack @expo-google-fonts/noto-serif-sc … && for f in *.tgz; do … tar xzf $f …; done
    tables/bin/python scripts/make_fonts.py npm

Of Han it keeps what GB 2312, the first level of Big5 and JIS X 0208 hold, of Hangul the syllables of KS X 1001, of
other scripts everything. It also writes letters.txt: every letter that some font of ours or of typst has.
"""

import io
import struct
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from unicodedata import category

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "src/dragoman/drawing/fonts"
WHOLE = {
    "NotoNaskhArabic": "expo-google-fonts-noto-naskh-arabic-*/package/400Regular/*.ttf",
    "NotoSerifHebrew": "expo-google-fonts-noto-serif-hebrew-*/package/400Regular/*.ttf",
    "NotoSerifDevanagari": "expo-google-fonts-noto-serif-devanagari-*/package/400Regular/*.ttf",
    **{
        f"NotoSerif{script}": f"fontsource-noto-serif-{low}-*/package/files/*-{low}-400-normal.woff"
        for script in ("Armenian", "Bengali", "Georgian", "Khmer", "Lao", "Myanmar", "Sinhala", "Tamil", "Thai")
        for low in (script.lower(),)
    },
}
CUT = {
    "NotoSerifSC": "expo-google-fonts-noto-serif-sc-*/package/400Regular/*.ttf",
    "NotoSerifKR": "expo-google-fonts-noto-serif-kr-*/package/400Regular/*.ttf",
}
HAN = range(0x4E00, 0xA000)
BESIDE_HAN = {*range(0x3000, 0x3100), *range(0xFF00, 0xFF61)}
FEATURES = (
    "abvf abvm abvs akhn blwf blwm blws calt ccmp cjct curs dist fina half haln init isol kern liga locl mark medi "
    "mkmk nukt pref pres pstf psts rclt rkrf rlig rphf vatu"
).split()
NOT_SET = {0x2041, 0x2043, 0x2053, 0x211F, 0x2121, 0x2123, 0x2125}
"""Only the face for mathematics has these, and typst asks it for nothing else."""

HEAD = "# Letters that some font has, first-last in hexadecimal. Made by scripts/make_fonts.py.\n"


def main(folder: Path) -> None:
    fonts = [made(folder, name, pattern, None) for name, pattern in WHOLE.items()]
    fonts.append(made(folder, "NotoSerifSC", CUT["NotoSerifSC"], han() | BESIDE_HAN))
    fonts.append(made(folder, "NotoSerifKR", CUT["NotoSerifKR"], hangul()))
    every = {code for font in (*fonts, *of_typst()) for code in font.getBestCmap() or ()}
    letters = {code for code in every - NOT_SET if category(chr(code)) not in ("Cc", "Co")}
    (FONTS / "letters.txt").write_text(HEAD + "\n".join(runs(letters)) + "\n", encoding="ascii")


def made(folder: Path, name: str, pattern: str, letters: set[int] | None) -> TTFont:
    """One family's letters in a file of ours, without hints for screens."""
    (source,) = folder.glob(pattern)
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    options = Options(hinting=False, notdef_outline=True, layout_features=FEATURES, name_IDs=["*"])
    cutter = Subsetter(options)
    cutter.populate(unicodes=set(font.getBestCmap()) if letters is None else letters)
    cutter.subset(font)
    font.save(FONTS / f"{name}.ttf", reorderTables=True)
    return font


def han() -> set[int]:
    """The Han letters in daily use in China, Taiwan and Japan."""
    pairs = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    taiwan = {ord(letter) for pair in pairs if len(letter := pair.decode("big5", "ignore")) == 1}
    return {code for code in HAN if code in taiwan or writes("gb2312", code) or writes("iso2022_jp", code)}


def hangul() -> set[int]:
    """The syllables in daily use in Korea."""
    return {code for code in range(0xAC00, 0xD7A4) if len(chr(code).encode("euc_kr")) == 2}


def writes(charset: str, code: int) -> bool:
    try:
        return bool(chr(code).encode(charset))
    except UnicodeEncodeError:
        return False


def of_typst() -> Iterator[TTFont]:
    """The fonts that come inside typst."""
    home = find_spec("typst")
    for library in Path(home.origin).parent.glob("*.so") if home and home.origin else ():
        held = library.read_bytes()
        at = held.find(b"OTTO")
        while at >= 0:
            if 8 < struct.unpack(">H", held[at + 4 : at + 6])[0] < 30 and held[at + 12 : at + 16].strip().isalnum():
                yield TTFont(io.BytesIO(held[at : at + 4_000_000]), lazy=True)
            at = held.find(b"OTTO", at + 4)


def runs(letters: Iterable[int]) -> Iterator[str]:
    first = last = -2
    for code in (*sorted(letters), 0x110000):
        if code != last + 1:
            if first >= 0:
                yield f"{first:X}-{last:X}" if last > first else f"{first:X}"
            first = code
        last = code


if __name__ == "__main__":
    main(Path(sys.argv[1]))
