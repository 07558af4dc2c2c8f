import { isPlain, type PaperTerms } from './paper-terms.ts';
import type { SparseRows } from './sparse-rows.ts';
import { wordKey } from './word-key.ts';

/** A word of the title counts as much as this many in the abstract. */
const titleWeight = 3;

/**
 * Rare words count for more, though less so than by the textbook, where this is 1: what many papers
 * of a list are about is no rare word.
 */
const rarityPower = 0.75;

/** A word that has a capital this many times as often as not is a name. */
const minCapitals = 3;

/** The words of all papers under common numbers; neither capitals nor a plural make another word. */
export interface WordIndex {
  /**
   * A row for each paper, a column for each word that some papers have, but not all: sublinear term
   * frequency times damped inverse document frequency (Salton & Buckley 1988).
   */
  readonly rows: SparseRows;
  /** The number of each form of a word, */
  readonly wordOfForm: Int32Array;
  /** how it is written within a sentence, */
  readonly forms: readonly string[];
  /** and the texts of all papers, one after another, as forms, */
  readonly uses: Int32Array;
  /** with what stands before each, as in `PaperTerms`, */
  readonly useJoints: Uint8Array;
  /** and where each paper's uses begin, and last where they end. */
  readonly useStarts: Int32Array;
  /** In how many papers each word is, */
  readonly documents: Int32Array;
  /** and in how many of these it is in the title, or more than once. */
  readonly emphasised: Int32Array;
}

/** Numbers the words of papers and weighs them; the numbers depend on the order of the papers. */
export function indexWords(papers: readonly PaperTerms[]): WordIndex {
  const numbers = new Map<string, number>();
  const formNumbers = new Map<string, number>();
  const wordOfForm: number[] = [];
  const abstractUses: number[] = [];
  const isFormPlain: boolean[] = [];
  const starts = new Int32Array(papers.length + 1);
  const useStarts = new Int32Array(papers.length + 1);
  papers.forEach(({ words }, paper) => {
    useStarts[paper + 1] = (useStarts[paper] ?? 0) + words.length;
  });
  const useCount = useStarts.at(-1) ?? 0;
  const uses = new Int32Array(useCount);
  const useJoints = new Uint8Array(useCount);
  const columns = new Int32Array(useCount);
  const weights = new Float32Array(useCount);
  const documents: number[] = [];
  const emphasised: number[] = [];
  const placeInRow: number[] = [];
  let end = 0;
  papers.forEach(({ words, joints, titleWords }, paper) => {
    const start = end;
    starts[paper] = start;
    const firstUse = useStarts[paper] ?? 0;
    useJoints.set(joints, firstUse);
    words.forEach((written, at) => {
      let form = formNumbers.get(written);
      if (form === undefined) {
        form = wordOfForm.length;
        formNumbers.set(written, form);
        const key = wordKey(written);
        const number = numbers.get(key) ?? numbers.size;
        numbers.set(key, number);
        wordOfForm.push(number);
        abstractUses.push(0);
        isFormPlain.push(isPlain(written));
      }
      uses[firstUse + at] = form;
      if (at >= titleWords) abstractUses[form] = (abstractUses[form] ?? 0) + 1;
      if (isFormPlain[form]) return;
      const word = wordOfForm[form] ?? 0;
      let place = placeInRow[word] ?? -1;
      if (place < start) {
        place = end;
        end += 1;
        placeInRow[word] = place;
        columns[place] = word;
      }
      weights[place] = (weights[place] ?? 0) + (at < titleWords ? titleWeight : 1);
    });
    for (let place = start; place < end; place += 1) {
      const word = columns[place] ?? 0;
      documents[word] = (documents[word] ?? 0) + 1;
      emphasised[word] = (emphasised[word] ?? 0) + Number((weights[place] ?? 0) > 1);
    }
  });
  starts[papers.length] = end;
  const width = numbers.size;
  return {
    rows: weigh({ starts, columns, weights, width }, documents),
    wordOfForm: Int32Array.from(wordOfForm),
    forms: withinSentence([...formNumbers.keys()], abstractUses),
    uses,
    useJoints,
    useStarts,
    documents: Int32Array.from({ length: width }, (_, word) => documents[word] ?? 0),
    emphasised: Int32Array.from({ length: width }, (_, word) => emphasised[word] ?? 0),
  };
}

/**
 * Words without the capital that only the beginning of a sentence, or a title, gives them: all but
 * those with a capital further on, and those that abstracts hardly ever write without it.
 */
function withinSentence(forms: readonly string[], abstractUses: readonly number[]): string[] {
  const usesOf = new Map(forms.map((form, number) => [form, abstractUses[number] ?? 0]));
  return forms.map((form, number) => {
    const lower = form.toLowerCase();
    const isName =
      /.\p{Lu}/u.test(form) || (abstractUses[number] ?? 0) > minCapitals * (usesOf.get(lower) ?? 0);
    return isName ? form : lower;
  });
}

/** Makes weights of counts, in place; leaves out words that tell no paper from another. */
function weigh(counts: SparseRows, documents: readonly number[]): SparseRows {
  const { starts, columns, weights, width } = counts;
  const papers = starts.length - 1;
  const rarity = Float64Array.from(documents, (of = 0) =>
    of < 2 ? 0 : Math.log(papers / of) ** rarityPower,
  );
  let end = 0;
  for (let row = 0; row < papers; row += 1) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0];
    starts[row] = end;
    let squares = 0;
    for (let at = from; at < to; at += 1) {
      const column = columns[at] ?? 0;
      const weight = (1 + Math.log(weights[at] ?? 0)) * (rarity[column] ?? 0);
      if (weight === 0) continue;
      columns[end] = column;
      weights[end] = weight;
      end += 1;
      squares += weight * weight;
    }
    const length = Math.sqrt(squares);
    for (let at = starts[row] ?? 0; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
  }
  starts[papers] = end;
  return { starts, columns: columns.slice(0, end), weights: weights.slice(0, end), width };
}
