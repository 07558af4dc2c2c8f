import { describe, expect, test } from 'vitest';
import { toPage } from '../content-files/testing/to-page.ts';
import { topicSchema } from '../schemas/topic.ts';
import { decideTopics, undecidedPapers } from './undecided-papers.ts';

const page = (id: string, topics: string, note = '') =>
  toPage(
    id,
    `---\n# Ask Ada.\ntitle: A Loom\ntopics:\n${topics}abstract: It weaves.\ncitationKey: ${id}\n---\n${note}`,
  );

const topics = new Map(
  [
    ['looms', { loom: 4 }],
    ['moss', { moss: 4 }],
    ['barges', { barge: 4 }],
  ].map(([id, cues]) => [
    id as string,
    topicSchema.parse({ label: id, definition: 'All of it', cues }),
  ]),
);

const model = {
  pages: 60,
  threshold: 0.9,
  calibration: { slope: 1, intercept: 0 },
  biases: new Map([['barges', 1]]),
  rarities: new Map<string, number>(),
  weights: new Map<string, Map<string, number>>(),
} as const;

describe('undecidedPapers', () => {
  const pages = [
    page('decided', '  - topic: moss\n'),
    page('rather-sure', '  - topic: moss\n    confidence: 0.6\n'),
    page('unsure', '  - topic: moss\n    confidence: 0.3\n  - topic: looms\n'),
  ];

  test('are those with a confidence, the least sure first, with the likeliest topics', () => {
    const found = undecidedPapers(pages, topics, model);
    expect(found.map(({ page: { id }, confidence }) => [id, confidence])).toEqual([
      ['unsure', 0.3],
      ['rather-sure', 0.6],
    ]);
    expect(found[0]?.candidates.map(({ topic }) => topic)).toEqual(['looms', 'barges']);
  });

  test('have the topics of the page as candidates where nothing was learned', () => {
    const [unsure] = undecidedPapers(pages, topics, undefined);
    expect(unsure?.candidates.map(({ topic }) => topic)).toEqual(['moss', 'looms']);
  });
});

describe('decideTopics', () => {
  test('writes the topics given, and changes nothing else of the page', () => {
    const before = page(
      'unsure',
      '  - topic: moss\n    confidence: 0.3\n  - topic: looms\n    cue: loom\n',
      '\nA *note*.\n',
    );
    expect(decideTopics(before, ['looms', 'barges'])).toBe(
      page('unsure', '  - topic: looms\n    cue: loom\n  - topic: barges\n', '\nA *note*.\n').text,
    );
  });

  test('confirms the topics that the page has', () => {
    const before = page('unsure', '  - topic: moss\n    cue: moss\n    confidence: 0.3\n');
    expect(decideTopics(before, ['moss'])).toBe(
      page('unsure', '  - topic: moss\n    cue: moss\n').text,
    );
  });
});
