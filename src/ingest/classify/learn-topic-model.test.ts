import { describe, expect, test } from 'vitest';
import { assignTopics } from './assign-topics.ts';
import { crossValidate, learnTopicModel } from './learn-topic-model.ts';
import { topicPredictor } from './topic-model.ts';
import { inventedEvidence, inventedPages, inventedTopics } from './testing/invented-pages.ts';

const topics = [...inventedTopics.keys()];

describe('learnTopicModel', () => {
  const model = learnTopicModel(inventedPages(), topics);
  const assign = (title: string, abstract?: string) =>
    assignTopics(inventedEvidence(title, abstract), topicPredictor(model, topics), model);

  test('tells topics by words that are no cues', () => {
    expect(assign('A Wick', 'It keeps a flame.').topics).toEqual([{ topic: 'lanterns' }]);
  });

  test('is the same whatever the order of the pages', () => {
    expect(learnTopicModel(inventedPages().reverse(), topics)).toEqual(model);
  });

  test('is surer of what pages are like than of what speaks for two topics', () => {
    const sure = assign('A Loom', 'Its shuttle goes to and fro.');
    const unsure = assign('A Loom', 'It grows in the shade and keeps a wick.');
    expect(sure.confidence).toBeGreaterThan(0.9);
    expect(sure.topics[0]).toEqual({ topic: 'looms', cue: 'loom' });
    expect(unsure.confidence).toBeLessThan(sure.confidence);
  });

  test('is sure of nothing where the topics of pages have nothing to do with their words', () => {
    const scattered = inventedPages().map((page, index) => ({
      ...page,
      primary: topics[(index * 7 + Math.floor(index / 5)) % 3] ?? '',
    }));
    const { threshold } = learnTopicModel(scattered, topics);
    expect(threshold).toBe(1);
  });

  test('leaves out a stem that only one page or nearly every page has', () => {
    expect(model.rarities.has('shuttl')).toBe(true);
    expect(model.rarities.has('k3')).toBe(false);
    expect(model.rarities.has('kind')).toBe(true);
    expect(
      learnTopicModel(
        inventedPages().map((page) => ({
          ...page,
          evidence: { ...page.evidence, words: new Map([...page.evidence.words, ['paper', 1]]) },
        })),
        topics,
      ).rarities.has('paper'),
    ).toBe(false);
  });
});

describe('crossValidate', () => {
  test('has each page judged once, by pages that are not it', () => {
    const pages = inventedPages();
    const judged = crossValidate(pages, 4, (training) => (page) => ({
      isIn: training.some(({ id }) => id === page.id),
      others: training.length,
    }));
    expect(judged.map(({ page }) => page.id).sort()).toEqual(pages.map(({ id }) => id));
    expect(new Set(judged.map(({ isIn }) => isIn))).toEqual(new Set([false]));
    expect(new Set(judged.map(({ others }) => others))).toEqual(new Set([45]));
  });

  test('leaves a page only the cues that at least two of the others have', () => {
    const pages = inventedPages().filter(({ primary }) => primary === 'lanterns');
    const own = { id: 'own', primary: 'looms', evidence: inventedEvidence('A Loom') };
    const cuesOf = (others: typeof pages) =>
      crossValidate([...pages, ...others, own], pages.length + others.length + 1, () => (page) => ({
        cues: page.evidence.cues.map(({ cue }) => cue),
      })).find(({ page }) => page.id === 'own')?.cues;
    const another = (id: string) => ({ ...own, id });
    expect(cuesOf([])).toEqual([]);
    expect(cuesOf([another('one')])).toEqual([]);
    expect(cuesOf([another('one'), another('two')])).toEqual(['loom']);
  });
});
