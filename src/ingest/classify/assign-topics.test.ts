import { describe, expect, test } from 'vitest';
import type { TopicModel } from '../../schemas/topic-model.ts';
import { assignTopics } from './assign-topics.ts';
import { toTopicMatchers } from './find-cues.ts';
import { topicEvidence } from './topic-evidence.ts';
import { topicPredictor } from './topic-model.ts';

const cues = new Map([
  ['looms', { cues: { loom: 4 } }],
  ['moss', { cues: { moss: 3 } }],
  ['barges', { cues: { barge: 3 } }],
  ['other', { cues: {} }],
]);

/** A model that has learned nothing but what is given. */
const model = (given: Partial<TopicModel> = {}): TopicModel => ({
  pages: 60,
  threshold: 0.6,
  calibration: { slope: 1, intercept: 0 },
  biases: new Map(),
  rarities: new Map(),
  weights: new Map(),
  ...given,
});

const assign = (
  title: string,
  given?: Partial<TopicModel>,
  topics: Iterable<string> = cues.keys(),
) =>
  assignTopics(
    topicEvidence({ title, abstract: 'It is so.' }, toTopicMatchers(cues)),
    topicPredictor(model(given), topics),
    model(given),
  );

describe('assignTopics', () => {
  test('gives the likeliest topic, then those that cues speak for, each with its cue', () => {
    expect(assign('A Loom for Moss', { threshold: 0 }).topics).toEqual([
      { topic: 'looms', cue: 'loom' },
      { topic: 'moss', cue: 'moss' },
    ]);
  });

  test('follows what was learned rather than the cues', () => {
    const weights = new Map([['cue loom', new Map([['moss', 9]])]]);
    expect(assign('A Loom for Moss', { weights }).topics.map(({ topic }) => topic)).toEqual([
      'moss',
      'looms',
    ]);
  });

  test('writes the confidence beside a primary topic that is less sure than the threshold', () => {
    const { topics, confidence } = assign('A Loom for Moss', { threshold: 0.99 });
    expect(topics[0]).toEqual({
      topic: 'looms',
      cue: 'loom',
      confidence: Number(confidence.toFixed(2)),
    });
    expect(topics[1]).toEqual({ topic: 'moss', cue: 'moss' });
  });

  test('proposes two topics, and a third that is likely enough', () => {
    expect(
      assign('A Loom')
        .candidates.map(({ topic }) => topic)
        .slice(0, 1),
    ).toEqual(['looms']);
    const biases = new Map([
      ['looms', 20],
      ['moss', 19],
      ['barges', 18.5],
    ]);
    const candidatesOf = (given: Map<string, number>) =>
      assign('Carts', { biases: given }).candidates.map(({ topic }) => topic);
    expect(candidatesOf(biases)).toEqual(['looms', 'moss', 'barges']);
    expect(candidatesOf(new Map([...biases, ['barges', 1]]))).toEqual(['looms', 'moss']);
  });

  test('gives the fallback topic alone where that is the likeliest', () => {
    const biases = new Map([['other', 50]]);
    expect(assign('A Loom for Moss', { biases }).topics).toEqual([{ topic: 'other' }]);
  });

  test('gives no topic that is not there any more', () => {
    const biases = new Map([['sails', 50]]);
    expect(assign('A Loom', { biases, threshold: 0 }).topics).toEqual([
      { topic: 'looms', cue: 'loom' },
    ]);
  });

  test('calibrates: the same probability can be more or less sure', () => {
    const sureOf = (intercept: number) =>
      assign('A Loom', { calibration: { slope: 1, intercept } }).confidence;
    expect(sureOf(-2)).toBeLessThan(sureOf(0));
    expect(sureOf(2)).toBeGreaterThan(sureOf(0));
  });
});
