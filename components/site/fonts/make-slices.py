"""Cuts Noto Serif CJK SC Black into the slices that fonts.css names, by the unicode-range it gives for each.

Usage: python3 make-slices.py NotoSerifCJK-Black.ttc   (needs fonttools and brotli)
"""

import pathlib
import re
import sys

from fontTools import subset
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTCollection

# Full-width marks carry half an em of air on one side; where two meet, one half is enough.
SPACING = """
languagesystem DFLT dflt; languagesystem hani dflt; languagesystem latn dflt;
@closing = [{closing}]; @opening = [{opening}];
feature kern {{ pos @closing @opening -500; pos @closing @closing -500; pos @opening @opening -500; }} kern;
"""
CLOSING, OPENING = "，。、；：！？”’）》〉】」』〕", "“‘（《〈【「『〔"


def main(source):
    here = pathlib.Path(__file__).parent
    for name, ranges in re.findall(r'"\./(song-\d+\.woff2)".*?unicode-range:\s*([^;]+);', (here / "fonts.css").read_text(), re.S):
        font = next(f for f in TTCollection(source).fonts if f["name"].getDebugName(4) == "Noto Serif CJK SC Black")
        options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True, layout_features=[], name_IDs=[1, 2, 13, 14])
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=subset.parse_unicodes(re.sub(r"U\+|\s", "", ranges)))
        subsetter.subset(font)
        glyphs = font.getBestCmap()
        if ord("，") in glyphs:
            names = {key: " ".join(glyphs[ord(mark)] for mark in marks) for key, marks in (("closing", CLOSING), ("opening", OPENING))}
            addOpenTypeFeaturesFromString(font, SPACING.format(**names), tables=["GPOS"])
        subset.save_font(font, str(here / name), options)


main(sys.argv[1])
