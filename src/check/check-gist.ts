/** Most words that a gist has. */
const maxGistWords = 30;

/** As many words in a row are not taken over from the paper. */
const maxCopiedWords = 4;

/** What a gist is of; plain texts. */
export interface GistSource {
  readonly title: string;
  readonly abstract: string;
}

/**
 * What is wrong with a gist that somebody wrote, each in words that end a sentence on it: it has at
 * most 30 words, is one sentence, takes no five words in a row from the abstract, and has no figure
 * and no name that neither title nor abstract has.
 * @example checkGist('It sinks 3 % less.', source) // ['has the figure 3, which is not in the abstract']
 */
export function checkGist(gist: string, { title, abstract }: GistSource): string[] {
  const source = `${title}\n${abstract}`;
  const count = gist.split(/\s+/u).length;
  return [
    ...(count > maxGistWords ? [`has ${String(count)} words of ${String(maxGistWords)}`] : []),
    ...(isOneSentence(gist) ? [] : ['is not one sentence with a full stop at its end']),
    ...lackingFigures(gist, source).map(
      (figure) => `has the figure ${figure}, which is not in the abstract`,
    ),
    ...lackingNames(gist, source).map(
      (name) => `has the name “${name}”, which is not in the abstract`,
    ),
    ...copiedRuns(gist, abstract).map((run) => `takes “${run}” from the abstract`),
  ];
}

function isOneSentence(gist: string): boolean {
  return /[.!?]["”’)]*$/u.test(gist) && !/(?<!\b(?:e\.g|i\.e|vs))[.!?]["”’)]?\s+\p{Lu}/u.test(gist);
}

/** Figures, without the comma of thousands. */
function figuresOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d),(?=\d{3})/gu, '');
  return plain.match(/\d+(?:\.\d+)?/gu) ?? [];
}

function lackingFigures(gist: string, source: string): string[] {
  const known = new Set(figuresOf(source));
  return figuresOf(gist).filter((figure) => !known.has(figure));
}

/**
 * Names: words with a capital within them or with letters and digits, and words with a capital that
 * do not begin the sentence. A plural is the name as well.
 */
function lackingNames(gist: string, source: string): string[] {
  const known = lettersOf(source);
  const words = gist.normalize('NFKC').match(/[\p{L}\p{N}]+(?:[.+#*²³][\p{L}\p{N}]+)*/gu) ?? [];
  return words.filter((word, index) => {
    const isName =
      /.\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(word) || (index > 0 && /^\p{Lu}/u.test(word));
    const letters = lettersOf(word);
    return isName && !known.includes(letters) && !known.includes(letters.replace(/s$/u, ''));
  });
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** With what follows an apostrophe, and with decimals. */
const wordOrFigure = /[\p{L}\p{N}]+(?:['’]\p{L}+|\.\p{N}+)*/gu;

/** Runs of words that both have, each as long as it goes. */
function copiedRuns(gist: string, abstract: string): string[] {
  const [words, others] = [gist, abstract].map(
    (text) => text.normalize('NFKC').toLowerCase().match(wordOrFigure) ?? [],
  );
  const source = ` ${others?.join(' ') ?? ''} `;
  const runs: string[] = [];
  for (let start = 0; start < (words?.length ?? 0); start += 1) {
    let end = start;
    while (
      end < (words?.length ?? 0) &&
      source.includes(` ${words?.slice(start, end + 1).join(' ') ?? ''} `)
    ) {
      end += 1;
    }
    if (end - start <= maxCopiedWords) continue;
    runs.push(words?.slice(start, end).join(' ') ?? '');
    start = end - 1;
  }
  return runs;
}
