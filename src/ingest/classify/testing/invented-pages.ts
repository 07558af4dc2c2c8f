import { toTopicMatchers } from '../find-cues.ts';
import type { LearnedPage } from '../learn-topic-model.ts';
import { topicEvidence } from '../topic-evidence.ts';

/** Topics of the invented pages, with a cue each. */
export const inventedTopics = new Map([
  ['looms', { cues: { loom: 4 } }],
  ['moss', { cues: { moss: 4 } }],
  ['lanterns', { cues: {} }],
]);

const matchers = toTopicMatchers(inventedTopics);

/** What speaks for topics in a paper with the cues of the invented topics. */
export function inventedEvidence(title: string, abstract = 'It is so.') {
  return topicEvidence({ title, abstract }, matchers);
}

/**
 * Twenty pages of each topic. Those on lanterns have no cue, but say "wick" and "flame" where the
 * others say "shuttle" and "shade"; every fourth page on looms mentions moss.
 */
export function inventedPages(): LearnedPage[] {
  return Array.from({ length: 60 }, (_, index): LearnedPage => {
    const number = Math.floor(index / 3);
    const kind = (['looms', 'moss', 'lanterns'] as const)[index % 3] ?? 'looms';
    const texts = {
      looms: [`A Loom of Kind k${String(number)}`, 'Its shuttle goes to and fro'],
      moss: [`Moss on Roof r${String(number)}`, 'It grows in the shade'],
      lanterns: [`A Light of Sort s${String(number)}`, 'Its wick keeps a flame'],
    } as const;
    const [title, abstract] = texts[kind];
    const aside = kind === 'looms' && number % 4 === 0 ? ' and gathers moss' : '';
    return {
      id: `page-${String(index).padStart(2, '0')}`,
      evidence: inventedEvidence(title, `${abstract}${aside}.`),
      primary: kind,
    };
  });
}
