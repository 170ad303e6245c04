# Reads a CoNLL file with NLTK and prints each word with its tag.
import sys

from nltk.corpus.reader.conll import ConllCorpusReader


class Reader(ConllCorpusReader):
    """NLTK gives words and chunks by themselves; this gives the last column."""

    def tags(self):
        for grid in self._grids():
            for row in grid:
                yield row[0], row[3]


for word, tag in Reader(sys.argv[1], [sys.argv[2]], ("words", "pos", "ignore", "ne"), encoding="utf-8").tags():
    print(f"{word}\t{tag}")
