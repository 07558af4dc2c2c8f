import type { TopicDraft } from '../schemas/topic-draft.ts';
import { maxIdChars } from '../schemas/id-pattern.ts';
import { foldToAscii } from '../text/fold-to-ascii.ts';
import { clusterPapers } from './cluster-papers.ts';
import { findPhrases, type Phrase } from './find-phrases.ts';

/** A topic that a list may have. */
export interface SuggestedTopic extends TopicDraft {
  /** Positions of papers that it would have as their primary topic, the most typical first. */
  readonly papers: readonly number[];
}

/** A topic is named after one of so many first cues. */
const namingCues = 3;

/** As many cues to begin with; the curator knows more. */
const maxCues = 8;

/** So much more often a cue has to be in papers of the topic than in others. */
const minLift = 1.5;

/** Least share of the papers with a cue that have to be of the topic. */
const minPrecision = 0.5;

/** Cues of this precision and more get the highest weight. */
const highPrecision = 0.8;

/** Places and people are no topics; abbreviations and product names, as LoRA, may be. */
const properName = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u;

/**
 * How many topics a list of that many papers is divided into, if nobody says: rather too many, as two
 * that are one are soon seen.
 */
export function usualTopicCount(papers: number): number {
  return Math.max(2, Math.min(40, Math.round(1.6 * Math.sqrt(papers))));
}

/**
 * Proposes topics for papers that have none: clusters of papers, each with a label, cues to begin with
 * and its papers as examples, the largest first. A beginning, not a taxonomy: labels are phrases of the
 * papers, and what two clusters have in common is for the curator to see.
 * @param taken ids that no topic may get
 */
export function suggestTopics(
  papers: readonly { readonly title: string; readonly abstract: string }[],
  count: number,
  taken: ReadonlySet<string> = new Set(),
): SuggestedTopic[] {
  const phrases = findPhrases(papers, papers.length < 40 ? 2 : 3).filter(
    ({ text }) => !properName.test(text),
  );
  const used = new Set(taken);
  return clusterPapers(phrases, papers.length, count)
    .toSorted((a, b) => b.papers.length - a.papers.length)
    .flatMap(({ seed, papers: members }) => {
      const cues = cuesOf(phrases, members, papers.length);
      const telling = cues.map(({ phrase }) => phrase);
      // A term of several words says more than a word, if it is among those that tell most.
      const terms = telling.slice(0, namingCues).filter(({ cue }) => cue.includes(' '));
      const names = [...terms, ...telling, seed];
      const name = names.find(({ text }) => !used.has(idOf(text)) && idOf(text) !== '');
      if (name === undefined || cues.length === 0) return [];
      const id = idOf(name.text);
      used.add(id);
      return [
        {
          id,
          label: name.text.charAt(0).toUpperCase() + name.text.slice(1),
          definition: `To be written: ${cues
            .slice(0, 4)
            .map(({ phrase }) => phrase.text)
            .join(', ')}`,
          cues: Object.fromEntries(cues.map(({ phrase, weight }) => [phrase.cue, weight])),
          papers: members,
        },
      ];
    });
}

/** Phrases that tell the papers of a topic from all others, each with a weight. */
function cuesOf(phrases: readonly Phrase[], members: readonly number[], total: number) {
  const within = new Set(members);
  const telling = phrases.flatMap((phrase) => {
    const inside = phrase.papers.filter((paper) => within.has(paper)).length;
    const precision = inside / phrase.papers.length;
    const lift = precision / (members.length / total);
    if (inside < 2 || precision < minPrecision || lift < minLift) return [];
    const worth = phrase.value * precision * Math.sqrt(inside / members.length);
    return [{ phrase, precision, worth }];
  });
  telling.sort((a, b) => b.worth - a.worth);
  const chosen: typeof telling = [];
  for (const each of telling) {
    // A phrase within another of the same papers says nothing more.
    const isSaid = chosen.some(
      ({ phrase }) =>
        ` ${phrase.cue} `.includes(` ${each.phrase.cue} `) &&
        phrase.papers.length === each.phrase.papers.length,
    );
    if (!isSaid) chosen.push(each);
    if (chosen.length === maxCues) break;
  }
  return chosen.map(({ phrase, precision }) => ({
    phrase,
    weight: precision >= highPrecision ? 4 : 2,
  }));
}

function idOf(text: string): string {
  return foldToAscii(text)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, maxIdChars)
    .replaceAll(/^-+|-+$/gu, '');
}
