import { stemmer } from 'stemmer';
import { functionWords } from '../../reading-list/function-words.ts';
import { findCues, type FoundCue, type TopicMatchers } from './find-cues.ts';
import { paperText } from './paper-text.ts';

/** All of a paper that speaks for or against topics. */
export interface TopicEvidence {
  readonly cues: readonly FoundCue[];
  /** Stems with how much the paper says them: a mention in the title counts for three. */
  readonly words: ReadonlyMap<string, number>;
}

/** What a mention counts in each part of a paper. */
const mentionWeights = { title: 3, stated: 1.5, rest: 1 } as const;

/** Finds the cues and the words of a paper. */
export function topicEvidence(
  paper: { readonly title: string; readonly abstract: string },
  matchers: TopicMatchers,
  stem: (word: string) => string = stemmer,
): TopicEvidence {
  const text = paperText(paper);
  const words = new Map<string, number>();
  for (const part of ['title', 'stated', 'rest'] as const) {
    for (const word of text[part].split(' ')) {
      if (word.length < 2 || /^\d+$/u.test(word) || functionWords.has(word)) continue;
      const stemmed = stem(word);
      words.set(stemmed, (words.get(stemmed) ?? 0) + mentionWeights[part]);
    }
  }
  return { cues: findCues(text, matchers), words };
}
