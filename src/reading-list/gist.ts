import { gistFaults } from './gist-faults.ts';
import { stopWords } from './stop-words.ts';

/** Longest gist in characters. */
const maxGistChars = 200;

/** Shortest gist that is left when a longer one ends early. */
const minGistChars = 60;

/** White space after the end of a sentence, not after an abbreviation such as "e.g." */
const sentenceEnd =
  /(?<=[.!?]["”']?)(?<!\b(?:e\.g|i\.e|et al|vs|cf|[Ff]ig|resp)\.)\s+(?=[\p{Lu}\d“"])/u;

const subject = String.raw`(?:we|our \w+(?: \w+)?|(?:this|the) (?:present )?(?:paper|work|study|survey|article|report|review|primer)|the authors?)`;

/** Who does what: the words by which abstracts state their contribution. */
const contribution = new RegExp(
  String.raw`\b${subject}\b[^.]{0,40}?\b(?:propos|introduc|present|develop|design|releas|build|construct|creat|train|provid|offer|review|survey|describ|contribut|establish|reveal|demonstrat|find|discover|show|investigat|explor|analy[sz]|examin|evaluat|conduct|stud|compar|benchmark|argue|report|assess)`,
  'iu',
);

/** Of these, those that name something new say most. */
const naming =
  /\b(?:propos|introduc|present|develop|design|releas|build|construct|creat|survey|review)/iu;

/** What comes before a contribution and tells of another sentence, or of nothing. */
const leadIns: readonly RegExp[] = [
  /^(?:\(?\d\)|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|importantly|interestingly|surprisingly|here(?:in)?|hence|thus|therefore|consequently|accordingly|specifically|however|instead|moreover|furthermore|additionally|as a result|in addition|in response|in contrast|in particular|concretely|meanwhile|notably|subsequently|then|next|also|so|yet|but|and|to this end|to that end),?\s+/iu,
  /^(?:in|with|through|throughout) (?:this|our|the present|the) (?:\w+ )?(?:paper|work|study|survey|article|report|review|context|regard|vein),?\s+/iu,
  /^(?:to|in order to|for|by|with|due to|given|based on|building (?:up)?on|motivated by|inspired by|driven by|in light of|in view of|as|since|while|although|unlike|despite|considering|recognizing|attempting|distinguished|utilizing|using|even better|following|leveraging|drawing on|drawing from|from|under|after|through|beyond|toward|towards|in)\b[^.;:]*?,\s+(?=(?:we|this|our|the authors?|here)\b)/iu,
];

/** Said of what comes beside the main contribution. */
const beside =
  /^(We|The authors|This \w+) (?:also|further|additionally|furthermore|then|next|finally|moreover) /u;

/** Words that do not end a sentence: what they introduce was cut off. */
const hanging =
  /[\s,;:–—-]+(?:a|able|aim(?:ed|ing|s)?|along|among|an|and|as|at|based|between|both|by|capable|designed|either|especially|even|focus(?:ed|ing)?|for|from|in|including|intended|into|namely|not only|of|on|or|over|particularly|so|specifically|such|tailored|than|that|the|their|thereby|through|to|together|towards?|under|used|using|via|when|where|which|while|with|within|without)$/iu;

/** Where a sentence may end early and still be one. */
const clauseEnds =
  /(?:;\s|:\s(?=(?:\(?[1i]\)|first|\w+ing\b))|\s[–—]\s|,\s(?=(?:which|where|while|whereas|whose|thereby|thus|hence|so that|such as|including|especially|particularly|without|with|but|as well as|followed|aimed|aiming|allowing|achieving|based|built|called|capable|combining|consisting|covering|comprising|designed|demonstrating|enabling|ensuring|eliminating|enhancing|encompassing|featuring|focusing|followed|improving|leading|leveraging|making|maintaining|obtaining|offering|outperforming|providing|rather|reaching|reducing|relying|requiring|resulting|showing|significantly|spanning|surpassing|using|utilizing|yielding|and (?:we|it|they|then|thus|show|demonstrate|achieve|find|reveal|propose|introduce|present|provide|evaluate|summarize|discuss|offer|further))\b)|\s(?=(?:that|which|by|while|where|whereas|because|so that|in order to|without|through|via|using|based on|when|from|for|to)\b))/giu;

/**
 * One line that says what a paper contributes, in its own words: the sentence of the abstract that
 * states it best, without what leads up to it. It begins no argument in the middle, refers to no
 * sentence that is not there and says something, as far as the abstract has such a sentence; a long
 * one ends at the end of a clause.
 * @param title plain text
 * @param abstract plain text
 */
export function gist(title: string, abstract: string): string {
  const sentences = abstract.split(sentenceEnd);
  const stating = best(
    title,
    sentences.filter((sentence) => contribution.test(sentence)),
  );
  if (stating !== undefined && gistFaults(stating).length === 0) return stating;
  return best(title, sentences) ?? '';
}

/** The best of some sentences, made ready; the earlier of equals. */
function best(title: string, sentences: readonly string[]): string | undefined {
  const ofTitle = beginnings(title);
  let found: { text: string; score: number } | undefined;
  for (const [index, sentence] of sentences.entries()) {
    const whole = withoutLeadIn(sentence);
    const text = shorten(whole.replace(beside, '$1 '));
    const isBeside = beside.test(whole);
    const score =
      statement(text) +
      2 * shareIn(ofTitle, beginnings(text)) -
      1.7 * gistFaults(text).length -
      // The first to state it says what, later ones how well.
      0.8 * (index / sentences.length) -
      (isBeside ? 0.7 : 0) -
      (text.length < minGistChars ? 1 : 0);
    if (!found || score > found.score) found = { text, score };
  }
  return found?.text;
}

/** How much a sentence is one that states a contribution. */
function statement(text: string): number {
  if (!contribution.test(text)) return 0;
  return naming.test(text.slice(0, 80)) ? 3.5 : 2;
}

/** Words that tell something, as far as inflection leaves them alone. */
function beginnings(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !stopWords.has(word)).map((word) => word.slice(0, 6)));
}

function shareIn(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return words.size === 0 ? 0 : words.intersection(others).size / words.size;
}

function withoutLeadIn(sentence: string): string {
  let text = sentence.trim();
  for (let before = ''; before !== text;) {
    before = text;
    for (const leadIn of leadIns) {
      const rest = text.replace(leadIn, '');
      if (rest !== text && /^\S+ \S+ /u.test(rest)) text = rest;
    }
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence of the greatest length at most: the whole, or as many clauses of it as there is room for. */
function shorten(text: string): string {
  if (text.length <= maxGistChars) return text;
  let end = 0;
  for (const { index } of text.matchAll(clauseEnds)) {
    if (index > maxGistChars - 1) break;
    if (index >= minGistChars && isBalanced(text.slice(0, index))) end = index;
  }
  if (end > 0) {
    let cut = text.slice(0, end);
    for (let before = ''; before !== cut;) {
      before = cut;
      cut = cut.replace(/[\s,;:–—-]+$/u, '').replace(hanging, '');
    }
    return `${cut}.`;
  }
  return `${text.slice(0, maxGistChars).replace(/[\s,;:([“–-]+\S*$/u, '')}…`;
}

/** Whether a part of a sentence leaves no bracket open. */
function isBalanced(text: string): boolean {
  return (text.match(/[([]/gu)?.length ?? 0) === (text.match(/[)\]]/gu)?.length ?? 0);
}
